// What a question asks the index for: terms, each with how much it counts. A pair of characters that is a word counts most; a pair across
// two words little; a character alone only a little, and more where no pair with it is known. Words that the city's synonyms lead to count
// almost like words that were said.

import { eventTerm, type ItemIndex } from './item-index.ts'
import { near } from './near.ts'
import { initialGrams, soft, soundGrams, spell, syllablesIn, wholeInitials, wholeSound } from './sounds.ts'
import { hanRunsOf, isHan, latinWordsOf, pairsOf, segments, termsOf } from './tokens.ts'
import type { Understood } from './understand.ts'

/** Terms with their shares, from 0 to 1. */
export type Asked = Map<string, number>

export function askedOf({ pieces, as, lifeEvents }: Understood, index: ItemIndex): Asked {
  const asked: Asked = new Map()
  const add = (term: string, share: number) => asked.set(term, Math.max(asked.get(term) ?? 0, share))
  const isKnown = (term: string) => index.postings.has(term)
  for (const run of pieces.flatMap(hanRunsOf)) {
    addHan(run, add, isKnown)
    const syllables = spell(run)
    for (const gram of soundGrams(syllables, 3)) add(`~${gram}`, 0.25)
    if (syllables.length > 1) add(wholeSound(syllables), 0.4)
  }
  for (const phrase of as) for (const term of termsOf(phrase)) if (term.length > 1 || !isHan(term)) add(term, 0.8)
  for (const event of lifeEvents) add(eventTerm(event), 0.5)
  const latin = pieces.flatMap(latinWordsOf)
  for (const word of latin) {
    add(word, 1)
    for (const [known, share] of near(word, index.latin)) add(known, share)
    for (const gram of initialsAsked(word)) add(gram, 0.7)
    add(wholeInitials(word), 0.7)
  }
  addSpelled(latin, index, add)
  return asked
}

function addHan(run: string, add: (term: string, share: number) => void, isKnown: (term: string) => boolean): void {
  const chars = [...run]
  if (chars.length === 1) {
    add(run, 0.6)
    return
  }
  const words = segments(run)
  const inWords = new Set(words.flatMap(pairsOf))
  const pairs = pairsOf(run)
  for (const pair of pairs) add(pair, inWords.has(pair) ? 1 : 0.5)
  chars.forEach((char, i) => {
    const isAlone = ![pairs[i - 1], pairs[i]].some((pair) => pair && isKnown(pair))
    add(char, isAlone ? 0.4 : 0.12)
  })
}

const initialsAsked = (word: string): string[] =>
  /^[a-z]{2,8}$/.test(word)
    ? initialGrams([...word])
        .filter((gram) => gram.length === Math.min(4, word.length))
        .map((gram) => `:${gram}`)
    : []

/** Pinyin, written in one or several words; the last syllable may be begun only. */
function addSpelled(
  latin: readonly string[],
  { syllables, sounds }: ItemIndex,
  add: (term: string, share: number) => void,
) {
  const letters = latin.filter((word) => /^[a-z]+$/.test(word))
  const cut = letters.flatMap((word) => syllablesIn(word, syllables))
  const spelled = cut.join('').length
  if (spelled < letters.join('').length * 0.7) return
  if (cut.length === 0) return
  if (cut.length === 1) return add(`~${soft(cut[0] ?? '')}`, 0.6)
  add(wholeSound(cut), 0.8)
  for (const size of [2, 3]) for (const gram of soundGrams(cut, size)) add(`~${gram}`, 0.8)
  const last = letters.at(-1) ?? ''
  const begun = last.slice(syllablesIn(last, syllables).join('').length)
  const before = cut.at(-1)
  if (!begun || !before) return
  const start = `~${soft(before)} ${begun}`
  for (const gram of sounds) if (gram.startsWith(start)) add(gram, 0.5)
}
