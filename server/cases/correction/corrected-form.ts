import type { Json } from '../../engines/flow/index.ts'
import type { CaseEvent } from '../case.ts'
import { type Change, withChanges } from './correction.ts'

/** The form that a decision rests on: as it was submitted, with every correction that was approved. */
export const formAsCorrected = (
  form: Record<string, Json>,
  events: readonly CaseEvent[],
  corrections: ReadonlyMap<number, Change[]>,
): Record<string, Json> =>
  events
    .filter(({ kind }) => kind === 'decision_corrected')
    .reduce((before, { data }) => withChanges(before, corrections.get(Number(data.proposal)) ?? []), form)
