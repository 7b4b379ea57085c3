// What an item is found by. Each field counts with its own weight; a term that stands in several fields counts the sum (BM25F without
// lengths: an author who writes down more of people's words must not be punished for it).

import type { ItemContent } from '../item.ts'
import { collectPostings, type Growing, type Postings } from './postings.ts'
import { soundTerms, spell } from './sounds.ts'
import { hanRunsOf, isHan, plain, termsOf } from './tokens.ts'

export type ItemIndex = {
  items: readonly ItemContent[]
  postings: Postings
  /** Latin words that stand in some item. */
  latin: readonly string[]
  /** Sound grams that stand in some item. */
  sounds: readonly string[]
  syllables: ReadonlySet<string>
}

const weights = { name: 4, aliases: 4, result: 1.5, summary: 2, en: 2, headings: 0.5, text: 0.5 }
const fields = Object.keys(weights) as (keyof typeof weights)[]

/** Builds the index over `items`; `headings` are the words of domains and events in life by key. */
export function indexItems(items: readonly ItemContent[], headings: ReadonlyMap<string, string>): ItemIndex {
  const collected = collectPostings()
  const syllables = new Set<string>()
  const lists = (terms: Iterable<string>) => [...new Set(terms)].map(collected.listOf)
  const finders = {
    text: once((text) => lists(wordsOf(text))),
    other: once((text) => lists(termsOf(text))),
    sounds: once((name) => {
      const spelled = hanRunsOf(plain(name)).map(spell)
      for (const sound of spelled.flat()) syllables.add(sound)
      return lists(spelled.flatMap(soundTerms))
    }),
  }
  items.forEach((item, number) => {
    const add = (find: (text: string) => Growing[], texts: readonly string[], weight: number) => {
      for (const list of new Set(texts.flatMap(find))) collected.add(list, number, weight)
    }
    const texts = textsOf(item, headings)
    for (const field of fields) add(field === 'text' ? finders.text : finders.other, texts[field], weights[field])
    add(finders.sounds, [item.name.zh, ...item.aliases], 4)
    for (const event of item.lifeEvents) collected.add(collected.listOf(eventTerm(event)), number, 1)
  })
  const postings = collected.pack()
  const all = [...postings.keys()]
  return {
    items,
    postings,
    latin: all.filter((term) => /^[a-z]/.test(term)),
    sounds: all.filter((term) => term.startsWith('~')),
    syllables,
  }
}

/** The term of an event in life. */
export const eventTerm = (key: string): string => `@${key}`

// In long texts a single character says nothing.
const wordsOf = (text: string): string[] => [...termsOf(text)].filter((term) => term.length > 1 || !isHan(term))

/** Items of a city say the same sentence again and again: its terms are looked for once. */
function once(find: (text: string) => Growing[]): (text: string) => Growing[] {
  const known = new Map<string, Growing[]>()
  return (text) => {
    const found = known.get(text) ?? find(text)
    known.set(text, found)
    return found
  }
}

function textsOf(item: ItemContent, headings: ReadonlyMap<string, string>): Record<keyof typeof weights, string[]> {
  const { code, name, aliases, summary, lifeEvents, domain, conditions, materials, result } = item
  return {
    name: [name.zh],
    aliases,
    result: result ? [result.name.zh, result.name.en] : [],
    summary: [summary.zh],
    en: [name.en, summary.en, code],
    headings: [...lifeEvents, domain].map((key) => headings.get(key) ?? ''),
    text: [...conditions.map(({ zh }) => zh), ...materials.map((material) => material.name.zh)],
  }
}
