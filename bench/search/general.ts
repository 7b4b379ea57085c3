// The same questions over the same words with MiniSearch, a general search library from npm: what our own index is measured beside.

import MiniSearch from 'minisearch'
import type { ItemContent } from '../../server/catalogue/index.ts'
import { termsOf } from '../../server/catalogue/search/tokens.ts'

const boost = { name: 4, aliases: 4, summary: 2, text: 0.5 }

/** Names, other names, summaries, conditions and materials; no pinyin, no synonyms, no facets. */
export function generalSearch(items: readonly ItemContent[]): (q: string) => string[] {
  const index = new MiniSearch({ fields: Object.keys(boost), tokenize: (text) => [...termsOf(text)] })
  index.addAll(
    items.map(({ id, name, aliases, summary, conditions, materials }) => ({
      id,
      name: `${name.zh} ${name.en}`,
      aliases: aliases.join(' '),
      summary: `${summary.zh} ${summary.en}`,
      text: [...conditions.map(({ zh }) => zh), ...materials.map((material) => material.name.zh)].join(' '),
    })),
  )
  return (q) => index.search(q, { boost }).map(({ id }) => id)
}
