import { describe, expect, it } from 'vitest'
import type { PassRules } from './content.ts'
import { daysOfNewPass, holds, type PassEvent, standingOf } from './standing.ts'

const rules = { remindDays: 30, validMonths: 24 } as PassRules
const by = { byName: '甲' }
const trained = (at: string, hours: number): PassEvent => ({
  kind: 'trained',
  at,
  ...by,
  data: { course: 'x', hours, on: at },
})
const issued = (at: string, passId: string, validFrom: string, validUntil: string): PassEvent => ({
  ...{ kind: 'issued', at, ...by },
  data: { passId, number: passId, validFrom, validUntil, testId: null },
})
const revoked = (at: string, passId: string): PassEvent => ({
  kind: 'revoked',
  at,
  ...by,
  data: { passId, reason: 'x' },
})
const first = issued('2026-03-02', 'a', '2026-03-02', '2028-03-01')

describe('how somebody stands', () => {
  it.each<[string, PassEvent[], string, string]>([
    ['nothing yet', [], '2026-03-02', 'none'],
    ['on its first day', [first], '2026-03-02', 'valid'],
    ['30 days before its last', [first], '2028-01-31', 'valid'],
    ['29 days before its last', [first], '2028-02-01', 'ends-soon'],
    ['on its last day', [first], '2028-03-01', 'ends-soon'],
    ['the day after', [first], '2028-03-02', 'ended'],
    ['revoked', [first, revoked('2026-05-05', 'a')], '2026-05-06', 'revoked'],
    [
      'after a new one',
      [first, revoked('2026-05-05', 'a'), issued('2026-06-01', 'b', '2026-06-01', '2028-05-31')],
      '2026-07-01',
      'valid',
    ],
  ])('%s', (_, events, today, state) => {
    expect(standingOf(events, rules, today).state).toBe(state)
  })
  it('counts training since a pass was revoked', () => {
    const events = [trained('2026-03-01', 16), first, revoked('2026-05-05', 'a'), trained('2026-05-06', 4)]
    expect(standingOf(events.slice(0, 2), rules, '2026-03-03').hours).toBe(16)
    expect(standingOf(events, rules, '2026-05-07').hours).toBe(4)
  })
  it('holds on its last day, not after', () => {
    expect(
      ['valid', 'ends-soon', 'ended', 'revoked', 'none'].filter((state) => holds({ state: state as never })),
    ).toEqual(['valid', 'ends-soon'])
  })
})

describe('a new pass', () => {
  it('begins today, and a renewed one the day after the old one ends', () => {
    const days = (events: PassEvent[], today: string) => daysOfNewPass(standingOf(events, rules, today), rules, today)
    expect(days([], '2026-03-02')).toEqual({ validFrom: '2026-03-02', validUntil: '2028-03-01' })
    expect(days([first], '2028-02-10')).toEqual({ validFrom: '2028-03-02', validUntil: '2030-03-01' })
    expect(days([first], '2028-03-05')).toEqual({ validFrom: '2028-03-05', validUntil: '2030-03-04' })
  })
})
