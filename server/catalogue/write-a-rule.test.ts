import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { adviseEligibility } from '../engines/advice/index.ts'
import { demoDivision, makeCitizenId } from '../engines/codes/index.ts'
import { readPack } from './read-pack.ts'
import { readSchemas } from './schema.ts'

const dir = mkdtempSync(join(tmpdir(), 'yichuang-how-to-rule-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

/** The text of a marked block, without the indent that it has in a list. */
const block = (page: string, kind: string): string => {
  const [, indent = '', text = ''] =
    new RegExp(`\\n( *)\`\`\`${kind}\\n([\\s\\S]*?)\\n *\`\`\``).exec(readFileSync(`docs/how-to/${page}.md`, 'utf8')) ??
    []
  return `${text.replaceAll(`\n${indent}`, '\n').slice(indent.length)}\n`
}

it('the rule of the how-to page belongs to the item of the other page, and advises', async () => {
  cpSync('catalogue', dir, { recursive: true })
  const item = block('add-an-item', 'yaml').replace(/^result:/m, `${block('write-a-rule', 'yaml')}result:`)
  writeFileSync(join(dir, 'items/library-card.yaml'), item)
  writeFileSync(join(dir, 'rules/library-card.dmn'), block('write-a-rule', 'xml'))
  const read = await readPack(dir, await readSchemas('catalogue/schema'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const rules = read.pack.items.find(({ content }) => content.id === 'library-card')?.compiledRules ?? new Map()
  const born = (day: string) => ({
    form: { citizenId: makeCitizenId(demoDivision, day, 955) },
    subject: {},
    item: {},
    today: '2026-03-02',
    channel: 'web',
  })
  expect(adviseEligibility(rules, born('2020-03-02'))?.outcome).toBe('eligible')
  expect(adviseEligibility(rules, born('2020-03-03'))?.outcome).toBe('ineligible')
  expect(adviseEligibility(rules, { ...born('2020-03-02'), form: {} })?.outcome).toBe('doubtful')
}, 30_000)
