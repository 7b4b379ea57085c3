// Every day of the century as a number, and how many working days there are up to it. Two flat arrays (292 KB, built once
// per calendar in about a millisecond) make counting and finding the n-th working day one look-up each.
import type { CalendarData } from './calendar-data.ts'

/** Days are counted from 1970-01-01; ranks are counted from the first working day of the grid (1). */
export type DayGrid = {
  /** The day's rank when it is worked; else the rank of the working day before it. */
  rank(day: number): number
  isWorking(day: number): boolean
  dayOfRank(rank: number): number
}

const firstYear = 2000
const lastYear = 2099
const first = epochDay(firstYear, 1, 1)
const last = epochDay(lastYear, 12, 31)

/** Days since 1970-01-01 of a date of the Gregorian calendar. */
export function epochDay(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** 'YYYY-MM-DD' of a day since 1970-01-01. */
export function isoDay(day: number): string {
  const z = day + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const m = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * m + 2) / 5) + 1
  const month = m < 10 ? m + 3 : m - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return `${year}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
}

/** Days since 1970-01-01 of 'YYYY-MM-DD' (trusted to be a date). */
export const epochDayOf = (iso: string): number =>
  epochDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10)))

/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** Lays the calendar out over 2000–2099; a look-up outside throws RangeError (China's two-day weekend dates from 1995). */
export function createDayGrid({ years, office }: CalendarData): DayGrid {
  const worked = new Uint8Array(last - first + 1)
  for (let day = first; day <= last; day++) worked[day - first] = office.weekdays.includes(weekday(day)) ? 1 : 0
  for (let year = firstYear; year <= lastYear; year++) {
    const known = years[String(year)]
    const off = known?.off ?? office.unannounced.off.map((monthDay) => `${year}-${monthDay}`)
    for (const day of off) worked[epochDayOf(day) - first] = 0
    for (const day of known?.work ?? []) worked[epochDayOf(day) - first] = 1
  }
  const ranks = new Int32Array(worked.length)
  const days = new Int32Array(worked.length + 1)
  let count = 0
  for (let i = 0; i < worked.length; i++) {
    if (worked[i] === 1) days[++count] = first + i
    ranks[i] = count
  }

  const within = (day: number) => {
    if (day < first || day > last) throw new RangeError(`${isoDay(day)} is outside ${firstYear} to ${lastYear}`)
    return day - first
  }
  return {
    rank: (day) => ranks[within(day)] as number,
    isWorking: (day) => worked[within(day)] === 1,
    dayOfRank(rank) {
      if (rank < 1 || rank > count) throw new RangeError(`working day ${rank} is outside ${firstYear} to ${lastYear}`)
      return days[rank] as number
    },
  }
}
