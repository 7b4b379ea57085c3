import { expect, test } from 'vitest'
import { codesOf, decision, input, literal } from './decision-text.ts'

const codes = (text: string) =>
  codesOf(input('L'), input('S'), input('n'), decision('d', ['L', 'S', 'n'], literal(text)))

test.each([
  ['a long range', 'for i in 1..1000000 return i'],
  ['a range with a fractional start', 'for i in 0.5..3 return i'],
  ['a range to a variable', 'some i in 1..n satisfies i > 5'],
  ['a range in brackets', 'every i in [1..1000000] satisfies i > 0'],
  ['a range put into a list', 'for r in [[1..1000000]] return count(for i in r return i)'],
  ['a function of its own', '{f: function(n) f(n), r: f(1)}'],
  ['a function given to itself', '(function(f) f(f))(function(f) f(f))'],
  ['three loops in one', 'for a in L, b in L, c in L return 1'],
  ['three loops within each other', 'for a in L return for b in L return for c in L return 1'],
  ['three filters within each other', 'L[count(L[count(L[item > 1]) > 1]) > 1]'],
  ['a context whose entries double', '{a: S + S, b: a + a, c: b + b}'],
  ['results so far', 'for i in 1..100 return if count(partial) = 0 then "a" else partial[-1] + partial[-1]'],
  ['a pattern that runs away', 'matches(S, "(a+)+$")'],
  ['a pattern with three open ends', 'matches(S, ".*.*x")'],
  ['a pattern that is not written down', 'matches(S, S)'],
  ['a pattern by name', 'matches(input: S, pattern: "(a+)+")'],
  ['a pattern function kept in a value', '{m: matches}'],
  ['a costly pattern in a loop', 'for i in L return matches(S, "a+x")'],
  ['a replacement in a replacement', 'replace(replace(S, "a", S), "a", S)'],
])('%s is refused: its work has no bound', async (_what, text) => {
  expect(await codes(text)).toEqual(['feel-unbounded'])
})

test.each(['now()', 'today()', 'random number()'])('%s is refused: time and chance come in as inputs', async (text) => {
  expect(await codes(text)).toEqual(['feel-impure'])
})

test.each([
  'for i in 1..12 return i * n',
  'some x in L satisfies x > n',
  'for a in L, b in L return a + b',
  'L[item > n]',
  'L[-1]',
  'sort(L, function(a, b) a < b)',
  '{name: S, size: count(L)}',
  'matches(S, "^[0-9]{6}$")',
  'for x in L return matches(x, "^[A-Z]{2}[0-9]+$")',
  'replace(S, "-", "")',
  'n in [1..1000000]',
  'string join(L, ", ")',
  '{S: S}',
])('%s is taken', async (text) => {
  expect(await codes(text)).toEqual([])
})
