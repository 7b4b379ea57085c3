// A row of a decision table in words that a resident reads: `[70..80)` is 70 至不满 80, a choice goes by its label, an amount in fen is
// told in yuan.

import type { Bilingual, Rule } from './rule.ts'
import { bothOf } from './rule.ts'
import type { RuledRow } from './ruling.ts'

/** Why a row applies: what was asked, what holds here, which test it meets; `source` is the row's annotation. */
export type SaidRow = {
  decision: string
  name: Bilingual
  row: number
  id: string
  because: { label: Bilingual; value: Bilingual; test: Bilingual }[]
  source: Bilingual
}
type Labels = Readonly<Record<string, Bilingual>> | undefined

const yes: Bilingual = { zh: '是', en: 'yes' }
const no: Bilingual = { zh: '否', en: 'no' }
export const same = (text: string): Bilingual => ({ zh: text, en: text })

/** A row that gave a value, told with the values of the case. */
export function sayRow(rule: Rule, row: RuledRow): SaidRow {
  const tests = row.inputs.filter(({ test }) => test !== '-')
  return {
    decision: row.decision,
    name: bothOf(row.decisionName),
    row: row.row,
    id: row.id,
    because: tests.map(({ label, value, test }) => {
      const labels = labelsOf(rule, row.decision, label)
      return { label: bothOf(label), value: sayValue(value, labels), test: sayTest(test, labels) }
    }),
    source: saySource(row.annotations.map(({ text }) => text)),
  }
}

/** Annotations of a row in one line. */
export function saySource(annotations: readonly string[]): Bilingual {
  const said = annotations.filter(Boolean).map(bothOf)
  return { zh: said.map(({ zh }) => zh).join('；'), en: said.map(({ en }) => en).join('; ') }
}

/** Words for the values of a column, when it reads a choice of the form. */
export function labelsOf(rule: Rule, decision: string, label: string): Labels {
  const logic = rule.model.decisions.get(decision)?.logic
  const column = logic?.kind === 'table' ? logic.inputs.find((input) => input.label === label) : undefined
  return column && rule.choices.get(column.feel.text)
}

/** A value in words. */
export function sayValue(value: unknown, labels: Labels): Bilingual {
  if (typeof value === 'boolean') return value ? yes : no
  if (typeof value === 'string') return labels?.[value] ?? same(value)
  if (Array.isArray(value)) {
    const parts = value.map((each) => sayValue(each, labels))
    return { zh: parts.map(({ zh }) => zh).join('、'), en: parts.map(({ en }) => en).join(', ') }
  }
  return value === null || value === undefined ? { zh: '没有填写', en: 'not given' } : same(String(value))
}

const comparisons: Record<string, (n: string) => Bilingual> = {
  '<': (n) => ({ zh: `小于 ${n}`, en: `below ${n}` }),
  '<=': (n) => ({ zh: `不超过 ${n}`, en: `${n} at most` }),
  '>': (n) => ({ zh: `超过 ${n}`, en: `over ${n}` }),
  '>=': (n) => ({ zh: `${n} 及以上`, en: `${n} or more` }),
}

/** A test of a cell in words; what has no plain words stays as it is written. */
export function sayTest(test: string, labels: Labels): Bilingual {
  const text = test.trim()
  if (text === '-' || text === '') return { zh: '不限', en: 'any' }
  const parts = splitList(text)
  if (parts.length > 1) {
    const said = parts.map((part) => sayTest(part, labels))
    return { zh: said.map(({ zh }) => zh).join('或'), en: said.map(({ en }) => en).join(' or ') }
  }
  const not = /^not\s*\((.*)\)$/s.exec(text)
  if (not) {
    const inner = sayTest(not[1] ?? '', labels)
    return { zh: `不是${inner.zh}`, en: `not ${inner.en}` }
  }
  const compared = /^(<=|>=|<|>)\s*(-?[\d.]+)$/.exec(text)
  if (compared) return comparisons[compared[1] ?? '']?.(compared[2] ?? '') ?? same(text)
  const range = /^([[(\]])\s*(-?[\d.]+?)\s*\.\.\s*(-?[\d.]+)\s*([\])[])$/.exec(text)
  if (range) {
    const [, open, from = '', to = '', close] = range
    const low = open === '[' ? from : `超过 ${from}`
    return {
      zh: close === ']' ? `${low} 至 ${to}` : `${low} 至不满 ${to}`,
      en: `${open === '[' ? '' : 'over '}${from} to ${close === ']' ? '' : 'below '}${to}`,
    }
  }
  if (text === 'null') return { zh: '没有填写', en: 'not given' }
  return sayValue(constantOf(text) ?? text, labels)
}

/** The value of a cell that holds a constant; undefined for an expression. */
export function constantOf(text: string): string | number | boolean | null | undefined {
  if (text === 'true' || text === 'false') return text === 'true'
  if (text === 'null') return null
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  return /^"([^"\\]|\\.)*"$/s.test(text) ? text.slice(1, -1).replace(/\\(.)/gs, '$1') : undefined
}

/** Parts of a list of tests; commas within texts and brackets do not part. */
function splitList(text: string): string[] {
  const parts: string[] = ['']
  let depth = 0
  let quoted = false
  for (const sign of text) {
    if (sign === '"') quoted = !quoted
    else if (!quoted && '([{'.includes(sign)) depth++
    else if (!quoted && ')]}'.includes(sign)) depth--
    if (sign === ',' && !quoted && depth === 0) parts.push('')
    else parts[parts.length - 1] += sign
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}
