import { evaluate } from 'feelin'
import type { Json, Variables } from './state.ts'

// The shapes that nearly all conditions have: comparisons of a variable with a literal, joined by `and`, or all by `or`. An answer is
// given only where FEEL leaves no room (same type, or no value); for everything else the answer is undefined, and feelin decides.
// Holding is all that counts, so `and` holds when every part is true and `or` when one is, whatever null would make of the rest.

type Comparison = (variables: Variables) => boolean | undefined
export type FastCondition = (variables: Variables) => boolean | undefined

const part = /^([\p{L}_][\p{L}\p{N}_]*)\s*(=|!=|<=|>=|<|>)\s*("[^"\\\n]*"|-?\d{1,15}(?:\.\d{1,6})?|true|false)$/u
const pieces = /"[^"\\\n]*"|\s(and|or)\s|[^"]/gu

/** Undefined when the expression has another shape. */
export function fastCondition(expression: string): FastCondition | undefined {
  const split = splitAtJoiners(expression)
  if (!split) return undefined
  const comparisons: Comparison[] = []
  for (const text of split.parts) {
    const comparison = compile(text.trim())
    if (!comparison) return undefined
    comparisons.push(comparison)
  }
  if (comparisons.length === 1) return comparisons[0]
  return split.joiner === 'and'
    ? (variables) => all(comparisons, variables)
    : (variables) => some(comparisons, variables)
}

function splitAtJoiners(expression: string): { parts: string[]; joiner: string } | undefined {
  const parts = ['']
  let joiner = ''
  for (const match of expression.matchAll(pieces)) {
    if (match[1] === undefined) parts[parts.length - 1] += match[0]
    else if (joiner !== '' && joiner !== match[1]) return undefined
    else {
      joiner = match[1]
      parts.push('')
    }
  }
  return { parts, joiner }
}

function all(comparisons: Comparison[], variables: Variables): boolean | undefined {
  for (const holds of comparisons) {
    const answer = holds(variables)
    if (answer !== true) return answer
  }
  return true
}

function some(comparisons: Comparison[], variables: Variables): boolean | undefined {
  for (const holds of comparisons) {
    const answer = holds(variables)
    if (answer !== false) return answer
  }
  return false
}

function compile(text: string): Comparison | undefined {
  const [, name = '', operator = '', literalText = ''] = part.exec(text) ?? []
  if (!name || !isFreeName(name)) return undefined
  const literal: Json = JSON.parse(literalText)
  const kind = typeof literal
  const compare = comparers[operator]
  if (!compare || (kind !== 'number' && operator !== '=' && operator !== '!=')) return undefined
  const withoutValue = operator === '!='
  const isEquality = operator === '=' || operator === '!='
  return (variables) => {
    const value = variables[name]
    if (typeof value === kind) return compare(value as never, literal as never)
    return isEquality && (value === undefined || value === null) ? withoutValue : undefined
  }
}

const comparers: Record<string, (a: never, b: never) => boolean> = {
  '=': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
}

/** Not a word of FEEL, not one of its functions, and not something every object has. */
function isFreeName(name: string): boolean {
  if (name in {}) return false
  try {
    const { value, warnings } = evaluate(name, {})
    return value === null && warnings.some(({ type }) => type === 'NO_VARIABLE_FOUND')
  } catch {
    return false
  }
}
