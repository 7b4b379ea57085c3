import { expect, test } from 'vitest'
import type { Finding, ItemContent } from '../../api/authoring.ts'
import { nearest, placeOf } from './place-of.ts'
import { tabOf } from './tab.ts'

const finding = (more: Partial<Finding>): Finding => ({ part: 'basic', zh: '', en: '', ...more })
const content = { rules: { eligibility: { file: 'tree', decision: 'd', inputs: {} } } } as unknown as ItemContent

test('a finding leads to the tab that has its field', () => {
  expect(tabOf(finding({ pointer: '/name/zh' }))).toBe('basic')
  expect(tabOf(finding({ pointer: '/faq/0/answer' }))).toBe('elements')
  expect(tabOf(finding({ pointer: '/fee/note' }))).toBe('basic')
  expect(tabOf(finding({ pointer: '/fee/items/0/name' }))).toBe('elements')
  expect(tabOf(finding({ part: 'form', pointer: '/form/layout' }))).toBe('form')
})
test('and on it to the field, the element, the rule', () => {
  expect(placeOf(finding({ pointer: '/name/zh' }), content)).toBe('/name/zh')
  expect(placeOf(finding({ part: 'form', pointer: '/form/schema/properties/a/properties/b' }), content)).toBe(
    'form:/a/b',
  )
  expect(placeOf(finding({ part: 'flow', elementId: 'review' }), content)).toBe('flow:review')
  expect(placeOf(finding({ part: 'rules', file: 'tree', elementId: 'row-1' }), content)).toBe('/rules/eligibility')
})
test('the nearest place is the deepest one around it, never one that only begins alike', () => {
  const pointers = ['/faq', '/faq/0', '/faq/0/answer', '/faq/01', '/faq/0']
  expect(nearest(pointers, '/faq/0/answer/zh')).toBe(2)
  expect(nearest(pointers, '/faq/0/question')).toBe(4)
  expect(nearest(pointers, '/fa')).toBe(-1)
})
