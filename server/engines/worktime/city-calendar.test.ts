import { readdirSync, readFileSync } from 'node:fs'
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { createCalendar } from './calendar.ts'
import { type CalendarYear, calendarDataOf, calendarProblems, type OfficeHours } from './calendar-data.ts'

// The calendar files of the catalogue, held against an independent source day by day.
const folder = new URL('../../../catalogue/calendars/', import.meta.url)
const read = (file: string) => parse(readFileSync(new URL(file, folder), 'utf8'))
const years = readdirSync(folder)
  .filter((file) => /^\d{4}\.yaml$/.test(file))
  .map((file) => read(file) as CalendarYear & { year: number })
const data = calendarDataOf(read('office-hours.yaml') as OfficeHours, years)
const calendar = createCalendar(data)

// The package's own data rather than its functions, which read a day in the time zone of the machine.
const { workdays, holidays } = chineseDays as Record<'workdays' | 'holidays', Record<string, string>>
const isWorkedThere = (day: string) =>
  day in workdays || (Temporal.PlainDate.from(day).dayOfWeek <= 5 && !(day in holidays))

function daysOf(year: number): string[] {
  const days: string[] = []
  for (let day = Temporal.PlainDate.from({ year, month: 1, day: 1 }); day.year === year; day = day.add({ days: 1 }))
    days.push(day.toString())
  return days
}

test('the calendar files have no fault', () => {
  expect(calendarProblems(data)).toEqual([])
})

describe.each(years.filter(({ status }) => status === 'announced'))('announced year $year', ({ year }) => {
  test('every day is worked or off as in chinese-days', () => {
    const differing = daysOf(year).filter((day) => calendar.isWorkingDay(day) !== isWorkedThere(day))
    expect(differing).toEqual([])
    expect(calendar.isProvisional(`${year}-07-01`)).toBe(false)
  })
})

test.each([
  [2015, 249],
  [2016, 250],
  [2017, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])('%i has %i working days as announced', (year, count) => {
  expect(daysOf(year).filter((day) => calendar.isWorkingDay(day))).toHaveLength(count)
})

test('a year whose notice is not out is provisional, with or without a file', () => {
  expect(data.years['2027']?.status).toBe('provisional')
  expect(data.years['2027']?.assumed).toBeTruthy()
  expect(data.years['2031']).toBeUndefined()
  for (const year of [2027, 2031]) {
    expect(calendar.isProvisional(`${year}-03-01`)).toBe(true)
    for (const day of ['01-01', '05-01', '10-01']) expect(calendar.isWorkingDay(`${year}-${day}`)).toBe(false)
  }
})
