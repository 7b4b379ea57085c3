// Words for the index and for what people type. Chinese has no spaces: pairs of neighbouring characters are what a text is found by, and
// single characters where no pair of a question is known. The dictionary (Intl.Segmenter) only tells, in a question, which pairs are words.

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const hanRuns = /\p{Script=Han}+/gu
const latinWords = /[a-z0-9]+(?:['’-][a-z0-9]+)*/g

export const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text)

/** One spelling for comparison: full-width to half-width, lower case. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Words of a text as they are cut, in order; marks and spaces left out. */
export const segments = (text: string): string[] =>
  [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment)

export const hanRunsOf = (text: string): string[] => text.match(hanRuns) ?? []
export const latinWordsOf = (text: string): string[] => text.match(latinWords) ?? []

/** Pairs of neighbouring characters of a run. */
export function pairsOf(run: string): string[] {
  const chars = [...run]
  return chars.slice(1).map((char, i) => `${chars[i]}${char}`)
}

/** Everything a text is found by: its pairs, its characters, its Latin words. */
export function termsOf(text: string): Set<string> {
  const even = plain(text)
  const terms = new Set<string>(latinWordsOf(even))
  for (const run of hanRunsOf(even)) {
    let before = ''
    for (const char of run) {
      terms.add(char)
      if (before) terms.add(before + char)
      before = char
    }
  }
  return terms
}
