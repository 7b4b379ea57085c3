// Laws of the hall: who is next, who may not book, which windows serve whom, how long it takes.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readHall } from '../content.ts'
import { callText } from './call-text.ts'
import { metresBetween } from './distance.ts'
import { estimateWait, throughOpening } from './estimate.ts'
import { minutesOf, timeOf } from './local-time.ts'
import { blockedUntil } from './no-show.ts'
import { byRank, rankOf } from './rank.ts'
import { slotsOf } from './slots.ts'
import { stateOn, type TicketState, type TicketVerb, ticketTable } from './ticket-states.ts'
import { capacityOf, groupFor, groupsAt } from './window-groups.ts'

const content = readHall('catalogue/hall')
const start = Temporal.Instant.from('2026-03-02T01:00:00Z')
const at = (minutes: number) => start.add({ seconds: Math.round(minutes * 60) }).toString()
const largest = Math.max(...content.classes.map(({ headStartMinutes }) => headStartMinutes))

const visitor = fc.record({
  comes: fc.integer({ min: 0, max: 240 }),
  cls: fc.constantFrom(...content.classes),
  early: fc.integer({ min: -15, max: 60 }),
})
type Visitor = { comes: number; cls: (typeof content.classes)[number]; early: number }
const rank = (visitors: Visitor[]) =>
  visitors
    .sort((one, other) => one.comes - other.comes)
    .map(({ comes, cls, early }, index) => ({
      comes,
      cls: cls.key,
      place: index,
      rankedAt: rankOf(at(comes), cls.headStartMinutes, cls.given === 'appointment' ? at(comes + early) : undefined),
    }))

describe('the queue', () => {
  it('lets nobody be overtaken by those who come later than the largest head start after him', () => {
    fc.assert(
      fc.property(fc.array(visitor, { maxLength: 60 }), (visitors) => {
        const queue = rank(visitors).sort(byRank)
        for (const [place, one] of queue.entries())
          for (const before of queue.slice(0, place))
            if (one.cls !== 'appointment') expect(before.comes).toBeLessThanOrEqual(one.comes + largest)
      }),
    )
  })
  it('serves everybody, whoever keeps coming', () => {
    fc.assert(
      fc.property(fc.array(visitor, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: 15 }), (all, pace) => {
        const coming = rank(all)
        const waiting: typeof coming = []
        const served: number[] = []
        for (let minute = 0; served.length < all.length; minute++) {
          while (coming[0] && coming[0].comes <= minute) waiting.push(...coming.splice(0, 1))
          if (minute % pace !== 0) continue
          const next = waiting.sort(byRank).shift()
          if (next) served.push(next.place)
          expect(minute).toBeLessThan(241 + 61 * pace)
        }
        expect(new Set(served).size).toBe(all.length)
      }),
    )
  })
  it('keeps the order of coming within a class', () => {
    fc.assert(
      fc.property(fc.array(visitor, { maxLength: 40 }), (visitors) => {
        for (const { key, given } of content.classes.filter(({ given }) => given !== 'appointment')) {
          const same = rank(visitors).filter(({ cls }) => cls === key)
          expect([given, [...same].sort(byRank)]).toEqual([given, same])
        }
      }),
    )
  })
  it('calls an elderly person before an ordinary one who came a little earlier, and not much earlier', () => {
    const elderly = { place: 2, rankedAt: rankOf(at(30), 20) }
    expect(byRank(elderly, { place: 1, rankedAt: rankOf(at(15), 0) })).toBeLessThan(0)
    expect(byRank(elderly, { place: 1, rankedAt: rankOf(at(9), 0) })).toBeGreaterThan(0)
  })
})

describe('a ticket', () => {
  it('has no way out of an end', () => {
    for (const end of ['finished', 'left', 'expired'] satisfies TicketState[])
      for (const verb of Object.keys(ticketTable) as TicketVerb[]) expect(ticketTable[verb].from).not.toContain(end)
  })
  it('ends with its day', () => {
    expect(stateOn('waiting', '2026-03-02', '2026-03-03')).toBe('expired')
    expect(stateOn('serving', '2026-03-02', '2026-03-03')).toBe('finished')
    expect(stateOn('waiting', '2026-03-02', '2026-03-02')).toBe('waiting')
  })
  it('is called with its number read letter by letter', () => {
    expect(callText(content.call.spoken, 'A007', 3).zh).toBe('请 A 0 0 7 号，到 3 号窗口办理')
  })
})

describe('the estimate', () => {
  const input = { ahead: 4, windows: 2, elapsed: [], recent: [], priorSeconds: 600, priorWeight: 5 }
  it('is nothing when a window is free and nobody is ahead', () => {
    expect(estimateWait({ ...input, ahead: 0 }).seconds).toBe(0)
  })
  it('gives those ahead to the windows in turn', () => {
    expect(estimateWait(input).seconds).toBe(1200)
    expect(estimateWait({ ...input, ahead: 0, elapsed: [300, 500] }).seconds).toBe(100)
  })
  it('grows with people ahead and shrinks with windows, and lies within its range', () => {
    const any = fc.record({
      ahead: fc.nat(80),
      windows: fc.integer({ min: 1, max: 20 }),
      recent: fc.array(fc.integer({ min: 30, max: 5000 }), { maxLength: 30 }),
      elapsed: fc.array(fc.integer({ min: 0, max: 5000 }), { maxLength: 20 }),
    })
    fc.assert(
      fc.property(any, (some) => {
        const now = estimateWait({ ...input, ...some })
        expect(estimateWait({ ...input, ...some, ahead: some.ahead + 1 }).seconds).toBeGreaterThanOrEqual(now.seconds)
        expect(estimateWait({ ...input, ...some, elapsed: [], windows: some.windows + 1 }).seconds).toBeLessThanOrEqual(
          estimateWait({ ...input, ...some, elapsed: [] }).seconds,
        )
        expect(now.low).toBeLessThanOrEqual(now.seconds)
        expect(now.high).toBeGreaterThan(now.seconds)
      }),
    )
  })
  it('passes over the lunch break, and says when the day closes before', () => {
    const spans = [
      { from: '09:00', until: '12:00' },
      { from: '14:00', until: '18:00' },
    ]
    expect(throughOpening(minutesOf('08:45'), 600, spans)).toBe(25 * 60)
    expect(throughOpening(minutesOf('11:50'), 1200, spans)).toBe(140 * 60)
    expect(throughOpening(minutesOf('17:50'), 1200, spans)).toBeUndefined()
  })
})

describe('booking', () => {
  it('has whole slots within opening hours', () => {
    expect(slotsOf([{ from: '09:00', until: '10:45' }], 30)).toEqual(['09:00', '09:30', '10:00'])
    expect(timeOf(minutesOf('23:59'))).toBe('23:59')
  })
  it('is blocked by three missed appointments in ninety days, for thirty days after the third', () => {
    const rule = content.appointments.noShow
    const missed = ['2026-01-10', '2026-02-01', '2026-03-01']
    expect(blockedUntil(missed.slice(1), '2026-03-02', rule)).toBeUndefined()
    expect(blockedUntil(missed, '2026-03-02', rule)).toBe('2026-03-31')
    expect(blockedUntil(missed, '2026-04-01', rule)).toBeUndefined()
    expect(blockedUntil(['2025-11-01', '2026-02-01', '2026-03-01'], '2026-03-02', rule)).toBeUndefined()
  })
  it('finds for every window one group, at sites of any size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (windows) => {
        const groups = groupsAt(content, windows)
        expect(groups.flatMap((group) => group.windows)).toEqual(Array.from({ length: windows }, (_, i) => i + 1))
        for (const group of groups) {
          expect(group.windows.length).toBeGreaterThan(0)
          expect(capacityOf(content, 'x', group)).toBeGreaterThan(0)
        }
      }),
    )
    expect(groupFor(groupsAt(content, 14), 'taxation')?.key).toBe('enterprise')
    expect(groupFor(groupsAt(content, 3), 'taxation')?.key).toBe('general')
    expect(groupFor(groupsAt(content, 14), 'education')?.key).toBe('general')
  })
})

it('measures distance on the sphere', () => {
  expect(metresBetween([114.0579, 22.5431], [114.0579, 22.5431])).toBe(0)
  // One degree of latitude.
  expect(metresBetween([114, 22], [114, 23])).toBe(111_195)
})
