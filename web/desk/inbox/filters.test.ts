import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readFilters, writeFilters } from './filters.ts'

test('what is written into an address is read from it', () => {
  const filters = fc.record({
    scope: fc.constantFrom('mine' as const, 'post' as const),
    colour: fc.constantFrom('' as const, 'in-time' as const, 'due-soon' as const, 'overdue' as const),
    item: fc.string(),
    q: fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  })
  fc.assert(
    fc.property(filters, (given) => {
      expect(readFilters(writeFilters(given))).toEqual(given)
    }),
  )
})

test('the start values make an empty address', () => {
  expect(writeFilters(readFilters(''))).toBe('')
})

test('an unknown colour is no filter', () => {
  expect(readFilters('colour=blue').colour).toBe('')
})
