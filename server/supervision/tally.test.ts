import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readWorkingCalendar } from '../cases/index.ts'
import { colour, resume, startClock, stop, suspend } from '../engines/worktime/index.ts'
import { addCounts, type Counts, type CubeKey } from './counts.ts'
import { asRead, randomCases } from './random-cases.ts'
import { tallyAll } from './statistics.ts'
import { type CountedEvent, elapsedWorkingDays, emptyTally, keyOf, type Tally, tallyEvent } from './tally.ts'

const calendar = readWorkingCalendar('catalogue/calendars')
const about = {
  caseId: '019d0000-0000-7000-8000-000000000001',
  itemId: 'an-item',
  organId: 'a-function@440306000000',
  siteId: 'station@440306001002',
  channel: 'web',
  division: '440306001002',
}
let seq = 0
const event = (kind: CountedEvent['kind'], rest: Partial<CountedEvent> = {}): CountedEvent => ({
  ...about,
  seq: ++seq,
  kind,
  at: '2026-03-02T02:00:00Z',
  actor: { kind: 'system' },
  data: {},
  ...rest,
})
const counted = (events: CountedEvent[], clock = startClock(1, '2026-03-02T02:00:00Z')): Counts =>
  tallyAll(
    events.map((each) => ({ ...each, clock })),
    calendar,
  ).rows.reduce<Counts>((sum, row) => addCounts(sum, row), {})

describe('a case', () => {
  it('counts as one-stop when the site that took it accepts it, and not when a department does at its own counter', () => {
    const by = (unit: string) => counted([event('case_accepted', { actor: { kind: 'staff', unit } })])
    expect(by(about.siteId)).toEqual({ accepted: 1, acceptedOneStop: 1 })
    expect(by(about.organId)).toEqual({ accepted: 1 })
  })

  it('visits once a day however often somebody comes that day', () => {
    const window = (at: string) => [
      event('case_submitted', { channel: 'window' }),
      event('case_delivered', { at, data: { method: 'window' } }),
      event('case_concluded', { at, data: { outcome: 'granted' } }),
    ]
    expect(counted(window('2026-03-02T03:00:00Z')).windowVisits).toBe(1)
    expect(counted(window('2026-03-04T03:00:00Z')).windowVisits).toBe(2)
  })

  it('is fully online when nobody came from application to result', () => {
    const online = [
      event('case_submitted'),
      event('case_delivered', { data: { method: 'online' } }),
      event('case_concluded', { data: { outcome: 'granted' } }),
    ]
    expect(counted(online)).toMatchObject({ submittedOnline: 1, zeroVisit: 1, granted: 1 })
  })

  it('counts its first rating only, and nothing when nobody rates', () => {
    expect(counted([event('case_concluded', { data: { outcome: 'refused' } })])).toEqual({ refused: 1, zeroVisit: 1 })
    expect(counted([event('case_rated', { data: { level: 2 } }), event('case_rated', { data: { level: 5 } })])).toEqual(
      {
        rated2: 1,
      },
    )
  })

  it('counts a supplement notice that demands what a shared resource holds', () => {
    expect(
      counted([event('supplement_required', { data: { held: ['marriage'] } }), event('supplement_required')]),
    ).toEqual({
      supplemented: 1,
      heldDemanded: 1,
      supplementedAgain: 1,
    })
  })
  it('tells the first supplement notice from those after it', () => {
    expect(counted([event('supplement_required'), event('supplement_required'), event('supplement_required')])).toEqual(
      {
        supplemented: 1,
        supplementedAgain: 2,
      },
    )
  })

  it('counts on the day in the city, and in the subdistrict and district of its division', () => {
    expect(keyOf(event('case_submitted', { at: '2026-03-02T17:00:00Z' }), calendar)).toMatchObject({
      day: '2026-03-03',
      division: '440306001000',
      district: '440306000000',
    })
  })
})

describe('time', () => {
  const accepted = '2026-03-02T02:00:00Z' // Monday
  const decided = (days: number, at: string) => {
    const clock = stop(startClock(days, accepted), at)
    return counted([event('case_concluded', { data: { outcome: 'granted' } })], clock)
  }

  it('is early below half of the promise: on the third day of seven, not on the fourth', () => {
    expect(decided(7, '2026-03-05T02:00:00Z')).toMatchObject({ daysUsed: 3, early: 1, onTime: 1 })
    expect(decided(7, '2026-03-06T02:00:00Z')).not.toHaveProperty('early')
  })

  it('is kept until the closing of the last day', () => {
    expect(decided(7, '2026-03-11T09:59:00Z')).toMatchObject({ daysUsed: 7, onTime: 1 })
    expect(decided(7, '2026-03-11T10:00:00Z')).not.toHaveProperty('onTime')
  })

  it('of special procedures does not count', () => {
    const clock = stop(
      resume(suspend(startClock(7, accepted), '2026-03-03T02:00:00Z', 'hearing'), '2026-03-24T02:00:00Z'),
      '2026-03-25T02:00:00Z',
    )
    expect(elapsedWorkingDays(clock, calendar)).toBe(2)
  })

  it('of withdrawn cases is in no measure', () => {
    const clock = stop(startClock(7, accepted), '2026-03-05T02:00:00Z')
    expect(counted([event('case_concluded', { data: { outcome: 'withdrawn' } })], clock)).toEqual({ withdrawn: 1 })
  })

  test('taken is within the limit exactly when the clock says in time', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 40 })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), minutes, minutes, minutes, (days, began, a, b) => {
        const start = Temporal.Instant.from(accepted).add({ minutes: began })
        const held = start.add({ minutes: Math.min(a, b) })
        const on = start.add({ minutes: Math.max(a, b) })
        const paused = resume(suspend(startClock(days, start.toString()), held.toString(), 'hearing'), on.toString())
        const clock = stop(paused, on.add({ minutes: a }).toString())
        const inTime = colour(clock, calendar, clock.stoppedAt ?? '') === 'in-time'
        expect(elapsedWorkingDays(clock, calendar) <= days).toBe(inTime)
      }),
      { numRuns: 500 },
    )
  })
})

describe('counting', () => {
  test('one by one, interleaved and repeated gives what counting all at once gives', () => {
    fc.assert(
      fc.property(randomCases, (cases) => {
        const tallies = new Map<string, Tally>()
        const cube = new Map<string, Counts>()
        for (const each of asRead(cases)) {
          const before = tallies.get(each.caseId) ?? emptyTally
          const { tally, counts } = tallyEvent(before, each, each.clock, calendar)
          tallies.set(each.caseId, tally)
          const key = JSON.stringify(keyOf(each, calendar))
          if (Object.keys(counts).length > 0) cube.set(key, addCounts(cube.get(key) ?? {}, counts))
        }
        const whole = tallyAll(cases.events, calendar)
        expect(new Map(whole.rows.map((row) => [cubeKey(row), addCounts({}, row)]))).toEqual(cube)
        expect(new Map(whole.tallies.map(({ caseId, ...tally }) => [caseId, tally]))).toEqual(tallies)
      }),
    )
  })
})

const cubeKey = ({ day, itemId, organId, siteId, channel, division, district }: CubeKey) =>
  JSON.stringify({ day, itemId, organId, siteId, channel, division, district })
