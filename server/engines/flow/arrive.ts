import { raiseAll } from './arms.ts'
import { cancelInside } from './cancel.ts'
import { compensate } from './compensate.ts'
import { complete } from './complete.ts'
import { arriveAtComplex } from './complex-gateway.ts'
import { broadcast } from './fire.ts'
import { leave } from './leave.ts'
import { localsOf, openLoop } from './loop.ts'
import { isJoin, type Node } from './net.ts'
import { escalate, throwError } from './rise.ts'
import { type Arrival, addToken, pass, type Run, removeToken, scopeOf, taskOf, tokenOf } from './run.ts'
import { calculateScript } from './script.ts'
import type { Token } from './state.ts'

/** What a node does with a token that reaches it: rest, go on, or end. */
export function arrive(run: Run, arrival: Arrival): void {
  const { node, by, scope } = arrival
  if (node.loop && arrival.turn === undefined) {
    const { body, isEmpty } = openLoop(run, node, scope)
    if (isEmpty) complete(run, tokenOf(run, body.i) ?? body, node)
    return
  }
  switch (node.kind) {
    case 'task':
    case 'catch':
    case 'event-gateway':
    case 'sub-process':
      rest(run, arrival)
      return
    case 'parallel':
    case 'inclusive':
      if (!isJoin(node)) break
      addToken(run, node, scope, by)
      if (node.kind === 'parallel') tryParallelJoin(run, node, scope)
      return
    case 'complex':
      if (!isJoin(node)) break
      arriveAtComplex(run, node, addToken(run, node, scope, by))
      return
    case 'end':
      end(run, node, scope)
      return
    case 'throw':
    case 'pass':
      if (node.trigger.kind === 'compensation') compensate(run, node, scope, 'throw')
      else goThrough(run, arrival)
      return
    case 'start':
    case 'boundary':
    case 'exclusive':
      break
  }
  pass(run, node)
  leave(run, node, scope)
}

function rest(run: Run, arrival: Arrival): void {
  const { node, scope } = arrival
  const token = addInstance(run, arrival)
  if (arrival.undoes !== undefined) token.k = arrival.undoes
  if (node.task) run.effects.push({ type: 'task-opened', task: taskOf(node, token) })
  if (node.arms.length > 0) raiseAll(run, node, token)
  if (!node.start) return
  const first = node === run.flow.root && scope === 0 ? (run.startAt ?? node.start) : node.start
  run.queue.push({ node: first, by: undefined, scope: token.i })
}

/** The token of a node; for one of several instances with its number and its variables. */
function addInstance(run: Run, { node, scope, turn }: Arrival): Token {
  const token = addToken(run, node, scope)
  if (turn === undefined) return token
  token.x = turn
  token.l = localsOf(run, node, scope, turn)
  return token
}

/** A node that acts at once: the token goes on first, so that what the act cancels takes it along. */
function goThrough(run: Run, arrival: Arrival): void {
  const { node, scope } = arrival
  if (arrival.turn !== undefined) {
    const token = addInstance(run, arrival)
    if (node.script) calculateScript(run, node.script, token.i)
    sendMessage(run, node)
    complete(run, tokenOf(run, token.i) ?? token, node)
  } else {
    if (node.script) calculateScript(run, node.script, scope)
    sendMessage(run, node)
    pass(run, node)
    leave(run, node, scope)
  }
  publish(run, node, scope)
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
  if (trigger.kind === 'compensation') {
    compensate(run, node, scope, 'throw')
    return
  }
  if (trigger.kind === 'cancel') {
    cancelInside(run, scope)
    compensate(run, node, scope, 'cancel')
    return
  }
  sendMessage(run, node)
  pass(run, node)
  publish(run, node, scope)
  if (trigger.kind === 'error') throwError(run, trigger.code ?? '', { node, scope })
  if (trigger.kind !== 'terminate') return
  cancelInside(run, scope)
  if (scope !== 0 && tokenOf(run, scope)?.at !== run.flow.root?.id) return
  cancelInside(run, 0)
  run.done = 'terminated'
  run.effects.push({ type: 'ended', outcome: 'terminated', node: node.id, name: node.name })
}

function sendMessage(run: Run, node: Node): void {
  if (node.trigger.kind !== 'message') return
  run.effects.push({ type: 'message-sent', node: node.id, name: node.trigger.name, props: node.props })
}

function publish(run: Run, node: Node, scope: number): void {
  const { trigger } = node
  if (trigger.kind === 'signal') {
    run.effects.push({ type: 'signal-sent', node: node.id, name: trigger.name, props: node.props })
    broadcast(run, trigger.name)
  } else if (trigger.kind === 'escalation') escalate(run, trigger.code ?? '', { node, scope })
}
