// Editors complete and check a content file by the schema that a comment at its top names.

import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { read, repoFiles } from './repo-files.ts'

const folder = 'catalogue'
/** Places of the catalogue that have a schema, and which. */
const schemas: [RegExp, string][] = [
  [/^items\//, 'item'],
  [/^variants\//, 'variant'],
  [/^bundles\//, 'bundle'],
  [/^resources\//, 'resource'],
  [/^blank-forms\//, 'blank-form'],
  [/^powers\/boundaries/, 'boundaries'],
  [/^powers\/devolutions/, 'devolutions'],
  [/^onboarding\/entered/, 'onboarding-entered'],
  [/^onboarding\/plan/, 'onboarding-plan'],
  [/^hall\//, 'hall'],
  [/^domains/, 'domains'],
  [/^life-events/, 'life-events'],
  [/^guide-defaults/, 'guide-defaults'],
  [/^synonyms/, 'synonyms'],
]
const files = repoFiles.filter((path) => path.startsWith(`${folder}/`) && path.endsWith('.yaml'))

test('a content file that has a schema names it in a comment at its top, and every schema has files', () => {
  const used = new Set<string>()
  const without = files.filter((path) => {
    const [, schema] = schemas.find(([place]) => place.test(path.slice(folder.length + 1))) ?? []
    if (schema === undefined) return false
    used.add(schema)
    const named = /^(?:#.*\n)*?# yaml-language-server: \$schema=(\S+)\n/.exec(read(path))?.[1] ?? ''
    return join(dirname(path), named) !== `${folder}/schema/${schema}.schema.json`
  })
  expect(without).toEqual([])
  const published = repoFiles.flatMap((path) => /^catalogue\/schema\/(.+)\.schema\.json$/.exec(path)?.[1] ?? [])
  expect([...used].sort()).toEqual(published.sort())
})
