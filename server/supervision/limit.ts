// The colour of a limit and when it changes next. States: in-time → due-soon (the last working day before the due instant) → overdue;
// stopped while nothing counts: a special procedure (行政许可法 第四十五条), or waiting for the applicant's supplement.
// A limit of one day is not due soon on the day of receipt: a warning about everything that came in today warns of nothing.
// The change is computed when the limit is set, so that a tick looks only at limits whose change has come.

import type { Calendar } from '../engines/worktime/index.ts'

export const limitColours = ['in-time', 'due-soon', 'overdue', 'stopped'] as const
export type LimitColour = (typeof limitColours)[number]
export type LimitState = { colour: LimitColour; dueAt: string | null; changesAt: string | null }

/** The instant (ISO) from which a limit is due soon: when the working day before the due day closes. */
export const soonAt = (calendar: Calendar, dueAt: string): string =>
  calendar.closingOf(calendar.dayAt(calendar.position(calendar.localDay(dueAt)) - 1))

/** State of a limit that is due at `dueAt` (ISO instant), or that has no due instant. */
export function limitAt(calendar: Calendar, dueAt: string | null, now: Temporal.Instant): LimitState {
  if (dueAt === null) return { colour: 'in-time', dueAt, changesAt: null }
  const soon = soonAt(calendar, dueAt)
  if (isPast(dueAt, now)) return { colour: 'overdue', dueAt, changesAt: null }
  if (isPast(soon, now)) return { colour: 'due-soon', dueAt, changesAt: dueAt }
  return { colour: 'in-time', dueAt, changesAt: soon }
}

const isPast = (at: string, now: Temporal.Instant) => Temporal.Instant.compare(Temporal.Instant.from(at), now) <= 0

/** What is known of a case that is not concluded. */
export type OpenCase = {
  status: string
  /** End of the promised limit; null while no clock runs. */
  dueAt: string | null
  holds: readonly string[]
  /** Due instants of the open steps. */
  steps: readonly (string | null)[]
}

/** State of the case's own limit: the promise once accepted; before and after it, the step that the case waits at. */
export function caseLimitAt(calendar: Calendar, open: OpenCase, now: Temporal.Instant): LimitState {
  const isStopped = open.status === 'supplementing' || (open.status === 'accepted' && open.holds.length > 0)
  if (isStopped) return { colour: 'stopped', dueAt: null, changesAt: null }
  return limitAt(calendar, open.dueAt ?? earliest(open.steps), now)
}

function earliest(instants: readonly (string | null)[]): string | null {
  const known = instants.filter((at) => at !== null).map((at) => Temporal.Instant.from(at))
  return known.sort(Temporal.Instant.compare)[0]?.toString() ?? null
}
