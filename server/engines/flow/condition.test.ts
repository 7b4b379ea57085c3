import fc from 'fast-check'
import { evaluate } from 'feelin'
import { describe, expect, test } from 'vitest'
import { compileCondition } from './condition.ts'
import { fastCondition } from './fast-condition.ts'
import type { Json, Variables } from './state.ts'

const name = fc.constantFrom('x', 'y', '决定', 'fee_fen', 'a1', 'count', 'date', 'toString', 'order')
const text = fc.constantFrom(
  '',
  'a',
  'granted',
  '准予',
  ' and ',
  '1',
  'true',
  "it's",
  '2026-01-01',
  'P1D',
  'a or b = 1',
)
const number = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom(0.1, 1.5, 1000000))
const literal = fc.oneof(
  text.map((each) => `"${each}"`),
  number.map(String),
  fc.constantFrom('true', 'false', 'null'),
)
const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')
const comparison = fc
  .tuple(name, fc.constantFrom('', ' ', '  '), operator, literal)
  .map(([left, space, sign, right]) => `${left}${space || ' '}${sign}${space}${right}`)
const expression = fc
  .tuple(comparison, fc.array(fc.tuple(fc.constantFrom('and', 'or'), comparison), { maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest.map(([joiner, each]) => `${joiner} ${each}`)].join(' '))
const value: fc.Arbitrary<Json> = fc.oneof(
  text,
  number,
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom<Json>([], ['a'], [1], [true], {}, { a: 1 }),
)
const variables: fc.Arbitrary<Variables> = fc.dictionary(name, value, { maxKeys: 6 })

/** What feelin says; it throws where it cannot compare, and then a condition does not hold. */
const feelin = (source: string, given: Variables) => {
  try {
    return evaluate(source, given).value === true
  } catch {
    return false
  }
}

const compiled = (source: string) => {
  const result = compileCondition(source)
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`)
  return result.condition
}

describe('compileCondition', () => {
  test('decides exactly as feelin does', () => {
    fc.assert(
      fc.property(expression, variables, (source, given) => {
        expect(compiled(source)(given)).toBe(feelin(source, given))
      }),
      { numRuns: 500 },
    )
  })
  test('the common shapes decide without feelin', () => {
    const fast = fastCondition('decision = "granted" and 金额 > 1000')
    expect(fast?.({ decision: 'granted', 金额: 1001 })).toBe(true)
    expect(fast?.({})).toBe(false)
    expect(fast?.({ decision: 'granted', 金额: '1001' })).toBeUndefined()
    expect(fastCondition('x + 1 = 2')).toBeUndefined()
    expect(fastCondition('x = 1 and y = 2 or z = 3')).toBeUndefined()
    expect(fastCondition('count = 1')).toBeUndefined()
  })
  test('an equals sign twice inside a text is text', () => {
    expect(compiled('x = "a==b"')({ x: 'a==b' })).toBe(true)
  })
  test('other shapes are FEEL all the same', () => {
    expect(compiled('count(list) > 1')({ list: [1, 2] })).toBe(true)
    expect(compiled('person.age >= 18 and not(minor)')({ person: { age: 20 }, minor: false })).toBe(true)
    expect(compiled('= kind in ("a", "b")')({ kind: 'b' })).toBe(true)
    expect(compiled('x')({ x: 1 })).toBe(false)
  })
  test('a variable whose name is no plain identifier is not seen', () => {
    expect(compiled('a - b = 1')({ 'a - b': 1, a: 5, b: 2 })).toBe(false)
    expect(compiled('a - b = 3')({ 'a - b': 1, a: 5, b: 2 })).toBe(true)
  })
  test('what is not FEEL, reads the clock or uses chance is refused', () => {
    const code = (source: string, language?: string) => {
      const result = compileCondition(source, language)
      return result.ok ? 'ok' : result.code
    }
    expect(['#{x}', 'x =', 'x = "a', 'x == 1', ''].map((each) => code(each))).toEqual(
      Array(5).fill('condition-invalid'),
    )
    expect(['today() > x', 'now ( ) = x', 'random number() > 0.5'].map((each) => code(each))).toEqual(
      Array(3).fill('condition-impure'),
    )
    expect(code('x', 'javascript')).toBe('condition-invalid')
  })
  test('what has no bound is refused, and not tried', () => {
    const endless = [
      'count(for x in 1..1000000000 return x) > 0',
      'some x in 0.5..a satisfies x = a',
      'count(for x in a, y in a, z in a return x) > 0',
      'matches(a, "(x+)+y")',
    ]
    for (const source of endless) expect(compileCondition(source)).toMatchObject({ code: 'condition-unbounded' })
    expect(compileCondition('('.repeat(100_000))).toMatchObject({ ok: false })
  })
})
