import type { CompiledFlow } from '../engines/flow/index.ts'

const words = new Set(
  'and or not if then else in between true false null some every satisfies for return instance of function'.split(' '),
)
const path = /[\p{L}_][\p{L}\p{N}_]*(?:\s*\.\s*[\p{L}_][\p{L}\p{N}_]*)*(\s*\()?/gu

/** Names that a FEEL condition reads, as paths (`form.household.size`); texts, keywords and functions left out. */
export const namesIn = (condition: string): string[] =>
  [...condition.replace(/"(?:[^"\\]|\\.)*"/g, '""').matchAll(path)]
    .filter(([name, call]) => call === undefined && !words.has(name))
    .map(([name]) => name.replace(/\s/g, ''))

/** Variables that the steps of a flow set: acceptance, decision, one per task, and those of rule tasks. */
export function variablesOf(flow: CompiledFlow): Set<string> {
  const names = new Set(['acceptance', 'decision'])
  for (const { id, task, props } of flow.nodes.values()) {
    if (task) names.add(id.replaceAll('-', '_'))
    for (const prop of Object.keys(props)) if (prop.startsWith('set-')) names.add(prop.slice(4).replaceAll('-', '_'))
  }
  return names
}
