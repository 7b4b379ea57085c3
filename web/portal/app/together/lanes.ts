// The picture of a bundle: one lane a case over one time axis, in shares of its length. Pure; instants are ISO strings.
import type { LinkedCase } from '../../api/bundle.ts'

/** What a stretch of a lane is: before acceptance, handling, decided until delivered, and what the promise still leaves. */
export type Stretch = { kind: 'received' | 'handled' | 'delivering' | 'ahead'; from: number; to: number }
export type Lane = { caseId: string; stretches: Stretch[]; end: number | undefined }
export type Lanes = { lanes: Lane[]; now: number; first: string; last: string }

/** The end of a day in the city. */
const endOf = (day: string): string => `${day}T23:59:59+08:00`
const time = (at: string): number => Date.parse(at)

/** Lays the cases out from the first submission to the last limit (or now, when that is later). */
export function lanesOf(cases: readonly LinkedCase[], at: string): Lanes {
  const ends = cases.flatMap((one) => one.concludedAt ?? (one.clock?.dueOn ? endOf(one.clock.dueOn) : []))
  const starts = cases.map(({ submittedAt }) => submittedAt)
  const isOver = cases.every(({ concludedAt }) => concludedAt !== null)
  const first = starts.reduce((a, b) => (time(a) < time(b) ? a : b), at)
  const last = [...ends, ...(isOver && ends.length > 0 ? [] : [at])].reduce(
    (a, b) => (time(a) > time(b) ? a : b),
    first,
  )
  // At least an hour, so that what was done on the spot is not a division by nothing.
  const length = Math.max(time(last) - time(first), 3_600_000)
  const share = (moment: string): number => Math.min(1, Math.max(0, (time(moment) - time(first)) / length))
  return {
    first,
    last,
    now: share(at),
    lanes: cases.map((one) => {
      const end = one.concludedAt ?? at
      const due = one.concludedAt === null && one.clock?.dueOn ? endOf(one.clock.dueOn) : undefined
      const marks: [Stretch['kind'], string, string | undefined][] = [
        ['received', one.submittedAt, one.acceptedAt ?? end],
        ['handled', one.acceptedAt ?? end, one.decidedAt ?? end],
        ['delivering', one.decidedAt ?? end, end],
        ['ahead', end, due],
      ]
      return {
        caseId: one.caseId,
        stretches: marks.flatMap(([kind, from, to]) =>
          to !== undefined && time(to) > time(from) ? [{ kind, from: share(from), to: share(to) }] : [],
        ),
        end: one.concludedAt === null ? undefined : share(one.concludedAt),
      }
    }),
  }
}
