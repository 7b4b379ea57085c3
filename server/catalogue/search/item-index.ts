// What an item is found by. Each field counts with its own weight; a term that stands in several fields counts the sum (BM25F without
// lengths: an author who writes down more of people's words must not be punished for it).

import type { ItemContent } from '../item.ts'
import { collectPostings, type Postings } from './postings.ts'
import { soundsOf, spell } from './sounds.ts'
import { hanRunsOf, isHan, termsOf } from './tokens.ts'

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
  items.forEach((item, number) => {
    const terms = new Map<string, number>()
    const add = (found: Iterable<string>, weight: number) => {
      for (const term of found) terms.set(term, (terms.get(term) ?? 0) + weight)
    }
    for (const [field, text] of Object.entries(textsOf(item, headings)))
      add(field === 'text' ? wordsOnly(text) : termsOf(text), weights[field as keyof typeof weights])
    const names = [item.name.zh, ...item.aliases]
    add(soundsOf(names), 4)
    for (const run of names.flatMap(hanRunsOf)) for (const sound of spell(run)) syllables.add(sound)
    add(item.lifeEvents.map(eventTerm), 1)
    collected.add(number, terms)
  })
  const postings = collected.pack()
  const all = [...postings.terms()]
  return {
    items,
    postings,
    latin: all.filter((term) => /^[a-z0-9]/.test(term)),
    sounds: all.filter((term) => term.startsWith('~')),
    syllables,
  }
}

/** The term of an event in life. */
export const eventTerm = (key: string): string => `@${key}`

// In long texts a single character says nothing.
const wordsOnly = (text: string): string[] => [...termsOf(text)].filter((term) => term.length > 1 || !isHan(term))

function textsOf(item: ItemContent, headings: ReadonlyMap<string, string>): Record<keyof typeof weights, string> {
  const { id, name, aliases, summary, lifeEvents, domain, conditions, materials, result } = item
  return {
    name: name.zh,
    aliases: aliases.join(' '),
    result: result ? `${result.name.zh} ${result.name.en}` : '',
    summary: summary.zh,
    en: `${name.en} ${summary.en} ${id.replaceAll('-', ' ')}`,
    headings: [...lifeEvents, domain].map((key) => headings.get(key) ?? '').join(' '),
    text: [...conditions.map(({ zh }) => zh), ...materials.map((material) => material.name.zh)].join(' '),
  }
}
