// The elements of a guide are told in four places: the schema of item files, the table of the standard, what the API answers, the page.

import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { GuideBody } from './route-schemas.ts'

type Schema = { properties: Record<string, Schema>; items: Schema; anyOf: Schema[] }
const schema = JSON.parse(readFileSync('catalogue/schema/item.schema.json', 'utf8')) as Schema & {
  $defs: Record<string, Schema>
}
const table = readFileSync('docs/standards/gbt-39554.md', 'utf8')
const propertiesOf = (name: string) => Object.keys(schema.$defs[name]?.properties ?? {})
const fieldsOfFile = [
  ...Object.keys(schema.properties).filter((name) => name !== 'elements'),
  ...propertiesOf('elements').map((name) => `elements.${name}`),
  ...propertiesOf('material').map((name) => `materials.${name}`),
]
const answered = GuideBody as unknown as Schema
const fieldsAnswered = (body: Schema | undefined) => Object.keys(body?.properties ?? {})

it('has every field of the published schema in the table of the standard, and no other', () => {
  const told = [...table.matchAll(/`([a-zA-Z]+(?:\.[a-zA-Z]+)?)`/g)].map(([, name]) => name)
  expect([...new Set(told)].sort()).toEqual(fieldsOfFile.sort())
})
it('answers every element, and all there is of a material', () => {
  expect(fieldsAnswered(answered.properties.elements).sort()).toEqual(propertiesOf('elements').sort())
  expect(fieldsAnswered(answered.properties.materials?.items).sort()).toEqual(propertiesOf('material').sort())
})
it('answers every field of an item but words for search, the form, and how it is run', () => {
  const kept = ['aliases', 'form', 'flow', 'rules']
  expect(fieldsAnswered(answered)).toEqual(
    expect.arrayContaining(Object.keys(schema.properties).filter((name) => !kept.includes(name))),
  )
})
it('tells each element on the page, but those it only works with', () => {
  const page = ['guide-elements', 'guide-more', 'guide-flow', 'guide-materials']
    .map((name) => readFileSync(`web/portal/pages/${name}.tsx`, 'utf8'))
    .join('\n')
  const untold = propertiesOf('elements').filter((name) => !new RegExp(`\\b${name}\\b`).test(page))
  expect(untold).toEqual(['jointFunctions', 'mark'])
})
