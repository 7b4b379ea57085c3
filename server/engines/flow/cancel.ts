import { lowerAll } from './arms.ts'
import { forgetInside } from './finished.ts'
import { nodeOf, type Run, removeToken, scopeOf } from './run.ts'
import type { Token } from './state.ts'

/** Takes a resting token away with all that hangs on it: its task, its waits, and for a scope everything inside. */
export function cancel(run: Run, token: Token): void {
  const node = nodeOf(run.flow, token.at)
  if (node.kind === 'task' && !token.m)
    run.effects.push({ type: 'task-closed', taskId: `${node.id}.${token.i}`, reason: 'cancelled' })
  lowerAll(run, node, token)
  if (node.kind === 'sub-process' || token.m || token.q) cancelInside(run, token.i)
  if (run.flow.hasUndo) forgetInside(run, token.i)
  removeToken(run, token)
}

/** Empties one scope: resting tokens and those on the move. */
export function cancelInside(run: Run, scope: number): void {
  for (const token of run.tokens.filter((each) => scopeOf(each) === scope)) cancel(run, token)
  run.queue = run.queue.slice(run.head).filter((arrival) => arrival.scope !== scope)
  run.head = 0
}
