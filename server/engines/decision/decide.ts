import { type Budget, createBudget } from './budget.ts'
import { DecisionError } from './decision-error.ts'
import type { Scope } from './feel.ts'
import type { Decision, DecisionModel } from './model.ts'
import { asFunction, type Outcome, runLogic, typed } from './run-logic.ts'
import { type TraceEntry, why } from './trace.ts'
import { bounded, type Json, toJson } from './value.ts'
import { readTyped } from './value-type.ts'

// One decision of a graph: what it requires is decided first, each once, and the trace keeps why. All work is paid from one budget.
export type Decided = { value: Json; trace: TraceEntry[] }

const longestTrace = 1_000

/**
 * Decides one decision of a model on JSON inputs by name; an input that is left out is null, and dates, times and durations are ISO 8601
 * text. The trace holds every required decision once, and every function call, in the order in which they gave their values.
 * Throws DecisionError, whose code says what is not in order. Source: OMG DMN 1.3, 6 to 8.
 */
export function decide(model: DecisionModel, decisionId: string, inputs: Readonly<Record<string, unknown>>): Decided {
  const decision = model.decisions.get(decisionId)
  if (!decision)
    throw new DecisionError(
      'decision-unknown',
      decisionId,
      `没有决策“${decisionId}”`,
      `There is no decision ${decisionId}`,
    )
  const budget = createBudget()
  const trace: TraceEntry[] = []
  const note = (id: string, name: string, kind: string, { value, rows }: Outcome): void => {
    if (trace.length < longestTrace)
      trace.push({ decision: id, name, rows, value: toJson(value), why: why(kind, rows) })
  }
  const given = readInputs(model, inputs, budget)
  const functions = new Map<string, unknown>()
  const functionOf = (id: string): [string, unknown][] => {
    const known = model.functions.get(id)
    if (!known) return []
    if (!functions.has(id)) {
      const below = Object.fromEntries(known.functions.flatMap(functionOf))
      const onCall = (_: unknown, outcome: Outcome) => note(id, known.name, known.logic.kind, outcome)
      functions.set(id, asFunction(known, below, budget, onCall))
    }
    return [[known.name, functions.get(id)]]
  }
  const decided = new Map<string, unknown>()
  const settle = (one: Decision): unknown => {
    if (decided.has(one.id)) return decided.get(one.id)
    const scope: Scope = Object.fromEntries([
      ...one.requires.inputs.flatMap((id) => entryOf(model.inputs.get(id)?.name, (name) => given[name])),
      ...one.requires.decisions.flatMap((id) => {
        const below = model.decisions.get(id)
        return below ? entryOf(below.name, () => settle(below)) : []
      }),
      ...one.requires.functions.flatMap(functionOf),
    ])
    const outcome = runLogic(one.logic, scope, budget)
    const value = one.logic.kind === 'table' ? outcome.value : typed(outcome.value, one.type, one.id, one.name, budget)
    note(one.id, one.name, one.logic.kind, { ...outcome, value })
    decided.set(one.id, value)
    return value
  }
  return { value: toJson(settle(decision)), trace }
}

const entryOf = (name: string | undefined, value: (name: string) => unknown): [string, unknown][] =>
  name === undefined ? [] : [[name, value(name)]]

function readInputs(model: DecisionModel, inputs: Readonly<Record<string, unknown>>, budget: Budget): Scope {
  const byName = new Map([...model.inputs.values()].map((input) => [input.name, input]))
  for (const name of Object.keys(inputs))
    if (!byName.has(name))
      throw new DecisionError('input-unknown', '', `没有输入“${name}”`, `There is no input ${name}`)
  const given: Scope = {}
  for (const [name, { id, type }] of byName) {
    const read = readTyped(bounded(Object.hasOwn(inputs, name) ? inputs[name] : null, id, budget), type, budget)
    if ('fault' in read)
      throw new DecisionError('input-invalid', id, `“${name}”应为 ${read.fault}`, `${name} must be ${read.fault}`)
    given[name] = read.value
  }
  return given
}
