import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meets, percentText, shareOf } from './share.ts'

test('nothing counted is no share', () => {
  expect(shareOf({ numerator: 0, denominator: 0 })).toBeUndefined()
  expect(percentText(undefined)).toBe('–')
  expect(meets(undefined, 0.9)).toBeUndefined()
})

test('a target missed by a hair is not shown as met', () => {
  expect(percentText(0.8999)).toBe('89.9%')
  expect(percentText(0.9)).toBe('90.0%')
})

test('what is shown never exceeds the share, nor falls short by a tenth of a percent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (numerator, denominator) => {
      const share = shareOf({ numerator, denominator }) ?? 0
      const shown = Number.parseFloat(percentText(share)) / 100
      expect(shown).toBeLessThanOrEqual(share + 1e-9)
      expect(shown).toBeGreaterThan(share - 0.001 - 1e-9)
    }),
  )
})
