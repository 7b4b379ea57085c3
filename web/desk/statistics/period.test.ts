import { expect, test } from 'vitest'
import { todayIn } from '../../ui/i18n/dates.ts'
import { periodOf } from './period.ts'

test('thirty days count today', () => {
  expect(periodOf('30-days', '2026-03-02')).toEqual({ from: '2026-02-01', to: '2026-03-02' })
})

test('month, quarter and year begin on their first day', () => {
  expect(periodOf('month', '2026-11-23').from).toBe('2026-11-01')
  expect(periodOf('quarter', '2026-11-23').from).toBe('2026-10-01')
  expect(periodOf('quarter', '2026-03-31').from).toBe('2026-01-01')
  expect(periodOf('year', '2026-11-23').from).toBe('2026-01-01')
})

test('the day turns at midnight in the city', () => {
  expect(todayIn(new Date('2026-03-01T15:59:00Z'))).toBe('2026-03-01')
  expect(todayIn(new Date('2026-03-01T16:00:00Z'))).toBe('2026-03-02')
})
