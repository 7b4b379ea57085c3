// The variables that the steps of a flow set (docs/how-to/draw-a-flow.md): acceptance, decision, and one for each review or inspection
// named like its step, with underscores.
import type { Said } from './drawing.ts'

export type Variable = { name: string; from: string; values: readonly string[] }

const values = {
  accept: ['accepted', 'refused', 'supplement'],
  review: ['passed', 'failed'],
  inspect: ['passed', 'failed'],
  decide: ['granted', 'denied', 'returned'],
} as const

/** The variables that the steps of a process set, in the order in which they stand. */
export function variablesOf(process: Said): Variable[] {
  const found = new Map<string, Variable>()
  for (const step of process.flowElements ?? []) {
    const act = step.get?.('yc:act')
    if (step.$type === 'bpmn:UserTask' && typeof act === 'string' && act in values) {
      const name = nameOf(act, step.id ?? '')
      if (!found.has(name)) found.set(name, { name, from: step.name ?? '', values: values[act as keyof typeof values] })
    }
    for (const inner of step.flowElements ? variablesOf(step) : [])
      if (!found.has(inner.name)) found.set(inner.name, inner)
  }
  return [...found.values()]
}

const nameOf = (act: string, id: string): string =>
  act === 'accept' ? 'acceptance' : act === 'decide' ? 'decision' : id.replaceAll('-', '_')
