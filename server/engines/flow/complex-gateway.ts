import { leave } from './leave.ts'
import type { Node } from './net.ts'
import { changeToken, nodeOf, pass, type Run, removeToken, scopeOf } from './run.ts'
import type { Token } from './state.ts'
import { variablesIn } from './variables.ts'

// The complex gateway (BPMN 2.0.2, 13.4.5): it opens when its activation condition holds, by default on the first token. Tokens that come later
// in the same round are swallowed; when no more can come it is ready for the next round. Conditions behind it see `waitingForStart`,
// which is true when it opens; a flow whose condition holds with false gets a token at the reset.

/** A token has come by one flow: swallowed when that flow's round is over, else perhaps enough to open the gateway. */
export function arriveAtComplex(run: Run, node: Node, token: Token): void {
  const scope = scopeOf(token)
  const opened = openedIn(run, node, scope)
  if (opened) {
    if (opened.w?.includes(token.f ?? '')) return
    removeToken(run, token)
    changeToken(run, opened, { w: [...(opened.w ?? []), token.f ?? ''] })
    return
  }
  tryToOpen(run, node, scope)
}

const openedIn = (run: Run, node: Node, scope: number) =>
  run.tokens.find((each) => each.at === node.id && each.w && scopeOf(each) === scope)

function tryToOpen(run: Run, node: Node, scope: number): void {
  const firsts = node.into.flatMap((edge) => {
    const first = run.tokens.find((each) => each.at === node.id && each.f === edge.id && scopeOf(each) === scope)
    return first ? [first] : []
  })
  const [keeper, ...others] = firsts
  if (!keeper) return
  const variables = { ...variablesIn(run, scope), activationCount: firsts.length, waitingForStart: true }
  if (node.activation && !node.activation(variables)) return
  for (const token of others) removeToken(run, token)
  const { f: _, ...rest } = keeper
  run.tokens[run.tokens.findIndex((each) => each.i === keeper.i)] = { ...rest, w: firsts.map(({ f = '' }) => f) }
  pass(run, node)
  leave(run, node, scope, { activationCount: firsts.length, waitingForStart: true })
}

/** Makes one opened gateway ready again when nothing more can come to it in this round; false when there is none. */
export function resetComplex(run: Run): boolean {
  for (const token of run.tokens) {
    if (!token.w) continue
    const node = nodeOf(run.flow, token.at)
    const scope = scopeOf(token)
    if (canStillArrive(run, node, token)) continue
    removeToken(run, token)
    for (const edge of node.out) {
      const again = edge.condition?.({ ...variablesIn(run, scope), activationCount: 0, waitingForStart: false })
      if (again && /\bwaitingForStart\b/.test(edge.when ?? '')) run.queue.push({ node: edge.to, by: edge, scope })
    }
    tryToOpen(run, node, scope)
    return true
  }
  return false
}

function canStillArrive(run: Run, node: Node, opened: Token): boolean {
  let empty = 0
  node.into.forEach((edge, index) => {
    if (!opened.w?.includes(edge.id)) empty |= 1 << index
  })
  return run.tokens.some(
    (token) =>
      scopeOf(token) === scopeOf(opened) && token.at !== node.id && ((node.reach?.get(token.at) ?? 0) & empty) !== 0,
  )
}
