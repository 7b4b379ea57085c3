// Finding a place by what somebody types: its name, the name of what it lies in before it, pinyin, or initials («gl» finds 共乐社区).
// A city has some hundred places, so all are looked through; the words are made once, at the first question.
import { pinyin } from 'pinyin-pro'
import type { Bilingual } from '../platform/problem/index.ts'
import type { Division } from './city.ts'

export type FoundDivision = Division & { path: Bilingual }

const most = 12
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')

/** A search over the divisions; `describe` gives the full name of one. Best first: those that begin so, the larger before the smaller. */
export function createDivisionSearch(divisions: readonly Division[], describe: (code: string) => Bilingual) {
  let ready: { division: Division; path: Bilingual; words: string[] }[] | undefined
  const index = () => {
    ready ??= divisions
      .filter(({ level }) => level !== 'city')
      .map((division) => {
        const path = describe(division.code)
        const letters = pinyin(division.name.zh, { toneType: 'none', type: 'array' })
        const initials = letters.map((syllable) => syllable[0] ?? '').join('')
        return {
          division,
          path,
          words: [division.name.zh, letters.join(''), initials, division.name.en, path.zh].map(plain),
        }
      })
    return ready
  }
  return (typed: string): FoundDivision[] => {
    const wanted = plain(typed)
    if (wanted === '') return []
    return index()
      .map((one) => ({ ...one, rank: rankOf(one.words, wanted) }))
      .filter(({ rank }) => rank < worst)
      .sort((a, b) => a.rank - b.rank || a.division.code.localeCompare(b.division.code))
      .slice(0, most)
      .map(({ division, path }) => ({ ...division, path }))
  }
}

const worst = 3
function rankOf(words: readonly string[], wanted: string): number {
  if (words.some((word) => word.startsWith(wanted))) return 0
  const [name = '', spelt = '', , , path = ''] = words
  if (name.includes(wanted)) return 1
  return path.includes(wanted) || (wanted.length > 2 && spelt.includes(wanted)) ? 2 : worst
}
