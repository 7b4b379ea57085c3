// Which items answer, best first. Every asked term gives its share, the more the fewer items have it and the more it weighs in the item
// (BM25). Then the best few are looked at again: an item one of whose names was said wholly stands before one whose names were half said.

import type { ItemContent } from '../item.ts'
import type { ItemIndex } from './item-index.ts'
import { itemOf, weightOf } from './postings.ts'
import type { Asked } from './query.ts'
import { hanRunsOf, pairsOf, plain } from './tokens.ts'

/** A weight of this much counts half. */
const half = 2
/** A hint, such as one character of a word, says nothing when it stands in more items than this. */
const common = 2000
const none = new Uint32Array()
/** How many are looked at again. */
const again = 200
/** What a name that was said wholly adds, as a share of the score. */
const wholly = 0.5
/** Results weaker than this share of the best are noise, unless they belong to the event in life that was asked about. */
const weakest = 0.12

/** Ranks all items that have something of what was asked. `scores` is scratch space, one number for each item. */
export function rank(asked: Asked, index: ItemIndex, scores: Float64Array): ItemContent[] {
  const touched: number[] = []
  const kept = new Set<number>()
  const all = index.items.length
  const rarity = (term: string) => Math.log(1 + all / (0.5 + (index.postings.get(term)?.length ?? 0)))
  for (const [term, share] of asked) {
    const postings = index.postings.get(term) ?? none
    if (share < 0.2 && postings.length > common) continue
    const worth = share * rarity(term)
    for (let i = 0; i < postings.length; i++) {
      const item = itemOf(postings[i] ?? 0)
      const weight = weightOf(postings[i] ?? 0)
      const before = scores[item] ?? 0
      if (before === 0) touched.push(item)
      scores[item] = before + (worth * weight) / (weight + half)
    }
    if (term.startsWith('@')) for (const posting of postings) kept.add(itemOf(posting))
  }
  const best = touched.reduce((most, item) => Math.max(most, scores[item] ?? 0), 0)
  const strong = touched
    .filter((item) => kept.has(item) || (scores[item] ?? 0) >= best * weakest)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  for (const item of strong.slice(0, again)) {
    const content = index.items[item]
    if (content) scores[item] = (scores[item] ?? 0) * (1 + wholly * said(content, asked, rarity))
  }
  const ordered = strong
    .slice(0, again)
    .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
    .concat(strong.slice(again))
  for (const item of touched) scores[item] = 0
  return ordered.flatMap((item) => index.items[item] ?? [])
}

/** How wholly one of the names of an item was said, from 0 to 1. */
function said({ name, aliases }: ItemContent, asked: Asked, rarity: (term: string) => number): number {
  let best = 0
  for (const phrase of [name.zh, ...aliases]) {
    let has = 0
    let of = 0
    for (const pair of hanRunsOf(plain(phrase)).flatMap(pairsOf)) {
      const worth = rarity(pair)
      of += worth
      has += worth * (asked.get(pair) ?? 0)
    }
    if (of > 0) best = Math.max(best, has / of)
  }
  return best
}
