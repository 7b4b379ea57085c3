import type { Budget } from './budget.ts'
import { DecisionError } from './decision-error.ts'
import type { Feel, Scope } from './feel.ts'
import { choose, type Match } from './hit-policy.ts'
import type { Row, Table, TableInput, TableOutput } from './model.ts'
import { type FiredRow, firedRow } from './trace.ts'
import { bounded, toJson } from './value.ts'
import { readTyped } from './value-type.ts'

// A decision table at work: inputs once, then rows in order, each cell only as long as the row can still match, outputs only of rows that
// match. Several outputs are a context by their names.

type Hit = Match & { at: Row }

/** The value of a table in a scope and the rows that gave it. Throws DecisionError where inputs or matching rows are not in order. */
export function runTable(table: Table, scope: Scope, budget: Budget): { value: unknown; rows: FiredRow[] } {
  const values = table.inputs.map((input) => inputValue(input, scope, budget))
  const last = table.policy === 'F' ? 1 : table.rows.length
  const hits: Hit[] = []
  for (const [index, row] of table.rows.entries()) {
    budget.spend(1)
    if (!row.tests.every((test, at) => test.holds(values[at], scope, budget))) continue
    const outputs = row.outputs.map((feel, at) => outputValue(feel, table.outputs[at], row.id, scope, budget))
    const ranks = outputs.map((value, at) => rankOf(value, table.outputs[at], scope, budget))
    hits.push({ row: index + 1, outputs, ranks, at: row })
    if (hits.length >= last) break
  }
  const chosen = choose(table.policy, hits, table.id)
  const fired = (matches: readonly Match[]): FiredRow[] =>
    hits.filter((hit) => matches.includes(hit)).map((hit) => firedRow(table, hit.row - 1, hit.at, values, hit.outputs))
  if (hits.length === 0) {
    const fallback = defaults(table, scope, budget)
    if (fallback !== undefined) return { value: chosen.kind === 'many' ? [fallback] : fallback, rows: [] }
  }
  if (chosen.kind === 'number') return { value: chosen.value, rows: fired(hits) }
  if (chosen.kind === 'many')
    return { value: chosen.matches.map(({ outputs }) => together(table, outputs)), rows: fired(chosen.matches) }
  const { match } = chosen
  return { value: match ? together(table, match.outputs) : null, rows: match ? fired([match]) : [] }
}

function inputValue({ id, label, feel, type, allowed }: TableInput, scope: Scope, budget: Budget): unknown {
  const read = readTyped(bounded(feel.evaluate(scope, budget), id, budget), type, budget)
  if ('fault' in read)
    throw new DecisionError('input-invalid', id, `“${label}”应为 ${read.fault}`, `${label} must be ${read.fault}`)
  if (read.value !== null && allowed && !allowed.holds(read.value, scope, budget)) {
    const shown = JSON.stringify(toJson(read.value))
    throw new DecisionError(
      'input-not-allowed',
      id,
      `“${label}”的值 ${shown} 不在允许的范围内(${allowed.text})`,
      `${label} is ${shown}, which is not allowed (${allowed.text})`,
    )
  }
  return read.value
}

function outputValue(
  feel: Feel,
  output: TableOutput | undefined,
  rowId: string,
  scope: Scope,
  budget: Budget,
): unknown {
  const raw = bounded(feel.evaluate(scope, budget), rowId, budget)
  if (!output) return raw
  const read = readTyped(raw, output.type, budget)
  const name = output.name || feel.text
  if ('fault' in read)
    throw new DecisionError(
      'output-invalid',
      rowId,
      `输出“${name}”应为 ${read.fault}`,
      `Output ${name} must be ${read.fault}`,
    )
  if (read.value === null || !output.allowed || output.allowed.holds(read.value, scope, budget)) return read.value
  const shown = JSON.stringify(toJson(read.value))
  throw new DecisionError(
    'output-not-allowed',
    rowId,
    `输出 ${shown} 不在允许的范围内(${output.allowed.text})`,
    `Output ${shown} is not allowed (${output.allowed.text})`,
  )
}

function rankOf(value: unknown, output: TableOutput | undefined, scope: Scope, budget: Budget): number {
  const order = output?.order ?? []
  const rank = order.findIndex((test) => test.holds(value, scope, budget))
  return rank < 0 ? order.length : rank
}

/** The default of the table, when at least one output has one. */
function defaults(table: Table, scope: Scope, budget: Budget): unknown {
  if (table.outputs.every(({ fallback }) => !fallback)) return undefined
  const outputs = table.outputs.map((output) =>
    output.fallback ? outputValue(output.fallback, output, output.id, scope, budget) : null,
  )
  return together(table, outputs)
}

function together({ outputs }: Table, values: readonly unknown[]): unknown {
  if (outputs.length === 1) return values[0]
  return Object.fromEntries(outputs.map(({ name }, at) => [name, values[at]]))
}
