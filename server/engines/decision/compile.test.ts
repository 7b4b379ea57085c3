import { expect, test } from 'vitest'
import { codesOf, decision, dmn, input, knowledge, literal, table } from './decision-text.ts'
import { compileDecisions } from './index.ts'

const d = (logic: string, requires: string[] = []) => [input('a'), decision('d', ['a', ...requires], logic)]
const one = { inputs: ['a'], rows: [{ tests: ['1'], outputs: ['"x"'] }] }

test('a sound model compiles', async () => {
  expect(await codesOf(...d(table(one)))).toEqual([])
})

test.each([
  ['a decision without logic', ['logic-missing'], [decision('d', [], '')]],
  ['a file without a decision', ['decision-missing'], [input('a')]],
  ['an expression that does not parse', ['feel-invalid'], d(literal('1 +'))],
  ['two equals signs', ['feel-invalid'], d(literal('a == 1'))],
  ['an empty expression', ['feel-missing'], d(literal(''))],
  ['an expression over 1,000 characters', ['feel-too-long'], d(literal('1'.repeat(1001)))],
  ['an expression of brackets only', ['feel-invalid'], d(literal('['.repeat(999)))],
  [
    'a cell of brackets only',
    ['feel-invalid'],
    d(table({ ...one, rows: [{ tests: ['('.repeat(999)], outputs: ['1'] }] })),
  ],
  [
    'a name that is not required',
    ['feel-name-unknown'],
    [input('a'), input('b'), ...[decision('d', ['a'], literal('b'))]],
  ],
  [
    'a name that is not required, in a cell',
    ['feel-name-unknown'],
    d(table({ ...one, rows: [{ tests: ['> b'], outputs: ['1'] }] })),
  ],
  ['a reference to nothing', ['reference-unresolved'], [decision('d', ['z'], literal('1'))]],
  ['a decision that requires itself', ['cycle'], [decision('d', ['!d'], literal('1'))]],
  ['a function that calls itself', ['cycle', 'decision-missing'], [knowledge('f', ['n'], literal('f(n)'), ['f()'])]],
  ['two decisions in a circle', ['cycle'], [decision('x', ['!y'], literal('y')), decision('y', ['!x'], literal('x'))]],
  ['an id used twice', ['duplicate-id'], [decision('d', [], literal('1')), decision('d', [], literal('1'))]],
  [
    'a name used twice',
    ['duplicate-name'],
    [input('n'), decision('d', [], literal('1')).replace('name="d"', 'name="n"')],
  ],
  ['an unknown hit policy', ['hit-policy-unknown'], d(table({ ...one, policy: 'BEST' }))],
  ['a sum that is not collected', ['aggregation-misplaced'], d(table({ ...one, aggregation: 'SUM' }))],
  [
    'a sum over several outputs',
    ['aggregation-misplaced'],
    d(
      table({
        inputs: ['a'],
        policy: 'COLLECT',
        aggregation: 'SUM',
        outputs: [{ name: 'x' }, { name: 'y' }],
        rows: [],
      }),
    ),
  ],
  ['priority without output values', ['output-values-missing'], d(table({ ...one, policy: 'PRIORITY' }))],
  ['a table without outputs', ['output-missing'], d(table({ inputs: ['a'], outputs: [], rows: [] }))],
  ['outputs without names', ['name-missing', 'name-missing'], d(table({ inputs: ['a'], outputs: [{}, {}], rows: [] }))],
  ['a row with a cell too few', ['row-uneven'], d(table({ ...one, rows: [{ tests: [], outputs: ['1'] }] }))],
  ['a type that nobody defines', ['type-unknown'], [input('a', 'Money'), decision('d', ['a'], literal('a'))]],
  [
    'a type made of itself',
    ['type-recursive'],
    ['<itemDefinition name="T"><typeRef>T</typeRef></itemDefinition>', decision('d', [], literal('1'))],
  ],
  ['a boxed loop', ['not-supported'], d('<for id="f"/>')],
  [
    'another expression language',
    ['feel-only'],
    d('<literalExpression expressionLanguage="python"><text>1</text></literalExpression>'),
  ],
  ['an import', ['not-supported'], ['<import/>', ...d(literal('1'))]],
  [
    'a table of over 10,000 cells',
    ['table-too-large'],
    d(table({ ...one, rows: Array.from({ length: 5_001 }, () => ({ tests: ['1'], outputs: ['1'] })) })),
  ],
])('%s is refused', async (_what, codes, parts) => {
  expect((await codesOf(...parts)).sort()).toEqual([...codes].sort())
})

test('all problems are named at once, each with its place and what to do', async () => {
  const result = await compileDecisions(dmn(decision('x', [], literal('1 +')), decision('y', [], literal('q'))))
  expect(result).toMatchObject({
    ok: false,
    problems: [
      { elementId: 'x', code: 'feel-invalid' },
      { elementId: 'y', code: 'feel-name-unknown', message: expect.stringMatching(/“q”.+ \/ q is no input/) },
    ],
  })
})

test.each([
  ['not-xml', 'hello'],
  ['not-xml', '<a><b></a>'],
  ['not-xml', dmn() + dmn()],
  ['not-dmn', '<definitions/>'],
  ['not-dmn', '<definitions xmlns="https://www.omg.org/spec/DMN/19990101/MODEL/"/>'],
  ['doctype-refused', `<!DOCTYPE x [<!ENTITY e "e">]>${dmn()}`],
  ['doctype-refused', dmn(decision('d', [], literal('1')).replace('1', '&e;'))],
  ['too-large', dmn(`<!--${'。'.repeat(400_000)}-->`)],
  ['too-many-elements', dmn('<a/>'.repeat(60_000))],
  ['not-xml', dmn(`${'<a>'.repeat(100)}${'</a>'.repeat(100)}`)],
])('what is not a plain DMN file is refused as %s', async (code, xml) => {
  expect(await compileDecisions(xml)).toMatchObject({ ok: false, problems: [{ code }] })
})

test('namespace prefixes, comments, CDATA, diagrams and a byte order mark change nothing', async () => {
  const xml = `\uFEFF<?xml version="1.0"?><!-- & --><m:definitions xmlns:m="https://www.omg.org/spec/DMN/20230324/MODEL/" xmlns:di="urn:di" id="m" name="m">
    <m:decision id="d" name="d"><m:literalExpression><m:text><![CDATA[1 < 2]]></m:text></m:literalExpression></m:decision>
    <di:decision id="d"/></m:definitions>`
  expect(await compileDecisions(xml)).toMatchObject({ ok: true })
})
