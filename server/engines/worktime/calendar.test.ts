import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCalendar } from './calendar.ts'
import { type CalendarData, calendarProblems } from './calendar-data.ts'

const data: CalendarData = {
  office: {
    zone: 'Asia/Shanghai',
    weekdays: [1, 2, 3, 4, 5],
    hours: [
      ['09:00', '12:00'],
      ['14:00', '18:00'],
    ],
    unannounced: { off: ['01-01', '05-01', '10-01'], source: 'the law' },
  },
  years: {
    '2026': {
      status: 'announced',
      off: ['2026-01-01', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-10-01'],
      work: ['2026-02-14', '2026-02-28'],
      source: 'test',
    },
  },
}
const calendar = createCalendar(data)
const moment = fc
  .integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 0, 1) })
  .map((ms) => Temporal.Instant.fromEpochMilliseconds(ms - (ms % 60_000)).toString())
const count = fc.nat(120)
const moments = fc.tuple(moment, moment).map((two) => two.sort() as [string, string])

test('the day of receipt is not counted', () => {
  expect(calendar.addWorkingDays('2026-03-02T10:00:00+08:00', 1)).toBe('2026-03-03')
  expect(calendar.addWorkingDays('2026-03-02', 5)).toBe('2026-03-09')
})

test('what comes in after hours or on a day off is received on the next working day', () => {
  expect(calendar.addWorkingDays('2026-03-02T17:59:59+08:00', 1)).toBe('2026-03-03')
  expect(calendar.addWorkingDays('2026-03-02T18:00:00+08:00', 1)).toBe('2026-03-04')
  expect(calendar.addWorkingDays('2026-03-07T10:00:00+08:00', 1)).toBe('2026-03-10')
  expect(calendar.addWorkingDays('2026-03-09T07:00:00+08:00', 1)).toBe('2026-03-10')
})

test('holidays are skipped and make-up workdays are counted', () => {
  expect(calendar.addWorkingDays('2026-02-13', 1)).toBe('2026-02-14')
  expect(calendar.addWorkingDays('2026-02-13', 2)).toBe('2026-02-23')
  expect(calendar.addWorkingDays('2026-02-26', 2)).toBe('2026-02-28')
  expect(['2026-02-14', '2026-02-16', '2026-02-22', '2026-02-23'].map((day) => calendar.dayKind(day))).toEqual([
    'make-up-workday',
    'holiday',
    'weekend',
    'workday',
  ])
})

test('a day belongs to the office, not to UTC', () => {
  expect(calendar.addWorkingDays('2026-03-01T23:30:00Z', 0)).toBe('2026-03-02')
  expect(calendar.localDay('2026-03-01T16:30:00Z')).toBe('2026-03-02')
})

test('a zone with summer time keeps its own local days', () => {
  const paris = createCalendar({ ...data, office: { ...data.office, zone: 'Europe/Paris' } })
  for (const at of ['2026-03-28T12:00:00+01:00', '2026-03-30T10:00:00+02:00'])
    expect(paris.addWorkingDays(at, 1)).toBe('2026-03-31')
  expect(paris.closingOf('2026-03-27')).toBe('2026-03-27T17:00:00Z')
  expect(paris.closingOf('2026-03-30')).toBe('2026-03-30T16:00:00Z')
})

test('adding n working days and counting them gives n', () => {
  fc.assert(
    fc.property(moment, count, (at, n) => calendar.workingDaysBetween(at, calendar.addWorkingDays(at, n)) === n),
  )
})

test('working days and minutes between are additive and change sign with direction', () => {
  fc.assert(
    fc.property(moment, moment, moment, (a, b, c) => {
      for (const between of [calendar.workingDaysBetween, calendar.workingMinutesBetween]) {
        expect(between(a, b) + between(b, c)).toBe(between(a, c))
        expect(between(a, b) + between(b, a)).toBe(0)
      }
    }),
  )
})

test('a later receipt or a longer limit is never due earlier', () => {
  fc.assert(
    fc.property(moments, count, count, ([early, late], n, more) => {
      expect(calendar.addWorkingDays(early, n) <= calendar.addWorkingDays(late, n)).toBe(true)
      expect(calendar.addWorkingDays(early, n) <= calendar.addWorkingDays(early, n + more)).toBe(true)
    }),
  )
})

test('office hours leave out lunch, nights and days off', () => {
  const between = (from: string, to: string) =>
    calendar.workingMinutesBetween(`2026-03-${from}:00+08:00`, `2026-03-${to}:00+08:00`)
  expect(between('02T09:00', '02T18:00')).toBe(420)
  expect(between('02T11:30', '02T14:30')).toBe(60)
  expect(between('06T17:00', '09T10:00')).toBe(120)
  expect(between('07T09:00', '08T18:00')).toBe(0)
})

test('adding working hours lands on the instant when that much office time has passed', () => {
  const add = (from: string, hours: number) => calendar.addWorkingHours(`2026-03-${from}:00+08:00`, hours)
  expect(add('02T11:00', 2)).toBe('2026-03-02T07:00:00Z')
  expect(add('02T09:00', 3)).toBe('2026-03-02T04:00:00Z')
  expect(add('06T17:30', 1)).toBe('2026-03-09T01:30:00Z')
  fc.assert(
    fc.property(moment, fc.integer({ min: 1, max: 4000 }), (at, minutes) => {
      expect(calendar.workingMinutesBetween(at, calendar.addWorkingHours(at, minutes / 60))).toBeCloseTo(minutes, 4)
    }),
  )
})

test('a faulty calendar is refused with everything that is wrong', () => {
  const year = {
    status: 'announced',
    off: ['2026-02-30', '2026-01-01'],
    work: ['2026-01-01', '2026-03-02'],
    source: '',
  }
  const office = { ...data.office, hours: [['14:00', '12:00']] as [string, string][] }
  const faulty = { office, years: { '2026': year } } as CalendarData
  expect(calendarProblems(faulty)).toEqual([
    'office hours must be HH:MM, in order, not overlapping',
    '2026: the source is missing',
    '2026: 2026-02-30 is no day of it',
    '2026: 2026-01-01 is both off and worked',
    '2026: 2026-01-01 is worked anyway',
    '2026: 2026-03-02 is worked anyway',
    '2026: a day is listed twice',
  ])
  expect(() => createCalendar(faulty)).toThrow(RangeError)
})

test('days outside the grid and counts that are none are refused', () => {
  expect(() => calendar.isWorkingDay('1999-12-31')).toThrow(RangeError)
  expect(() => calendar.addWorkingDays('2099-12-31', 1)).toThrow(RangeError)
  expect(() => calendar.addWorkingDays('2026-03-02', 1.5)).toThrow(RangeError)
  expect(() => calendar.isWorkingDay('2026-02-30')).toThrow(RangeError)
})
