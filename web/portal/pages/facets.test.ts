import { expect, test } from 'vitest'
import type { ItemSummary } from '../api/item.ts'
import { facetsOf, narrowed } from './facets.ts'

const item = (id: string, domain: string, audience: ItemSummary['audience']): ItemSummary => ({
  id,
  name: { zh: id },
  summary: { zh: id },
  domain,
  audience,
  kind: 'promised',
  channels: { online: true, window: true, depth: 'full-online', visits: 0, cityWide: true },
  limits: { promisedWorkingDays: 5 },
  fee: { charged: false },
})
const items = [item('a', 'x', ['person']), item('b', 'x', ['enterprise']), item('c', 'y', ['person', 'enterprise'])]
const domains = ['y', 'x'].map((key) => ({ key, name: { zh: key } }))

test('every chosen facet narrows', () => {
  expect(narrowed(items, new URLSearchParams('domain=x&audience=person')).map(({ id }) => id)).toEqual(['a'])
})

test("a count says what that choice would show, so a facet's own choice does not shrink its counts", () => {
  const [audience, , domain] = facetsOf(items, new URLSearchParams('domain=x'), domains)
  expect(audience?.choices.map(({ value, n }) => [value, n])).toEqual([
    ['enterprise', 1],
    ['person', 1],
  ])
  expect(domain?.choices.map(({ value, n }) => [value, n])).toEqual([
    ['y', 1],
    ['x', 2],
  ])
})
