import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedText, valueText } from './value-text.ts'

test('nothing counted is a dash, not a number', () => {
  expect(valueText('rate', null)).toBe('–')
  expect(countedText({ numerator: 0, denominator: 0, value: null, met: null })).toBe('0 / 0')
})

test('a target missed by a hair is not shown as met', () => {
  expect(valueText('rate', 0.8999)).toBe('89.9%')
  expect(valueText('rate', 0.9)).toBe('90.0%')
})

test('a share that is shown never exceeds the share, nor falls short by a tenth of a percent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (numerator, denominator) => {
      const shown = Number.parseFloat(valueText('rate', numerator / denominator)) / 100
      expect(shown).toBeLessThanOrEqual(numerator / denominator + 1e-9)
      expect(shown).toBeGreaterThan(numerator / denominator - 0.001 - 1e-9)
    }),
  )
})

test('means have one digit, counts none', () => {
  expect(valueText('mean', 3.24)).toBe('3.2')
  expect(valueText('count', 1204)).toBe('1,204')
})
