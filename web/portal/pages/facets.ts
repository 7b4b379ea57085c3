// Facets of a result list, counted over what the other facets leave: a count says what one more choice would show.
import type { Both } from '../../ui/i18n/index.ts'
import type { Heading, ItemSummary } from '../api/item.ts'
import type { PageKey } from './page.ts'

const valuesOf = {
  audience: (item: ItemSummary): readonly string[] => item.audience,
  depth: (item: ItemSummary): readonly string[] => [item.channels.depth],
  domain: (item: ItemSummary): readonly string[] => [item.domain],
}
type Name = keyof typeof valuesOf
const names = Object.keys(valuesOf) as Name[]
export type Facet = {
  name: Name
  chosen: string
  choices: readonly { value: string; label: PageKey | Both; n: number }[]
}

/** The items that match every chosen facet of the query. */
export const narrowed = (items: readonly ItemSummary[], query: URLSearchParams, except?: Name): ItemSummary[] =>
  items.filter((item) =>
    names.every((name) => {
      const chosen = query.get(name)
      return name === except || !chosen || valuesOf[name](item).includes(chosen)
    }),
  )

/** Each facet with its values, labels and counts; domains in the city's order, the others as they come. */
export const facetsOf = (items: readonly ItemSummary[], query: URLSearchParams, domains: readonly Heading[]): Facet[] =>
  names.map((name) => {
    const counted = new Map<string, number>()
    for (const item of narrowed(items, query, name))
      for (const value of valuesOf[name](item)) counted.set(value, (counted.get(value) ?? 0) + 1)
    const order = name === 'domain' ? domains.map(({ key }) => key) : [...counted.keys()].sort()
    return {
      name,
      chosen: query.get(name) ?? '',
      choices: order.flatMap((value) => {
        const n = counted.get(value)
        const label = domains.find(({ key }) => key === value)?.name ?? (`${name}.${value}` as PageKey)
        return n ? [{ value, label, n }] : []
      }),
    }
  })
