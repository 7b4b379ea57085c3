// Terms of a decision: what a benchmark says beside granting or denying, such as an amount. The unit stands in the name, as everywhere in
// the house: `monthlyFen` is money, `limitMonths` a time.

import type { Json } from '../decision/index.ts'
import type { Bilingual, Rule } from './rule.ts'
import { bothOf } from './rule.ts'
import { same, sayValue } from './say-row.ts'

export type Term = { name: string; label: Bilingual; value: Json; text: Bilingual }

const units: [ending: RegExp, say: (n: number) => Bilingual][] = [
  [/Fen$/, (n) => ({ zh: `${yuan(n)} 元`, en: `${yuan(n)} yuan` })],
  [/Months$/, (n) => ({ zh: `${n} 个月`, en: `${n} ${n === 1 ? 'month' : 'months'}` })],
  [/WorkingDays$/, (n) => ({ zh: `${n} 个工作日`, en: `${n} working ${n === 1 ? 'day' : 'days'}` })],
  [/Days$/, (n) => ({ zh: `${n} 天`, en: `${n} ${n === 1 ? 'day' : 'days'}` })],
]
const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2))

/** What a benchmark's output is that is no term. */
const plainOutputs = new Set(['decision', 'reason', 'reasonEn'])
export const isTerm = (name: string): boolean => !plainOutputs.has(name)

/** The value of a term in words. */
export function sayTerm(name: string, value: unknown): Bilingual {
  const unit = typeof value === 'number' ? units.find(([ending]) => ending.test(name)) : undefined
  if (unit && typeof value === 'number') return unit[1](value)
  return typeof value === 'string' ? bothOf(value) : value === null ? same('—') : sayValue(value, undefined)
}

/** The terms that a value has, each by its label in the tables of the file; null is no term. */
export const termsOf = (rule: Rule, value: Readonly<Record<string, Json>>): Term[] =>
  Object.entries(value)
    .filter(([name, given]) => isTerm(name) && given !== null)
    .map(([name, given]) => ({ name, label: labelOf(rule, name), value: given, text: sayTerm(name, given) }))

function labelOf({ model }: Rule, name: string): Bilingual {
  for (const { logic } of model.decisions.values()) {
    const output = logic.kind === 'table' ? logic.outputs.find((each) => each.name === name) : undefined
    if (output) return bothOf(output.label)
  }
  return same(name)
}
