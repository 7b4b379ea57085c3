// Words for the index and for what people type. Chinese has no spaces: dictionary words (Intl.Segmenter) find what is meant, pairs of
// neighbouring characters find it when the dictionary cuts elsewhere. Pinyin finds what was typed without an input method, and
// homophones that an input method got wrong.

import { pinyin } from 'pinyin-pro'

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const hanRuns = /\p{Script=Han}+/gu
const latinWords = /[a-z0-9]+(?:['’-][a-z0-9]+)*/g

export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)

/** One spelling for comparison: full-width to half-width, lower case. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Words of a text as they are cut, in order; marks and spaces left out. */
export const segments = (text: string): string[] =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)

/** Terms under which a text is found: Chinese words and pairs, the last character of a run, Latin words. */
export function termsOf(text: string): string[] {
  const even = plain(text)
  const terms = new Set<string>(even.match(latinWords) ?? [])
  for (const [run] of even.matchAll(hanRuns)) {
    for (const term of hanTerms(run)) terms.add(term)
    terms.add([...run].at(-1) ?? run)
  }
  return [...terms]
}

/** Words of two and more characters, and pairs, of a run of Chinese characters; a single character as it is. */
export function hanTerms(run: string): string[] {
  const chars = [...run]
  if (chars.length === 1) return chars
  const pairs = chars.slice(1).map((char, i) => `${chars[i]}${char}`)
  return [...new Set([...segments(run).filter((word) => word.length > 1), ...pairs])]
}

export const hanRunsOf = (text: string): string[] => text.match(hanRuns) ?? []
export const latinWordsOf = (text: string): string[] => text.match(latinWords) ?? []

const spell = (run: string): string[] => pinyin(run, { toneType: 'none', type: 'array', v: true })

/** Pinyin without tones, written together. */
export const pinyinOf = (run: string): string => spell(run).join('')

/** From every character of a text on: pinyin written together, and the initials. Any part of it is then the beginning of one. */
export function spelledFrom(text: string): { full: string[]; initials: string[] } {
  const full = new Set<string>()
  const initials = new Set<string>()
  for (const run of hanRunsOf(text)) {
    const sounds = spell(run)
    for (const i of sounds.keys()) {
      full.add(sounds.slice(i, i + 12).join(''))
      initials.add(
        sounds
          .slice(i, i + 12)
          .map((sound) => sound.charAt(0))
          .join(''),
      )
    }
  }
  return { full: [...full], initials: [...initials] }
}
