// The applicant says how the result comes, until it is on its way; a clerk says it for him at a window. When it waits already, it goes to the
// chosen site, and with it the task.

import { notFound, problem } from '../../platform/problem/index.ts'
import { type CaseState, eventActor } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { Move } from '../move.ts'
import { type CommandResult, type CommandTools, MovedOn, perform, type Situation, type Who } from '../perform.ts'
import { saveAddress } from '../store/delivery.ts'
import { type DeliveryChoice, isHandedOut, isSent } from './delivery.ts'

export type DeliveryTools = CommandTools & Pick<CityDoors, 'db' | 'staffAt' | 'getUnit' | 'vault'>

/** Chooses. Problems: not-found, conflict, conflict-moved-on, validation-failed. */
export async function chooseDelivery(
  tools: DeliveryTools,
  who: Who,
  { caseId, choice, key }: { caseId: string; choice: DeliveryChoice; key?: string | undefined },
): Promise<CommandResult> {
  const done = await tools.db.write((tx) =>
    perform({ ...tools, db: tx, wake: () => {} }, who, {
      caseId,
      key,
      decide: async (situation) => {
        const { row, tasks, actor, now } = situation
        if (
          !tools.can(actor, 'case.choose-delivery', { subjectId: row.subjectId, item: row.itemId, units: [row.siteId] })
        )
          throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
        if (row.status === 'concluded') throw new MovedOn()
        checkOpen(situation)
        if (choice.method === 'pick-up') await checkSite(tools, choice.siteId)
        else await saveAddress(tx, caseId, tools.vault.encrypt(JSON.stringify(choice.recipient)), now.toString())
        const siteId = choice.method === 'pick-up' ? choice.siteId : row.siteId
        const task = tasks.find(({ act }) => act === 'deliver')
        const goes: Pick<Move, 'place'> =
          task && task.unit !== siteId
            ? { place: { taskId: task.taskId, unit: siteId, post: task.post, handed: { times: 0, from: [] } } }
            : {}
        const change = ({ delivery: _before, ...rest }: CaseState): CaseState => ({
          ...rest,
          delivery: { method: choice.method, siteId },
        })
        return {
          event: {
            kind: 'delivery_chosen',
            actor: eventActor(actor),
            data: { method: choice.method, siteId, siteName: tools.getUnit(siteId).name },
          },
          beside: { tasks: [], change },
          ...goes,
        }
      },
    }),
  )
  tools.wake()
  return done
}

function checkOpen({ row, item }: Situation): void {
  if (!isHandedOut(item))
    throw problem('conflict', {
      zh: '这个事项的结果直接送到您的账号，不需要选择',
      en: 'The result of this item comes to your account; there is nothing to choose',
    })
  if (isSent(row.state))
    throw problem('conflict', {
      zh: '结果已经寄出，不能再改',
      en: 'The result is on its way and cannot be sent elsewhere',
    })
}

async function checkSite(tools: DeliveryTools, siteId: string): Promise<void> {
  const staff = await tools.staffAt([siteId])
  if (staff.some(({ posts }) => posts.some(({ unit, post }) => unit === siteId && post === 'window-clerk'))) return
  const words = {
    zh: '这个网点不能领取结果，请选择其他网点',
    en: 'Results cannot be picked up there; choose another site',
  }
  throw problem('validation-failed', words, { fields: [{ pointer: '/siteId', ...words }] })
}
