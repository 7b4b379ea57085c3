// What a question is about: «我妈80岁了能领什么» says an age and nothing else that is offered. The words come from the synonyms file; only
// how a number and 岁 make an age is here.

import type { Synonyms } from '../synonyms.ts'
import { isHan, plain, segments } from './tokens.ts'

export type Understood = {
  /** What is left of the question, in pieces. */
  pieces: string[]
  /** Words of the catalogue that people's words stand for. */
  as: string[]
  lifeEvents: string[]
}

const digits = '零一二三四五六七八九'
const age = /(\d{1,3})\s*(?:多)?\s*(?:周岁|岁|years? old|-year-old)|([一二两三四五六七八九十百零]{1,5})多?(?:周岁|岁)/g

/** Reads a question with the city's synonyms. */
export function understand(question: string, { questionWords, means, ages }: Synonyms): Understood {
  const text = plain(question)
  const as = new Set<string>()
  const lifeEvents = new Set<string>()
  const add = (found: { as?: string[]; lifeEvents?: string[] }) => {
    for (const word of found.as ?? []) as.add(word)
    for (const event of found.lifeEvents ?? []) lifeEvents.add(event)
  }
  for (const [, arabic, chinese] of text.matchAll(age)) {
    const years = arabic ? Number(arabic) : chineseNumber(chinese ?? '')
    for (const row of ages) if (years >= (row.from ?? 0) && years <= (row.until ?? 200)) add(row)
  }
  for (const row of means) if (row.words.some((word) => says(text, plain(word)))) add(row)

  const idle = questionWords.map(plain)
  const phrases = idle.filter((word) => !isHan(word) || word.length > 1).sort((a, b) => b.length - a.length)
  const single = new Set(idle.filter((word) => word.length === 1))
  let rest = text.replace(age, ' ')
  for (const phrase of phrases)
    rest = isHan(phrase)
      ? rest.replaceAll(phrase, ' ')
      : rest.replace(new RegExp(`\\b${RegExp.escape(phrase)}\\b`, 'g'), ' ')
  const pieces = [...rest.split(/[^\p{L}\p{N}'’-]+/u)].flatMap((piece) => withoutSingles(piece, single))
  return { pieces, as: [...as], lifeEvents: [...lifeEvents] }
}

// A Latin word counts as a whole: `pet` is not said in `competent`.
function says(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const around = `${text[at - 1] ?? ''} ${text[at + word.length] ?? ''}`
    if (!/^[a-z]/.test(word) || !/[a-z]/.test(around)) return true
  }
  return false
}

// A single character counts as idle only where the dictionary leaves it alone: 要 in 要办, not in 需要.
function withoutSingles(piece: string, single: ReadonlySet<string>): string[] {
  if (single.has(piece)) return []
  return segments(piece)
    .map((word) => (single.has(word) ? ' ' : word))
    .join('')
    .split(' ')
    .filter((part) => part !== '')
}

function chineseNumber(text: string): number {
  let total = 0
  let digit = 0
  for (const char of text.replaceAll('两', '二')) {
    if (char === '十' || char === '百') {
      total += (digit || 1) * (char === '十' ? 10 : 100)
      digit = 0
    } else digit = Math.max(0, digits.indexOf(char))
  }
  return total + digit
}
