// Search over the items: words, what they stand for, pinyin and initials, ranked together. The catalogue has thousands of items at most,
// so the index lives in memory and is built anew at every load.

import MiniSearch, { type Query } from 'minisearch'
import type { ItemContent } from '../item.ts'
import type { Pack } from '../pack.ts'
import { hanRunsOf, hanTerms, latinWordsOf, pinyinOf, spelledFrom, termsOf } from './tokens.ts'
import { type Understood, understand } from './understand.ts'

export type Facets = { audience?: string | undefined; domain?: string | undefined; lifeEvent?: string | undefined }
export type FacetCounts = Record<'audience' | 'domain' | 'lifeEvent', Record<string, number>>
export type Found = { items: ItemContent[]; facets: FacetCounts }
export type Search = (q: string, facets?: Facets) => Found

const boosts = { name: 5, aliases: 5, result: 2, summary: 1.5, en: 3, text: 0.5, events: 4, pinyin: 2, initials: 2 }
const worded = ['name', 'aliases', 'result', 'summary', 'en', 'text']
/** Results weaker than this share of the best are noise, unless they belong to the event in life that was asked about. */
const weakest = 0.07
const lists = new Set(['pinyin', 'initials', 'events'])

/** Builds the index of a pack. */
export function buildSearch({
  items,
  lifeEvents,
  domains,
  synonyms,
}: Pick<Pack, 'lifeEvents' | 'domains' | 'synonyms'> & { items: readonly { content: ItemContent }[] }): Search {
  const byId = new Map(items.map(({ content }) => [content.id, content]))
  const headings = new Map([...lifeEvents, ...domains].map(({ key, name }) => [key, `${name.zh} ${name.en}`]))
  const index = new MiniSearch({
    fields: Object.keys(boosts),
    tokenize: (text, field) => (field && lists.has(field) ? text.split(' ') : termsOf(text)),
  })
  index.addAll([...byId.values()].map((content) => documentOf(content, headings)))
  const inOrder = byLifeEvent(
    [...byId.values()],
    lifeEvents.map(({ key }) => key),
  )

  return (q, facets = {}) => {
    const understood = understand(q, synonyms)
    const query = queryOf(understood)
    const all = query.length === 0 ? inOrder : ranked(query, understood.lifeEvents)
    return { items: all.filter((item) => fits(item, facets)), facets: count(all) }
  }

  function ranked(queries: Query[], events: readonly string[]): ItemContent[] {
    const results = index.search({ combineWith: 'OR', queries }, { boost: boosts })
    const best = results[0]?.score ?? 0
    return results.flatMap(({ id, score }) => {
      const item = byId.get(id)
      const belongs = score >= best * weakest || item?.lifeEvents.some((key) => events.includes(key))
      return item && belongs ? [item] : []
    })
  }
}

function documentOf(content: ItemContent, headings: ReadonlyMap<string, string>): Record<string, string> {
  const { name, aliases, summary, lifeEvents, domain, conditions, materials, result } = content
  const spelled = spelledFrom([name.zh, ...aliases].join(' '))
  return {
    id: content.id,
    name: name.zh,
    aliases: aliases.join(' '),
    result: result ? `${result.name.zh} ${result.name.en}` : '',
    summary: summary.zh,
    en: `${name.en} ${summary.en} ${content.id.replaceAll('-', ' ')}`,
    text: [
      ...[...lifeEvents, domain].map((key) => headings.get(key) ?? ''),
      ...conditions.map(({ zh }) => zh),
      ...materials.map((material) => material.name.zh),
    ].join(' '),
    events: lifeEvents.join(' '),
    pinyin: spelled.full.join(' '),
    initials: spelled.initials.join(' '),
  }
}

const asIs = (text: string): string[] => [text]

function queryOf({ pieces, as, lifeEvents }: Understood): Query[] {
  const runs = pieces.flatMap(hanRunsOf)
  const latin = pieces.flatMap(latinWordsOf)
  const long = runs.filter((run) => run.length > 1)
  const han = [...new Set((long.length > 0 || latin.length > 0 || as.length > 0 ? long : runs).flatMap(hanTerms))]
  const sounds = [...new Set(long.flatMap(windows).map(pinyinOf))]
  const parts: (Query & { queries: string[] })[] = [
    { queries: han, fields: worded, prefix: (term: string) => term.length === 1, tokenize: asIs },
    { queries: as.flatMap(termsOf).filter((term) => term.length > 1), fields: ['name', 'aliases'], tokenize: asIs },
    { queries: lifeEvents, fields: ['events'], tokenize: asIs },
    { queries: sounds, fields: ['pinyin'], prefix: true, tokenize: asIs, boost: { pinyin: 0.6 } },
    {
      queries: latin,
      fields: worded,
      prefix: true,
      fuzzy: (term: string) => (term.length > 3 ? 0.25 : false),
      tokenize: asIs,
    },
    {
      queries: latin.filter((word) => word.length > 1),
      fields: ['pinyin', 'initials'],
      prefix: true,
      fuzzy: (term: string) => (term.length > 6 ? 0.15 : false),
      tokenize: asIs,
    },
  ]
  return parts.filter(({ queries }) => queries.length > 0)
}

/** Three characters at a time: enough to sound like one word, short enough to leave out what a person put around it. */
const windows = (run: string): string[] => {
  const chars = [...run]
  return chars.length <= 3 ? [run] : chars.slice(2).map((_, i) => chars.slice(i, i + 3).join(''))
}

const fits = (item: ItemContent, { audience, domain, lifeEvent }: Facets): boolean =>
  (!audience || item.audience.some((each) => each === audience)) &&
  (!domain || item.domain === domain) &&
  (!lifeEvent || item.lifeEvents.includes(lifeEvent))

function count(items: readonly ItemContent[]): FacetCounts {
  const counts: FacetCounts = { audience: {}, domain: {}, lifeEvent: {} }
  const add = (facet: keyof FacetCounts, key: string) => {
    counts[facet][key] = (counts[facet][key] ?? 0) + 1
  }
  for (const item of items) {
    for (const key of item.audience) add('audience', key)
    for (const key of item.lifeEvents) add('lifeEvent', key)
    add('domain', item.domain)
  }
  return counts
}

/** In the order of the events in life, each item once; those of no event last. */
function byLifeEvent(items: readonly ItemContent[], order: readonly string[]): ItemContent[] {
  const place = (item: ItemContent): number => {
    const places = item.lifeEvents.map((key) => order.indexOf(key)).filter((at) => at >= 0)
    return places.length > 0 ? Math.min(...places) : order.length
  }
  return [...items].sort((a, b) => place(a) - place(b))
}
