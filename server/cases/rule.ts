// Business-rule tasks of a flow: `yc:set-<variable>` holds a FEEL expression over the flow's variables. Decided in the step itself.

import { evaluate } from 'feelin'
import type { Json, Task } from '../engines/flow/index.ts'
import type { CaseItem } from './item.ts'

/** The variables that a rule task sets. An expression that has no value sets null. */
export function applyRule(task: Task, variables: Record<string, Json>, item: CaseItem): Record<string, Json> {
  const facts = { ...variables, item: { promisedWorkingDays: item.content.limits.promisedWorkingDays } }
  return Object.fromEntries(
    Object.entries(task.props)
      .filter(([name]) => name.startsWith('set-'))
      .map(([name, expression]) => [
        name.slice(4).replaceAll('-', '_'),
        (evaluate(expression, facts).value ?? null) as Json,
      ]),
  )
}
