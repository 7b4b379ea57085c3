import { evaluate, parseExpression, parseUnaryTests, unaryTest } from 'feelin'
import type { Budget } from './budget.ts'
import { DecisionError } from './decision-error.ts'
import { fastTest } from './fast-test.ts'
import { childNodes, type Finding, type Inspection, inspectFeel } from './inspect-feel.ts'
import { type DecisionProblem, mostProblems, problem } from './problem.ts'

// FEEL compiled as far as feelin lets us: it parses on every call (0.1 to 0.2 ms), so constants are evaluated once, and the common tests
// decide without it wherever the answer is certain. Where FEEL says null, feelin may throw; that is null here.

/** Names that an expression may use, each with an example of its value, so that names with spaces below it can be read. */
export type Names = Record<string, unknown>
export type Scope = Record<string, unknown>
export type Feel = { text: string; evaluate(scope: Scope, budget: Budget): unknown }
export type Test = { text: string; holds(value: unknown, scope: Scope, budget: Budget): boolean }

const longestExpression = 1_000
const deepestBrackets = 50
const parsing = 20

/** Compiles an expression; undefined, and a problem, when it is not to be run. */
export function compileFeel(
  text: string,
  names: Names,
  elementId: string,
  problems: DecisionProblem[],
): Feel | undefined {
  const inspection = inspect(text, names, elementId, problems, parseExpression)
  if (!inspection) return undefined
  const charge = chargeOf(inspection, text)
  const run = (scope: Scope): unknown => orNull(() => evaluate(text, scope).value)
  if (!inspection.isConstant) {
    return {
      text,
      evaluate(scope, budget) {
        charge(budget)
        return run(scope)
      },
    }
  }
  let known: { value: unknown } | undefined
  return {
    text,
    evaluate(_scope, budget) {
      budget.spend(1)
      known ??= { value: run({}) }
      return known.value
    },
  }
}

/** Compiles a cell of tests; an empty cell and `-` hold for anything. */
export function compileTest(
  text: string,
  names: Names,
  elementId: string,
  problems: DecisionProblem[],
): Test | undefined {
  if (text === '' || text === '-') return { text: '-', holds: () => true }
  const inspection = inspect(text, { ...names, '?': null }, elementId, problems, parseUnaryTests)
  if (!inspection) return undefined
  const charge = chargeOf(inspection, text)
  const fast = fastTest(text)
  return {
    text,
    holds(value, scope, budget) {
      const certain = fast?.(value)
      if (certain !== undefined) return certain
      charge(budget)
      return orNull(() => unaryTest(text, { ...scope, '?': value }).value) === true
    },
  }
}

/** The single tests of a list such as `"high", "low"`, in order. */
export function splitTests(text: string): string[] {
  const list = parseUnaryTests(text, {}, undefined).topNode.getChild('PositiveUnaryTests')
  return list ? childNodes(list).map(({ from, to }) => text.slice(from, to)) : []
}

function inspect(
  text: string,
  names: Names,
  elementId: string,
  problems: DecisionProblem[],
  parse: typeof parseExpression,
): Inspection | undefined {
  const refuse = (found: DecisionProblem): undefined => void problems.push(found)
  if (problems.length >= mostProblems) return undefined
  if (text === '') return refuse(problem('feel-missing', elementId))
  const large = tooLarge(text)
  if (large) return refuse(problem(large.code, elementId, large.detail))
  const inspection = inspectFeel(parse(text, names, undefined).topNode, text, Object.keys(names))
  const { finding } = inspection
  return finding ? refuse(problem(finding.code, elementId, finding.detail)) : inspection
}

/** Why an expression over any names may not be run, by whatever engine: it cannot be read, has a clock in it, or no bound. */
export const findingIn = (text: string): Finding | undefined =>
  tooLarge(text) ?? inspectFeel(parseExpression(text, {}, undefined).topNode, text, 'any').finding

function tooLarge(text: string): Finding | undefined {
  if (text.length > longestExpression) return { code: 'feel-too-long', detail: `${text.length}` }
  return bracketDepth(text) > deepestBrackets ? { code: 'feel-invalid', detail: `> ${deepestBrackets} × (` } : undefined
}

/** The parser recurses into brackets, and overflows the stack at some thousand; so they are counted before it sees them. */
function bracketDepth(text: string): number {
  let depth = 0
  let deepest = 0
  for (const sign of text) {
    if ('([{'.includes(sign)) deepest = Math.max(deepest, ++depth)
    else if (')]}'.includes(sign)) depth--
  }
  return deepest
}

function chargeOf({ depth }: Inspection, text: string): (budget: Budget) => void {
  const size = 1 + Math.floor(text.length / 100)
  const own = text.split(',').length
  const literals = [...text.matchAll(/(\d+)\s*\.\.\s*(\d+)/g)].map(
    ([, from, to]) => Math.abs(Number(to) - Number(from)) + 1,
  )
  const longest = Math.max(own, ...(depth > 0 ? literals : []))
  return (budget) => budget.spend(size * (parsing + Math.max(longest, budget.largest()) ** depth))
}

function orNull(run: () => unknown): unknown {
  try {
    return run() ?? null
  } catch (error) {
    if (error instanceof DecisionError) throw error
    return null
  }
}
