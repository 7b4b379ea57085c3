// The days of a limit as weeks of a wall calendar, Monday first.
export type DueDay = {
  day: string
  kind: 'before-start' | 'counted' | 'day-off' | 'suspended'
  count?: number
  reason: { zh: string; en: string }
}
export type WhyDue = {
  limitWorkingDays: number
  startedAt: string
  dueOn: string
  dueAt: string
  provisional: { zh: string; en: string } | null
  extension: { days: number; reason: string } | null
  days: readonly DueDay[]
}

/** Rows of seven; a place without a day of the limit is undefined. */
export function weeksOf(days: readonly DueDay[]): (DueDay | undefined)[][] {
  const weeks: (DueDay | undefined)[][] = []
  for (const one of days) {
    const at = (new Date(`${one.day}T12:00:00Z`).getUTCDay() + 6) % 7
    if (weeks.length === 0 || at === 0) weeks.push(new Array<DueDay | undefined>(7).fill(undefined))
    const week = weeks.at(-1)
    if (week) week[at] = one
  }
  return weeks
}
