// Facets: for whom, when in life, which domain, which department, on which level, how. A facet is counted over what the other facets
// leave, so that a count says what that choice would show.

import type { ItemContent } from '../item.ts'

const valuesOf = {
  audience: (item: ItemContent): readonly string[] => item.audience,
  lifeEvent: (item: ItemContent): readonly string[] => item.lifeEvents,
  domain: (item: ItemContent): readonly string[] => [item.domain],
  function: (item: ItemContent): readonly string[] => [item.function],
  acceptLevel: (item: ItemContent): readonly string[] => item.levels.accept,
  decideLevel: (item: ItemContent): readonly string[] => [item.levels.decide],
  depth: (item: ItemContent): readonly string[] => [item.channels.depth],
}
export type FacetName = keyof typeof valuesOf
export const facetNames = Object.keys(valuesOf) as FacetName[]
export type Facets = { [name in FacetName]?: string | undefined }
export type FacetCounts = Record<FacetName, Record<string, number>>

/** Counts before anything is counted. */
export const countNothing = (): FacetCounts => Object.fromEntries(facetNames.map((name) => [name, {}])) as FacetCounts

/** The items that fit every chosen facet, and the counts of all. One pass: an item counts for a facet when it fits all others. */
export function narrow(items: readonly ItemContent[], chosen: Facets): { items: ItemContent[]; facets: FacetCounts } {
  const facets = countNothing()
  const active = facetNames.filter((name) => chosen[name])
  const left: ItemContent[] = []
  for (const item of items) {
    const missed = active.filter((name) => !valuesOf[name](item).includes(chosen[name] ?? ''))
    if (missed.length === 0) left.push(item)
    if (missed.length > 1) continue
    for (const name of missed.length === 1 ? missed : facetNames)
      for (const value of valuesOf[name](item)) facets[name][value] = (facets[name][value] ?? 0) + 1
  }
  return { items: left, facets }
}
