// The rules of the catalogue: sound, sourced row by row, the same for the same facts, and never half loaded.

import fc from 'fast-check'
import { afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest'
import { adviseEligibility, recommend, route, tablesOf } from '../engines/advice/index.ts'
import { soundness } from '../engines/flow/index.ts'
import type { FormSchema } from '../engines/form/index.ts'
import { checkFolder } from './check-folder.ts'
import type { PackItem } from './pack-item.ts'
import { readPack } from './read-pack.ts'
import { readSchemas, type Schemas } from './schema.ts'
import { openSmallPack, type SmallPack } from './testing/small-pack.ts'

let schemas: Schemas
let items: PackItem[]
beforeAll(async () => {
  schemas = await readSchemas('catalogue/schema')
  const read = await readPack('catalogue', schemas)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  items = read.pack.items
})
const find = (id: string): PackItem => {
  const item = items.find(({ content }) => content.id === id)
  if (!item) throw new Error(id)
  return item
}
const facts = (form: Record<string, unknown>, today = '2026-03-02') => ({
  form,
  subject: { kind: 'person' },
  item: { id: 'x', kind: 'promised', promisedWorkingDays: 5 },
  today,
  channel: 'web',
})

/** Any value that a field may have, and now and then none or one that it may not. */
const anyOf = (schema: FormSchema): fc.Arbitrary<unknown> => {
  const proper: fc.Arbitrary<unknown> = schema.enum
    ? fc.constantFrom(...schema.enum)
    : schema.type === 'boolean'
      ? fc.boolean()
      : schema.type === 'number' || schema.type === 'integer'
        ? fc.integer({ min: 0, max: 6000 })
        : schema.type === 'array'
          ? fc.array(anyOf(schema.items as FormSchema), { maxLength: 3 })
          : schema.format === 'date'
            ? fc
                .date({ min: new Date('1900-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
                .map((day) => day.toISOString().slice(0, 10))
            : fc.string()
  return fc.oneof(
    { weight: 20, arbitrary: proper },
    { weight: 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
}
const formOf = ({ content }: PackItem) =>
  fc.record(
    Object.fromEntries(Object.entries(content.form.schema.properties ?? {}).map(([key, field]) => [key, anyOf(field)])),
  )

describe('the rules of the catalogue', () => {
  it('advise on twelve items and more, and are the benchmark of eight and more', () => {
    const having = (name: string) => items.filter(({ compiledRules }) => compiledRules.has(name)).length
    expect(having('eligibility')).toBeGreaterThanOrEqual(12)
    expect(having('benchmark')).toBeGreaterThanOrEqual(8)
    expect(having('routing')).toBeGreaterThanOrEqual(2)
  })
  it('say of every row whether it was found in a source or is assumed', () => {
    const rows = items.flatMap(({ content, compiledRules }) =>
      [...compiledRules.values()].flatMap((rule) =>
        tablesOf(rule).flatMap((table) =>
          table.rows.map(({ row, source }) => [content.id, table.decision, row, source] as const),
        ),
      ),
    )
    expect(rows.length).toBeGreaterThan(80)
    expect(
      rows.filter(([, , , source]) => !/^(有来源|推定)：/.test(source.zh) || !/^(Sourced|Assumed): /.test(source.en)),
    ).toEqual([])
  })
  it('give the same advice on the same facts, whatever is typed, and always advice', () => {
    for (const item of items.filter(({ compiledRules }) => compiledRules.size > 0)) {
      const rules = item.compiledRules
      const all = (form: Record<string, unknown>) => [
        adviseEligibility(rules, facts(form)),
        recommend(rules, facts(form)),
        route(rules, facts(form)),
      ]
      fc.assert(
        fc.property(formOf(item), (form) => {
          const [advice, benchmark, routing] = all(form)
          expect(all(structuredClone(form))).toEqual([advice, benchmark, routing])
          if (advice) expect(['eligible', 'ineligible', 'doubtful']).toContain((advice as { outcome: string }).outcome)
          if (benchmark) expect(['granted', 'denied', 'person']).toContain((benchmark as { decision: string }).decision)
        }),
        { numRuns: 25 },
      )
    }
  }, 60_000)
  test.each([
    ['1956-03-03', 'denied', undefined],
    ['1956-03-02', 'granted', '200 元'],
    ['1946-03-03', 'granted', '200 元'],
    ['1946-03-02', 'granted', '300 元'],
    ['1936-03-02', 'granted', '500 元'],
    ['1926-03-03', 'granted', '500 元'],
    ['1926-03-02', 'granted', '1000 元'],
  ])('pay the old-age allowance by age on the day: born %s, %s %s', (birthDate, decision, amount) => {
    const benchmark = recommend(find('old-age-allowance').compiledRules, facts({ birthDate }))
    expect([benchmark?.decision, benchmark?.terms[0]?.text.zh]).toEqual([decision, amount])
  })
  test.each([
    [{ incomePerHead: 500, vehicles: 0, members: [{}, {}] }, 'granted', '2739 元'],
    [{ incomePerHead: 500, vehicles: 1, members: [] }, 'person', undefined],
    [{ incomePerHead: 1413, vehicles: 0, members: [] }, 'denied', undefined],
  ])('make up for the difference to the minimum standard: %j', (form, decision, amount) => {
    const benchmark = recommend(find('minimum-living-allowance').compiledRules, facts(form))
    expect([benchmark?.decision, benchmark?.terms[0]?.text.zh]).toEqual([decision, amount])
  })
  it('leave no token behind in a flow with a rule task, whatever the rule says', () => {
    const { isSound, findings, isComplete } = soundness(find('food-business-licence').flow)
    expect({ isSound, findings, isComplete }).toEqual({ isSound: true, findings: [], isComplete: true })
  })
})

const tree = 'items/tree-adoption.yaml'
const rule = (
  test = '"a"',
  more = '',
) => `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m">
<inputData id="tall" name="tall"><variable name="tall" typeRef="boolean"/></inputData>
<decision id="may" name="may"><informationRequirement><requiredInput href="#tall"/></informationRequirement>
<decisionTable hitPolicy="FIRST"><input><inputExpression><text>tall</text></inputExpression></input>
<output name="outcome"/><output name="reason"/><output name="reasonEn"/>
<rule id="row-1"><inputEntry><text>true</text></inputEntry>
<outputEntry id="cell-1"><text>"eligible"</text></outputEntry><outputEntry id="cell-2"><text>${test}</text></outputEntry><outputEntry><text>"b"</text></outputEntry></rule>
</decisionTable></decision>${more}
</definitions>`
const use = (input = 'form.tall', name = 'eligibility') =>
  `rules: { ${name}: { file: trees, decision: may, inputs: { tall: '${input}' } } }\nflow: plain`

describe('a catalogue with a rule', () => {
  let pack: SmallPack
  beforeEach(() => {
    pack = openSmallPack()
    pack.write('rules/trees.dmn', rule())
  })
  afterEach(() => pack.close())
  const told = async () => (await checkFolder(pack.dir)).map(({ file, line, message }) => `${file}:${line}: ${message}`)

  it('is sound when everything fits, and the item carries the file as it was', async () => {
    pack.change(tree, 'flow: plain', use())
    const read = await readPack(pack.dir, schemas)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.pack.items.map(({ rules }) => Object.keys(rules))).toEqual([[], ['trees']])
    expect(read.pack.items[1]?.rules.trees).toBe(rule())
  })
  it('tells file and line of a field that is not there', async () => {
    pack.change(tree, 'flow: plain', use('form.small'))
    expect(await told()).toEqual([expect.stringMatching(/^items\/tree-adoption.yaml:36: .*form\.small/)])
  })
  it('tells every problem of a broken file once, with its line, also when nobody uses it', async () => {
    pack.change(tree, 'flow: plain', use())
    pack.write(
      'rules/trees.dmn',
      rule(
        'now()',
        '<decision id="other" name="other"><literalExpression id="wrong"><text>1 +</text></literalExpression></decision>',
      ),
    )
    expect(await told()).toEqual([
      expect.stringMatching(/^rules\/trees.dmn:7: cell-2 .*now/),
      expect.stringMatching(/^rules\/trees.dmn:8: wrong /),
    ])
  })
  it('tells a rule task whose rule the item does not have', async () => {
    pack.change(
      'flows/plain.bpmn',
      '<bpmn:userTask id="look" ',
      '<bpmn:businessRuleTask id="judge" name="判断" yc:rule="trees" />\n    <bpmn:userTask id="look" ',
    )
    pack.change('flows/plain.bpmn', 'sourceRef="tall-gate" targetRef="look"', 'sourceRef="tall-gate" targetRef="judge"')
    pack.change(
      'flows/plain.bpmn',
      '<bpmn:sequenceFlow id="looked"',
      '<bpmn:sequenceFlow id="judged" sourceRef="judge" targetRef="look" />\n    <bpmn:sequenceFlow id="looked"',
    )
    pack.change(tree, 'flow: plain', use('form.tall', 'trees'))
    expect(await told()).toEqual([expect.stringMatching(/^items\/bench-gift.yaml:\d+: .*trees/)])
  })
  it('refuses yc:rule on anything but a business rule task', async () => {
    pack.change('flows/plain.bpmn', 'yc:act="inspect"', 'yc:act="inspect" yc:rule="trees"')
    expect((await told())[0]).toMatch(/^flows\/plain.bpmn:7: .*yc:rule/)
  })
  const bomb = `<!DOCTYPE d [<!ENTITY a "${'a'.repeat(50)}">]>`
  test.each([
    ['a document type', `${bomb}${rule()}`, /DOCTYPE/],
    ['a range without end', rule('for x in 1..100000000 return x'), /cell-2/],
    ['brackets without end', rule('('.repeat(200_000)), /cell-2/],
    [
      'a circle',
      rule(
        '"a"',
        '<decision id="x" name="x"><informationRequirement><requiredDecision href="#x"/></informationRequirement><literalExpression><text>x</text></literalExpression></decision>',
      ),
      /x/,
    ],
    ['no XML at all', 'hello', /XML/],
    ['another language', '<definitions xmlns="http://example.org/"/>', /DMN/],
  ])('refuses %s and loads nothing', async (_, xml, problem) => {
    pack.change(tree, 'flow: plain', use())
    pack.write('rules/trees.dmn', xml)
    const before = performance.now()
    const read = await readPack(pack.dir, schemas)
    expect(performance.now() - before).toBeLessThan(5_000)
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.problems.map(({ file, message }) => `${file} ${message}`).join('\n')).toMatch(problem)
    if (!read.ok) expect(new Set(read.problems.map(({ file }) => file))).toEqual(new Set(['rules/trees.dmn']))
  })
})
