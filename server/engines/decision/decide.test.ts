import { expect, test } from 'vitest'
import { decision, input, knowledge, literal, modelOf, table } from './decision-text.ts'
import { DecisionError, type DecisionModel, decide } from './index.ts'

const codeOf = (model: DecisionModel, id: string, inputs: Record<string, unknown>): string => {
  try {
    decide(model, id, inputs)
    return 'decided'
  } catch (error) {
    return error instanceof DecisionError ? error.code : 'bug'
  }
}
const age = {
  inputs: ['年龄'],
  rows: [
    { tests: ['< 18'], outputs: ['"no"'], note: '未成年' },
    { tests: ['>= 18'], outputs: ['"yes"'], note: '成年' },
  ],
}
const grown = () => modelOf(input('年龄', 'number'), decision('grown', ['年龄'], table(age)))

test('the trace says which row held, on what, by which test, and why', async () => {
  expect(decide(await grown(), 'grown', { 年龄: 20 })).toEqual({
    value: 'yes',
    trace: [
      {
        decision: 'grown',
        name: 'grown',
        value: 'yes',
        rows: [
          {
            row: 2,
            id: 'grown',
            inputs: [{ label: '年龄', value: 20, test: '>= 18' }],
            outputs: [{ name: '', value: 'yes' }],
            annotations: [{ name: 'note', text: '成年' }],
          },
        ],
        why: '命中第 2 行:年龄 = 20 (>= 18) / Row 2 matches: 年龄 = 20 (>= 18)',
      },
    ],
  })
})

test('the trace holds required decisions once, and each call of a function, in the order of their values', async () => {
  const model = await modelOf(
    input('a'),
    knowledge('f', ['x'], literal('x * 2')),
    decision('base', ['a'], literal('a + 1')),
    decision('left', ['!base', 'f()'], literal('f(base)')),
    decision('right', ['!base'], literal('base')),
    decision('top', ['!left', '!right'], literal('left + right')),
  )
  const { value, trace } = decide(model, 'top', { a: 1 })
  expect(value).toBe(6)
  expect(trace.map((entry) => [entry.decision, entry.value])).toEqual([
    ['base', 2],
    ['f', 4],
    ['left', 4],
    ['right', 2],
    ['top', 6],
  ])
})

test('only rows that gave the value are in the trace', async () => {
  const rows = ['"low"', '"high"', '"high"'].map((output) => ({ tests: ['-'], outputs: [output] }))
  const model = await modelOf(
    input('a'),
    decision('d', ['a'], table({ policy: 'PRIORITY', inputs: ['a'], outputs: [{ values: '"high","low"' }], rows })),
  )
  expect(decide(model, 'd', {}).trace[0]?.rows.map(({ row }) => row)).toEqual([2])
})

test('what does not fit is refused with a code', async () => {
  const model = await grown()
  expect(codeOf(model, 'nothing', {})).toBe('decision-unknown')
  expect(codeOf(model, 'grown', { age: 1 })).toBe('input-unknown')
  expect(codeOf(model, 'grown', { 年龄: '20' })).toBe('input-invalid')
  expect(codeOf(model, 'grown', { 年龄: 1n })).toBe('value-too-large')
})

test('rows that overlap under unique are named, whichever way they overlap', async () => {
  const rows = ['> 1', '-', '< 9'].map((test) => ({ tests: [test], outputs: ['1'] }))
  const model = await modelOf(input('a'), decision('d', ['a'], table({ inputs: ['a'], rows })))
  expect(() => decide(model, 'd', { a: 5 })).toThrow('唯一策略下有多行同时命中(第 1, 2, 3 行)')
})

test('values over the bounds are refused, wherever they come from', async () => {
  const model = await modelOf(
    input('a'),
    decision('same', ['a'], literal('a')),
    decision('long', ['a'], literal('for x in a, y in a return 1')),
    decision('made', ['a'], literal('function(x) x').replace('function(x) x', '[1..3]')),
  )
  const items = (length: number) => Array.from({ length }, () => 1)
  expect(codeOf(model, 'same', { a: items(500) })).toBe('decided')
  expect(codeOf(model, 'same', { a: items(501) })).toBe('value-too-large')
  expect(codeOf(model, 'same', { a: 'x'.repeat(4001) })).toBe('value-too-large')
  expect(codeOf(model, 'same', { a: () => 1 })).toBe('value-too-large')
  expect(codeOf(model, 'long', { a: items(30) })).toBe('value-too-large')
  expect(codeOf(model, 'made', {})).toBe('value-too-large')
})

test('work is bounded over all calls: a function in a loop in a function ends', async () => {
  const model = await modelOf(
    input('a'),
    knowledge('inner', ['l'], literal('count(for x in l, y in l return 1)')),
    knowledge('outer', ['l'], literal('sum(for x in l return inner(l))'), ['inner()']),
    decision('d', ['a', 'outer()'], literal('sum(for x in a return outer(a))')),
  )
  expect(decide(model, 'd', { a: [1, 2, 3] }).value).toBe(81)
  expect(codeOf(model, 'd', { a: Array.from({ length: 100 }, () => 1) })).toBe('too-much-work')
})

test('a function cannot be passed to another and so call itself', async () => {
  const model = await modelOf(
    knowledge('apply', ['g'], literal('g(g)')),
    decision('d', ['apply()'], literal('apply(apply)')),
  )
  expect(codeOf(model, 'd', {})).toBe('value-too-large')
})

test('a model keeps nothing of a call, and inputs are left as they are', async () => {
  const model = await modelOf(input('a'), decision('d', ['a'], literal('append(a, 3)')))
  const inputs = Object.freeze({ a: Object.freeze([1, 2]) })
  expect(decide(model, 'd', inputs).value).toEqual([1, 2, 3])
  expect(decide(model, 'd', inputs)).toEqual(decide(model, 'd', inputs))
})

test('names from outside cannot reach what objects inherit', async () => {
  const model = await modelOf(
    input('a'),
    decision('d', ['a'], literal('a.constructor')),
    decision('e', ['a'], literal('a.b')),
  )
  expect(decide(model, 'd', { a: {} }).value).toBe(null)
  expect(decide(model, 'e', { a: JSON.parse('{"__proto__": {"b": 1}}') }).value).toBe(null)
})
