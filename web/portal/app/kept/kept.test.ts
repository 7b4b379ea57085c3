import { expect, test } from 'vitest'
import { differencesOf } from './differences.ts'
import { isSame, standOf } from './kept.ts'

const saved = { form: { name: '陈一诺', home: { detail: '新安路' } }, siteId: null, revision: 4 }
const typed = { form: { ...saved.form, name: '陈一鸣' }, siteId: null }

test('what was typed into the revision that the server still has is ahead', () => {
  expect(standOf({ ...typed, draft: { revision: 4 } }, saved)).toBe('ahead')
})

test('what was typed into another revision is a conflict', () => {
  expect(standOf({ ...typed, draft: { revision: 3 } }, saved)).toBe('conflict')
})

test('what the server took although its answer was lost is the same', () => {
  const form = { home: { detail: '新安路' }, name: '陈一诺' }
  expect(standOf({ form, siteId: null, draft: { revision: 3 } }, saved)).toBe('same')
})

test('another site that was chosen is a difference, none is not', () => {
  const kept = { form: saved.form, siteId: 'a', draft: { revision: 4 } }
  expect(standOf(kept, { ...saved, siteId: 'b' })).toBe('ahead')
  expect(standOf({ ...kept, siteId: null }, { ...saved, siteId: 'b' })).toBe('same')
})

test('values are compared without the order of keys, lists with it', () => {
  expect(isSame({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toBe(true)
  expect(isSame([1, 2], [2, 1])).toBe(false)
  expect(isSame({ 0: 1 }, [1])).toBe(false)
  expect(isSame({ a: 1 }, { a: 1, b: undefined })).toBe(false)
  expect(isSame(null, {})).toBe(false)
})

test('differences stand in the order of the form, an address as one', () => {
  const text = { type: 'string' }
  const place = { division: { type: 'string', format: 'division' }, detail: text }
  const definition = {
    schema: { type: 'object', properties: { name: text, home: { type: 'object', properties: place }, job: text } },
    layout: [{ title: { zh: '甲' }, fields: ['/job', '/name', '/home/division', '/home/detail'] }],
  }
  const mine = { name: '甲', job: '司机', home: { division: '440306018003', detail: '1 号' } }
  const theirs = { name: '甲', home: { division: '440306018003', detail: '2 号' } }
  expect(differencesOf(definition, mine, theirs).map(({ pointer }) => pointer)).toEqual(['/job', '/home'])
})
