// What the applicant does with a submitted case: withdraw, supplement, rate.

import type { Json } from '../engines/flow/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { eventActor } from './case.ts'
import type { HandleTools } from './handle.ts'
import { formVariables } from './item.ts'
import { type CommandResult, MovedOn, perform, type Situation, type Who } from './perform.ts'

type Own = { caseId: string; key?: string | undefined }

/** Only the applicant's own case; anybody else learns nothing of it. */
function own(tools: HandleTools, { actor, row }: Situation, action: string): void {
  if (!tools.can(actor, action, { subjectId: row.subjectId, item: row.itemId }))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
}

/** Withdraws an undecided case; the flow ends where it stands. */
export function withdraw(
  tools: HandleTools,
  who: Who,
  input: Own & { reason?: string | undefined },
): Promise<CommandResult> {
  return perform(tools, who, {
    ...input,
    decide: (situation) => {
      own(tools, situation, 'case.withdraw')
      const { row, actor } = situation
      if (row.status === 'concluded') throw new MovedOn()
      if (row.status === 'decided')
        throw problem('conflict', {
          zh: '办件已作出决定，不能再撤回',
          en: 'The case is decided and can no longer be withdrawn',
        })
      return {
        event: { kind: 'case_withdrawn', actor: eventActor(actor), data: { reason: input.reason ?? '' } },
        input: { type: 'terminate' },
        outcome: 'withdrawn',
      }
    },
  })
}

/** Says that everything asked for is supplied; `changed` lists the form pointers and materials that are new. */
export function supplement(
  tools: HandleTools,
  who: Who,
  input: Own & { changed: string[]; form: Record<string, Json>; formHash: string },
): Promise<CommandResult> {
  return perform(tools, who, {
    ...input,
    decide: (situation) => {
      own(tools, situation, 'case.supplement')
      const { row, actor, item } = situation
      if (row.status !== 'supplementing') throw new MovedOn()
      return {
        event: {
          kind: 'case_supplemented',
          actor: eventActor(actor),
          data: { changed: input.changed, formHash: input.formHash },
        },
        input: { type: 'message', name: 'supplemented', variables: { form: formVariables(item, input.form) } },
        status: 'submitted',
      }
    },
  })
}

/** Rates a concluded case: 5 very satisfied … 1 very dissatisfied. The comment lies beside the log, not in it. */
export function rate(
  tools: HandleTools,
  who: Who,
  input: Own & { level: number; reasons: string[]; rated: boolean },
): Promise<CommandResult> {
  return perform(tools, who, {
    ...input,
    decide: (situation) => {
      own(tools, situation, 'case.rate')
      const { row, actor } = situation
      if (row.status !== 'concluded')
        throw problem('conflict', { zh: '办结后才能评价', en: 'A case is rated after it is concluded' })
      if (input.rated) throw problem('conflict', { zh: '您已经评价过这个办件', en: 'You have already rated this case' })
      return {
        event: { kind: 'case_rated', actor: eventActor(actor), data: { level: input.level, reasons: input.reasons } },
      }
    },
  })
}
