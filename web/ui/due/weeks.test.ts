import { expect, test } from 'vitest'
import { type DueDay, weeksOf } from './weeks.ts'

const day = (text: string): DueDay => ({ day: text, kind: 'counted', count: 1, reason: { zh: '', en: '' } })

test('days stand under their weekday, Monday first, a new row with each Monday', () => {
  const days = ['2026-03-05', '2026-03-06', '2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10'].map(day)
  const weeks = weeksOf(days).map((week) => week.map((one) => one?.day.slice(8) ?? '··').join(' '))
  expect(weeks).toEqual(['·· ·· ·· 05 06 07 08', '09 10 ·· ·· ·· ·· ··'])
})

test('no day is lost', () => {
  const days = Array.from({ length: 40 }, (_, n) => new Date(Date.UTC(2026, 8, 25 + n)).toISOString().slice(0, 10)).map(
    day,
  )
  expect(weeksOf(days).flat().filter(Boolean)).toEqual(days)
})
