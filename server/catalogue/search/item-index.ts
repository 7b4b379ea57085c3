// What an item is found by. Each field counts with its own weight; a term that stands in several fields counts the sum (BM25F without
// lengths: an author who writes down more of people's words must not be punished for it).

import type { ItemContent } from '../item.ts'
import { collectPostings, type Postings } from './postings.ts'
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

/** Builds the index over `items`; `headings` are the words of domains and events in life by key. */
export function indexItems(items: readonly ItemContent[], headings: ReadonlyMap<string, string>): ItemIndex {
  const collected = collectPostings()
  const syllables = new Set<string>()
  const sounds = once((name) => {
    const spelled = hanRunsOf(plain(name)).map(spell)
    for (const sound of spelled.flat()) syllables.add(sound)
    return [...new Set(spelled.flatMap(soundTerms))]
  })
  const terms = { all: once((text) => [...termsOf(text)]), words: once((text) => wordsOf(text)) }
  items.forEach((item, number) => {
    const weighed = new Map<string, number>()
    const add = (found: Iterable<string>, weight: number) => {
      for (const term of found) weighed.set(term, (weighed.get(term) ?? 0) + weight)
    }
    for (const [field, texts] of Object.entries(textsOf(item, headings))) {
      const termsIn = field === 'text' ? terms.words : terms.all
      const found = new Set(texts.flatMap(termsIn))
      add(found, weights[field as keyof typeof weights])
    }
    add(new Set([item.name.zh, ...item.aliases].flatMap(sounds)), 4)
    add(item.lifeEvents.map(eventTerm), 1)
    collected.add(number, weighed)
  })
  const postings = collected.pack()
  const all = [...postings.terms()]
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
function once(find: (text: string) => string[]): (text: string) => string[] {
  const known = new Map<string, string[]>()
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
