import { expect, test } from 'vitest'
import { baseItemOf, districtOfVariant, variantIdOf } from './variant-id.ts'

test('a variant is named by its item and its district, whatever the length of the code', () => {
  expect(variantIdOf('old-age-allowance', '440305')).toBe('old-age-allowance@440305')
  expect(variantIdOf('old-age-allowance', '440305000000')).toBe('old-age-allowance@440305')
  expect(variantIdOf('old-age-allowance@440306', '440305')).toBe('old-age-allowance@440305')
})

test('both parts are found again, and an item of the whole city has no district', () => {
  expect(baseItemOf('old-age-allowance@440305')).toBe('old-age-allowance')
  expect(baseItemOf('old-age-allowance')).toBe('old-age-allowance')
  expect(districtOfVariant('old-age-allowance@440305')).toBe('440305000000')
  expect(districtOfVariant('old-age-allowance')).toBeUndefined()
  expect(districtOfVariant('old-age-allowance@x')).toBeUndefined()
})
