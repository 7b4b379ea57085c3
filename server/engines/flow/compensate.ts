import { cancel } from './cancel.ts'
import { forget, scopeToUndo, toUndo } from './finished.ts'
import { leave } from './leave.ts'
import type { Node } from './net.ts'
import { addToken, changeToken, nodeOf, pass, type Run, removeToken, scopeOf, tokenOf } from './run.ts'
import type { Token } from './state.ts'

// Compensation (BPMN 2.0.2, 10.7 and 13.5.5): a compensation event rests while what is complete in its scope is undone, last first and one after
// the other; the handlers run inside its token. A cancel end event does the same for its transaction, which is then left by
// its cancel event.

/** Begins to undo; `cancel`: all of the transaction. */
export function compensate(run: Run, node: Node, scope: number, kind: 'throw' | 'cancel'): void {
  const named = node.trigger.kind === 'compensation' ? node.trigger.activity : undefined
  const q = toUndo(run, kind === 'cancel' ? scope : scopeToUndo(run, scope), named)
  undoNext(run, changeToken(run, addToken(run, node, scope), { q }))
}

/** Starts the handler of the next finished activity, or goes on when there is none left. Asked when nothing is left inside. */
export function undoNext(run: Run, token: Token): void {
  const [number, ...q] = token.q ?? []
  const node = nodeOf(run.flow, token.at)
  if (number === undefined) {
    finish(run, token, node)
    return
  }
  changeToken(run, token, { q })
  const record = run.finished.find(({ i }) => i === number)
  const handler = record && nodeOf(run.flow, record.at).undo
  if (!record || !handler) return
  if (handler.isEventSub) run.queue.push({ node: handler, by: undefined, scope: token.i, undoes: number })
  else {
    run.queue.push({ node: handler, by: undefined, scope: token.i })
    forget(run, number)
  }
}

function finish(run: Run, token: Token, node: Node): void {
  const scope = scopeOf(token)
  removeToken(run, token)
  pass(run, node)
  if (node.trigger.kind === 'cancel') leaveCancelled(run, scope)
  else leave(run, node, scope)
}

function leaveCancelled(run: Run, scope: number): void {
  const inside = tokenOf(run, scope)
  const transaction = inside?.x === undefined ? inside : tokenOf(run, scopeOf(inside))
  if (!transaction) return
  const node = nodeOf(run.flow, transaction.at)
  const boundary = node.boundaries.find(({ trigger }) => trigger.kind === 'cancel')
  cancel(run, transaction)
  pass(run, boundary ?? node)
  leave(run, boundary ?? node, scopeOf(transaction))
}
