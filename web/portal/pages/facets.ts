// Facets of a search as the page shows them: the server counts each over what the others leave, so that a count says what one more choice
// would show. A facet without a choice to make is not shown; what is chosen can be taken off again by a plain link.
import type { Both } from '../../ui/i18n/index.ts'
import type { FacetCounts, Heading } from '../api/item.ts'
import type { PageKey } from './page.ts'

const levels = ['city', 'district', 'subdistrict', 'community']
const fixed = {
  audience: ['person', 'enterprise'],
  acceptLevel: levels,
  decideLevel: levels,
  depth: ['full-online', 'apply-online', 'window-only'],
} as const
export const facetNames = [
  'audience',
  'lifeEvent',
  'domain',
  'function',
  'acceptLevel',
  'decideLevel',
  'depth',
] as const
export type FacetName = (typeof facetNames)[number]
export type Label = PageKey | Both
export type Facet = {
  name: FacetName
  chosen: string
  choices: readonly { value: string; label: Label; n: number }[]
}
/** What a domain, an event in life or a function is called, in the order in which they are shown. */
export type Names = Record<'domain' | 'lifeEvent' | 'function', readonly Heading[]>

/** The facets that have something to choose, or are chosen. */
export const facetsOf = (counts: FacetCounts, query: URLSearchParams, names: Names): Facet[] =>
  facetNames
    .map((name) => ({ name, chosen: query.get(name) ?? '', choices: choicesOf(name, counts[name] ?? {}, names) }))
    .filter(({ chosen, choices }) => choices.length > 1 || chosen)

function choicesOf(name: FacetName, counts: Readonly<Record<string, number>>, names: Names): Facet['choices'] {
  const all: { value: string; label: Label }[] =
    name === 'domain' || name === 'lifeEvent' || name === 'function'
      ? names[name].map((heading) => ({ value: heading.key, label: heading.name }))
      : fixed[name].map((value) => ({ value, label: `${isLevel(name) ? 'level' : name}.${value}` as PageKey }))
  return all.flatMap(({ value, label }) => (counts[value] ? [{ value, label, n: counts[value] }] : []))
}

const isLevel = (name: FacetName) => name === 'acceptLevel' || name === 'decideLevel'

/** What is chosen, each with the address of the page without it. */
export const chosenOf = (
  facets: readonly Facet[],
  query: URLSearchParams,
): { name: FacetName; label: Label; href: string }[] =>
  facets.flatMap(({ name, chosen, choices }) => {
    if (!chosen) return []
    const rest = new URLSearchParams(query)
    rest.delete(name)
    rest.delete('after')
    return [
      {
        name,
        label: choices.find(({ value }) => value === chosen)?.label ?? { zh: chosen, en: chosen },
        href: `/search?${rest}`,
      },
    ]
  })
