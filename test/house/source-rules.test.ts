import { expect, test } from 'vitest'
import { read, repoFiles } from './repo-files.ts'
import { brokenRules, opensUnsaid } from './source-rules.ts'

const sources = repoFiles.filter((path) => /\.tsx?$/.test(path))

test('no source file has an enum, a namespace, an export of everything or a module mock', () => {
  expect(sources.flatMap((path) => brokenRules(read(path)).map((rule) => `${path}: ${rule}`))).toEqual([])
})

test('a server file of over 30 lines opens by saying what it is', () => {
  const files = sources.filter((path) => path.startsWith('server/') && !/\.(test|d)\.ts$/.test(path))
  expect(files.filter((path) => opensUnsaid(read(path)))).toEqual([])
})

test.each([
  ['enum', 'export const enum Colour { red }'],
  ['namespace', 'declare namespace city.hall {'],
  ['export everything', "export * from './a.ts'"],
  ['export everything', "export type * as all from './a.ts'"],
  ['module mock', ['vi', "mock('./a.ts')"].join('.')],
  ['module mock', ['vi', "doMock('./a.ts')"].join('.')],
])('%s is seen', (rule, line) => {
  expect(brokenRules(`const a = 1\n${line}\n`)).toEqual([rule])
})

test('words that only look like it are left alone', () => {
  expect(brokenRules("declare module 'x' {}\nconst enumerate = { enum: ['a'] }\nexport { a } from './a.ts'\n")).toEqual(
    [],
  )
})

test('a long file must say what it is, before or right after its imports; a short one need not', () => {
  const code = 'const a = 1\n'.repeat(31)
  expect(opensUnsaid(code)).toBe(true)
  expect(opensUnsaid(`import a from 'a'\nimport {\n  b,\n} from './b.ts'\n\n${code}`)).toBe(true)
  expect(opensUnsaid(`import a from 'a'\n\n// What it is.\n${code}`)).toBe(false)
  expect(opensUnsaid(`// What it is.\n${code}`)).toBe(false)
  expect(opensUnsaid('const a = 1\n'.repeat(30))).toBe(false)
})
