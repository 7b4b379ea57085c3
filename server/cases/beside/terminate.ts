// Termination (终止): the case ends without a decision, because it cannot or need not be decided any more. Whatever is open closes.

import { problem } from '../../platform/problem/index.ts'
import { eventActor } from '../case.ts'
import { type CommandResult, MovedOn, perform, type Who } from '../perform.ts'
import { type BesideTools, checkHandler } from './open.ts'

/** Terminates an undecided case, with the reason that the applicant is told. */
export function terminate(
  tools: BesideTools,
  who: Who,
  { caseId, reason, key }: { caseId: string; reason: string; key?: string | undefined },
): Promise<CommandResult> {
  return perform(tools, who, {
    caseId,
    key,
    decide: (situation) => {
      checkHandler(tools, situation, 'case.terminate')
      const { row, actor } = situation
      if (row.status === 'concluded') throw new MovedOn()
      if (row.status === 'decided')
        throw problem('conflict', {
          zh: '办件已作出决定，不能终止',
          en: 'The case is decided and cannot be terminated',
        })
      return {
        event: { kind: 'case_terminated', actor: eventActor(actor), data: { reason } },
        input: { type: 'terminate' },
        outcome: 'terminated',
      }
    },
  })
}
