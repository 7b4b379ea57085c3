import { createBudget } from './budget.ts'
import { compileFeel } from './feel.ts'
import type { DecisionProblem } from './problem.ts'
import { bounded, type Json, toJson } from './value.ts'

// A FEEL expression that stands alone, outside a model: such as what feeds an input of one. The same bounds hold.
export type CompiledExpression = { text: string; evaluate(scope: Readonly<Record<string, unknown>>): Json }
export type ExpressionResult = { ok: true; expression: CompiledExpression } | { ok: false; problems: DecisionProblem[] }

/** Compiles an expression that may read `names`. Evaluating it throws DecisionError when it is over a bound. */
export function compileExpression(text: string, names: readonly string[]): ExpressionResult {
  const problems: DecisionProblem[] = []
  const feel = compileFeel(text.trim(), Object.fromEntries(names.map((name) => [name, null])), '', problems)
  if (!feel) return { ok: false, problems }
  const evaluate = (scope: Readonly<Record<string, unknown>>): Json => {
    const budget = createBudget()
    return toJson(bounded(feel.evaluate({ ...scope }, budget), '', budget))
  }
  return { ok: true, expression: { text: feel.text, evaluate } }
}

const words = new Set(
  'and or not if then else in between true false null some every satisfies for return instance of function'.split(' '),
)
const path = /[\p{L}_][\p{L}\p{N}_]*(?:\s*\.\s*[\p{L}_][\p{L}\p{N}_]*)*(\s*\()?/gu

/** Names that a FEEL expression reads, as paths (`form.household.size`); texts, keywords and functions left out. */
export const pathsIn = (expression: string): string[] =>
  [...expression.replace(/"(?:[^"\\]|\\.)*"/g, '""').matchAll(path)]
    .filter(([name, call]) => call === undefined && !words.has(name))
    .map(([name]) => name.replace(/\s/g, ''))
