/** Who may import whom, and proof that this check can fail. */
import { globSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { expect, it } from 'vitest'
import rules, { floors } from './arrows.mjs'

async function arrowsIn(baseDir: string): Promise<ICruiseResult> {
  const { options, ...ruleSet } = rules
  const { output } = await cruise(['server', 'web'], { ...options, ruleSet, validate: true, baseDir })
  return output as ICruiseResult
}

it('every source file is read, and no arrow points up', { timeout: 60_000 }, async () => {
  const { summary, modules } = await arrowsIn(process.cwd())
  const read = new Set(modules.map((module) => module.source))
  expect(globSync('{server,web}/**/*.{ts,tsx}').filter((file) => !read.has(file))).toEqual([])
  expect(summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([])
})

it('every room stands on a floor', () => {
  const rooms = readdirSync('server', { withFileTypes: true }).filter((entry) => entry.isDirectory())
  expect(rooms.map((room) => room.name).filter((name) => !floors.flat().includes(name))).toEqual([])
})

it.each([
  ['floor-1-looks-up', 'server/registry/a.ts', "import type { x } from '../cases/index.ts'"],
  ['floor-2-sideways', 'server/licences/a.ts', "import { x } from '../identity/index.ts'"],
  ['through-the-door', 'server/supervision/a.ts', "import { x } from '../cases/intake.ts'"],
  ['engines-are-pure', 'server/engines/flow/a.ts', "import 'node:fs'"],
  [
    'web-speaks-http',
    'web/portal/a.tsx',
    "import type { x } from '../../server/cases/index.ts'; export const y = () => <b>import</b>",
  ],
])('%s would be reported', async (rule, path, text) => {
  const city = mkdtempSync(join(tmpdir(), 'arrows-'))
  const files = {
    [path]: text,
    'server/cases/index.ts': 'export const x = 1',
    'server/cases/intake.ts': 'export const x = 1',
    'server/identity/index.ts': 'export const x = 1',
    'web/x.ts': 'export const x = 1',
  }
  for (const [name, body] of Object.entries(files)) {
    mkdirSync(join(city, dirname(name)), { recursive: true })
    writeFileSync(join(city, name), body)
  }
  const { summary } = await arrowsIn(city)
  expect(summary.violations.map((v) => v.rule.name)).toContain(rule)
})
