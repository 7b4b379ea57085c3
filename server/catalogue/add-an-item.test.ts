import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { checkFolder } from './check-folder.ts'

const dir = mkdtempSync(join(tmpdir(), 'yichuang-how-to-'))
afterAll(() => rmSync(dir, { recursive: true, force: true }))

it('the example of the how-to page is a sound item of this city', async () => {
  const [, example = ''] = readFileSync('docs/how-to/add-an-item.md', 'utf8').match(/```yaml\n([\s\S]*?)```/) ?? []
  cpSync('catalogue', dir, { recursive: true })
  writeFileSync(join(dir, 'items/library-card.yaml'), example)
  expect(await checkFolder(dir)).toEqual([])
})
