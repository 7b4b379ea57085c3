import { evaluate } from 'feelin'
import { findingIn } from '../decision/index.ts'
import type { ProblemCode } from './problem.ts'
import type { Json, Variables } from './state.ts'

// A FEEL expression for a value: how many instances, a list, the result of a script. Only plain names are seen, the clock and chance are
// refused as is what has no bound, and what comes out is JSON; what FEEL cannot calculate is null.
export type Expression = (variables: Variables) => Json
export type ExpressionResult<T> = { ok: true; value: T } | { ok: false; code: ProblemCode; detail: string }

const plainName = /^[\p{L}_][\p{L}\p{N}_]*$/u

/** Compiles one expression; `code` and `detail` say what is wrong with it. */
export function compileExpression(text: string, language = ''): ExpressionResult<Expression> {
  const prepared = prepare(text, language)
  if (!prepared.ok) return prepared
  return { ok: true, value: (variables) => calculate(prepared.value, variables) ?? null }
}

/** The expression without its leading `=`, when it is FEEL that can be read and is pure. */
export function prepare(text: string, language = ''): ExpressionResult<string> {
  const expression = text
    .trim()
    .replace(/^=(?!=)/, '')
    .trim()
  if (language && !/feel/i.test(language)) return { ok: false, code: 'condition-invalid', detail: language }
  const finding = findingIn(expression)
  if (!finding) return { ok: true, value: expression }
  return { ok: false, code: codes[finding.code] ?? 'condition-invalid', detail: finding.detail }
}

const codes: Partial<Record<string, ProblemCode>> = {
  'feel-impure': 'condition-impure',
  'feel-unbounded': 'condition-unbounded',
}

/** feelin throws where FEEL says null (comparing what cannot be compared). */
export function calculate(expression: string, variables: Variables): Json | undefined {
  const context = Object.fromEntries(Object.entries(variables).filter(([name]) => plainName.test(name)))
  try {
    const text = JSON.stringify(evaluate(expression, context).value)
    return text === undefined ? undefined : JSON.parse(text)
  } catch {
    return undefined
  }
}
