export type PointMark = { point: string; ok: boolean | null }

/** What the marks speak for; undefined while some point is not marked. */
export const suggestedOutcome = (marks: readonly PointMark[]): 'passed' | 'failed' | undefined => {
  if (marks.some(({ ok }) => ok === false)) return 'failed'
  return marks.every(({ ok }) => ok === true) ? 'passed' : undefined
}

/** «Passed» needs every point marked as in order; «failed» needs no mark, its opinion says why. */
export const isReviewable = (marks: readonly PointMark[], outcome: 'passed' | 'failed'): boolean =>
  outcome === 'failed' || suggestedOutcome(marks) === 'passed'
