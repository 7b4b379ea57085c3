import type { BoardLine } from '../api/supervision.ts'

/** Lines with the most overdue first, then due soon, then by all; equal ones keep their order. */
export const worstFirst = (lines: readonly BoardLine[]): BoardLine[] =>
  lines.toSorted(
    ({ counts: a }, { counts: b }) =>
      b.overdue - a.overdue || b['due-soon'] - a['due-soon'] || b['in-time'] + b.stopped - a['in-time'] - a.stopped,
  )
