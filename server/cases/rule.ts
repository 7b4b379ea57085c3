// Business-rule tasks of a flow, decided in the step itself: `yc:rule` asks a rule of the item and puts its result into the variable named
// by the node; `yc:set-<variable>` holds a FEEL expression over the flow's variables. The log keeps which rows gave the result.

import { evaluate } from 'feelin'
import { applyRule, recordOf } from '../engines/advice/index.ts'
import type { Json, Task } from '../engines/flow/index.ts'
import { variableOf } from './act.ts'
import { type CaseItem, itemFacts } from './item.ts'

export type RuleTaskResult = { variables: Record<string, Json>; record: Record<string, Json> }

/** What a rule task sets, and what is recorded of it. What has no value sets null. `today`: 'YYYY-MM-DD'. */
export function applyRuleTask(
  task: Task,
  variables: Record<string, Json>,
  item: CaseItem,
  today: string,
): RuleTaskResult {
  const asked = task.props.rule === undefined ? undefined : askRule(task, task.props.rule, variables, item, today)
  const facts = { ...variables, ...asked?.variables, item: itemFacts(item) }
  const set = Object.fromEntries(
    Object.entries(task.props)
      .filter(([name]) => name.startsWith('set-'))
      .map(([name, expression]) => [
        name.slice(4).replaceAll('-', '_'),
        (evaluate(expression, facts).value ?? null) as Json,
      ]),
  )
  return { variables: { ...asked?.variables, ...set }, record: asked?.record ?? {} }
}

function askRule(
  task: Task,
  name: string,
  variables: Record<string, Json>,
  item: CaseItem,
  today: string,
): RuleTaskResult {
  const variable = variableOf(task.node)
  const rule = item.rules.get(name)
  if (!rule) return { variables: { [variable]: null }, record: { rule: name, undecided: true } }
  const { value, rows, fault } = applyRule(rule, {
    form: (variables.form ?? {}) as Record<string, Json>,
    subject: (variables.subject ?? {}) as Record<string, Json>,
    item: itemFacts(item),
    today,
    channel: String(variables.channel ?? ''),
  })
  const { file, decision, digest } = rule
  return {
    variables: { [variable]: withoutReason(value) },
    record: { rule: name, ...recordOf({ rule: { file, decision, digest }, rows }), ...(fault && { undecided: true }) },
  }
}

/** Reasons are for people to read; a flow branches on the rest, and its state stays small. */
function withoutReason(value: Json): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { reason: _, reasonEn: __, ...rest } = value
  return rest
}
