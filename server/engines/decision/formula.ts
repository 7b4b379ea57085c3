// FEEL for computed fields: one expression, compiled and bounded as in a decision, with what it reads. The names are plain fields
// and functions that the caller puts into the scope; there is no clock.
import { date, parseExpression } from 'feelin'
import { type Budget, createBudget } from './budget.ts'
import { compileFeel } from './feel.ts'
import { childNodes, type Node } from './inspect-feel.ts'
import type { DecisionProblem } from './problem.ts'
import { bounded, type Json, toJson } from './value.ts'

type Formula = {
  text: string
  reads: string[][]
  evaluate(scope: Readonly<Record<string, unknown>>, work: unknown): Json
}

/** Compiles a formula over these names; `message` says what is wrong and what to do, in Chinese and English. */
function compile(
  text: string,
  names: readonly string[],
): { ok: true; formula: Formula } | { ok: false; message: string } {
  const problems: DecisionProblem[] = []
  const example = Object.fromEntries(names.map((name) => [name, null]))
  const feel = compileFeel(text, example, '', problems)
  const [problem] = problems
  if (!feel || problem)
    return { ok: false, message: problem ? `${problem.message}；${problem.fix}` : '不能计算 / cannot be computed' }
  const reads = readsOf(parseExpression(text, example, undefined).topNode, text, new Set(names))
  return {
    ok: true,
    formula: {
      text,
      reads,
      evaluate(scope, work) {
        const budget = work as Budget
        const bound = Object.entries(scope).map(([name, value]): [string, unknown] => [
          name,
          typeof value === 'function' ? value : bounded(value, name, budget),
        ])
        return toJson(feel.evaluate(Object.fromEntries(bound), budget))
      },
    },
  }
}

/** What `compileForm` of the form engine takes: compile formulas, begin a bounded piece of work, make a date of its text. */
export const formulas = {
  compile,
  begin: (): unknown => createBudget(),
  date: (text: string): unknown => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? date(text) : null),
}

/** Names with the members asked of them: `members.monthlyIncome`. A filter ends the path: who filters reads everything. */
function readsOf(node: Node, text: string, names: ReadonlySet<string>): string[][] {
  const found = childNodes(node).flatMap((child) => readsOf(child, text, names))
  const name = nameOf(node, text)
  if (node.name !== 'VariableName' || !names.has(name)) return found
  const path = [name]
  for (let at = node; at.parent?.name === 'PathExpression' && at.parent.firstChild?.from === at.from; at = at.parent) {
    const member = childNodes(at.parent).at(-1)
    if (member?.name !== 'PathName') break
    path.push(nameOf(member, text))
  }
  return [path]
}

const nameOf = (node: Node, text: string): string =>
  text.slice(node.from, node.to).replace(/`/g, '').replace(/\s+/g, ' ').trim()
