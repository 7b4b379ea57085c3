// Termination (终止): the competent organ ends a case without a decision, because it cannot or need not be decided any more: the applicant
// died, the enterprise is dissolved, what was promised to follow never came. Whatever is open closes.

import { notFound, problem } from '../../platform/problem/index.ts'
import { eventActor } from '../case.ts'
import type { Resource } from '../city.ts'
import { type CommandResult, type CommandTools, MovedOn, perform, type Situation, type Who } from '../perform.ts'

/** Terminates an undecided case, with the reason that the applicant is told. Problems: not-found, forbidden, conflict. */
export function terminate(
  tools: CommandTools,
  who: Who,
  { caseId, reason, key }: { caseId: string; reason: string; key?: string | undefined },
): Promise<CommandResult> {
  return perform(tools, who, {
    caseId,
    key,
    decide: (situation) => {
      checkOrgan(tools, situation)
      const { row, actor } = situation
      if (row.status === 'concluded') throw new MovedOn()
      if (row.status === 'decided')
        throw problem('conflict', {
          zh: '办件已作出决定，不能终止',
          en: 'The case is decided and cannot be terminated',
        })
      return {
        event: {
          kind: 'case_terminated',
          actor: eventActor(actor, { unit: row.organId, post: 'decider' }),
          data: { reason },
        },
        input: { type: 'terminate' },
        outcome: 'terminated',
      }
    },
  })
}

function checkOrgan(tools: CommandTools, { row, tasks, actor }: Situation): void {
  if (tools.can(actor, 'case.terminate', { units: [row.organId] })) return
  const resource: Resource = {
    subjectId: row.subjectId,
    units: [row.siteId, row.organId, ...tasks.map(({ unit }) => unit)],
  }
  if (!tools.can(actor, 'case.read', resource))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  throw problem('forbidden', {
    zh: '只有主管部门的负责人可以终止办理',
    en: 'Only a decider of the competent organ may terminate the case',
  })
}
