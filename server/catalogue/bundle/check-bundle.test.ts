import { readFile } from 'node:fs/promises'
import { beforeAll, expect, it } from 'vitest'
import type { Pack } from '../pack.ts'
import type { PackProblem } from '../pack-problem.ts'
import { readPack } from '../read-pack.ts'
import { readSchemas, type Schemas } from '../schema.ts'
import { readSource } from '../source.ts'
import { readBundles } from './read-bundles.ts'

let pack: Pack
let schemas: Schemas
beforeAll(async () => {
  schemas = await readSchemas('catalogue/schema/')
  const read = await readPack('catalogue', schemas)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  pack = read.pack
}, 60_000)

/** Problems of a bundle after one change to its file: `file:line message`. */
async function problemsAfter(from: string, to: string, file = 'open-restaurant'): Promise<string[]> {
  const text = await readFile(`catalogue/bundles/${file}.yaml`, 'utf8')
  expect(text).toContain(from)
  const problems: PackProblem[] = []
  const source = readSource(`bundles/${file}.yaml`, text.replace(from, to), problems)
  const lifeEvents = new Set(pack.lifeEvents.map(({ key }) => key))
  readBundles({ ...pack, sources: source ? [source] : [], schemas, lifeEvents, problems })
  return problems.map(({ file: at, line, message }) => `${at}:${line} ${message}`)
}

it.each([
  [
    'an item that is not there',
    'item: shop-sign-filing',
    'item: shop-sign',
    /open-restaurant.yaml:\d+ 没有事项 shop-sign/,
  ],
  ['an answer that no question has', 'size: [ micro ]', 'size: [ tiny ]', /问题 size 没有答案 tiny/],
  ['a question that is not asked', 'when: { sign', 'when: { signs', /没有问题 signs/],
  [
    'an event in life that is not there',
    '[ open-restaurant, start',
    '[ open-restaurants, start',
    /life-events.yaml 中没有/,
  ],
  ['an unknown field of the file', 'audience: person', 'audience: person\ncolour: red', /不认识的字段 colour/],
  [
    'a result that is taken without waiting for it',
    '    after: [ individual-business-registration ]\n    from: { /creditCode: individual-business-registration }\n    map: { /tradeName: /name, /name: /contactName',
    '    from: { /creditCode: individual-business-registration }\n    map: { /tradeName: /name, /name: /contactName',
    /要写在 after 里/,
  ],
  [
    'a circle',
    "when: { licence: [ 'no' ] }",
    "when: { licence: [ 'no' ] }\n    after: [ micro-catering-licence ]",
    /after 成环/,
  ],
  [
    'fields that are not one',
    '/phone: /phone, /premises: /premises }\n  - item: public',
    '/premises: /premises }\n  - item: public',
    /表单 shop-sign-filing \/phone/,
  ],
  ['a material that is not there', 'same: { id-card: id-card }', 'same: { id-card: no-card }', /没有材料 no-card/],
])('names %s with file and line', async (_, from, to, told) => {
  expect((await problemsAfter(from, to)).join('\n')).toMatch(told)
})

it('needs no item for whom it is not meant', async () => {
  const told = await problemsAfter('audience: person', 'audience: enterprise', 'old-age')
  expect(told.join('\n')).toMatch(/不由 enterprise 申请/)
})

it('finds nothing in the example of the how-to page', async () => {
  const page = await readFile('docs/how-to/write-a-bundle.md', 'utf8')
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(page) ?? []
  const problems: PackProblem[] = []
  const source = readSource('bundles/open-corner-shop.yaml', example, problems)
  const lifeEvents = new Set(pack.lifeEvents.map(({ key }) => key))
  const read = readBundles({ ...pack, sources: source ? [source] : [], schemas, lifeEvents, problems })
  expect(problems).toEqual([])
  expect(read.map(({ id, items }) => [id, items.length])).toEqual([['open-corner-shop', 2]])
})
