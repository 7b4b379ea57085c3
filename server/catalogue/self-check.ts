// «Can I apply?» before anybody signs in: the item's eligibility rule on the few fields that it reads. Nothing is kept.

import { type Advice, adviseEligibility, type Facts, type TableView, tablesOf } from '../engines/advice/index.ts'
import { notFound } from '../platform/problem/index.ts'
import type { Item } from './item.ts'

export type RuleGuide = {
  /** Form fields that the self-check asks for, by pointer; null when the item has no eligibility rule. */
  selfCheck: { fields: string[] } | null
  /** The discretion benchmark (裁量基准) as it decides, for everybody to read. */
  benchmark: TableView[] | null
}

/** What the guide of an item tells of its rules. */
export function ruleGuideOf({ rules }: Item): RuleGuide {
  const eligibility = rules.get('eligibility')
  const benchmark = rules.get('benchmark')
  return {
    selfCheck: eligibility ? { fields: [...eligibility.fields] } : null,
    benchmark: benchmark ? tablesOf(benchmark) : null,
  }
}

/** Asks the eligibility rule; of the form only the fields that it reads are looked at. `today`: 'YYYY-MM-DD'. Problem: not-found without such a rule. */
export function checkMyself({ content, rules }: Item, form: Facts['form'], today: string): Advice {
  const [kind] = content.audience
  const { id, kind: itemKind, limits } = content
  const advice = adviseEligibility(rules, {
    form,
    subject: { kind: content.audience.length === 1 ? kind : null },
    item: { id, kind: itemKind, promisedWorkingDays: limits.promisedWorkingDays },
    today,
    channel: 'web',
  })
  if (!advice)
    throw notFound('这个事项没有自查，请直接查看申请条件', 'This item has no self-check; read its conditions')
  return advice
}
