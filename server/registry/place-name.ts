import type { Bilingual } from '../platform/problem/index.ts'
import type { Division } from './city.ts'

/** A division's name without its kind: 西乡街道 → 西乡, Xixiang Subdistrict → Xixiang. */
const short = (name: string): string =>
  name.replace(/(?<=..)(市|区|街道|社区)$/u, '').replace(/ (District|Subdistrict|Community)$/, '')

/**
 * Fills {city} {district} {subdistrict} {community} and {…Short} of a name with those of a division and what it lies in.
 * `say` hears of each {…} that nothing fills.
 */
export function nameFrom(
  pattern: Bilingual,
  code: string,
  city: ReadonlyMap<string, Division>,
  say: (hole: string) => void,
): Bilingual {
  const names = new Map<string, Bilingual>()
  for (let at = city.get(code); at; at = at.parentCode === undefined ? undefined : city.get(at.parentCode)) {
    names.set(at.level, at.name)
    names.set(`${at.level}Short`, { zh: short(at.name.zh), en: short(at.name.en) })
  }
  const fill = (lang: 'zh' | 'en') =>
    pattern[lang].replace(/\{(\w+)\}/g, (hole, key: string) => {
      const name = names.get(key)
      if (!name) say(hole)
      return name?.[lang] ?? hole
    })
  return { zh: fill('zh'), en: fill('en') }
}
