import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'

test('the example of docs/flow/api.md runs and prints what it says', () => {
  const text = readFileSync('docs/flow/api.md', 'utf8')
  const [, code = ''] = /```ts\n([\s\S]*?)```/.exec(text) ?? []
  const [, printed = ''] = /```text\n([\s\S]*?)```/.exec(text) ?? []
  const file = join(mkdtempSync(join(tmpdir(), 'example-')), 'example.ts')
  writeFileSync(file, code.replace("'./server/", `'${pathToFileURL('.').href.replace(/\/?$/, '/')}server/`))
  expect(execFileSync(process.execPath, [file], { encoding: 'utf8' })).toBe(printed)
}, 60_000)
