import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { misnumbered } from './numbering.ts'
import { read, root } from './repo-files.ts'

const namesIn = (folder: string) => readdirSync(join(root, folder))

test('decision records are numbered without gap or collision and named for what they decide', () => {
  const records = namesIn('docs/adr')
  expect(misnumbered(records, { gapless: true })).toEqual([])
  expect(records.filter((name) => !/^\d{4}(-[a-z0-9]+){3,}\.md$/.test(name))).toEqual([])
})

test('a decision record has its number in its title, too', () => {
  const titles = namesIn('docs/adr').map((name) => [name, Number(/^# (\d+)\.? /.exec(read(`docs/adr/${name}`))?.[1])])
  expect(titles.filter(([name, number]) => Number(String(name).slice(0, 4)) !== number)).toEqual([])
})

test('a decision record has its three parts', () => {
  const without = namesIn('docs/adr').filter((name) => {
    const text = read(`docs/adr/${name}`)
    return !['## Context', '## Decision', '## Consequences'].every((part) => text.includes(`${part}\n`))
  })
  expect(without).toEqual([])
})

test('no two migrations have one number', () => {
  const migrations = namesIn('db/migrations')
  expect(misnumbered(migrations, { gapless: false })).toEqual([])
  expect(migrations.filter((name) => !/^\d{4}_[a-z0-9_]+\.sql$/.test(name))).toEqual([])
})

test('a gap, a collision and a missing number are told apart', () => {
  expect(misnumbered(['0001-a.md', '0003-b.md'], { gapless: true })).toEqual(['0003-b.md: a number is left out'])
  expect(misnumbered(['0001-a.md', '0001-b.md', '0002-c.md'], { gapless: true })).toEqual([
    '0001-b.md: number is taken',
  ])
  expect(misnumbered(['0001_a.sql', 'b.sql', '0009_c.sql'], { gapless: false })).toEqual(['b.sql: no number'])
})
