// Thirty thousand items for the measurement of search: the city's real items once for every place and every act that a catalogue of a
// large city has (to establish, change, renew, cancel …), with texts mixed from other items, so that words, lengths and the number of
// items a word stands in are like those of real catalogues. Made without chance: the same items in every run.

import type { ItemContent } from '../../server/catalogue/index.ts'

const acts = [
  { zh: '', en: '' },
  { zh: '（变更）', en: ', change' },
  { zh: '（延续）', en: ', renewal' },
  { zh: '（补领）', en: ', replacement' },
  { zh: '（注销）', en: ', cancellation' },
  { zh: '（信息更正）', en: ', correction' },
]

/** `count` items from `items`, for `places` in turn; the id begins with the id of the item it was made from, then a dot. */
export function manyItems(items: readonly ItemContent[], places: readonly string[], count: number): ItemContent[] {
  const random = numbers(20260101)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  return Array.from({ length: count }, (_, i) => {
    const base = items[i % items.length] as ItemContent
    const turn = Math.floor(i / items.length)
    const act = acts[turn % acts.length] ?? { zh: '', en: '' }
    const place = places[Math.floor(turn / acts.length) % places.length] ?? ''
    const other = pick(items)
    const third = pick(items)
    return {
      ...base,
      id: `${base.id}.${i}`,
      name: { zh: `${place}${base.name.zh}${act.zh}`, en: `${base.name.en}${act.en}` },
      aliases: [...base.aliases, ...base.aliases.slice(0, 2).map((alias) => `${place}${alias}${act.zh}`)],
      summary: { zh: `${base.summary.zh}${place}居民就近办理。`, en: base.summary.en },
      conditions: [...base.conditions, pick(other.conditions), pick(third.conditions)],
      materials: [...base.materials, pick(other.materials)].filter(Boolean),
    }
  })
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
