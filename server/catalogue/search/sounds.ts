// How words sound: pinyin finds what was typed without an input method, and homophones that an input method got wrong. Sounds that the
// south does not tell apart (zh z, ch c, sh s, -ng -n) are one, which also forgives the commonest slips.

import { pinyin } from 'pinyin-pro'

/** A syllable as it is compared. */
export const soft = (sound: string): string => sound.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n')

/** Syllables of a run of Chinese characters, without tones. */
export const spell = (run: string): string[] => pinyin(run, { toneType: 'none', type: 'array', v: true })

/** The term of a name that was said wholly, by its sounds or its initials. */
export const wholeSound = (syllables: readonly string[]): string => `=${syllables.map(soft).join(' ')}`
export const wholeInitials = (letters: string): string => `=:${letters}`

/** Neighbouring syllables, `size` at a time, as they sound. */
export const soundGrams = (syllables: readonly string[], size: number): string[] =>
  syllables.length < size
    ? []
    : syllables.slice(size - 1).map((_, i) =>
        syllables
          .slice(i, i + size)
          .map(soft)
          .join(' '),
      )

/** First letters of neighbouring syllables, two to four at a time. */
export function initialGrams(syllables: readonly string[]): string[] {
  const letters = syllables.map((sound) => sound.charAt(0)).join('')
  return [2, 3, 4].flatMap((size) =>
    Array.from({ length: Math.max(0, letters.length - size + 1) }, (_, i) => letters.slice(i, i + size)),
  )
}

/** What a run of characters with these syllables is found by: its sounds, its initials, and both as a whole. */
export const soundTerms = (syllables: readonly string[]): string[] => [
  wholeSound(syllables),
  wholeInitials(syllables.map((sound) => sound.charAt(0)).join('')),
  ...[1, 2, 3].flatMap((size) => soundGrams(syllables, size).map((gram) => `~${gram}`)),
  ...initialGrams(syllables).map((gram) => `:${gram}`),
]

/** Pinyin that was written together, cut into the fewest known syllables; letters that fit nowhere are left out. */
export function syllablesIn(letters: string, known: ReadonlySet<string>): string[] {
  type Cut = { cost: number; syllables: readonly string[] }
  const best: Cut[] = [{ cost: 0, syllables: [] }]
  for (let end = 1; end <= letters.length; end++) {
    const left = best[end - 1] as Cut
    let cut: Cut = { cost: left.cost + 3, syllables: left.syllables }
    for (let from = Math.max(0, end - 6); from < end; from++) {
      const before = best[from] as Cut
      const sound = letters.slice(from, end)
      if (before.cost + 1 < cut.cost && known.has(sound))
        cut = { cost: before.cost + 1, syllables: [...before.syllables, sound] }
    }
    best.push(cut)
  }
  return [...(best.at(-1)?.syllables ?? [])]
}
