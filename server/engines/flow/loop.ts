import { raiseAll } from './arms.ts'
import { cancelInside } from './cancel.ts'
import { FlowError } from './flow-error.ts'
import type { Node } from './net.ts'
import { addToken, changeToken, type Run, scopeOf } from './run.ts'
import type { Json, Token, Variables } from './state.ts'
import { setVariables, variablesAt, variablesIn } from './variables.ts'

// An activity done several times (BPMN 2.0.2, 13.3.6 and 13.3.7): one token for the whole, which carries the boundary events and the counts,
// and one inside it per instance. The names that conditions see are the standard's: loopCounter (from 1), numberOfInstances, …
const most = 1_000

/** Opens the whole; true when there is nothing to do at all. */
export function openLoop(run: Run, node: Node, scope: number): { body: Token; isEmpty: boolean } {
  const token = addToken(run, node, scope)
  const variables = variablesIn(run, scope)
  const n = sizeOf(run, node, variables)
  const gathers = node.loop?.gathers !== undefined
  const body = changeToken(run, token, { m: { ...(n !== undefined && { n }), b: 0, c: 0, ...(gathers && { o: [] }) } })
  raiseAll(run, node, body)
  const isEmpty = n === undefined ? !!node.loop?.isTestedFirst && !goesOn(run, node, body) : n === 0
  if (!isEmpty) begin(run, node, body, node.loop?.kind === 'all' ? (n ?? 1) : 1)
  return { body, isEmpty }
}

function sizeOf(run: Run, node: Node, variables: Variables): number | undefined {
  const { loop } = node
  if (!loop?.size) return undefined
  if (run.oracle) return run.oracle(3)
  const size = loop.size(variables)
  const count = Array.isArray(size) ? size.length : size
  if (typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= most) return count
  const name = node.name || node.id
  throw new FlowError(
    'loop-unfit',
    `“${name}”的实例数不是 0 至 ${most} 的整数。No count of instances: ${node.id}.`,
    node.id,
  )
}

function begin(run: Run, node: Node, body: Token, count: number): void {
  const { m } = body
  if (!m) return
  changeToken(run, body, { m: { ...m, b: m.b + count } })
  for (let turn = m.b + 1; turn <= m.b + count; turn++) {
    run.queue.push({ node, by: undefined, scope: body.i, turn })
  }
}

/** The variables of one instance. */
export function localsOf(run: Run, node: Node, scope: number, turn: number): Variables {
  const { loop } = node
  const locals: Variables = { loopCounter: turn }
  if (loop?.gives !== undefined) locals[loop.gives] = null
  if (loop?.item !== undefined && loop.size && !run.oracle) {
    const list = loop.size(variablesIn(run, scope))
    locals[loop.item] = Array.isArray(list) ? (list[turn - 1] ?? null) : null
  }
  return locals
}

/** Counts one instance that is complete and begins the next; true when all is done. `whole` is the token around the instances. */
export function instanceDone(run: Run, node: Node, instance: Token, whole: Token): boolean {
  const { loop } = node
  if (!loop || !whole.m) return false
  const { m } = whole
  const given: Json[] | undefined = m.o && loop.gives !== undefined ? [...m.o] : m.o
  if (given && loop.gives !== undefined) {
    while (given.length < (instance.x ?? 1)) given.push(null)
    given[(instance.x ?? 1) - 1] = instance.l?.[loop.gives] ?? null
  }
  const body = changeToken(run, whole, { m: { ...m, c: m.c + 1, ...(given && { o: given }) } })
  if (isOver(run, node, body)) {
    cancelInside(run, body.i)
    if (loop.gathers !== undefined) setVariables(run, parentOf(run, body), { [loop.gathers]: given ?? [] })
    return true
  }
  if (loop.kind !== 'all') begin(run, node, body, 1)
  return false
}

const parentOf = (run: Run, token: Token) => run.tokens.find((each) => each.i === scopeOf(token))

function isOver(run: Run, node: Node, body: Token): boolean {
  const { loop } = node
  const { m } = body
  if (!loop || !m) return true
  if (m.n === undefined) return !goesOn(run, node, body)
  return m.c >= m.n || (loop.condition !== undefined && decides(run, node, body))
}

function goesOn(run: Run, node: Node, body: Token): boolean {
  const { loop } = node
  return (body.m?.c ?? 0) < (loop?.max ?? 0) && (loop?.condition === undefined || decides(run, node, body))
}

function decides(run: Run, node: Node, body: Token): boolean {
  const { m } = body
  const condition = node.loop?.condition
  if (!m || !condition) return false
  if (run.oracle) return run.oracle(2) === 1
  const counts: Variables = { loopCounter: m.c, numberOfCompletedInstances: m.c, numberOfActiveInstances: m.b - m.c }
  if (m.n !== undefined) counts.numberOfInstances = m.n
  if (m.o) counts[node.loop?.gathers ?? ''] = m.o
  return condition({ ...variablesAt(run, body), ...counts })
}
