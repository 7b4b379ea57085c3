import type { Expression as Written } from 'bpmn-moddle'
import { type Condition, compileCondition } from './condition.ts'
import { compileExpression, type Expression } from './expression.ts'
import { type FlowProblem, problem } from './problem.ts'

/** The condition that an element must have; a missing or wrong one goes to `problems`. */
export function conditionOf(written: Written | undefined, id: string, problems: FlowProblem[]): Condition {
  const text = written?.body?.trim()
  if (!text) problems.push(problem('expression-missing', id, 'condition'))
  const result = text ? compileCondition(text, written?.language) : undefined
  if (result && !result.ok) problems.push(problem(result.code, id, result.detail))
  return result?.ok ? result.condition : () => false
}

/** As `conditionOf`, for a condition that may be left out. */
export const optionalConditionOf = (
  written: Written | undefined,
  id: string,
  problems: FlowProblem[],
): Condition | undefined => (written?.body?.trim() ? conditionOf(written, id, problems) : undefined)

/** The expression in a text; a wrong one goes to `problems`. */
export function expressionOf(
  text: string,
  language: string | undefined,
  id: string,
  problems: FlowProblem[],
): Expression {
  const result = compileExpression(text, language)
  if (!result.ok) problems.push(problem(result.code, id, result.detail))
  return result.ok ? result.value : () => null
}
