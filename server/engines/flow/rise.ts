// BPMN 2.0 errors and escalations rise like exceptions: from the node outwards through the scopes around it, until an event sub-process of
// the scope or a boundary event catches the code or, having none, any code. An error that nobody catches ends the flow as failed rather
// than leaving it standing; an escalation that nobody catches is only told to the host. What an event sub-process itself throws is not
// caught by the others of its scope.

import { cancel, cancelInside } from './cancel.ts'
import { leave } from './leave.ts'
import type { Node } from './net.ts'
import { nodeOf, pass, type Run, scopeOf, tokenOf } from './run.ts'
import { startEventSub } from './start-event-sub.ts'
import type { Token } from './state.ts'

type Kind = 'error' | 'escalation'

const fitting = (nodes: Node[], kind: Kind, code: string): Node | undefined =>
  nodes.find(({ trigger }) => trigger.kind === kind && (trigger.code === undefined || trigger.code === code))

/** Where it starts: a resting token, or a node within a scope. */
export type Source = { node: Node; token?: Token | undefined; scope: number }

/** A BPMN error: what catches it is started and what stood in between is cancelled; if there is nothing the flow fails. */
export function throwError(run: Run, code: string, source: Source): void {
  if (rise(run, 'error', code, source)) return
  cancelInside(run, 0)
  run.done = 'failed'
  run.effects.push({ type: 'ended', outcome: 'failed', node: source.node.id, name: source.node.name, errorCode: code })
}

/** A BPMN escalation: like an error, but what catches it may leave the activity going. */
export function escalate(run: Run, code: string, source: Source): void {
  run.effects.push({ type: 'escalated', node: source.node.id, code })
  rise(run, 'escalation', code, source)
}

function rise(run: Run, kind: Kind, code: string, { token: at, scope }: Source): boolean {
  let isOfEventSub = false
  for (let token = at ?? tokenOf(run, scope); token; token = tokenOf(run, scopeOf(token))) {
    const node = nodeOf(run.flow, token.at)
    const handler = token.m || token.e || isOfEventSub ? undefined : fitting(node.handlers, kind, code)
    if (handler) {
      startEventSub(run, token, handler)
      return true
    }
    const boundary = token.x === undefined ? fitting(node.catches, kind, code) : undefined
    if (boundary) {
      if (boundary.interrupting) cancel(run, token)
      pass(run, boundary)
      leave(run, boundary, scopeOf(token))
      return true
    }
    isOfEventSub = node.isEventSub
  }
  return false
}
