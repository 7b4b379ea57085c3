import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openingOn, readSpan, readWeek, sayWeek } from './opening-hours.ts'

const quiet = (fault: string) => {
  throw new Error(fault)
}
const usual = { 'mon-fri': ['09:00-12:00', '14:00-18:00'], sat: ['09:00-12:00'] }

test('the text that people read follows from the hours', () => {
  expect(sayWeek(readWeek(usual, quiet))).toEqual({
    zh: '周一至周五 9:00–12:00、14:00–18:00、周六 9:00–12:00',
    en: 'Mon–Fri 9:00–12:00, 14:00–18:00, Sat 9:00–12:00',
  })
  expect(sayWeek(readWeek({}, quiet)).zh).toBe('不对外办公')
})

test('a holiday is closed, a make-up workday is open like a Friday, an exception beats both', () => {
  const why = { zh: '线路检修', en: 'repairs' }
  const hours = { week: readWeek(usual, quiet), exceptions: { '2026-03-03': { open: [], why } } }
  const from = (day: string, weekday: number, kind: Parameters<typeof openingOn>[3]) =>
    openingOn(hours, day, weekday, kind).spans.map((span) => span.from)
  expect(from('2026-03-02', 1, 'workday')).toEqual(['09:00', '14:00'])
  expect(from('2026-03-07', 6, 'weekend')).toEqual(['09:00'])
  expect(from('2026-02-28', 6, 'make-up-workday')).toEqual(['09:00', '14:00'])
  expect(from('2026-05-01', 5, 'holiday')).toEqual([])
  expect(openingOn(hours, '2026-03-03', 2, 'workday')).toEqual({ spans: [], why })
})

test('what is no week is named', () => {
  const faults: string[] = []
  readWeek({ 'mon-fri': ['09:00-12:00', '11:00-13:00'], fri: ['9-12'], 'sun-mon': [] }, (fault) => faults.push(fault))
  expect(faults.join('\n')).toMatch(/overlaps[\s\S]*fri stands twice[\s\S]*9-12 is no span[\s\S]*sun-mon is no day/)
})

test('a span ends after it begins', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`)
  fc.assert(
    fc.property(time, time, (from, until) => {
      expect(readSpan(`${from}-${until}`) !== undefined).toBe(from < until)
    }),
  )
})
