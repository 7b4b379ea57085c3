import { armsOf, isUp, lower } from './arms.ts'
import { cancelInside } from './cancel.ts'
import type { Node } from './net.ts'
import { changeToken, nodeOf, type Run } from './run.ts'
import type { Token } from './state.ts'

/**
 * Starts the event sub-process of a start event within the scope that `token` is. An interrupting one ends everything else inside, and
 * no other can start in that scope.
 */
export function startEventSub(run: Run, token: Token, startEvent: Node): void {
  if (startEvent.interrupting) {
    cancelInside(run, token.i)
    const node = nodeOf(run.flow, token.at)
    for (const arm of armsOf(node, token)) {
      if ((arm.role === 'inside' || arm.role === 'inside-beside') && isUp(arm, token)) lower(run, arm, token)
    }
    changeToken(run, token, { e: 1 })
  }
  if (startEvent.parent) run.queue.push({ node: startEvent.parent, by: undefined, scope: token.i })
}
