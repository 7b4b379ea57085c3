import { FeelFunction } from 'feelin'
import type { Budget } from './budget.ts'
import { DecisionError } from './decision-error.ts'
import type { Scope } from './feel.ts'
import type { Invocation, KnowledgeModel, Logic } from './model.ts'
import { runTable } from './run-table.ts'
import type { FiredRow } from './trace.ts'
import { bounded } from './value.ts'
import { readTyped, type ValueType } from './value-type.ts'

// The boxed expressions at work. Each part gives a bounded value before the next one sees it, so no value grows unseen.

export type Outcome = { value: unknown; rows: FiredRow[] }
/** Told of every function that was called and gave a value. */
export type OnCall = (called: KnowledgeModel, outcome: Outcome) => void

/** The value of any logic in a scope; rows come from the table that gave it. Throws DecisionError. */
export function runLogic(logic: Logic, scope: Scope, budget: Budget): Outcome {
  switch (logic.kind) {
    case 'table':
      return runTable(logic, scope, budget)
    case 'literal':
      return { value: bounded(logic.feel.evaluate(scope, budget), logic.id, budget), rows: [] }
    case 'list':
      return {
        value: bounded(
          logic.items.map((item) => runLogic(item, scope, budget).value),
          logic.id,
          budget,
        ),
        rows: [],
      }
    case 'relation': {
      const { columns, rows } = logic
      const row = (cells: readonly Logic[]) =>
        Object.fromEntries(cells.map((cell, at) => [columns[at] ?? '', runLogic(cell, scope, budget).value]))
      return { value: bounded(rows.map(row), logic.id, budget), rows: [] }
    }
    case 'context': {
      const inner: Scope = { ...scope }
      const whole: Record<string, unknown> = {}
      for (const entry of logic.entries) {
        const outcome = runLogic(entry.logic, inner, budget)
        if (entry.name === '') return outcome
        const value = typed(outcome.value, entry.type, logic.id, entry.name, budget)
        whole[entry.name] = value
        inner[entry.name] = value
      }
      return { value: bounded(whole, logic.id, budget), rows: [] }
    }
    case 'invocation':
      return { value: invoke(logic, scope, budget), rows: [] }
  }
}

function invoke({ id, called, bindings }: Invocation, scope: Scope, budget: Budget): unknown {
  const target = scope[called]
  if (!(target instanceof FeelFunction))
    throw new DecisionError('input-invalid', id, `“${called}”不是函数`, `${called} is no function`)
  const values = [...bindings].map(([name, logic]) => [name, runLogic(logic, scope, budget).value] as const)
  const result: unknown = target.invoke(Object.fromEntries(values))
  return result === null || typeof result !== 'object' ? result : bounded(result, id, budget)
}

/** A business knowledge model as a function of FEEL; `functions` are those that it may call itself. */
export function asFunction(model: KnowledgeModel, functions: Scope, budget: Budget, onCall: OnCall): FeelFunction {
  const { id, name, parameters, logic, type } = model
  const call = (...given: unknown[]): unknown =>
    budget.call(() => {
      budget.spend(10)
      const values = parameters.map((parameter, at) => {
        const value = bounded(given[at], id, budget)
        return [parameter.name, typed(value, parameter.type, id, parameter.name, budget)] as const
      })
      const { value, rows } = runLogic(logic, { ...functions, ...Object.fromEntries(values) }, budget)
      const result = logic.kind === 'table' ? value : typed(value, type, id, name, budget)
      onCall(model, { value: result, rows })
      return result
    })
  return new FeelFunction(
    call,
    parameters.map((parameter) => parameter.name),
  )
}

/** The value as one of the type, or a DecisionError that names what has the wrong type. */
export function typed(value: unknown, type: ValueType, elementId: string, name: string, budget: Budget): unknown {
  const read = readTyped(value, type, budget)
  if ('fault' in read)
    throw new DecisionError('output-invalid', elementId, `“${name}”应为 ${read.fault}`, `${name} must be ${read.fault}`)
  return read.value
}
