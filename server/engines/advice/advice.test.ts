import { describe, expect, it, test } from 'vitest'
import { compileDecisions } from '../decision/index.ts'
import { adviseEligibility, recommend, recordOf, route } from './advise.ts'
import { compileRules } from './compile-rules.ts'
import type { RuleRefs, Rules } from './rule.ts'
import { sayTest } from './say-row.ts'
import { tablesOf } from './table-view.ts'

type Row = [test: string, outputs: string[], source?: string]
const cell = (tag: string, text: string) => `<${tag}><text>${text.replace(/</g, '&lt;')}</text></${tag}>`
const tableOf = (id: string, outputs: string[], rows: Row[], policy = 'FIRST') =>
  `<decision id="${id}" name="${id} / ${id} in English"><informationRequirement><requiredInput href="#age"/></informationRequirement>
   <decisionTable hitPolicy="${policy}"><input label="年龄 / Age"><inputExpression typeRef="number"><text>age</text></inputExpression></input>
   ${outputs.map((name) => `<output name="${name}" label="${name === 'monthlyFen' ? '每月 / Monthly' : name}"/>`).join('')}<annotation name="source"/>
   ${rows.map(([when, out, source = '有来源 / Sourced']) => `<rule>${cell('inputEntry', when)}${out.map((text) => cell('outputEntry', text)).join('')}${cell('annotationEntry', source)}</rule>`).join('')}
   </decisionTable></decision>`
const fileOf = (...decisions: string[]) =>
  `<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m">
   <inputData id="age" name="age"><variable name="age" typeRef="number"/></inputData>${decisions.join('')}</definitions>`

const eligibility = tableOf(
  'may',
  ['outcome', 'reason', 'reasonEn'],
  [
    ['< 70', ['"ineligible"', '"太年轻"', '"Too young"']],
    ['-', ['"eligible"', '"可以"', '"You may"']],
  ],
)
const benchmark = tableOf(
  'rate',
  ['decision', 'reason', 'reasonEn', 'monthlyFen'],
  [
    ['< 70', ['"denied"', '"不满 70"', '"Under 70"', 'null']],
    ['[70..80)', ['"granted"', '"七十档"', '"Seventies"', '20000']],
    ['100', ['"whatever"', '"x"', '"x"', 'age * 2']],
  ],
)
const routing = tableOf('where', ['level'], [['> 90', ['"city"']]])
const schema = {
  type: 'object',
  properties: { age: { type: 'number', title: '岁数', 'x-en': 'Years' } },
} as never

async function rulesOf(xml: string, refs: RuleRefs): Promise<{ rules: Rules; faults: string[] }> {
  const compiled = await compileDecisions(xml)
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems))
  const { rules, faults } = compileRules(refs, new Map([['f', { model: compiled.model, digest: 'd' }]]), schema)
  return { rules, faults: faults.map(({ keys, message }) => `${keys.join('.')}: ${message}`) }
}
const refs = (rule: string, decision: string, input = 'form.age') => ({
  [rule]: { file: 'f', decision, inputs: { age: input } },
})
const facts = (form: Record<string, unknown>) => ({
  form,
  subject: { kind: 'person' },
  item: { id: 'i' },
  today: '2026-03-02',
  channel: 'web',
})

describe('eligibility', () => {
  it('says the outcome, the reason in both languages and the rows with their source', async () => {
    const { rules, faults } = await rulesOf(fileOf(eligibility), refs('eligibility', 'may'))
    expect(faults).toEqual([])
    expect(adviseEligibility(rules, facts({ age: 60 }))).toMatchObject({
      outcome: 'ineligible',
      reason: { zh: '太年轻', en: 'Too young' },
      rows: [
        { row: 1, because: [{ label: { zh: '年龄', en: 'Age' }, test: { zh: '小于 70' } }], source: { zh: '有来源' } },
      ],
      missing: [],
    })
  })
  it('is doubtful, and names the field, as long as an input is missing: no last row judges half a form', async () => {
    const { rules } = await rulesOf(fileOf(eligibility), refs('eligibility', 'may'))
    expect(adviseEligibility(rules, facts({}))).toMatchObject({
      outcome: 'doubtful',
      missing: ['/age'],
      reason: { zh: '还不能判断，缺少：岁数。', en: 'Cannot be judged yet; missing: Years.' },
      rows: [],
    })
  })
  test.each([{ age: 'seventy' }, { age: { deep: [] } }, { age: Array(600).fill(1) }])(
    'is doubtful on what is no value of the input: %j',
    async (form) => {
      const { rules } = await rulesOf(fileOf(eligibility), refs('eligibility', 'may'))
      expect(adviseEligibility(rules, facts(form))?.outcome).toBe('doubtful')
    },
  )
  it('is not said of an item without such a rule', () => {
    expect(adviseEligibility(new Map(), facts({}))).toBeUndefined()
  })
})

describe('a benchmark', () => {
  it('recommends, with its terms in words', async () => {
    const { rules } = await rulesOf(fileOf(benchmark), refs('benchmark', 'rate'))
    expect(recommend(rules, facts({ age: 75 }))).toMatchObject({
      decision: 'granted',
      terms: [{ name: 'monthlyFen', value: 20000, label: { zh: '每月' }, text: { zh: '200 元', en: '200 yuan' } }],
    })
    expect(recommend(rules, facts({ age: 60 }))).toMatchObject({ decision: 'denied', terms: [] })
  })
  it('leaves it to a person where no row fits or a row says nothing known', async () => {
    const { rules } = await rulesOf(fileOf(benchmark), refs('benchmark', 'rate'))
    expect(recommend(rules, facts({ age: 85 }))).toMatchObject({ decision: 'person', rows: [] })
    expect(recommend(rules, facts({ age: 100 }))).toMatchObject({ decision: 'person', terms: [] })
  })
  it('is read as the table that decides, cell by cell in words', async () => {
    const { rules } = await rulesOf(fileOf(benchmark), refs('benchmark', 'rate'))
    const rule = rules.get('benchmark')
    const [table] = rule ? tablesOf(rule) : []
    expect(table?.rows.map(({ tests, outputs }) => [...tests, ...outputs].map(({ zh }) => zh))).toEqual([
      ['小于 70', '不予', '不满 70', '—'],
      ['70 至不满 80', '准予', '七十档', '200 元'],
      ['100', 'whatever', 'x', '按说明计算'],
    ])
    expect(table?.rows[0]?.outputs[1]?.en).toBe('Under 70')
  })
})

it('keeps rows and the digest of the file in the record, and no value of the form', async () => {
  const { rules } = await rulesOf(fileOf(eligibility), refs('eligibility', 'may'))
  const advice = adviseEligibility(rules, facts({ age: 71234 }))
  const record = advice && recordOf(advice)
  expect(record).toEqual({ file: 'f', decision: 'may', digest: 'd', rows: [{ decision: 'may', row: 2, id: 'may' }] })
  expect(JSON.stringify(record)).not.toContain('71234')
})

it('routes by level, also from a table with one output, and says nothing where no row fits', async () => {
  const { rules } = await rulesOf(fileOf(routing), refs('routing', 'where'))
  expect(route(rules, facts({ age: 95 }))).toMatchObject({ level: 'city' })
  expect(route(rules, facts({ age: 20 }))).not.toHaveProperty('level')
})

const faults: [rule: string, faulty: () => ReturnType<typeof rulesOf>, told: RegExp][] = [
  [
    'a file that is not there',
    () => rulesOf(fileOf(eligibility), { eligibility: { file: 'g', decision: 'may', inputs: {} } }),
    /eligibility.file: .*g\.dmn/,
  ],
  [
    'a decision that is not there',
    () => rulesOf(fileOf(eligibility), refs('eligibility', 'might')),
    /eligibility.decision: .*might/,
  ],
  [
    'an input that nothing feeds',
    () => rulesOf(fileOf(eligibility), { eligibility: { file: 'f', decision: 'may', inputs: {} } }),
    /inputs: .*age.* not mapped/,
  ],
  [
    'an input that the decision does not have',
    () =>
      rulesOf(fileOf(eligibility), { eligibility: { file: 'f', decision: 'may', inputs: { age: '1', size: '2' } } }),
    /inputs.size: .*no input size/,
  ],
  [
    'a field that the form does not have',
    () => rulesOf(fileOf(eligibility), refs('eligibility', 'may', 'form.years')),
    /inputs.age: .*form\.years/,
  ],
  [
    'a fact that identity may not give',
    () => rulesOf(fileOf(eligibility), refs('eligibility', 'may', 'subject.citizenId')),
    /inputs.age: .*subject\.citizenId/,
  ],
  [
    'a name that is no fact',
    () => rulesOf(fileOf(eligibility), refs('eligibility', 'may', 'weather')),
    /inputs.age: .*weather/,
  ],
  [
    'an expression that reads the clock',
    () => rulesOf(fileOf(eligibility), refs('eligibility', 'may', 'now()')),
    /inputs.age: .*(时间|clock)/,
  ],
  ['outputs of another shape', () => rulesOf(fileOf(routing), refs('eligibility', 'where')), /no output outcome/],
  ['an outcome that nobody knows', () => rulesOf(fileOf(benchmark), refs('benchmark', 'rate')), /第 3 行.*whatever/],
  [
    'a table that gives a list',
    () =>
      rulesOf(
        fileOf(tableOf('may', ['outcome', 'reason', 'reasonEn'], [['-', ['"eligible"', '"a"', '"b"']]], 'COLLECT')),
        refs('eligibility', 'may'),
      ),
    /hit policy C/,
  ],
]
test.each(faults)('tells %s', async (_, faulty, told) => {
  expect((await faulty()).faults.join('\n')).toMatch(told)
})

test.each([
  ['-', '不限'],
  ['>= 5', '5 及以上'],
  ['(2826..4239]', '超过 2826 至 4239'],
  ['"a", "b"', '甲或b'],
  ['not([6..15])', '不是6 至 15'],
  ['true', '是'],
  ['starts with(?, "x")', 'starts with(?, "x")'],
])('says the test %s as %s', (cellText, said) => {
  expect(sayTest(cellText, { a: { zh: '甲', en: 'A' } }).zh).toBe(said)
})
