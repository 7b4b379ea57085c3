// Files that mean harm: the catalogue that holds one is refused with the file and the reason, soon, and nothing of it is half loaded.

import { spawnSync } from 'node:child_process'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { readPack } from './read-pack.ts'
import { readSchemas, type Schemas } from './schema.ts'
import { openSmallPack, type SmallPack } from './testing/small-pack.ts'

const tree = 'items/tree-adoption.yaml'
const plain = 'flows/plain.bpmn'
const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]']
  .concat(
    Array.from(
      { length: 9 },
      (_, n) => `${'bcdefghij'[n]}: &${'bcdefghij'[n]} [${Array(9).fill(`*${'abcdefghij'[n]}`)}]`,
    ),
  )
  .join('\n')
const lots =
  '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'

let schemas: Schemas
let pack: SmallPack
beforeAll(async () => {
  schemas = await readSchemas('catalogue/schema')
})
beforeEach(() => {
  pack = openSmallPack()
})
afterEach(() => pack.close())

const attacks: [what: string, attack: () => void, answer: RegExp][] = [
  ['aliases that multiply', () => pack.write('synonyms.yaml', laughs), /^synonyms.yaml:1: .*alias/i],
  ['brackets without end in YAML', () => pack.write('synonyms.yaml', '['.repeat(200_000)), /^synonyms.yaml:\d+: /],
  ['dashes without end in YAML', () => pack.write('synonyms.yaml', '- '.repeat(200_000)), /^synonyms.yaml:1: /],
  ['a tag that asks for code', () => pack.change(tree, 'flow: plain', 'flow: !!js/function "() => 1"'), /yaml:36: /],
  [
    'a key that would change every object',
    () => pack.change(tree, 'flow: plain', 'flow: plain\n__proto__: { a: 1 }'),
    /__proto__/,
  ],
  [
    'more text than a file of a catalogue has',
    () => pack.write('synonyms.yaml', '# x\n'.repeat(1_500_000)),
    /^synonyms.yaml:1: .*5 MB/,
  ],
  [
    'a flow of more than a file may have',
    () => pack.write('flows/long.bpmn', ' '.repeat(2_000_000)),
    /^flows\/long.bpmn:1: .*1 MB/,
  ],
  [
    'bytes that are no text',
    () => pack.write('synonyms.yaml', Buffer.from([0xff, 0xfe, 0x00, 0x61, 0xc3, 0x28])),
    /^synonyms.yaml:1: .*UTF-8/,
  ],
  [
    'entities that multiply in a flow',
    () => pack.change(plain, '<bpmn:definitions', `${lots}<bpmn:definitions`),
    /^flows\/plain.bpmn:\d+: .*DOCTYPE/,
  ],
  [
    'an entity that reads a file',
    () => {
      pack.change(plain, '<bpmn:definitions', '<!DOCTYPE d [<!ENTITY p SYSTEM "file:///etc/passwd">]><bpmn:definitions')
      pack.change(plain, 'name="受理"', 'name="&p;"')
    },
    /^flows\/plain.bpmn:\d+: .*DOCTYPE/,
  ],
  [
    'a script in a text',
    () => pack.change(tree, 'zh: 认养一棵树。', 'zh: 认养<script>alert(1)</script>。'),
    /yaml:5: .*script/,
  ],
  [
    'a picture that runs',
    () => pack.change(tree, 'zh: 认养一棵树。', 'zh: "<img src=x onerror=alert(1)>"'),
    /yaml:5: .*script/,
  ],
  ['a link that runs', () => pack.change(tree, 'zh: 喜欢树。', 'zh: "javascript:alert(1)"'), /yaml:19: .*script/],
  [
    'a script in the label of a step',
    () => pack.change(plain, 'name="核查"', 'name="&lt;script&gt;alert(1)&lt;/script&gt;"'),
    /^flows\/plain.bpmn:7: .*script/,
  ],
  [
    'a picture in the notes of a flow',
    () =>
      pack.change(
        plain,
        '<bpmn:startEvent id="start"',
        '<bpmn:documentation><![CDATA[<svg onload="x()"/>]]></bpmn:documentation><bpmn:startEvent id="start"',
      ),
    /^flows\/plain.bpmn:4: .*script/,
  ],
  [
    'a script in a rule',
    () =>
      pack.write(
        'rules/tall.dmn',
        '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="&#60;script >" namespace="n"/>',
      ),
    /^rules\/tall.dmn:1: .*script/,
  ],
  ['elements without end in a flow', () => pack.write(plain, '<a>'.repeat(300_000)), /^flows\/plain.bpmn:\d+: /],
  [
    'a condition that counts forever',
    () => pack.change(plain, 'form.tall = true', 'count(for x in 1..1000000000 return x) > 0'),
    /^flows\/plain.bpmn:\d+: /,
  ],
]

describe('a catalogue with a hostile file', () => {
  it.each(attacks)('is refused for %s', { timeout: 20_000 }, async (_, attack, answer) => {
    attack()
    const read = await readPack(pack.dir, schemas)
    const told = read.ok ? [] : read.problems.map(({ file, line, message }) => `${file}:${line}: ${message}`)
    expect(told.join('\n')).toMatch(answer)
    expect(Reflect.get({}, 'a')).toBeUndefined()
  })
})

it('takes signs that only look like markup', async () => {
  pack.change(tree, 'zh: 认养一棵树。', 'zh: 不到 18 岁（<18）、树高 >3 米；on=1 <b>。')
  pack.change(plain, 'form.tall = true', 'form.tall = true and 1 &lt; 2')
  expect((await readPack(pack.dir, schemas)).ok).toBe(true)
})

/** Reads the folder in a process that may use 128 MB of heap: one that needs more dies, and says neither. */
const readInLittle = () => {
  const script = 'server/catalogue/testing/read-in-little-memory.ts'
  const { stdout } = spawnSync(process.execPath, ['--max-old-space-size=128', script, pack.dir], {
    encoding: 'utf8',
    timeout: 60_000,
  })
  return stdout.trim()
}
it('needs little memory to refuse what would grow', { timeout: 120_000 }, () => {
  expect(readInLittle()).toBe('taken')
  for (const [what, attack] of attacks.filter(([name]) => /multiply|without end|forever/.test(name))) {
    pack.close()
    pack = openSmallPack()
    attack()
    expect(readInLittle(), what).toBe('refused')
  }
})
