// BPMN 2.0 errors rise like exceptions: from the node outwards through the sub-processes around it, until a boundary event catches
// the code or, having none, any code. An error that nobody catches ends the flow as failed rather than leaving it standing.

import { cancel, cancelInside } from './cancel.ts'
import { leave } from './leave.ts'
import type { Node } from './net.ts'
import { nodeOf, pass, type Run, scopeOf } from './run.ts'
import type { Token } from './state.ts'

const catcher = (node: Node, code: string): Node | undefined =>
  node.catches.find(({ trigger }) => trigger.kind === 'error' && (trigger.code === undefined || trigger.code === code))

/**
 * A BPMN error: the nearest activity around it with a fitting boundary event is cancelled and left by that event; if there is none the
 * flow fails.
 */
export function throwError(run: Run, code: string, from: Node, at: Token | undefined, scope: number): void {
  let token = at
  let outer = scope
  for (;;) {
    if (token) {
      const boundary = catcher(nodeOf(run.flow, token.at), code)
      if (boundary) {
        const home = scopeOf(token)
        cancel(run, token)
        pass(run, boundary)
        leave(run, boundary, home)
        return
      }
    }
    if (outer === 0) break
    const inside = outer
    token = run.tokens.find((each) => each.i === inside)
    outer = token ? scopeOf(token) : 0
  }
  cancelInside(run, 0)
  run.done = 'failed'
  run.effects.push({ type: 'ended', outcome: 'failed', node: from.id, name: from.name, errorCode: code })
}
