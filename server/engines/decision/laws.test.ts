import fc from 'fast-check'
import { unaryTest } from 'feelin'
import { expect, test, vi } from 'vitest'
import { createBudget } from './budget.ts'
import { decision, input, modelOf, table } from './decision-text.ts'
import { fastTest } from './fast-test.ts'
import { DecisionError, decide } from './index.ts'

// Drawn cases take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

// Laws of hit policies over drawn tables of ranges, and the fast tests against feelin.
const row = fc.record({
  from: fc.integer({ min: 0, max: 9 }),
  width: fc.integer({ min: 0, max: 5 }),
  out: fc.integer({ min: 1, max: 4 }),
})
const rows = fc.array(row, { maxLength: 6 })
type Rows = { from: number; width: number; out: number }[]
const matching = (all: Rows, value: number): number[] =>
  all.filter(({ from, width }) => value >= from && value <= from + width).map(({ out }) => out)

const kinds = [
  'UNIQUE',
  'ANY',
  'FIRST',
  'PRIORITY',
  'RULE ORDER',
  'OUTPUT ORDER',
  'COLLECT',
  'SUM',
  'MIN',
  'MAX',
  'COUNT',
] as const

async function answers(all: Rows, value: number): Promise<Record<string, unknown>> {
  const decisions = kinds.map((kind) => {
    const isSum = ['SUM', 'MIN', 'MAX', 'COUNT'].includes(kind)
    const logic = table({
      policy: isSum ? 'COLLECT' : kind,
      ...(isSum && { aggregation: kind }),
      inputs: ['v'],
      outputs: [{ values: '4, 3, 2, 1' }],
      rows: all.map(({ from, width, out }) => ({ tests: [`[${from}..${from + width}]`], outputs: [`${out}`] })),
    })
    return decision(kind.replace(' ', ''), ['v'], logic)
  })
  const model = await modelOf(input('v', 'number'), ...decisions)
  return Object.fromEntries(
    kinds.map((kind) => {
      try {
        return [kind, decide(model, kind.replace(' ', ''), { v: value }).value]
      } catch (error) {
        return [kind, error instanceof DecisionError ? error.code : 'bug']
      }
    }),
  )
}

test('each policy is what it says over the rows that match', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 0, max: 15 }), async (all, value) => {
      const found = matching(all, value)
      const got = await answers(all, value)
      const first = found[0] ?? null
      expect(got.FIRST).toBe(first)
      expect(got['RULE ORDER']).toEqual(found)
      expect(got.COLLECT).toEqual(found)
      expect(got['OUTPUT ORDER']).toEqual([...found].sort((a, b) => b - a))
      expect(got.PRIORITY).toBe(found.length > 0 ? Math.max(...found) : null)
      expect(got.SUM).toBe(found.length > 0 ? found.reduce((a, b) => a + b, 0) : null)
      expect(got.MIN).toBe(found.length > 0 ? Math.min(...found) : null)
      expect(got.MAX).toBe(found.length > 0 ? Math.max(...found) : null)
      expect(got.COUNT).toBe(found.length)
      expect(got.ANY).toBe(new Set(found).size > 1 ? 'rows-disagree' : first)
      expect(got.UNIQUE).toBe(found.length > 1 ? 'rows-overlap' : first)
    }),
    { numRuns: 100 },
  )
})

test('where unique decides, any, first and priority decide the same', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 0, max: 15 }), async (all, value) => {
      const got = await answers(all, value)
      if (got.UNIQUE === 'rows-overlap') return
      expect([got.ANY, got.FIRST, got.PRIORITY]).toEqual([got.UNIQUE, got.UNIQUE, got.UNIQUE])
    }),
    { numRuns: 60 },
  )
})

test('the order of rows changes nothing under unique, any, priority and the aggregations', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 0, max: 15 }), async (all, value) => {
      const [one, other] = [await answers(all, value), await answers([...all].reverse(), value)]
      for (const kind of ['UNIQUE', 'ANY', 'PRIORITY', 'SUM', 'MIN', 'MAX', 'COUNT', 'OUTPUT ORDER'])
        expect(other[kind]).toEqual(one[kind])
    }),
    { numRuns: 60 },
  )
})

const number = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constantFrom(0.5, -1.25, 3.75))
const atom = fc.oneof(
  number.map(String),
  fc.constantFrom('"a"', '"b c"', '""', '"a,b"', 'true', 'false'),
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), number).map(([operator, limit]) => `${operator} ${limit}`),
  fc
    .tuple(fc.constantFrom('[', '(', ']'), number, number, fc.constantFrom(']', ')', '['))
    .map(([open, from, to, close]) => `${open}${from}..${to}${close}`),
)
const cell = fc.oneof(
  fc.array(atom, { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join(', ')),
  fc.array(atom, { minLength: 1, maxLength: 3 }).map((atoms) => `not(${atoms.join(',')})`),
)
const value = fc.oneof(number, fc.constantFrom('a', 'b c', '', 'a,b', true, false, null))

test('a fast test answers what feelin answers, or nothing', () => {
  fc.assert(
    fc.property(cell, value, (text, given) => {
      const fast = fastTest(text)?.(given)
      if (fast !== undefined) expect(fast).toBe(unaryTest(text, { '?': given }).value === true)
    }),
    { numRuns: 2_000 },
  )
})

test('a budget is spent once', () => {
  const budget = createBudget()
  budget.spend(500_000)
  expect(() => budget.spend(1)).toThrow(DecisionError)
})
