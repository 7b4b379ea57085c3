import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { checkFolder } from './check-folder.ts'
import { readPack } from './read-pack.ts'
import { readSchemas, type Schemas } from './schema.ts'
import { openSmallPack, type SmallPack } from './testing/small-pack.ts'

const schemaDir = 'catalogue/schema'
const tree = 'items/tree-adoption.yaml'
let schemas: Schemas
let pack: SmallPack
beforeAll(async () => {
  schemas = await readSchemas(schemaDir)
})
beforeEach(() => {
  pack = openSmallPack()
})
afterEach(() => pack.close())

async function problems(): Promise<string[]> {
  const read = await readPack(pack.dir, schemas)
  return read.ok ? [] : read.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)
}

describe('a catalogue folder', () => {
  it('is read whole, with compiled forms and flows', async () => {
    const read = await readPack(pack.dir, schemas)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.pack.items.map(({ content }) => content.id)).toEqual(['bench-gift', 'tree-adoption'])
    expect(read.pack.items[1]?.flow.nodes.has('look')).toBe(true)
    expect(read.pack.items[1]?.form.layout).toHaveLength(1)
  })

  it('tells all problems of all files at once', async () => {
    pack.change(tree, 'promisedWorkingDays: 5', 'promisedWorkingDays: 50')
    pack.change('items/bench-gift.yaml', 'domain: parks', 'domain: benches')
    expect(await problems()).toEqual([
      expect.stringMatching(/^items\/bench-gift.yaml:7: .*domains.yaml/),
      expect.stringMatching(/^items\/tree-adoption.yaml:15: .*50.*10/),
    ])
  })
})

const faults: [rule: string, change: () => void, problem: RegExp][] = [
  [
    'YAML is well-formed',
    () => pack.change(tree, 'aliases: [种树]', 'aliases: [种树'),
    /^items\/tree-adoption.yaml:7: .*YAML/,
  ],
  ['a key is written once', () => pack.change(tree, 'flow: plain', 'flow: plain\nkind: promised'), /yaml:37: .*unique/],
  ['no field is unknown', () => pack.change(tree, 'domain: parks', 'domain: parks\ncolour: green'), /yaml:8: .*colour/],
  ['nothing is missing', () => pack.change(tree, 'function: parks\n', ''), /function/],
  [
    'values come from their lists',
    () => pack.change(tree, 'kind: promised', 'kind: slow'),
    /yaml:12: \/kind .*on-the-spot/,
  ],
  [
    'an identifier is the file name',
    () => pack.change(tree, 'id: tree-adoption', 'id: shrub'),
    /yaml:1: .*tree-adoption/,
  ],
  ['a code has 12 digits', () => pack.change(tree, '442099101000', '4499'), /yaml:2: /],
  ['a code says the same type as the item', () => pack.change(tree, 'type: "20"', 'type: "05"'), /yaml:9: .*20/],
  [
    'a code belongs to one item',
    () => pack.change(tree, '442099101000', '442099102000'),
    /yaml:2: .*items\/bench-gift/,
  ],
  ['an event in life exists', () => pack.change(tree, '[outdoors]', '[indoors]'), /yaml:11: .*indoors/],
  ['a flow exists', () => pack.change(tree, 'flow: plain', 'flow: fancy'), /yaml:36: .*flows\/fancy.bpmn/],
  ['a step exists in the flow', () => pack.change(tree, 'steps: { look:', 'steps: { peek:'), /yaml:37: .*peek/],
  [
    'competence points at a field',
    () => pack.change(tree, 'pointer: /place', 'pointer: /nowhere'),
    /yaml:14: .*\/nowhere/,
  ],
  [
    'competence points at a division',
    () => pack.change(tree, 'pointer: /place', 'pointer: /tall'),
    /yaml:14: .*division/,
  ],
  ['the form is sound', () => pack.change(tree, '[/place, /tall]', '[/place]'), /yaml:32: .*\/tall/],
  [
    'what may be uploaded says what it accepts',
    () => pack.change(tree, '    accepts: [jpg]\n', ''),
    /yaml:21: .*accepts/,
  ],
  ['a licence names its type', () => pack.change(tree, '{ by: upload }', '{ by: licence }'), /type/],
  [
    'a result needs a step that issues it',
    () => pack.change(tree, 'result: null', 'result: { licenceType: tree, name: { zh: 树证, en: Tree } }'),
    /yaml:38: .*issue-licence/,
  ],
  [
    'a licence type exists, once there are any',
    () => {
      pack.write('licence-types/leaf.yaml', 'key: leaf\nname: { zh: 叶, en: Leaf }\n')
      pack.change(tree, '{ by: upload }', '{ by: licence, type: bark }')
    },
    /yaml:25: .*bark/,
  ],
  [
    'a function exists, once there are any',
    () => pack.write('registry/functions.yaml', 'functions: [ { key: roads, name: { zh: 路, en: Roads } } ]\n'),
    /yaml:8: .*parks/,
  ],
  [
    'a user task says who acts',
    () => pack.change('flows/plain.bpmn', ' yc:post="inspector"', ''),
    /^flows\/plain.bpmn:7: .*yc:post/,
  ],
  [
    'a post is one that exists',
    () => pack.change('flows/plain.bpmn', 'yc:post="inspector"', 'yc:post="king"'),
    /^flows\/plain.bpmn:7: .*king/,
  ],
  [
    'a limit is a number of days',
    () => pack.change('flows/plain.bpmn', 'yc:limit="4"', 'yc:limit="soon"'),
    /^flows\/plain.bpmn:7: /,
  ],
  [
    'a step has a limit, by the item or by the flow',
    () => {
      pack.change('flows/plain.bpmn', ' yc:limit="4"', '')
      pack.change(tree, 'look: { limit: 2, name', 'look: { name')
    },
    /yaml:37: .*steps\.look\.limit/,
  ],
  [
    'a flow is sound: what goes separate ways meets again',
    () => {
      const way = (id: string, from: string, to: string) =>
        `<bpmn:sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}" />`
      pack.change('flows/plain.bpmn', 'sourceRef="accept" targetRef="tall-gate"', 'sourceRef="accept" targetRef="fork"')
      pack.change('flows/plain.bpmn', 'sourceRef="tall-gate" targetRef="look"', 'sourceRef="tall-gate" targetRef="end"')
      pack.change(
        'flows/plain.bpmn',
        'sourceRef="tall-gate" targetRef="decide"',
        'sourceRef="tall-gate" targetRef="both"',
      )
      pack.change('flows/plain.bpmn', 'sourceRef="look" targetRef="decide"', 'sourceRef="look" targetRef="both"')
      pack.change(
        'flows/plain.bpmn',
        '</bpmn:process>',
        `<bpmn:parallelGateway id="fork" /><bpmn:parallelGateway id="both" />${way('s1', 'fork', 'tall-gate')}${way('s2', 'fork', 'look')}${way('s3', 'both', 'decide')}</bpmn:process>`,
      )
    },
    /^flows\/plain.bpmn:18: both .*waits for ever/,
  ],
  [
    'a condition reads a field that some item has',
    () => pack.change('flows/plain.bpmn', 'form.tall', 'form.small'),
    /^flows\/plain.bpmn:12: .*form.small/,
  ],
  [
    'a condition reads a variable that the flow sets',
    () => pack.change('flows/plain.bpmn', 'form.tall = true', 'peeked = "passed"'),
    /yaml:36: .*peeked/,
  ],
  [
    'events in life are well-formed',
    () => pack.change('life-events.yaml', 'zh: 去户外。', 'zh: 去户外,玩'),
    /^life-events.yaml:1: .*玩/,
  ],
]

describe('every rule of a catalogue folder is checked, with file and line', () => {
  it.each(faults)('%s', async (_rule, change, expected) => {
    change()
    expect((await problems()).join('\n')).toMatch(new RegExp(expected, 'm'))
  })
})

it('does not take any folder for an empty catalogue', async () => {
  expect(await checkFolder(`${pack.dir}/nowhere`)).toHaveLength(2)
})

describe('conditions', () => {
  it('may read a field that only some items have, where a default way holds for the others', async () => {
    pack.change(tree, / {6}tall: .*\n/, '')
    pack.change(tree, '[/place, /tall]', '[/place]')
    expect(await problems()).toEqual([])
  })

  it('may not, where nothing else holds', async () => {
    pack.change(tree, / {6}tall: .*\n/, '')
    pack.change(tree, '[/place, /tall]', '[/place]')
    pack.change('flows/plain.bpmn', ' default="not-tall"', '')
    pack.change(
      'flows/plain.bpmn',
      'id="not-tall" sourceRef="tall-gate" targetRef="decide" />',
      'id="not-tall" sourceRef="tall-gate" targetRef="decide"><bpmn:conditionExpression>form.tall = false</bpmn:conditionExpression></bpmn:sequenceFlow>',
    )
    expect(await problems()).toHaveLength(2)
  })
})

it('tells words of the search that lead nowhere, and publishes all the same', async () => {
  const means = 'means: [ { words: [ 植树 ], as: [ 树, 灌木 ] }, { words: [ 下海 ], lifeEvents: [ sea ] } ]'
  pack.write('synonyms.yaml', `questionWords: []\n${means}\nages: []\n`)
  expect((await checkFolder(pack.dir)).map(({ file, line, message }) => `${file}:${line}: ${message}`)).toEqual([
    expect.stringMatching(/^synonyms.yaml:2: .*灌木/),
    expect.stringMatching(/^synonyms.yaml:2: .*sea/),
  ])
  expect(await problems()).toEqual([])
})

it('holds for the catalogue of this city', { timeout: 30_000 }, async () => {
  expect(await checkFolder('catalogue')).toEqual([])
})
