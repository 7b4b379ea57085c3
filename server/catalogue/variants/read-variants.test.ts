import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPack } from '../read-pack.ts'
import { readSchemas, type Schemas } from '../schema.ts'
import { openSmallPack, type SmallPack } from '../testing/small-pack.ts'

let schemas: Schemas
let pack: SmallPack
beforeAll(async () => {
  schemas = await readSchemas('catalogue/schema')
})
beforeEach(() => {
  pack = openSmallPack()
})
afterEach(() => pack.close())

const file = 'variants/440305/tree-adoption.yaml'
const overlay = (differs: string, more = '') =>
  pack.write(
    file,
    `item: tree-adoption\ndistrict: '440305'\nversion: 2\ndiffers:\n  ${differs}\n${more}demonstration: true\n`,
  )
async function problems(): Promise<string[]> {
  const read = await readPack(pack.dir, schemas)
  return read.ok ? [] : read.problems.map(({ file: where, line, message }) => `${where}:${line}: ${message}`)
}

describe('an overlay', () => {
  it('makes an item of its own, that keeps all it does not change and stays out of the items', async () => {
    overlay('limits: { promisedWorkingDays: 3 }')
    const read = await readPack(pack.dir, schemas)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const [variant] = read.pack.variants
    const base = read.pack.items.find(({ content }) => content.id === 'tree-adoption')
    expect(variant?.content).toEqual({
      ...base?.content,
      id: 'tree-adoption@440305',
      version: 1002,
      limits: { ...base?.content.limits, promisedWorkingDays: 3 },
    })
    expect(read.pack.items).toHaveLength(2)
  })
  it.each([
    [
      'changes an item that is there',
      () =>
        pack.write(
          'variants/440305/shrub.yaml',
          "item: shrub\ndistrict: '440305'\nversion: 1\ndiffers: { flow: plain }\ndemonstration: true\n",
        ),
      /shrub.yaml:1: .*shrub/,
    ],
    [
      'lies in the folder of its district',
      () =>
        pack.write(
          'variants/440306/tree-adoption.yaml',
          "item: tree-adoption\ndistrict: '440305'\nversion: 1\ndiffers: { flow: plain }\ndemonstration: true\n",
        ),
      /yaml:2: .*440306/,
    ],
    ['removes only materials that are there', () => overlay('materials: { remove: [ nothing ] }'), /yaml:5: .*nothing/],
    ['changes only steps of its flow', () => overlay('steps: { peek: { limit: 1 } }'), /yaml:5: .*peek/],
    ['keeps within the statutory limit', () => overlay('limits: { promisedWorkingDays: 50 }'), /yaml:5: .*50/],
    ['names a flow that is there', () => overlay('flow: fancy'), /yaml:5: .*fancy/],
    ['says nothing unknown', () => overlay('colour: green'), /yaml:5: .*colour/],
    ['changes something', () => overlay('{}'), /differs/],
    [
      'adds only fields that are new',
      () =>
        overlay(
          'form: { properties: { tall: { type: boolean, title: 高 } }, layout: [ { title: { zh: 新, en: New }, fields: [ /tall ] } ] }',
        ),
      /tall/,
    ],
    [
      'has an exception that ends after it began',
      () =>
        overlay(
          'limits: { promisedWorkingDays: 3 }',
          "exception: { reason: { zh: 理, en: w }, approvedBy: { zh: 谁, en: who }, approvedOn: '2026-02-01', expiresOn: '2026-01-01', mark: assumed }\n",
        ),
      /yaml:6: /,
    ],
  ] as [string, () => void, RegExp][])('%s', async (_, change, problem) => {
    change()
    expect((await problems()).join('\n')).toMatch(problem)
  })
})

describe('the history of powers', () => {
  const devolution = (to: string, item = 'tree-adoption') =>
    pack.write(
      'powers/devolutions.yaml',
      `mark: assumed\ndevolutions:\n  - { item: ${item}, power: decide, from: city, to: ${to}, divisions: [ '440300000000' ], on: '2020-01-01', basis: { name: 文件, mark: assumed }, mark: assumed }\n`,
    )
  it('agrees with what the item does now', async () => {
    const read = await readPack(pack.dir, schemas)
    const level = read.ok
      ? read.pack.items.find(({ content }) => content.id === 'tree-adoption')?.content.levels.decide
      : ''
    devolution(level === 'community' ? 'subdistrict' : 'community')
    expect((await problems()).join('\n')).toMatch(/devolutions.yaml:3: /)
  })
  it('names items that are there', async () => {
    devolution('district', 'shrub')
    expect((await problems()).join('\n')).toMatch(/devolutions.yaml:3: .*shrub/)
  })
})
