import { raiseAll } from './arms.ts'
import { cancelInside } from './cancel.ts'
import { leave } from './leave.ts'
import { isJoin, type Node } from './net.ts'
import { type Arrival, addToken, pass, type Run, removeToken, scopeOf } from './run.ts'
import type { Token } from './state.ts'
import { throwError } from './throw-error.ts'

/** What a node does with a token that reaches it: rest, go on, or end. */
export function arrive(run: Run, { node, by, scope }: Arrival): void {
  switch (node.kind) {
    case 'task':
    case 'catch':
    case 'event-gateway':
    case 'sub-process':
      rest(run, node, scope)
      return
    case 'parallel':
    case 'inclusive':
      if (!isJoin(node)) break
      addToken(run, node, scope, by)
      if (node.kind === 'parallel') tryParallelJoin(run, node, scope)
      return
    case 'end':
      end(run, node, scope)
      return
    case 'throw':
      sendMessage(run, node)
      break
    case 'start':
    case 'pass':
    case 'boundary':
    case 'exclusive':
      break
  }
  pass(run, node)
  leave(run, node, scope)
}

function rest(run: Run, node: Node, scope: number): void {
  const token = addToken(run, node, scope)
  if (node.task) {
    const { id, name, props } = node
    run.effects.push({ type: 'task-opened', task: { id: `${id}.${token.i}`, node: id, kind: node.task, name, props } })
  }
  raiseAll(run, node, token)
  if (node.start) run.queue.push({ node: node.start, by: undefined, scope: token.i })
}

function tryParallelJoin(run: Run, node: Node, scope: number): void {
  const waiting: Token[] = []
  for (const edge of node.into) {
    const token = run.tokens.find((each) => each.f === edge.id && scopeOf(each) === scope)
    if (!token) return
    waiting.push(token)
  }
  for (const token of waiting) removeToken(run, token)
  pass(run, node)
  leave(run, node, scope)
}

function end(run: Run, node: Node, scope: number): void {
  const { trigger } = node
  sendMessage(run, node)
  pass(run, node)
  if (trigger.kind === 'error') throwError(run, trigger.code ?? '', node, undefined, scope)
  if (trigger.kind !== 'terminate') return
  cancelInside(run, scope)
  if (scope !== 0) return
  run.done = 'terminated'
  run.effects.push({ type: 'ended', outcome: 'terminated', node: node.id, name: node.name })
}

function sendMessage(run: Run, node: Node): void {
  if (node.trigger.kind !== 'message') return
  run.effects.push({ type: 'message-sent', node: node.id, name: node.trigger.name, props: node.props })
}
