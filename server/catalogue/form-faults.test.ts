// What a form may not say is refused by `check` before anybody fills it in, with the file, the line of the word and what to do.

import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkFolder } from './check-folder.ts'
import { openSmallPack, type SmallPack } from './testing/small-pack.ts'

const file = 'items/tree-adoption.yaml'
let pack: SmallPack
/** The line before the first of `fields` below. */
const formAt =
  readFileSync(new URL(`testing/small-pack/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .indexOf('form:') + 8
beforeEach(() => {
  pack = openSmallPack()
})
afterEach(() => pack.close())

/** Gives the item this form; its first line is the first of `fields`. */
function form(fields: string, sections = '{ title: { zh: 树, en: Tree }, fields: [ /place, /tall, /more ] }') {
  const text = `form:
  schema:
    $schema: https://json-schema.org/draft/2020-12/schema
    type: object
    properties:
      place: { type: string, title: 社区, x-en: Community, format: division, x-level: community }
      tall: { type: boolean, title: 超过十米, x-en: Over ten metres }
${fields}
    required: [ place ]
    additionalProperties: false
  layout:
    - ${sections}
`
  // A replacement reads $ as its own sign.
  pack.change(file, /form:\n(?: .*\n)+/, text.replaceAll('$', '$$$$'))
}
const told = async () => (await checkFolder(pack.dir)).map((problem) => `${problem.line - formAt}: ${problem.message}`)

it('a form that uses the whole language is sound', async () => {
  form(
    `      more:
        type: object
        title: 更多
        x-en: More
        properties:
          code: { type: string, title: 编号, x-en: Code, pattern: '^[A-Z]{1,3}[0-9]{4,8}$' }
          trees:
            type: array
            title: 树
            x-en: Trees
            maxItems: 20
            x-entry: { noun: { zh: 树, en: Tree }, reorder: true }
            x-when: { anyOf: [ { properties: { code: { enum: [ A ] } }, required: [ code ] }, { not: { required: [ code ] } } ] }
            items:
              type: object
              properties:
                plantedOn: { type: string, title: 种植日期, x-en: Planted on, format: date }
                age: { type: integer, title: 树龄, x-en: Age, x-unit: { zh: 年, en: years }, x-computed: 'age on(plantedOn, today)' }
              required: [ plantedOn ]
          treeCount: { type: integer, title: 棵数, x-en: Number, x-computed: count(trees) }`,
    `{ title: { zh: 树, en: Tree }, columns: 2, help: { zh: 说明, en: Help }, fields: [ /place, /tall ] }
    - { title: { zh: 更多, en: More }, when: { properties: { tall: { const: true } }, required: [ tall ] }, fields: [ /more ] }`,
  )
  expect(await told()).toEqual([])
})

const more = (words: string) => `      more:
        type: number
        title: 更多
        x-en: More
        ${words}`
const text = (words: string) => more(words).replace('number', 'string')

it.each<[what: string, fields: string, line: number, message: RegExp]>([
  ['a formula that is no FEEL', more('x-computed: 1 +'), 4, /x-computed.*FEEL/],
  [
    'a formula over a field that is not there',
    more('x-computed: sum(members.income)'),
    4,
    /members.*names: place, tall, more/,
  ],
  ['a formula that has no bound', more('x-computed: count(for i in 1..1000000 return i)'), 4, /计算量没有上限/],
  ['a formula that reads the clock', more('x-computed: today().year'), 4, /write today, not today\(\)/],
  ['a formula that is too long', more(`x-computed: ${'1 + '.repeat(300)}1`), 4, /1000/],
  ['a field computed from itself', more('x-computed: more + 1'), 4, /\/more → \/more/],
  ['a condition on a field that is not there', more('x-when: { required: [ tal ] }'), 4, /条件用到 tal/],
  ['a condition with a misspelt word', more('x-when: { propertys: { tall: { const: true } } }'), 4, /propertys/],
  ['a condition with a pattern', more("x-when: { properties: { place: { pattern: '^1' } } }"), 4, /pattern/],
  ['a pattern that runs away', text("pattern: '^(a+)+$'"), 4, /要算很久.*may run away/],
  ['a pattern with three open ends', text("pattern: '.*.*x'"), 4, /may run away/],
  ['a pattern that cannot be read', text("pattern: '['"), 4, /cannot be read/],
  ['a word of ours that is not there', more('x-wenn: { required: [ tall ] }'), 4, /x-wenn/],
  ['a longer text than any may be', text('maxLength: 5000'), 4, /4000/],
])('%s is refused where it stands', async (_, fields, line, message) => {
  form(fields)
  expect(await told()).toEqual([expect.stringMatching(new RegExp(`^${line}: .*${message.source}`))])
})

it('a section that waits for a field that is not there is refused at the section', async () => {
  form(
    more('minimum: 0'),
    '{ title: { zh: 树, en: Tree }, fields: [ /place, /tall, /more ], when: { required: [ tal ] } }',
  )
  expect(await told()).toEqual([expect.stringMatching(/^8: .*条件用到 tal/)])
})
