// What a working calendar is made of: content files, one a year as the State Council announces it, and the office hours.
// A year is `announced` (its notice is the source) or `provisional` (no notice yet; `assumed` says what it rests on).

export type CalendarYear = {
  readonly status: 'announced' | 'provisional'
  /** Days off by holiday, 'YYYY-MM-DD', weekends inside the span included. */
  readonly off: readonly string[]
  /** Make-up workdays (调休上班): Saturdays and Sundays that are worked. */
  readonly work: readonly string[]
  readonly source: string
  readonly assumed?: string
}
export type OfficeHours = {
  /** IANA zone, e.g. Asia/Shanghai */
  readonly zone: string
  /** Weekdays worked, 1 = Monday … 7 = Sunday */
  readonly weekdays: readonly number[]
  /** Opening and closing times in order, 'HH:MM' */
  readonly hours: readonly (readonly [string, string])[]
  /** What is taken for a year without any file: holidays whose date the law itself fixes, 'MM-DD'. */
  readonly unannounced: { readonly off: readonly string[]; readonly source: string }
}
export type CalendarData = { readonly years: Readonly<Record<string, CalendarYear>>; readonly office: OfficeHours }

/** Puts the files of a calendar folder together: the office hours and one document a year. */
export function calendarDataOf(
  office: OfficeHours,
  years: readonly (CalendarYear & { readonly year: number })[],
): CalendarData {
  return { office, years: Object.fromEntries(years.map(({ year, ...rest }) => [String(year), rest])) }
}

const minutesOf = (time: string) => {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time)
  return match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN
}

/** The office hours as minutes of the day, in order. */
export function periodsOf(office: OfficeHours): { from: number; to: number }[] {
  return office.hours.map(([from, to]) => ({ from: minutesOf(from), to: minutesOf(to) }))
}

/** Everything that is wrong with a calendar, in words for its editor; empty when it can be used. */
export function calendarProblems({ years, office }: CalendarData): string[] {
  const problems: string[] = []
  let last = -1
  for (const { from, to } of periodsOf(office)) {
    if (!(from > last && to > from && to <= 1440))
      problems.push('office hours must be HH:MM, in order, not overlapping')
    last = to
  }
  if (office.hours.length === 0 || office.weekdays.length === 0) problems.push('office hours are empty')
  for (const monthDay of office.unannounced.off)
    if (weekdayOf(`2024-${monthDay}`) === undefined) problems.push(`unannounced: ${monthDay} is no day of a year`)
  for (const [year, { off, work, source }] of Object.entries(years)) {
    if (source.trim() === '') problems.push(`${year}: the source is missing`)
    for (const day of [...off, ...work])
      if (!day.startsWith(`${year}-`) || weekdayOf(day) === undefined) problems.push(`${year}: ${day} is no day of it`)
    for (const day of work) {
      if (off.includes(day)) problems.push(`${year}: ${day} is both off and worked`)
      if (office.weekdays.includes(weekdayOf(day) ?? 0)) problems.push(`${year}: ${day} is worked anyway`)
    }
    if (new Set([...off, ...work]).size !== off.length + work.length) problems.push(`${year}: a day is listed twice`)
  }
  return problems
}

function weekdayOf(day: string): number | undefined {
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' }).dayOfWeek
  } catch {
    return undefined
  }
}
