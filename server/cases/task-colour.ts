import type { Calendar } from '../engines/worktime/index.ts'

export type TaskColour = { colour: 'in-time' | 'due-soon' | 'overdue' | 'none'; remainingWorkingDays: number | null }

/** Colour of a due instant: overdue when past, due-soon within one working day. */
export function taskColour(calendar: Calendar, dueAt: string | null, now: Temporal.Instant): TaskColour {
  if (!dueAt) return { colour: 'none', remainingWorkingDays: null }
  if (Temporal.Instant.compare(Temporal.Instant.from(dueAt), now) < 0)
    return {
      colour: 'overdue',
      remainingWorkingDays: Math.min(0, calendar.workingDaysBetween(now, calendar.localDay(dueAt))),
    }
  const remaining = calendar.workingDaysBetween(now, calendar.localDay(dueAt))
  return { colour: remaining <= 1 ? 'due-soon' : 'in-time', remainingWorkingDays: remaining }
}
