// Search over the items: people's words, what they stand for, pinyin and initials, ranked together. The index lives in memory and is
// built anew at every load; docs/adr/0014-rank-search-by-words-and-measure-it.md has what was measured.

import type { ItemContent } from '../item.ts'
import type { Pack } from '../pack.ts'
import { type FacetCounts, type Facets, narrow } from './facets.ts'
import { indexItems } from './item-index.ts'
import { askedOf } from './query.ts'
import { rank } from './rank.ts'
import { understand } from './understand.ts'

export type Found = { items: ItemContent[]; facets: FacetCounts }
export type Search = (q: string, facets?: Facets) => Found
export type Searchable = Pick<Pack, 'lifeEvents' | 'domains' | 'synonyms'> & {
  items: readonly { content: ItemContent }[]
}

/** Builds the index of a pack. */
export function buildSearch({ items, lifeEvents, domains, synonyms }: Searchable): Search {
  const contents = items.map(({ content }) => content)
  const headings = new Map([...lifeEvents, ...domains].map(({ key, name }) => [key, `${name.zh} ${name.en}`]))
  const index = indexItems(contents, headings)
  const scores = new Float64Array(contents.length)
  const inOrder = byLifeEvent(
    contents,
    lifeEvents.map(({ key }) => key),
  )
  return (q, facets = {}) => {
    const asked = askedOf(understand(q, synonyms), index)
    return narrow(asked.size === 0 ? inOrder : rank(asked, index, scores), facets)
  }
}

/** In the order of the events in life, each item once; those of no event last. */
function byLifeEvent(items: readonly ItemContent[], order: readonly string[]): ItemContent[] {
  const place = (item: ItemContent): number => {
    const places = item.lifeEvents.map((key) => order.indexOf(key)).filter((at) => at >= 0)
    return places.length > 0 ? Math.min(...places) : order.length
  }
  return [...items].sort((a, b) => place(a) - place(b))
}
