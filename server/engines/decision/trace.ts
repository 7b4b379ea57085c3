import type { Row, Table } from './model.ts'
import { type Json, toJson } from './value.ts'

// Why a decision is what it is, in words that a decision-maker and an applicant can read: which rows held, on which values, by which tests.

export type FiredRow = {
  /** Number of the row in its table, from 1. */
  row: number
  id: string
  inputs: { label: string; value: Json; test: string }[]
  outputs: { name: string; value: Json }[]
  annotations: { name: string; text: string }[]
}
/** One decision or function that was evaluated; `rows` are those that gave its value, and empty for other logic. */
export type TraceEntry = { decision: string; name: string; rows: FiredRow[]; value: Json; why: string }

/** A row that gave its outputs to the result. */
export function firedRow(
  table: Table,
  index: number,
  row: Row,
  values: readonly unknown[],
  outputs: readonly unknown[],
): FiredRow {
  return {
    row: index + 1,
    id: row.id,
    inputs: table.inputs.map(({ label }, at) => ({
      label,
      value: toJson(values[at]),
      test: row.tests[at]?.text ?? '-',
    })),
    outputs: table.outputs.map(({ name }, at) => ({ name, value: toJson(outputs[at]) })),
    annotations: row.annotations.map((text, at) => ({ name: table.annotations[at] ?? '', text })),
  }
}

/** Says in one sentence why, in Chinese and English. */
export function why(kind: string, rows: readonly FiredRow[]): string {
  if (kind !== 'table') return '由表达式得出 / Given by an expression'
  if (rows.length === 0) return '没有命中任何一行 / No row matches'
  const reasons = rows.map(({ row, inputs }) => {
    const tested = inputs.filter(({ test }) => test !== '-')
    return {
      row,
      text: tested.map(({ label, value, test }) => `${label} = ${JSON.stringify(value)} (${test})`).join(', '),
    }
  })
  const chinese = reasons.map(({ row, text }) => (text ? `命中第 ${row} 行:${text}` : `命中第 ${row} 行,无条件`))
  const english = reasons.map(({ row, text }) => (text ? `Row ${row} matches: ${text}` : `Row ${row} matches always`))
  return `${chinese.join(';')} / ${english.join('; ')}`
}
