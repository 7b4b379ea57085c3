import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dueOn, resume, startClock, suspend } from '../engines/worktime/index.ts'
import { dueAfter, stepDue } from './deadlines.ts'
import type { CaseItem } from './item.ts'
import { readWorkingCalendar } from './working-calendar.ts'

const calendar = readWorkingCalendar('catalogue/calendars')
const item = { content: { limits: {}, steps: {} } } as unknown as CaseItem
const step = (limit: number, openedAt: string, props: Record<string, string> = {}) => ({
  id: 'review.1',
  node: 'review',
  props: { act: 'review', limit: String(limit), ...props },
  openedAt,
})
const days = fc.integer({ min: 1, max: 30 })
// Minutes between moments, up to nine days: within and outside office hours, over weekends and holidays of spring 2026.
const moments = (length: number) =>
  fc.array(fc.nat(9 * 24 * 60), { minLength: length, maxLength: length }).map((gaps) => {
    let at = Temporal.Instant.from('2026-02-09T01:00:00Z')
    return gaps.map((minutes) => {
      at = at.add({ minutes })
      return at.toString()
    })
  })

test('a step that nothing holds is due when its last working day closes', () => {
  fc.assert(
    fc.property(days, moments(1), (limit, [at = '']) => {
      expect(stepDue(item, step(limit, at), {}, calendar)).toBe(dueAfter(calendar, Temporal.Instant.from(at), limit))
    }),
  )
})

test('a special procedure moves a step that was open by exactly what it gives back to the case', () => {
  fc.assert(
    fc.property(days, moments(3), (limit, [at = '', from = '', to = '']) => {
      const clock = resume(suspend(startClock(limit, at), from, '专家评审'), to)
      expect(stepDue(item, step(limit, at), { pauses: [{ from, to }] }, calendar)).toBe(
        dueOn(clock, calendar, to).dueAt,
      )
    }),
  )
})

test('a step that opens after a procedure has its whole limit and no more', () => {
  fc.assert(
    fc.property(days, moments(3), (limit, [from = '', to = '', at = '']) => {
      fc.pre(calendar.position(to) <= calendar.position(at))
      expect(stepDue(item, step(limit, at), { pauses: [{ from, to }] }, calendar)).toBe(
        stepDue(item, step(limit, at), {}, calendar),
      )
    }),
  )
})

test('while a procedure lasts a step has no due day, unless it is a procedure itself', () => {
  const held = { pauses: [{ from: '2026-03-03T02:00:00Z' }] }
  const at = '2026-03-02T02:00:00Z'
  expect(stepDue(item, step(3, at), held, calendar)).toBeNull()
  expect(stepDue(item, step(3, at, { procedure: '现场核查' }), held, calendar)).toBe('2026-03-05T10:00:00Z')
})

test('an extension adds its days to the steps that were open, and to no later one', () => {
  fc.assert(
    fc.property(days, days, moments(1), (limit, more, [at = '']) => {
      const extension = { days: more, tasks: ['review.1'] }
      expect(stepDue(item, step(limit, at), { extension }, calendar)).toBe(
        dueAfter(calendar, Temporal.Instant.from(at), limit + more),
      )
      expect(stepDue(item, { ...step(limit, at), id: 'decide.2' }, { extension }, calendar)).toBe(
        dueAfter(calendar, Temporal.Instant.from(at), limit),
      )
    }),
  )
})
