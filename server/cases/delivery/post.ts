// Posting: the clerk records carrier and tracking number; what comes back is recorded with the reason, and the applicant chooses anew.

import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import { actorId, type CaseRow, type CaseState, type EventKind, eventActor, type TaskRow } from '../case.ts'
import { taskToHand } from '../handing/find-task.ts'
import { inPlace } from '../handing/stand-in.ts'
import { type CommandResult, type CommandTools, claimedByOther, perform, type Who } from '../perform.ts'
import { isSent } from './delivery.ts'

export type PostVerb = 'send-result' | 'result-returned'
type Body = { carrier?: string; number?: string; reason?: string }

const events: Record<PostVerb, EventKind> = { 'send-result': 'result_sent', 'result-returned': 'result_returned' }

/** Problems: not-found, forbidden, conflict, conflict-moved-on. */
export function postResult(
  tools: CommandTools,
  who: Who,
  order: { caseId: string; taskId: string; verb: PostVerb; data: Body; key?: string | undefined },
): Promise<CommandResult> {
  const { caseId, taskId, verb, data, key } = order
  return perform(tools, who, {
    caseId,
    key,
    taskId,
    decide: async (asked) => {
      const { situation, record } = await inPlace(tools, asked, taskId)
      const { row, actor, now } = situation
      const task = taskToHand(tools, situation, taskId, 'case.deliver', {
        zh: '这项任务不属于您的岗位，请交由对应岗位办理',
        en: 'This task belongs to another post',
      })
      if (task.act !== 'deliver')
        throw problem('conflict', { zh: `“${task.name}”不能邮寄`, en: `Step ${task.node} delivers nothing` })
      if (task.claimedBy && task.claimedBy !== actorId(actor)) throw claimedByOther(task)
      checkState(row.state, verb)
      const change = ({ delivery, ...rest }: CaseState): CaseState => {
        const { sent: _sent, returned: _returned, ...chosen } = delivery ?? { method: 'post', siteId: row.siteId }
        const { carrier = '', number = '', reason = '' } = data
        return {
          ...rest,
          delivery:
            verb === 'send-result'
              ? { ...chosen, sent: { carrier, number } }
              : { ...chosen, returned: { reason, at: now.toString() } },
        }
      }
      return record({
        event: {
          kind: events[verb],
          actor: eventActor(actor, task),
          data: { taskId, node: task.node, unit: task.unit, ...row.state.delivery?.sent, ...data },
        },
        beside: { tasks: [], change },
      })
    },
  })
}

function checkState({ delivery }: CaseState, verb: PostVerb): void {
  if (verb === 'send-result' && delivery?.method !== 'post')
    throw problem('conflict', {
      zh: '申请人没有选择邮寄；要邮寄的，请先登记邮寄地址',
      en: 'The applicant did not choose the post; record an address first',
    })
  if (verb === 'send-result' && delivery?.sent)
    throw problem('conflict', { zh: '已经寄出，不能重复登记', en: 'It is on its way already' })
  if (verb === 'result-returned' && !delivery?.sent)
    throw problem('conflict', { zh: '还没有寄出，没有退回可登记', en: 'Nothing was posted that could come back' })
}

/** What may be done at a delivery, by how it goes. */
export function verbsAtDelivery(
  { can }: Pick<CommandTools, 'can'>,
  actor: Actor,
  { state, subjectId }: CaseRow,
  { unit, post }: TaskRow,
): string[] {
  if (!can(actor, 'case.deliver', { subjectId, task: { unit, post } })) return []
  if (isSent(state)) return ['deliver', 'result-returned']
  return state.delivery?.method === 'post' ? ['send-result', 'deliver'] : ['deliver']
}
