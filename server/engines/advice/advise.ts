// Reading a ruling by the conventions of the house: eligibility is eligible, ineligible or doubtful; a benchmark grants, denies or leaves
// it to a person; routing names a level or a function. Whatever a rule gives that is none of these is «doubtful» or «a person decides».

import type { Json } from '../decision/index.ts'
import type { Bilingual, Rule, Rules } from './rule.ts'
import { applyRule, type Facts, type Ruling } from './ruling.ts'
import { type SaidRow, sayRow } from './say-row.ts'
import { type Term, termsOf } from './term.ts'

type Said = {
  reason: Bilingual
  rows: SaidRow[]
  /** Form fields that are not filled in, by pointer. */
  missing: string[]
  rule: { file: string; decision: string; digest: string }
}
export type Advice = Said & { outcome: 'eligible' | 'ineligible' | 'doubtful' }
export type Benchmark = Said & { decision: 'granted' | 'denied' | 'person'; terms: Term[] }
export type Routing = Said & { level?: string; function?: string }

export const outcomes = ['eligible', 'ineligible', 'doubtful'] as const
export const recommendations = ['granted', 'denied', 'person'] as const
export const levels = ['city', 'district', 'subdistrict', 'community'] as const

/** Whether one may apply; undefined when the item has no such rule. Advice only: nobody is kept from applying. */
export function adviseEligibility(rules: Rules, facts: Facts): Advice | undefined {
  const rule = rules.get('eligibility')
  if (!rule) return undefined
  const { said, value, fault } = ask(rule, facts)
  const outcome = outcomes.find((each) => each === value.outcome)
  return { ...said, outcome: outcome ?? 'doubtful', reason: outcome ? reasonIn(value) : (fault ?? strange) }
}

/** What the discretion benchmark recommends, with its terms; undefined when the item has none. */
export function recommend(rules: Rules, facts: Facts): Benchmark | undefined {
  const rule = rules.get('benchmark')
  if (!rule) return undefined
  const { said, value, fault } = ask(rule, facts)
  const decision = recommendations.find((each) => each === value.decision)
  return {
    ...said,
    decision: decision ?? 'person',
    terms: decision ? termsOf(rule, value) : [],
    reason: decision ? reasonIn(value) : (fault ?? strange),
  }
}

/** Where a case goes instead of the item's own level or function; undefined when the item has no such rule. */
export function route(rules: Rules, facts: Facts): Routing | undefined {
  const rule = rules.get('routing')
  if (!rule) return undefined
  const { said, value, fault } = ask(rule, facts)
  const level = levels.find((each) => each === value.level)
  const organ = typeof value.function === 'string' && value.function ? value.function : undefined
  const reason = level || organ ? reasonIn(value) : (fault ?? strange)
  return { ...said, reason, ...(level && { level }), ...(organ && { function: organ }) }
}

/** What the log keeps of a ruling: which rows, never on which values. */
export const recordOf = ({
  rule,
  rows,
}: {
  rule: Said['rule']
  rows: readonly { decision: string; row: number; id: string }[]
}): Record<string, Json> => ({
  ...rule,
  rows: rows.map(({ decision, row, id }) => ({ decision, row, id })),
})

const strange: Bilingual = {
  zh: '规则的结果不符合约定，由工作人员判断。',
  en: 'The rule gave no usable result; staff will judge.',
}

function ask(
  rule: Rule,
  facts: Facts,
): { said: Omit<Said, 'reason'>; value: Record<string, Json> } & Pick<Ruling, 'fault'> {
  const { value, rows, missing, fault } = applyRule(rule, facts)
  const { file, decision, digest } = rule
  const logic = rule.model.decisions.get(decision)?.logic
  // A table with one output gives the bare value.
  const only = logic?.kind === 'table' && logic.outputs.length === 1 ? logic.outputs[0]?.name : undefined
  const isContext = typeof value === 'object' && value !== null && !Array.isArray(value)
  return {
    said: { rows: rows.map((row) => sayRow(rule, row)), missing, rule: { file, decision, digest } },
    value: only === undefined ? (isContext ? value : {}) : { [only]: value },
    fault,
  }
}

function reasonIn({ reason, reasonEn }: Record<string, Json>): Bilingual {
  const zh = typeof reason === 'string' ? reason : ''
  return { zh, en: typeof reasonEn === 'string' && reasonEn ? reasonEn : zh }
}
