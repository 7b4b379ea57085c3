// Proposing a referral, and answering it. The tasks that are open go along with the case when it is taken over; nobody has claimed them there.

import { notFound, problem } from '../../platform/problem/index.ts'
import { actorId, type CaseState, eventActor, type TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import { dueAfter } from '../deadlines.ts'
import { taskToHand } from '../handing/find-task.ts'
import {
  type CommandResult,
  type CommandTools,
  claimedByOther,
  MovedOn,
  perform,
  type Situation,
  type Who,
} from '../perform.ts'
import { answerWorkingDays, divisionAt, organsToReferTo, receiveAct, tasksThatGo, whyNotNow } from './referral.ts'

export type ReferralTools = CommandTools & Pick<CityDoors, 'organsOf' | 'getUnit'>
export type ReferralVerb = 'take-over' | 'return-referral'

/** Problems: not-found, forbidden, conflict, validation-failed. */
export function referCase(
  tools: ReferralTools,
  who: Who,
  { caseId, to, reason, key }: { caseId: string; to: string; reason: string; key?: string | undefined },
): Promise<CommandResult> {
  return perform(tools, who, {
    caseId,
    key,
    decide: async (situation) => {
      const { row, tasks, item, actor, now } = situation
      checkMay(tools, situation)
      const why = whyNotNow(row, tasks)
      if (why) throw problem('conflict', why)
      const organ = (await organsToReferTo(tools, row, item)).find(({ id }) => id === to)
      if (!organ) {
        const words = {
          zh: '请选择同一职能、有决定人员的其他机关',
          en: 'Choose another organ of the same function that has a decider',
        }
        throw problem('validation-failed', words, { fields: [{ pointer: '/to', ...words }] })
      }
      const task: TaskRow = {
        taskId: `referral.${row.version + 1}`,
        node: 'referral',
        name: '接收移送的办件',
        act: receiveAct,
        unit: organ.id,
        post: 'decider',
        claimedBy: null,
        claimedName: null,
        openedAt: now.toString(),
        dueAt: dueAfter(tools.calendar, now, answerWorkingDays),
      }
      const name = actor.kind === 'staff' ? actor.name : ''
      const facts = { to, division: divisionAt(row, organ), level: organ.level, by: actorId(actor) ?? '', name, reason }
      return {
        event: {
          kind: 'referral_proposed',
          actor: eventActor(actor, { unit: row.organId, post: postOf(situation) }),
          data: { taskId: task.taskId, to: { unit: to }, unitName: organ.name, reason },
        },
        beside: {
          opened: task,
          tasks: [],
          change: (state): CaseState => ({ ...state, referral: { taskId: task.taskId, ...facts } }),
        },
      }
    },
  })
}

/** Takes the case over, or returns it with a reason. Problems: not-found, forbidden, conflict, conflict-moved-on. */
export function answerReferral(
  tools: ReferralTools,
  who: Who,
  order: { caseId: string; taskId: string; verb: ReferralVerb; reason?: string | undefined; key?: string | undefined },
): Promise<CommandResult> {
  const { caseId, taskId, verb, reason = '', key } = order
  return perform(tools, who, {
    caseId,
    key,
    taskId,
    decide: (situation) => {
      const { row, tasks, actor } = situation
      const task = taskToHand(tools, situation, taskId, 'case.receive', {
        zh: '移送的办件由接收机关的决定人员答复',
        en: 'A decider of the receiving organ answers a referral',
      })
      const { referral, ...rest } = row.state
      if (!referral || referral.taskId !== taskId || row.status !== 'accepted') throw new MovedOn()
      if (task.claimedBy && task.claimedBy !== actorId(actor)) throw claimedByOther(task)
      const from = { unit: row.organId, name: tools.getUnit(row.organId).name }
      const facts = { taskId, from, unitName: tools.getUnit(referral.to).name, proposedBy: referral.name }
      const signer = eventActor(actor, task)
      const closing = { closed: taskId, tasks: [] }
      if (verb === 'return-referral')
        return {
          event: { kind: 'referral_returned', actor: signer, data: { ...facts, reason } },
          beside: { ...closing, change: () => rest },
        }
      const going = tasksThatGo(row, tasks).map((one) => ({ taskId: one.taskId, unit: referral.to, post: one.post }))
      const routing = { ...row.state.routing, level: referral.level }
      return {
        event: {
          kind: 'case_referred',
          actor: signer,
          data: { ...facts, to: { unit: referral.to }, division: referral.division, reason: referral.reason },
        },
        beside: { ...closing, change: () => ({ ...rest, routing }) },
        refer: { organId: referral.to, division: referral.division, places: going },
      }
    },
  })
}

function checkMay(tools: ReferralTools, { row, tasks, actor }: Situation): void {
  if (tools.can(actor, 'case.refer', { units: [row.organId] })) return
  const units = [row.siteId, row.organId, ...tasks.map(({ unit }) => unit)]
  if (!tools.can(actor, 'case.read', { subjectId: row.subjectId, units }))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  throw problem('forbidden', {
    zh: '只有承办机关的负责人或者决定人员可以移送办件',
    en: 'Only the head or a decider of the competent organ refers a case',
  })
}

const postOf = ({ actor, row }: Situation): string =>
  (actor.kind === 'staff' && actor.posts.find(({ unit, post }) => unit === row.organId && post === 'head')?.post) ||
  'decider'
