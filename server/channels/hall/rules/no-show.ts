// The no-show rule (爽约规则): whoever missed so many appointments within so many days cannot book for some days after the last of them.

export type NoShowRule = { count: number; withinDays: number; blockDays: number }

/** The last day on which a person may not book, or undefined. `missedOn`: days 'YYYY-MM-DD' in any order. */
export function blockedUntil(missedOn: readonly string[], today: string, rule: NoShowRule): string | undefined {
  const now = Temporal.PlainDate.from(today)
  const days = missedOn.map((day) => Temporal.PlainDate.from(day)).sort(Temporal.PlainDate.compare)
  // Each missed day that fills the count blocks from that day on; the latest of them holds longest.
  for (let index = days.length - 1; index >= rule.count - 1; index--) {
    const [last, first] = [days[index], days[index - rule.count + 1]]
    if (!last || !first || first.until(last).total('days') >= rule.withinDays) continue
    const until = last.add({ days: rule.blockDays })
    return Temporal.PlainDate.compare(now, until) <= 0 ? until.toString() : undefined
  }
  return undefined
}
