import { expect, test } from 'vitest'
import { repoFiles, root } from './repo-files.ts'

type Messages = Readonly<Record<string, string>>

/** Keys that only one of two message catalogues has, and messages whose holes (`{name}`) differ. */
function differences(zh: Messages, en: Messages): string[] {
  const holes = (message = '') => [...message.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort()
  return [...new Set([...Object.keys(zh), ...Object.keys(en)])].filter(
    (key) => zh[key] === undefined || en[key] === undefined || holes(zh[key]).join() !== holes(en[key]).join(),
  )
}

const folders = repoFiles.flatMap((path) => path.match(/^(web\/.+\/locales)\/zh\.ts$/)?.[1] ?? [])

test('every face has its catalogue', () => {
  expect(folders).toEqual(expect.arrayContaining(['web/desk/locales', 'web/ui/locales']))
})

test.each(folders)('%s says the same in Chinese and English, key by key', async (folder) => {
  const [{ zh }, { en }] = await Promise.all(['zh', 'en'].map((lang) => import(`${root}/${folder}/${lang}.ts`)))
  expect(Object.keys(zh).length).toBeGreaterThan(0)
  expect(differences(zh, en)).toEqual([])
})

test('a missing key and a lost hole are differences', () => {
  expect(differences({ a: '甲', b: '{n} 个', c: '丙' }, { a: 'A', b: 'some', d: 'D' })).toEqual(['b', 'c', 'd'])
})
