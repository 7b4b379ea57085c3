import { pathsIn } from '../engines/decision/index.ts'
import type { CompiledFlow } from '../engines/flow/index.ts'

/** Names that a condition reads, as paths (`form.household.size`). */
export const namesIn = pathsIn

/** Variables that the steps of a flow set: acceptance, decision, one per task, and those of rule tasks. */
export function variablesOf(flow: CompiledFlow): Set<string> {
  const names = new Set(['acceptance', 'decision'])
  for (const { id, task, props } of flow.nodes.values()) {
    if (task) names.add(id.replaceAll('-', '_'))
    for (const prop of Object.keys(props)) if (prop.startsWith('set-')) names.add(prop.slice(4).replaceAll('-', '_'))
  }
  return names
}
