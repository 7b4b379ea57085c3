// One rule applied to the facts of a case. What an expression cannot give is null and counts as missing: then nothing is decided, so that
// a last row «everything else» never judges a form that is half filled in. Bounded by the decision engine; never throws.

import { DecisionError, decide, type FiredRow, type Json } from '../decision/index.ts'
import type { Bilingual, Rule } from './rule.ts'

export type Facts = {
  form: Readonly<Record<string, unknown>>
  subject: Readonly<Record<string, unknown>>
  item: Readonly<Record<string, unknown>>
  /** 'YYYY-MM-DD'. */
  today: string
  channel: string
}
export type RuledRow = FiredRow & { decision: string; decisionName: string }
export type Ruling = {
  value: Json
  rows: readonly RuledRow[]
  /** Form fields that were not filled in, by pointer. */
  missing: string[]
  /** Why there is no value. */
  fault: Bilingual | null
}

/** Applies a rule; says in `fault` why it could not decide. */
export function applyRule(rule: Rule, facts: Facts): Ruling {
  const none = (fault: Bilingual, missing: string[] = []): Ruling => ({ value: null, rows: [], missing, fault })
  try {
    const read = { ...facts, form: readForm(rule, facts.form) }
    const inputs: Record<string, Json> = {}
    const lacking = rule.inputs.filter(({ name, expression }) => {
      inputs[name] = expression.evaluate(read)
      return inputs[name] === null
    })
    if (lacking.length > 0) {
      const missing = [
        ...new Set(lacking.flatMap(({ paths }) => paths.flatMap((path) => absentField(rule, path, read) ?? []))),
      ]
      const names = missing.map((pointer) => rule.titles.get(pointer) ?? { zh: pointer, en: pointer })
      const said = names.length > 0 ? names : lacking.map(({ name }) => ({ zh: name, en: name }))
      return none(
        {
          zh: `还不能判断，缺少：${said.map(({ zh }) => zh).join('、')}。`,
          en: `Cannot be judged yet; missing: ${said.map(({ en }) => en).join(', ')}.`,
        },
        missing,
      )
    }
    const { value, trace } = decide(rule.model, rule.decision, inputs)
    const rows = trace.flatMap(({ decision, name, rows: fired }) =>
      fired.map((row) => ({ ...row, decision, decisionName: name })),
    )
    const fault =
      value === null ? { zh: '没有一行规则适用于这种情况。', en: 'No row of the rule fits this situation.' } : null
    return { value, rows, missing: [], fault }
  } catch (error) {
    const [zh = '', en = ''] = error instanceof DecisionError ? error.message.split(' / ') : []
    return none({
      zh: `规则不能判断：${zh || '规则本身有误'}。`,
      en: `The rule cannot decide: ${en || 'it is faulty'}.`,
    })
  }
}

/** Of a form only what the rule reads, as plain JSON: whatever kind of object it came in, the answer is the same. */
function readForm({ fields }: Rule, form: Facts['form']): Facts['form'] {
  const picked: Record<string, unknown> = {}
  for (const pointer of fields) {
    const keys = pointer.slice(1).split('/')
    const last = keys.pop() ?? ''
    let from: unknown = form
    let to = picked
    for (const key of keys) {
      from = memberOf(from, key)
      const below = (to[key] ?? {}) as Record<string, unknown>
      to[key] = below
      to = below
    }
    to[last] = memberOf(from, last)
  }
  return JSON.parse(JSON.stringify(picked))
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined

function absentField(rule: Rule, path: string, { form }: Facts): string | undefined {
  const pointer = rule.fields.find((field) => path === `form.${field.slice(1).replaceAll('/', '.')}`)
  if (!pointer) return undefined
  const value = pointer
    .slice(1)
    .split('/')
    .reduce(memberOf, form as unknown)
  return value === undefined || value === null || value === '' ? pointer : undefined
}
