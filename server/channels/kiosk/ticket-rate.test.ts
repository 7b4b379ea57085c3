import { expect, it } from 'vitest'
import { createTestClock } from '../../platform/clock/index.ts'
import { createTicketRate } from './ticket-rate.ts'

it('bounds tickets of unknown visitors by terminal, and lets go as time passes', () => {
  const clock = createTestClock('2026-03-02T09:00+08:00')
  const count = createTicketRate(clock)
  for (let n = 0; n < 20; n++) count('one')
  expect(() => count('one')).toThrow(expect.objectContaining({ code: 'too-many', extra: { retryAfter: 300 } }))
  expect(() => count('other')).not.toThrow()
  clock.advance({ minutes: 4 })
  expect(() => count('one')).toThrow()
  clock.advance({ minutes: 1 })
  expect(() => count('one')).not.toThrow()
})
