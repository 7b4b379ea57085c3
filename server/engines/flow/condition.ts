import { evaluate } from 'feelin'
import { prepare } from './expression.ts'
import { fastCondition } from './fast-condition.ts'
import type { ProblemCode } from './problem.ts'
import type { Json, Variables } from './state.ts'

// A condition is a FEEL expression over the variables; it holds when it is exactly true. feelin parses on every call (0.14 ms), so the
// common shapes are compiled here and decide without it wherever the answer is certain (100 ns); the rest goes to feelin. A condition sees
// only variables whose names are plain identifiers: then no name can change how an expression is read.

export type Condition = (variables: Variables) => boolean
export type ConditionResult = { ok: true; condition: Condition } | { ok: false; code: ProblemCode; detail: string }

const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** Compiles one condition; `code` and `detail` say what is wrong with it. */
export function compileCondition(text: string, language = ''): ConditionResult {
  const prepared = prepare(text, language)
  if (!prepared.ok) return prepared
  const slow: Condition = (variables) => holds(prepared.value, visible(variables))
  const fast = fastCondition(prepared.value)
  return { ok: true, condition: fast ? (variables) => fast(variables) ?? slow(variables) : slow }
}

/** feelin throws where FEEL says null (comparing what cannot be compared); neither is true. */
function holds(expression: string, context: Record<string, Json>): boolean {
  try {
    return evaluate(expression, context).value === true
  } catch {
    return false
  }
}

function visible(variables: Variables): Record<string, Json> {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => plainName.test(name)))
}
