import { lowerAll } from './arms.ts'
import { remember } from './finished.ts'
import { leave } from './leave.ts'
import { instanceDone } from './loop.ts'
import type { Node } from './net.ts'
import { pass, type Run, removeToken, scopeOf, tokenOf } from './run.ts'
import type { Token } from './state.ts'

/** A token has done what its node is for: its task and waits go, and it moves on, or counts as one of several instances. */
export function complete(run: Run, token: Token, node: Node): void {
  if (node.task && !token.m)
    run.effects.push({ type: 'task-closed', taskId: `${node.id}.${token.i}`, reason: 'completed' })
  if (node.arms.length > 0 || token.m) lowerAll(run, node, token)
  removeToken(run, token)
  if (run.flow.hasUndo) remember(run, node, token)
  if (token.x !== undefined) {
    const body = tokenOf(run, scopeOf(token))
    if (body && instanceDone(run, node, token, body)) complete(run, tokenOf(run, body.i) ?? body, node)
    return
  }
  pass(run, node)
  leave(run, node, scopeOf(token))
}
