import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCalendar } from './calendar.ts'
import {
  type Clock,
  colour,
  dueOn,
  extend,
  isProvisional,
  isSuspended,
  remainingWorkingDays,
  resume,
  startClock,
  stop,
  suspend,
  usedWorkingDays,
} from './clock.ts'
import { explainDue } from './explain.ts'

const calendar = createCalendar({
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
    '2026': { status: 'announced', off: ['2026-04-06', '2026-05-01'], work: ['2026-05-09'], source: 'test' },
  },
})
const march = (text: string) => `2026-03-${text}:00+08:00`
const due = (clock: Clock, now = clock.startedAt) => dueOn(clock, calendar, now).dueOn

const start = Date.UTC(2026, 0, 5)
const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString()
const limit = fc.nat(45)
// Moments in order, up to eleven days apart.
const timeline = (length: number) =>
  fc.array(fc.nat(11 * 24 * 60), { minLength: length, maxLength: length }).map((gaps) => {
    let at = start
    return gaps.map((gap) => {
      at += gap * 60_000
      return instant(at)
    })
  })

test('a limit is due when the last working day closes', () => {
  expect(dueOn(startClock(5, march('02T10:00')), calendar, march('02T10:00'))).toEqual({
    dueOn: '2026-03-09',
    dueAt: '2026-03-09T10:00:00Z',
    isProvisional: false,
  })
})

test('a limit of no days is due at the closing of the day of receipt', () => {
  expect(due(startClock(0, march('02T10:00')))).toBe('2026-03-02')
  expect(due(startClock(0, march('06T19:00')))).toBe('2026-03-09')
})

test('a day on whose closing the clock stands is given back, once', () => {
  const clock = startClock(3, march('02T10:00'))
  const pause = (from: string, to: string) => resume(suspend(clock, march(from), '听证'), march(to))
  expect(due(pause('03T10:00', '05T15:00'))).toBe('2026-03-09')
  expect(due(pause('03T10:00', '03T15:00'))).toBe('2026-03-05')
  expect(due(pause('03T19:00', '04T08:00'))).toBe('2026-03-05')
  expect(due(pause('03T10:00', '03T19:00'))).toBe('2026-03-06')
  const both = suspend(suspend(clock, march('03T10:00'), '听证'), march('04T10:00'), '检测')
  const ended = resume(resume(both, march('05T10:00'), '听证'), march('06T10:00'), '检测')
  expect(due(ended)).toBe('2026-03-10')
})

test('suspend and resume shift the due day by exactly the working days between them', () => {
  fc.assert(
    fc.property(limit, timeline(3), (n, [at, from, to]) => {
      const clock = startClock(n, at as string)
      const paused = resume(suspend(clock, from as string, 'r'), to as string)
      // Only days that could have counted come back: after the first counted day, and not once the limit had run out.
      const first = calendar.position(at as string) + (n === 0 ? 0 : 1)
      const before = calendar.position(due(clock))
      const begins = Math.max(first, calendar.position(from as string))
      const days = begins > before ? 0 : Math.max(0, calendar.position(to as string) - begins)
      expect(calendar.workingDaysBetween(due(clock), due(paused))).toBe(days)
    }),
  )
})

test('while a clock is suspended no day is used and it never becomes overdue', () => {
  fc.assert(
    fc.property(limit, timeline(3), (n, [at, from, now]) => {
      const clock = suspend(startClock(n, at as string), from as string, 'r')
      expect(isSuspended(clock)).toBe(true)
      expect(usedWorkingDays(clock, calendar, now as string)).toBe(usedWorkingDays(clock, calendar, from as string))
      fc.pre(colour(clock, calendar, from as string) !== 'overdue')
      expect(colour(clock, calendar, now as string)).not.toBe('overdue')
    }),
  )
})

test('used and remaining make up the limit, and the colour follows what remains', () => {
  fc.assert(
    fc.property(limit, timeline(4), (n, [at, from, to, now]) => {
      const clock = resume(suspend(startClock(n, at as string), from as string, 'r'), to as string)
      const used = usedWorkingDays(clock, calendar, now as string)
      const left = remainingWorkingDays(clock, calendar, now as string)
      expect(used + left).toBe(n)
      expect(used).toBeGreaterThanOrEqual(0)
      const late = Temporal.Instant.compare(now as string, dueOn(clock, calendar, now as string).dueAt) >= 0
      expect(late).toBe(n === 0 ? left < 0 : left <= 0)
      expect(colour(clock, calendar, now as string)).toBe(late ? 'overdue' : left <= 1 ? 'due-soon' : 'in-time')
    }),
  )
})

test('a longer limit, a later start or one more suspension is never due earlier', () => {
  fc.assert(
    fc.property(limit, timeline(4), (n, [at, from, to, now]) => {
      const clock = startClock(n, at as string)
      const paused = resume(suspend(clock, from as string, 'r'), to as string)
      expect(due(clock) <= due(paused)).toBe(true)
      expect(due(paused) <= due({ ...paused, limitWorkingDays: n + 1 })).toBe(true)
      expect(due(clock) <= due({ ...clock, startedAt: now as string })).toBe(true)
    }),
  )
})

test('an extension moves the due day by exactly its working days, suspended or not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 45 }),
      fc.integer({ min: 1, max: 15 }),
      timeline(3),
      (n, more, [at, from, to]) => {
        const clock = startClock(n, at as string)
        expect(calendar.workingDaysBetween(due(clock), due(extend(clock, more)))).toBe(more)
        // What rests before the old due day rests before the new one too.
        fc.pre(calendar.position(to as string) <= calendar.position(due(clock)))
        const paused = resume(suspend(clock, from as string, 'r'), to as string)
        expect(calendar.workingDaysBetween(due(paused), due(extend(paused, more)))).toBe(more)
      },
    ),
  )
})

test('a stopped clock is not extended, nor is any by no days', () => {
  const clock = startClock(2, march('02T10:00'))
  expect(() => extend(stop(clock, march('03T10:00')), 1)).toThrow(RangeError)
  expect(() => extend(clock, 0)).toThrow(RangeError)
})

test('a warning shows when one working day is left', () => {
  const clock = startClock(2, march('02T10:00'))
  const shown = ['02T10:00', '03T17:59', '03T18:00', '04T17:59', '04T18:00'].map((now) =>
    colour(clock, calendar, march(now)),
  )
  expect(shown).toEqual(['in-time', 'in-time', 'due-soon', 'due-soon', 'overdue'])
})

test('a stopped clock keeps its colour and takes nothing more', () => {
  const clock = startClock(2, march('02T10:00'))
  expect(colour(stop(clock, march('04T17:00')), calendar, march('30T10:00'))).toBe('in-time')
  expect(colour(stop(clock, march('04T18:30')), calendar, march('30T10:00'))).toBe('overdue')
  const stopped = stop(suspend(clock, march('03T10:00'), 'r'), march('05T10:00'))
  expect(stop(stopped, march('30T10:00'))).toBe(stopped)
  expect(usedWorkingDays(stopped, calendar, march('30T10:00'))).toBe(0)
  expect(due(stopped, march('30T10:00'))).toBe('2026-03-06')
  expect(() => suspend(stopped, march('06T10:00'), 'r')).toThrow(RangeError)
  expect(() => resume(stopped, march('06T10:00'))).toThrow(RangeError)
  expect(() => resume(clock, march('06T10:00'))).toThrow(RangeError)
})

test('a due day in a year that is not announced is provisional and says so', () => {
  const clock = startClock(10, '2026-12-24T10:00:00+08:00')
  const answer = dueOn(clock, calendar, clock.startedAt)
  expect(answer).toMatchObject({ dueOn: '2027-01-08', isProvisional: true })
  expect(answer.note?.zh).toContain('2027年节假日安排尚未公布')
  expect(isProvisional(clock, calendar, clock.startedAt)).toBe(true)
})

test('the explanation names every day from receipt to due, and what it counts for', () => {
  const clock = resume(
    suspend(startClock(2, '2026-04-02T19:00:00+08:00'), '2026-04-08T10:00:00+08:00', '听证'),
    '2026-04-09T10:00:00+08:00',
  )
  const lines = explainDue(clock, calendar, clock.startedAt)
  expect(lines.map(({ day, kind, reason }) => `${day.slice(5)} ${kind} ${reason.zh}`)).toEqual([
    '04-02 before-start 下班后收到，视为下一工作日收到',
    '04-03 before-start 收到当日不计入',
    '04-04 day-off 周末',
    '04-05 day-off 周末',
    '04-06 day-off 节假日放假',
    '04-07 counted 工作日',
    '04-08 suspended 特别程序不计入：听证',
    '04-09 counted 工作日',
  ])
})

test('the explanation says a suspension in the words that it is given for its reason', () => {
  const clock = resume(suspend(startClock(2, march('02T10:00')), march('03T09:00'), 'hearing'), march('04T09:00'))
  const lines = explainDue(clock, calendar, march('05T09:00'), (reason) => ({ zh: `${reason}?`, en: 'a hearing' }))
  expect(lines.filter(({ kind }) => kind === 'suspended').map(({ reason }) => reason)).toEqual([
    { zh: '特别程序不计入：hearing?', en: 'not counted, special procedure: a hearing' },
  ])
})

test('the explanation says which days an extension added', () => {
  const lines = explainDue(extend(startClock(1, march('02T10:00')), 2), calendar, march('02T10:00'))
  expect(lines.filter(({ kind }) => kind === 'counted').map(({ reason }) => reason.zh)).toEqual([
    '工作日',
    '工作日，延长的办理期限',
    '工作日，延长的办理期限',
  ])
})

test('the explanation counts to the limit and ends on the due day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 45 }), timeline(5), (n, [at, from, to, again, now]) => {
      const clock = suspend(
        resume(suspend(startClock(n, at as string), from as string, 'a'), to as string),
        again as string,
        'b',
      )
      const lines = explainDue(clock, calendar, now as string)
      expect(lines.filter(({ kind }) => kind === 'counted').map((line) => line.count)).toEqual(
        Array.from({ length: n }, (_, i) => i + 1),
      )
      expect(lines.at(-1)).toMatchObject({ day: due(clock, now), kind: 'counted' })
    }),
  )
})
