import { expect, test } from 'vitest'
import { editionOf } from './edition.ts'

test('a district’s edition is told by the district and the version of the item that it varies', () => {
  expect(editionOf('old-age-allowance', 3)).toEqual({ district: undefined, version: 3 })
  expect(editionOf('old-age-allowance@440305', 1001)).toEqual({ district: '440305', version: 1 })
  expect(editionOf('old-age-allowance@440305', 12_004)).toEqual({ district: '440305', version: 12 })
})
