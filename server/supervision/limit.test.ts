import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readWorkingCalendar } from '../cases/index.ts'
import { colour, dueOn, startClock } from '../engines/worktime/index.ts'
import { caseLimitAt, limitAt, soonAt } from './limit.ts'

const calendar = readWorkingCalendar('catalogue/calendars')
const at = (iso: string) => Temporal.Instant.from(iso)
const due = '2026-03-11T10:00:00Z' // Wednesday, 18:00 in the city

describe('a limit', () => {
  it('is due soon from the closing of the working day before, and overdue from its due instant on', () => {
    const soon = '2026-03-10T10:00:00Z'
    expect(limitAt(calendar, due, at('2026-03-10T09:59:59Z'))).toEqual({
      colour: 'in-time',
      dueAt: due,
      changesAt: soon,
    })
    expect(limitAt(calendar, due, at(soon))).toEqual({ colour: 'due-soon', dueAt: due, changesAt: due })
    expect(limitAt(calendar, due, at('2026-03-11T09:59:59Z')).colour).toBe('due-soon')
    expect(limitAt(calendar, due, at(due))).toEqual({ colour: 'overdue', dueAt: due, changesAt: null })
  })

  it('looks over the weekend and over holidays', () => {
    expect(soonAt(calendar, '2026-03-16T10:00:00Z')).toBe('2026-03-13T10:00:00Z') // Monday ← Friday
    expect(calendar.isWorkingDay(calendar.localDay(soonAt(calendar, '2026-10-08T10:00:00Z')))).toBe(true)
  })

  it('of one working day does not warn on the day of receipt already, unlike its clock', () => {
    const received = at('2026-03-10T02:00:00Z')
    const clock = startClock(1, received.toString())
    expect(colour(clock, calendar, received.toString())).toBe('due-soon')
    expect(limitAt(calendar, dueOn(clock, calendar, received.toString()).dueAt, received).colour).toBe('in-time')
  })

  test('of two working days or more has at every instant the colour of its clock', () => {
    const start = at('2026-01-05T01:00:00Z')
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 60 })
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 20 }), minutes, minutes, (days, began, later) => {
        const startedAt = start.add({ minutes: began })
        const now = startedAt.add({ minutes: later })
        const clock = startClock(days, startedAt.toString())
        const { dueAt } = dueOn(clock, calendar, now.toString())
        expect(limitAt(calendar, dueAt, now).colour).toBe(colour(clock, calendar, now.toString()))
      }),
      { numRuns: 1000 },
    )
  })
})

describe("a case's own limit", () => {
  const now = at('2026-03-12T02:00:00Z')
  const open = { status: 'accepted', dueAt: due, holds: [], steps: [] }

  it('is the promise once the case is accepted', () => {
    expect(caseLimitAt(calendar, { ...open, steps: ['2026-04-01T10:00:00Z'] }, now)).toMatchObject({
      colour: 'overdue',
      dueAt: due,
    })
  })

  it('is the earliest step before acceptance and after the decision', () => {
    for (const status of ['submitted', 'decided'])
      expect(
        caseLimitAt(calendar, { status, dueAt: null, holds: [], steps: [null, '2026-04-01T10:00:00Z', due] }, now),
      ).toMatchObject({ colour: 'overdue', dueAt: due })
    expect(caseLimitAt(calendar, { status: 'submitted', dueAt: null, holds: [], steps: [null] }, now)).toEqual({
      colour: 'in-time',
      dueAt: null,
      changesAt: null,
    })
  })

  it('is stopped, never overdue, while a special procedure lasts or the applicant supplements', () => {
    const stopped = { colour: 'stopped', dueAt: null, changesAt: null }
    expect(caseLimitAt(calendar, { ...open, dueAt: null, holds: ['n:1'], steps: [due] }, now)).toEqual(stopped)
    expect(caseLimitAt(calendar, { ...open, status: 'supplementing', dueAt: null }, now)).toEqual(stopped)
  })
})
