import { expect, test } from 'vitest'
import type { ItemLine } from '../../api/authoring.ts'
import { matching, statesOf } from './filters.ts'

const item = (id: string, more: Partial<ItemLine> = {}): ItemLine => ({
  id,
  code: '442090401000',
  name: { zh: '老年人津贴', en: 'Old age allowance' },
  domain: 'civil-affairs',
  function: 'civil-affairs',
  version: 1,
  standing: { kind: 'open' },
  revision: null,
  mayEdit: true,
  mayStand: true,
  districts: [],
  openCases: 0,
  ...more,
})
const editing = { revisionId: 'r', state: 'editing', savedAt: '', savedBy: '', effectiveOn: null } as const

test('an item is found by name in either language, id or code, whatever the case', () => {
  const items = [item('allowance'), item('other', { name: { zh: '其他', en: 'Other' }, code: '1' })]
  for (const q of ['津贴', 'OLD age', 'allow', '44209'])
    expect(matching(items, { q, domain: '', state: '' }).map(({ id }) => id)).toEqual(['allowance'])
})
test('an item in work is found by its offer and by its work', () => {
  expect(statesOf(item('a', { revision: editing }))).toEqual(['open', 'editing'])
  expect(statesOf(item('a', { version: null, revision: editing }))).toEqual(['new', 'editing'])
})
test('filters hold together', () => {
  const items = [item('a'), item('b', { domain: 'health' }), item('c', { revision: editing })]
  expect(matching(items, { q: '', domain: 'civil-affairs', state: 'editing' }).map(({ id }) => id)).toEqual(['c'])
})
