import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { brokenLinks, type Pages } from './links.ts'
import { read, repoFiles, root } from './repo-files.ts'

const here: Pages = { has: (path) => existsSync(join(root, path)), read }
const pagesOf = (files: Record<string, string>): Pages => ({
  has: (path) => path in files,
  read: (path) => files[path] ?? '',
})

test('every link, picture, heading and path that our Markdown names is there', () => {
  const pages = repoFiles.filter((path) => path.endsWith('.md'))
  expect(pages).toContain('README.md')
  expect(pages.flatMap((page) => brokenLinks(page, here))).toEqual([])
})

test('a lost file, heading, picture or path is reported', () => {
  const text = '# A\n[x](b.md) [y](c.md#two) ![z](p.png) `server/nowhere.ts` [self](#gone)'
  expect(brokenLinks('docs/a.md', pagesOf({ 'docs/a.md': text, 'docs/c.md': '# One' }))).toEqual([
    'docs/a.md: b.md',
    'docs/a.md: c.md#two',
    'docs/a.md: p.png',
    'docs/a.md: #gone',
    'docs/a.md: server/nowhere.ts',
  ])
})

test('web addresses, code blocks and paths with a hole in them are left alone', () => {
  const text =
    '# One thing\n[w](https://example.org) `server/<room>/index.ts` [self](#one-thing)\n```\n[x](b.md)\n```\n'
  expect(brokenLinks('docs/a.md', pagesOf({ 'docs/a.md': text }))).toEqual([])
})
