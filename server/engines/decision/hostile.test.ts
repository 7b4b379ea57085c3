import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { decision, dmn, input, knowledge, literal, table } from './decision-text.ts'
import { compileDecisions, DecisionError, decide } from './index.ts'

// Drawn cases take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const rows = [
  { tests: ['< 5', '"x","y"'], outputs: ['1', '"few"'] },
  { tests: ['[5..9]', 'not("x")'], outputs: ['f(n)', '"some"'] },
  { tests: ['-', 'starts with(?, "x")'], outputs: ['n * 2', 's'] },
]
const xml = dmn(
  input('n', 'number'),
  input('s', 'string'),
  knowledge('f', ['x'], literal('for i in 1..3 return i * x')),
  decision(
    't',
    ['n', 's', 'f()'],
    table({ policy: 'COLLECT', inputs: ['n', 's'], outputs: [{ name: 'a' }, { name: 'b' }], rows }),
  ),
  decision('d', ['!t'], literal('count(t[a > 1])')),
)

test('the text itself is a sound model', async () => {
  expect(await compileDecisions(xml)).toMatchObject({ ok: true })
})

test('whatever is done to a file, compiling answers; what compiles decides or refuses properly', async () => {
  const cut = fc.record({
    at: fc.nat(xml.length),
    length: fc.nat(40),
    put: fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.nat(xml.length).map((from) => xml.slice(from, from + 60)),
    ),
  })
  const inputs = fc.record({ n: fc.oneof(fc.integer(), fc.jsonValue()), s: fc.oneof(fc.string(), fc.jsonValue()) })
  await fc.assert(
    fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 2 }), inputs, async (cuts, given) => {
      const text = cuts.reduce((all, { at, length, put }) => all.slice(0, at) + put + all.slice(at + length), xml)
      const result = await compileDecisions(text)
      if (!result.ok) {
        expect(result.problems.length).toBeGreaterThan(0)
        return
      }
      for (const id of result.model.decisions.keys()) {
        try {
          const { value } = decide(result.model, id, given)
          expect(JSON.parse(JSON.stringify(value))).toEqual(value)
        } catch (error) {
          expect(error).toBeInstanceOf(DecisionError)
        }
      }
    }),
    { numRuns: 250 },
  )
})

test('any text at all may stand where an expression stands', async () => {
  const words = fc.constantFrom(
    'for',
    'i',
    'in',
    '1..3',
    'return',
    'n',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ':',
    ',',
    '+',
    'if',
    'then',
    'else',
    '"a"',
    'not',
    '?',
    '@',
    '-',
    'date',
  )
  const text = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.array(words, { maxLength: 12 }).map((all) => all.join(' ')),
  )
  await fc.assert(
    fc.asyncProperty(text, text, async (expression, test) => {
      const cell = table({ inputs: ['n'], rows: [{ tests: [test], outputs: [expression] }] })
      const result = await compileDecisions(dmn(input('n'), decision('d', ['n'], cell)))
      if (!result.ok) return
      try {
        decide(result.model, 'd', { n: 1 })
      } catch (error) {
        expect(error).toBeInstanceOf(DecisionError)
      }
    }),
    { numRuns: 400 },
  )
})
