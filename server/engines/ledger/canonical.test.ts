import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical.ts'

const json = fc.jsonValue() as fc.Arbitrary<Json>

test('canonical text is JSON of the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test('the order in which keys were written does not matter', () => {
  const reversed = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(reversed)
    if (value === null || typeof value !== 'object') return value
    const entries = Object.entries(value).map(([key, member]) => [key, reversed(member)])
    return Object.fromEntries(entries.reverse())
  }
  fc.assert(fc.property(json, (value) => canonicalJson(reversed(value)) === canonicalJson(value)))
})

test('keys are sorted by UTF-16 code unit and numbers written as in RFC 8785', () => {
  expect(canonicalJson({ '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 })).toBe(
    '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"\u{1f600}":5,"\ufb33":3}',
  )
  expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
  )
})

test('what JSON cannot say exactly is refused', () => {
  const bad: unknown[] = [
    undefined,
    Number.NaN,
    Infinity,
    1n,
    () => 1,
    '\ud800',
    new Map(),
    { a: undefined },
    [undefined],
  ]
  for (const value of bad) expect(() => canonicalJson(value as Json)).toThrow(TypeError)
  let nested: Json = []
  for (let i = 0; i < 100; i++) nested = [nested]
  expect(() => canonicalJson(nested)).toThrow('deeper')
})
