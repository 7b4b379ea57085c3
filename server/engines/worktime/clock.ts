// The clock of a limit (办理时限), kept as plain JSON beside its case. States: running ⇄ suspended → stopped.
// 行政许可法 第四十五条: hearing, tender, inspection, testing, quarantine, appraisal and expert review do not count.
// A working day counts when the clock runs at its closing time. So the day a suspension begins is not counted and the day
// it ends is, unless it ends after closing; what begins and ends on one day costs nothing. Suspensions may overlap
// (a hearing during a test); a day is given back once.
import type { Calendar, Moment } from './calendar.ts'

export type Suspension = { readonly from: string; readonly to?: string; readonly reason: string }
/** Instants are ISO strings with offset or Z. A limit of 0 is due at the closing of the day of receipt. */
export type Clock = {
  readonly limitWorkingDays: number
  readonly startedAt: string
  readonly suspensions: readonly Suspension[]
  /** Working days of the limit that were added by an extension (延长). */
  readonly extendedBy?: number
  readonly stoppedAt?: string
}
export type Due = {
  /** 'YYYY-MM-DD', the last working day of the limit */
  dueOn: string
  /** ISO instant (Z), when that day's office hours end */
  dueAt: string
  /** The due day lies in a year whose holidays are not announced; `note` says so to the reader. */
  isProvisional: boolean
  note?: { zh: string; en: string }
}
export type Colour = 'in-time' | 'due-soon' | 'overdue'
/** Ranks of working days, `from` included and `to` not. */
export type Span = { from: number; to: number }

/** Starts a clock; `startedAt` is the instant of receipt, which is not counted. */
export function startClock(limitWorkingDays: number, startedAt: string): Clock {
  if (!Number.isInteger(limitWorkingDays) || limitWorkingDays < 0)
    throw new RangeError(`${limitWorkingDays} is no limit in working days`)
  return { limitWorkingDays, startedAt, suspensions: [] }
}

/** Suspends the clock from an instant, for a reason that the applicant is told. Throws RangeError on a stopped clock. */
export function suspend(clock: Clock, from: string, reason: string): Clock {
  if (clock.stoppedAt !== undefined) throw new RangeError('a stopped clock cannot be suspended')
  return { ...clock, suspensions: [...clock.suspensions, { from, reason }] }
}

/** Ends what suspends the clock: all of it, or only what has the reason given. Throws RangeError when there is nothing to end. */
export function resume(clock: Clock, at: string, reason?: string): Clock {
  const ends = (one: Suspension) => one.to === undefined && (reason === undefined || one.reason === reason)
  if (clock.stoppedAt !== undefined || !clock.suspensions.some(ends))
    throw new RangeError('nothing suspends this clock')
  return { ...clock, suspensions: clock.suspensions.map((one) => (ends(one) ? { ...one, to: at } : one)) }
}

/** Adds working days to the limit, with the approval that the law asks for (行政许可法 第四十二条). Throws RangeError on a stopped clock. */
export function extend(clock: Clock, days: number): Clock {
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`${days} is no extension in working days`)
  if (clock.stoppedAt !== undefined) throw new RangeError('a stopped clock cannot be extended')
  return { ...clock, limitWorkingDays: clock.limitWorkingDays + days, extendedBy: (clock.extendedBy ?? 0) + days }
}

/** Stops the clock for good: its limit was kept or missed at that instant. A stopped clock stays as it is. */
export function stop(clock: Clock, at: string): Clock {
  return clock.stoppedAt === undefined ? { ...clock, stoppedAt: at } : clock
}

/** True while something suspends the clock. */
export const isSuspended = (clock: Clock): boolean =>
  clock.stoppedAt === undefined && clock.suspensions.some((one) => one.to === undefined)

/** The rank of the first day that can count: the working day after receipt, or that of receipt itself when the limit is 0. */
export const firstCounted = (clock: Clock, calendar: Calendar): number =>
  calendar.position(clock.startedAt) + (clock.limitWorkingDays === 0 ? 0 : 1)

/** The working days taken out of the count, merged and in order. What is still open reaches to `now`. */
export function suspendedSpans(clock: Clock, calendar: Calendar, now: Moment): Span[] {
  if (clock.suspensions.length === 0) return []
  const end = clock.stoppedAt === undefined ? Number.POSITIVE_INFINITY : calendar.position(clock.stoppedAt)
  const spans = clock.suspensions
    .map(({ from, to }) => ({ from: calendar.position(from), to: Math.min(end, calendar.position(to ?? now)) }))
    .filter((span) => span.from < span.to)
    .sort((a, b) => a.from - b.from)
  const merged: Span[] = []
  for (const span of spans) {
    const before = merged.at(-1)
    if (before !== undefined && span.from <= before.to) before.to = Math.max(before.to, span.to)
    else merged.push({ ...span })
  }
  return merged
}

function dueRank(clock: Clock, calendar: Calendar, now: Moment): number {
  const first = firstCounted(clock, calendar)
  let due = first + Math.max(1, clock.limitWorkingDays) - 1
  for (const span of suspendedSpans(clock, calendar, now)) {
    const from = Math.max(span.from, first)
    if (from <= due && span.to > from) due += span.to - from
  }
  return due
}

/** When the limit ends, were the clock to run on from `now` (ISO instant). */
export function dueOn(clock: Clock, calendar: Calendar, now: Moment): Due {
  const day = calendar.dayAt(dueRank(clock, calendar, now))
  const due = { dueOn: day, dueAt: calendar.closingOf(day), isProvisional: calendar.isProvisional(day) }
  return due.isProvisional ? { ...due, note: provisionalNote(day) } : due
}

/** True when the due day may still move because its year is not announced. */
export function isProvisional(clock: Clock, calendar: Calendar, now: Moment): boolean {
  return calendar.isProvisional(calendar.dayAt(dueRank(clock, calendar, now)))
}

/** Working days of the limit that have closed by `now`, or by the stop of the clock. */
export function usedWorkingDays(clock: Clock, calendar: Calendar, now: Moment): number {
  const first = firstCounted(clock, calendar)
  const end = calendar.position(clock.stoppedAt ?? now)
  let used = Math.max(0, end - first)
  for (const span of suspendedSpans(clock, calendar, now))
    used -= Math.max(0, Math.min(span.to, end) - Math.max(span.from, first))
  return used
}

/** Working days left, today included until it closes; 0 or less when the limit has run out. */
export function remainingWorkingDays(clock: Clock, calendar: Calendar, now: Moment): number {
  return clock.limitWorkingDays - usedWorkingDays(clock, calendar, now)
}

/** `due-soon` = one working day or less is left; from the closing of the due day on it is `overdue`. A clock stopped in time stays `in-time`. */
export function colour(clock: Clock, calendar: Calendar, now: Moment): Colour {
  const end = clock.stoppedAt ?? now
  if (calendar.position(end) > dueRank(clock, calendar, now)) return 'overdue'
  if (clock.stoppedAt !== undefined) return 'in-time'
  return remainingWorkingDays(clock, calendar, now) <= 1 ? 'due-soon' : 'in-time'
}

function provisionalNote(day: string): { zh: string; en: string } {
  const year = day.slice(0, 4)
  return {
    zh: `${year}年节假日安排尚未公布，本日期为暂定，公布后可能调整。`,
    en: `The holidays of ${year} have not been announced; this date is provisional and may change.`,
  }
}
