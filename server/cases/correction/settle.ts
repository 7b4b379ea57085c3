// Approving or denying a proposed correction, by a decider of the organ who is not the one who proposed it.

import type { Json } from '../../engines/flow/index.ts'
import { problem } from '../../platform/problem/index.ts'
import { actorId, type CaseEvent, type CaseState, eventActor, type NewEvent } from '../case.ts'
import { taskToHand } from '../handing/find-task.ts'
import { type CommandResult, claimedByOther, MovedOn, perform, type Who } from '../perform.ts'
import { findEvent } from '../store/inspection.ts'
import { readEvents } from '../store/log.ts'
import { correctionTable, decisionIn } from './correction.ts'
import type { CorrectionTools } from './propose.ts'

export type SettleVerb = 'approve-correction' | 'deny-correction'
type Order = { caseId: string; taskId: string; verb: SettleVerb; reason?: string | undefined; key?: string | undefined }

/** Settles a proposal. Problems: not-found, forbidden, conflict, conflict-moved-on. */
export function settleCorrection(
  tools: CorrectionTools,
  who: Who,
  { caseId, taskId, verb, reason = '', key }: Order,
): Promise<CommandResult> {
  return perform(tools, who, {
    caseId,
    key,
    taskId,
    decide: async (situation) => {
      const { row, actor, now } = situation
      const task = taskToHand(tools, situation, taskId, 'case.approve-correction', {
        zh: '这项任务不属于您的岗位，请交由对应岗位办理',
        en: 'This task belongs to another post',
      })
      const { correcting, ...rest } = row.state
      if (!correcting || correcting.taskId !== taskId) throw new MovedOn()
      if (correcting.by === actorId(actor))
        throw problem('forbidden', {
          zh: '这项更正是您提出的，须由另一名决定人员批准',
          en: 'You proposed this yourself: another decider approves it',
        })
      if (task.claimedBy && task.claimedBy !== actorId(actor)) throw claimedByOther(task)
      const [proposal, events] = await Promise.all([
        findEvent(tools.db, caseId, correcting.seq),
        readEvents(tools.db, caseId),
      ])
      if (!proposal || !correctionTable[correcting.kind].may(row, events)) throw new MovedOn()
      const by = { taskId, unit: task.unit, proposal: correcting.seq, proposedBy: correcting.name }
      const signer = eventActor(actor, task)
      if (verb === 'deny-correction')
        return {
          event: { kind: 'correction_denied', actor: signer, data: { ...by, reason } },
          beside: { closed: taskId, tasks: [], change: () => rest },
        }
      const state: CaseState = correcting.kind === 'revocation' ? { ...rest, revokedAt: now.toString() } : rest
      return {
        event: {
          kind: correctionTable[correcting.kind].event,
          actor: signer,
          data: { ...by, ...factsOf(proposal, events) },
        },
        beside: { closed: taskId, tasks: [], change: () => state },
      }
    },
  })
}

/** What the event says of the decision as it is now, so that its document can be made from the event alone. */
function factsOf({ data }: CaseEvent, events: readonly CaseEvent[]): NewEvent['data'] {
  if (data.correction !== 'correction') return { reason: data.reason ?? '', cause: String(data.correction) }
  const before = decisionIn(events)?.data ?? {}
  const { decision = null, terms, reason = '' } = before as Record<string, Json>
  return {
    decision,
    reason: data.decisionReason ?? reason,
    correction: data.reason ?? '',
    fields: data.fields ?? [],
    ...(terms !== undefined && { terms }),
  }
}
