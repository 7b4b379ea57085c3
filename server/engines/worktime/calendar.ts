// Working-day arithmetic (行政许可法 第八十二条: days are working days, without statutory holidays).
// Everything rests on one step function, the position of a moment: the rank of the first working day that has not closed
// yet. What comes in after closing time or on a day off has the position of the next working day, as if received then.
// Positions are whole numbers, so counting is exact and additive: between(a, b) + between(b, c) = between(a, c).
import { type CalendarData, calendarProblems, periodsOf } from './calendar-data.ts'
import { createDayGrid, epochDay, isoDay, weekday } from './day-grid.ts'

/** An instant with offset or Z ('2026-03-02T09:00:00+08:00'), or a day ('2026-03-02', taken at its opening). */
export type Moment = string | Temporal.Instant | Temporal.PlainDate
/** Why a day is worked or off. */
export type DayKind = 'workday' | 'make-up-workday' | 'weekend' | 'holiday'

export type Calendar = {
  isWorkingDay(day: string | Temporal.PlainDate): boolean
  dayKind(day: string | Temporal.PlainDate): DayKind
  /** True when the day's year has not been announced: whatever falls on it may still move. */
  isProvisional(day: string | Temporal.PlainDate): boolean
  /** The day ('YYYY-MM-DD') on which `count` working days are full. The day of receipt is not counted. */
  addWorkingDays(from: Moment, count: number): string
  /** Working days from one moment to another, as `addWorkingDays` counts them; negative when `to` is before `from`. */
  workingDaysBetween(from: Moment, to: Moment): number
  /** Minutes of office hours between two instants; negative when `to` is before `from`. */
  workingMinutesBetween(from: Moment, to: Moment): number
  /** The ISO instant at which so many hours of office time have passed. */
  addWorkingHours(from: Moment, hours: number): string
  /** Rank of the first working day not closed at the moment. */
  position(at: Moment): number
  /** 'YYYY-MM-DD' of the working day of that rank. */
  dayAt(position: number): string
  /** 'YYYY-MM-DD' of a moment in the calendar's zone, worked or not. */
  localDay(at: Moment): string
  /** The ISO instant at which that day's office hours end. */
  closingOf(day: string): string
}

const msADay = 86_400_000

type Place = { day: number; minute: number }

/** Makes a calendar of content files; throws RangeError naming everything that is wrong with them. */
export function createCalendar(data: CalendarData): Calendar {
  const problems = calendarProblems(data)
  if (problems.length > 0) throw new RangeError(`working calendar: ${problems.join('; ')}`)
  const grid = createDayGrid(data)
  const { zone, weekdays } = data.office
  const offset = steadyOffset(zone)
  const periods = periodsOf(data.office)
  const opening = periods[0]?.from ?? 0
  const closing = periods.at(-1)?.to ?? 0
  const minutesADay = periods.reduce((sum, { from, to }) => sum + to - from, 0)

  function place(at: Moment): Place {
    if (at instanceof Temporal.PlainDate || (typeof at === 'string' && at.length === 10))
      return { day: dayOf(at), minute: opening }
    const instant = typeof at === 'string' ? Temporal.Instant.from(at) : at
    if (offset !== undefined) {
      const local = instant.epochMilliseconds + offset
      const day = Math.floor(local / msADay)
      return { day, minute: (local - day * msADay) / 60_000 }
    }
    const local = instant.toZonedDateTimeISO(zone)
    const minute = local.hour * 60 + local.minute + (local.second * 1000 + local.millisecond) / 60_000
    return { day: epochDay(local.year, local.month, local.day), minute }
  }

  function position(at: Moment): number {
    const { day, minute } = place(at)
    const rank = grid.rank(day)
    return grid.isWorking(day) && minute < closing ? rank : rank + 1
  }

  /** Office minutes from the beginning of the grid. */
  function officeMinutes(at: Moment): number {
    const { day, minute } = place(at)
    if (!grid.isWorking(day)) return grid.rank(day) * minutesADay
    const today = periods.reduce((sum, { from, to }) => sum + Math.max(0, Math.min(minute, to) - from), 0)
    return (grid.rank(day) - 1) * minutesADay + today
  }

  function instantOf(iso: string, minute: number): string {
    const midnight = Temporal.PlainDate.from(iso).toZonedDateTime(zone)
    return midnight
      .add({ milliseconds: Math.round(minute * 60_000) })
      .toInstant()
      .toString()
  }

  // Asked for at every step of every case, always for the same few hundred days.
  const closings = new Map<string, string>()

  return {
    position,
    isWorkingDay: (day) => grid.isWorking(dayOf(day)),
    dayKind(day) {
      const number = dayOf(day)
      const usual = weekdays.includes(weekday(number))
      if (grid.isWorking(number)) return usual ? 'workday' : 'make-up-workday'
      const iso = isoDay(number)
      return usual || data.years[iso.slice(0, 4)]?.off.includes(iso) ? 'holiday' : 'weekend'
    },
    isProvisional: (day) => data.years[day.toString().slice(0, 4)]?.status !== 'announced',
    addWorkingDays(from, count) {
      if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no number of working days`)
      return isoDay(grid.dayOfRank(position(from) + count))
    },
    workingDaysBetween: (from, to) => position(to) - position(from),
    workingMinutesBetween: (from, to) => officeMinutes(to) - officeMinutes(from),
    addWorkingHours(from, hours) {
      if (!(hours > 0)) throw new RangeError(`${hours} is no number of working hours`)
      const target = officeMinutes(from) + hours * 60
      const rank = Math.ceil(target / minutesADay)
      let left = target - (rank - 1) * minutesADay
      const period = periods.find(({ from: start, to }) => {
        if (left <= to - start) return true
        left -= to - start
        return false
      })
      return instantOf(isoDay(grid.dayOfRank(rank)), (period?.from ?? opening) + left)
    },
    localDay: (at) => isoDay(place(at).day),
    dayAt: (rank) => isoDay(grid.dayOfRank(rank)),
    closingOf(day) {
      let at = closings.get(day)
      if (at === undefined) {
        at = instantOf(day, closing)
        closings.set(day, at)
      }
      return at
    },
  }
}

/** Milliseconds east of UTC of a zone that never changes after 2000 (China's since 1991); a third of the time per look-up. */
function steadyOffset(zone: string): number | undefined {
  const start = Temporal.ZonedDateTime.from(`2000-01-01T00:00[${zone}]`)
  return start.getTimeZoneTransition('next') === null ? start.offsetNanoseconds / 1e6 : undefined
}

function dayOf(day: string | Temporal.PlainDate): number {
  const {
    year,
    month,
    day: date,
  } = typeof day === 'string' ? Temporal.PlainDate.from(day, { overflow: 'reject' }) : day
  return epochDay(year, month, date)
}
