import { expect, test } from 'vitest'
import { problemStatus, problemTitle } from '../../server/platform/problem/index.ts'
import { read, repoFiles } from './repo-files.ts'

const pages = repoFiles.flatMap((path) => path.match(/^docs\/problems\/(.+)\.md$/)?.[1] ?? [])
const codes = Object.keys(problemStatus) as (keyof typeof problemStatus)[]

test('every problem code has its page, and every page its code', () => {
  expect(pages.toSorted()).toEqual(codes.toSorted())
})

test.each(codes)(
  'the page of %s says its status, its titles, what it means and what to do, in both languages',
  (code) => {
    const { zh, en } = problemTitle[code]
    const page = read(`docs/problems/${code}.md`)
    const [title = ''] = page.split('\n')
    expect(title).toBe(`# ${code} · ${zh} ${en}`)
    expect(page).toContain(`HTTP ${problemStatus[code]}`)
    for (const part of ['## 含义', '## 怎么办', '## What it means', '## What to do'])
      expect(page.split(part)[1]?.trim().length, part).toBeGreaterThan(20)
  },
)
