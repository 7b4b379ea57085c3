import { leave } from './leave.ts'
import { isJoin, type Node } from './net.ts'
import { nodeOf, pass, type Run, removeToken, scopeOf } from './run.ts'
import type { Token } from './state.ts'

// An inclusive join opens when no other token of its scope can still arrive by a flow on which none waits yet (BPMN 2.0.2, 13.4.3).
// The standard lets a token not count when it could also arrive by a flow already filled; that keeps loops around the join going but opens
// it too early wherever a review inside can be sent back. Here only the way counts that does not go back before the split (see link.ts).
// Joins that still wait for each other in a circle are opened oldest first.

/** Opens one inclusive join that has nothing left to wait for; false when there is none. Asked only when no token moves. */
export function openInclusiveJoin(run: Run): boolean {
  let stuck: Token | undefined
  for (const token of run.tokens) {
    if (token.f === undefined) continue
    const node = nodeOf(run.flow, token.at)
    if (node.kind !== 'inclusive') continue
    if (!canStillArrive(run, node, scopeOf(token))) {
      open(run, node, scopeOf(token))
      return true
    }
    if (!stuck && isScopeStuck(run, scopeOf(token))) stuck = token
  }
  if (!stuck) return false
  open(run, nodeOf(run.flow, stuck.at), scopeOf(stuck))
  return true
}

function canStillArrive(run: Run, node: Node, scope: number): boolean {
  let empty = (1 << node.into.length) - 1
  for (const token of run.tokens) {
    if (token.at === node.id && scopeOf(token) === scope)
      empty &= ~(1 << node.into.findIndex((edge) => edge.id === token.f))
  }
  return run.tokens.some(
    (token) => scopeOf(token) === scope && token.at !== node.id && ((node.reach?.get(token.at) ?? 0) & empty) !== 0,
  )
}

const isScopeStuck = (run: Run, scope: number): boolean =>
  run.tokens.every((token) => scopeOf(token) !== scope || isJoin(nodeOf(run.flow, token.at)))

function open(run: Run, node: Node, scope: number): void {
  for (const edge of node.into) {
    const token = run.tokens.find((each) => each.f === edge.id && scopeOf(each) === scope)
    if (token) removeToken(run, token)
  }
  pass(run, node)
  leave(run, node, scope)
}
