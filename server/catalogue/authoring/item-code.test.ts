import { expect, it } from 'vitest'
import { nextItemCode } from './item-code.ts'

const at = { region: '44', type: '20', place: 4 }

it('suggests the first number of the domain that no item has, of whatever type', () => {
  expect(nextItemCode(at, [])).toBe('442090401000')
  expect(nextItemCode(at, ['442090401000', '440590402000', '442090301000'])).toBe('442090403000')
})
it('goes on below the last main item when a domain has used up its numbers', () => {
  const taken = Array.from({ length: 99 }, (_, i) => `4420904${String(i + 1).padStart(2, '0')}000`)
  expect(nextItemCode(at, taken)).toBe('442090499100')
})
