import { expect, test } from 'vitest'
import type { FacetCounts } from '../api/item.ts'
import { chosenOf, facetsOf } from './facets.ts'

const counts: FacetCounts = {
  audience: { enterprise: 2, person: 5 },
  lifeEvent: { birth: 1 },
  domain: { x: 2, y: 1 },
  function: { roads: 3 },
  acceptLevel: { community: 4, city: 1 },
  decideLevel: { district: 5 },
  depth: {},
}
const heading = (key: string) => ({ key, name: { zh: key, en: key } })
const names = {
  domain: ['y', 'x', 'z'].map(heading),
  lifeEvent: [heading('birth')],
  function: [heading('roads')],
}

test('a facet is shown when there is something to choose, in the order of the city, with counts', () => {
  const facets = facetsOf(counts, new URLSearchParams(''), names)
  expect(facets.map(({ name, choices }) => [name, choices.map(({ value, n }) => `${value} ${n}`)])).toEqual([
    ['audience', ['person 5', 'enterprise 2']],
    ['domain', ['y 1', 'x 2']],
    ['acceptLevel', ['city 1', 'community 4']],
  ])
})

test('what is chosen stays to be seen, and a link takes it off and keeps the rest', () => {
  const query = new URLSearchParams('q=狗&function=roads&audience=person&after=c')
  const facets = facetsOf(counts, query, names)
  expect(facets.map(({ name }) => name)).toContain('function')
  expect(chosenOf(facets, query)).toEqual([
    { name: 'audience', label: 'audience.person', href: `/search?${new URLSearchParams('q=狗&function=roads')}` },
    {
      name: 'function',
      label: { zh: 'roads', en: 'roads' },
      href: `/search?${new URLSearchParams('q=狗&audience=person')}`,
    },
  ])
})
