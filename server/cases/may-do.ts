// What the applicant may do with a case now, and what a clerk last asked for.

import type { CaseEvent, CaseRow } from './case.ts'

export const lastMissing = (events: readonly CaseEvent[]) =>
  (events.findLast((event) => event.kind === 'supplement_required')?.data.missing ?? []) as unknown[]

/** Rating a case that was withdrawn is allowed, but not asked for. */
export function mayDo(row: CaseRow, rated: boolean): string[] {
  if (row.status === 'concluded') return rated || row.outcome === 'withdrawn' ? [] : ['rate']
  if (row.status === 'supplementing') return ['supplement', 'withdraw']
  return row.status === 'decided' ? [] : ['withdraw']
}
