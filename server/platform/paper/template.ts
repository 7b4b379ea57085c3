// Texts with {placeholders}. A template is compiled once against the names that will be there, so a misspelt placeholder is
// found when content is loaded and not when a citizen's document is made.
import { chineseDate, englishDate } from './printed-date.ts'

export type Filling = (values: Readonly<Record<string, string | number>>) => string

const placeholder = /\{([^{}]*)\}/g

/** Names of the placeholders of a text, each once. */
export const placeholdersOf = (text: string): string[] => [
  ...new Set(Array.from(text.matchAll(placeholder), (match) => match[1] as string)),
]

/**
 * Compiles `text`; `known` are the names that may stand in it. Filling prints a 'YYYY-MM-DD' as 2026年3月2日 (or 2 March 2026) and throws
 * when a value is missing. Throws Error naming the placeholder that is not known.
 */
export function compileTemplate(text: string, known: readonly string[], lang: 'zh' | 'en' = 'zh'): Filling {
  const printDate = lang === 'zh' ? chineseDate : englishDate
  const unknown = placeholdersOf(text).filter((name) => !known.includes(name))
  if (unknown.length) throw new Error(`unknown placeholder {${unknown.join('}, {')}} in «${text.slice(0, 40)}»`)
  return (values) =>
    text.replace(placeholder, (_, name: string) => {
      const value = values[name]
      if (value === undefined) throw new Error(`no value for {${name}}`)
      return typeof value === 'string' ? printDate(value) : String(value)
    })
}
