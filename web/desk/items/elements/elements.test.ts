import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Element, labelOf, withValue } from './element.ts'
import { en } from './locales/en.ts'
import { zh } from './locales/zh.ts'
import { placesIn } from './places.ts'
import { guidePanels, materialElements, promiseElements, stepElements } from './tables.ts'

type Schema = {
  $ref?: string
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  additionalProperties?: Schema | boolean
}
const schema = JSON.parse(readFileSync('catalogue/schema/item.schema.json', 'utf8')) as Schema & {
  $defs: Record<string, Schema>
}

/** Every place of an item that the schema knows; forms and their conditions are the form builder’s. */
function placesOfSchema(at: Schema, here: string): string[] {
  const name = at.$ref?.replace('#/$defs/', '')
  if (name === 'field' || name === 'bilingual' || name === 'condition') return [here]
  const one = (name && schema.$defs[name]) || at.anyOf?.find(({ properties }) => properties) || at
  if (one.properties)
    return Object.entries(one.properties).flatMap(([key, child]) => placesOfSchema(child, `${here}/${key}`))
  if (typeof one.additionalProperties === 'object') return placesOfSchema(one.additionalProperties, `${here}/*`)
  const inner = one.items ? placesOfSchema(one.items, `${here}/*`) : []
  return inner.some((place) => place.slice(here.length + 2).includes('/')) ? inner : [here]
}

/** What the tabs ask without a table, by the file that asks it. */
const byHand: Record<string, string[]> = {
  'basic/names.tsx': ['/code', '/name', '/summary', '/aliases', '/domain', '/function', '/type'],
  'basic/who-and-where.tsx': [
    ...['/audience', '/lifeEvents', '/kind', '/levels/accept', '/levels/decide', '/competence/pointer'],
  ],
  'basic/terms.tsx': [
    ...['statutory', 'promised', 'supplement', 'acceptance'].map((key) => `/limits/${key}WorkingDays`),
    ...['online', 'window', 'depth', 'visits', 'cityWide'].map((key) => `/channels/${key}`),
    ...['/fee/charged', '/fee/note'],
  ],
  'basic/lists.tsx': [
    ...['/basis/*/name', '/basis/*/clause', '/basis/*/mark', '/conditions', '/result/licenceType', '/result/name'],
  ],
  '../editors/material/material-panel.tsx': [
    ...['id', 'name', 'required', 'deferrable', 'accepts', 'maxFiles', 'note'].map((key) => `/materials/*/${key}`),
    ...['by', 'type', 'resource'].map((key) => `/materials/*/satisfy/*/${key}`),
  ],
  '../editors/form/field-panel.tsx': ['/form/schema'],
  '../editors/form/section-box.tsx': ['/form/layout/*/title', '/form/layout/*/fields'],
  '../editors/form/section-more.tsx': ['help', 'when', 'columns'].map((key) => `/form/layout/*/${key}`),
  'edit/flow-tab.tsx': ['/flow', '/steps/*/limit', '/steps/*/name'],
  'edit/rules-tab.tsx': ['/rules/*/file', '/rules/*/decision', '/rules/*/inputs/*'],
}
/** The house’s own: named once, counted by publishing. */
const notEdited = ['/id', '/version']

const tables: [string, string, readonly Element[]][] = [
  ['', '', guidePanels.flatMap(({ of }) => of)],
  ['material', '/materials/*', materialElements],
  ['promise', '/materials/*/satisfy/*', promiseElements],
  ['step', '/steps/*', stepElements],
]

test('every element of the schema of items has its place in a tab, and no tab has one that is not there', () => {
  const drawn = tables.flatMap(([, above, elements]) => placesIn(elements, above))
  const known = [...new Set([...drawn, ...Object.values(byHand).flat(), ...notEdited])]
  expect(known.toSorted()).toEqual(placesOfSchema(schema, '').toSorted())
})
test.each(Object.entries(byHand))('%s asks what it is said to ask', (file, places) => {
  const text = readFileSync(`web/desk/items/${file}`, 'utf8')
  const keys = places.map((place) => place.replace(/\/\*$/, '').split('/').at(-1) ?? '')
  expect(keys.filter((key) => !text.includes(key.replace(/WorkingDays$/, '')))).toEqual([])
})

/** Keys of messages that a table needs. */
function keysOf(elements: readonly Element[], above: string): string[] {
  return elements.flatMap((element) => {
    const name = labelOf(element, above)
    const own = element.as === 'part' || (element.as === 'group' && name === 'elements') ? [] : [`element.${name}`]
    if (element.as === 'choice' || element.as === 'choices')
      return [...own, ...element.of.map((key) => `option.${key}`)]
    return 'of' in element ? [...own, ...keysOf(element.of as readonly Element[], name)] : own
  })
}
test('every control has its words, and no words are left over', () => {
  const needed = new Set(tables.flatMap(([above, , elements]) => keysOf(elements, above)))
  for (const panel of guidePanels) needed.add(`panel.${panel.title}`)
  for (const unit of ['site', 'competent']) needed.add(`option.${unit}`)
  const said = (words: object) => Object.keys(words).filter((key) => !key.startsWith('elements.'))
  expect(said(zh).toSorted()).toEqual([...needed].toSorted())
  expect(Object.keys(en).toSorted()).toEqual(Object.keys(zh).toSorted())
})

describe('what is left empty goes from the item', () => {
  const words: Element = { key: 'quota', as: 'words' }
  test('words when neither language says anything', () => {
    expect(withValue({}, words, { zh: '一百', en: '' })).toEqual({ quota: { zh: '一百', en: '' } })
    expect(withValue({ quota: { zh: '一', en: '' }, a: 1 }, words, { zh: '', en: '' })).toEqual({ a: 1 })
  })
  test('a group with its last member, a list with its last entry; but not the lists that must be there', () => {
    expect(withValue({ effective: { from: 'x' } }, { key: 'effective', as: 'group', of: [] }, {})).toEqual({})
    expect(withValue({ faq: [{}] }, { key: 'faq', as: 'list', of: [] }, [])).toEqual({})
    expect(withValue({ sources: ['a'] }, { key: 'sources', as: 'texts' }, [])).toEqual({ sources: [] })
  })
  test('but no is said, and nought', () => {
    expect(withValue({}, { key: 'kiosk', as: 'maybe' }, false)).toEqual({ kiosk: false })
    expect(withValue({}, { key: 'n', as: 'number' }, 0)).toEqual({ n: 0 })
  })
})
