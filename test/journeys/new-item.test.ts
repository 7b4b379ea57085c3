// The promise of the how-to page: a new item is a file. Its example is written into a copy of the catalogue, with a licence type of
// its own, and a resident and the staff take a case of it from the search to the result.

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept, grant, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { openTown, type Town } from './open-town.ts'
import { answer, download, searchFor, signInAsDemoPerson, submit, upload } from './portal-actions.ts'
import { community } from './school-application.ts'

const item = '图书馆读者证'
const licenceType = `# Demonstration content of a test.
key: library-card
name: { zh: ${item}, en: Library card }
code: 11440300DEM0CTY072999
holder: person
trust: A
number: { pattern: '读{year}{n}' }
fields:
  - { key: name, name: { zh: 读者, en: Reader }, from: [/subject/name, /form/name], personal: true }
validity: { months: 60 }
text: [ 凭本证在全市公共图书馆借书。 ]
demonstration: true
provenance: { sourced: [], assumed: [ validity, fields, number, text ], sources: [] }
`
let catalogueDir: string
let town: Town

beforeAll(async () => {
  catalogueDir = mkdtempSync(join(tmpdir(), 'yichuang-catalogue-'))
  cpSync('catalogue', catalogueDir, { recursive: true })
  const [, example = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/how-to/add-an-item.md', 'utf8')) ?? []
  const result = /licenceType: [\w-]+/
  writeFileSync(join(catalogueDir, 'items', 'library-card.yaml'), example.replace(result, 'licenceType: library-card'))
  writeFileSync(join(catalogueDir, 'licence-types', 'library-card.yaml'), licenceType)
  town = await openTown({ catalogueDir })
})
afterAll(async () => {
  await town?.close()
  rmSync(catalogueDir, { recursive: true, force: true })
})

it('takes a case of an item that is nothing but files from the search to its licence', async () => {
  const reader = await town.phone()
  await searchFor(reader, '怎么办借书证')
  await reader.getByRole('main').getByRole('link', { name: item }).click()
  await reader.getByRole('link', { name: '在线办理' }).click()
  await signInAsDemoPerson(reader, '林晓雯')
  await answer(reader, '读者', community)
  await upload(reader.locator('.material-card', { hasText: '居民身份证' }), '身份证.png')
  await answer(reader, '申请材料', {})
  const { caseNumber } = await submit(reader)

  for (const [name, act] of [
    ['黄耀东', accept],
    ['赖宏伟', (page) => pass(page, '信息一致')],
    ['彭燕芬', grant],
  ] as [string, typeof accept][]) {
    const page = await town.screen()
    await signInAtDesk(page, name)
    await openCase(page, caseNumber)
    await act(page)
  }

  await town.city.cases.settle()
  await reader.getByRole('link', { name: '看这件的进度' }).click()
  await reader.getByText('已办结 · 准予').waitFor()
  const card = reader.getByRole('region', { name: '结果证照' }).or(reader.locator('section', { hasText: '结果证照' }))
  const pdf = await download(reader, card.getByRole('link', { name: item }).first())
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
})
