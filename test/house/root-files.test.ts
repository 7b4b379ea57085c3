import { expect, test } from 'vitest'
import { repoFiles } from './repo-files.ts'

/** What may lie at the root; everything else has a folder that it belongs to. */
const allowed = [
  '.ci',
  '.gitignore',
  '.npmrc',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
  'README.md',
  'README.zh-CN.md',
  'bench',
  'biome.json',
  'catalogue',
  'conformance',
  'db',
  'docs',
  'knip.json',
  'package-lock.json',
  'package.json',
  'pure.grit',
  'server',
  'test',
  'tools',
  'tsconfig.json',
  'vite.config.ts',
  'vitest.config.ts',
  'web',
]
const strangers = (files: readonly string[]): string[] => [
  ...new Set(files.map((path) => path.split('/')[0] ?? '').filter((name) => !allowed.includes(name))),
]

test('only what is on the list lies at the root', () => {
  expect(strangers(repoFiles)).toEqual([])
})

test('a stray file or folder would be seen', () => {
  expect(strangers(['README.md', 'notes.txt', 'scratch/a.ts'])).toEqual(['notes.txt', 'scratch'])
})
