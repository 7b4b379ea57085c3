import { armsOf, isUp } from './arms.ts'
import { arrive } from './arrive.ts'
import { cancelInside } from './cancel.ts'
import { undoNext } from './compensate.ts'
import { complete } from './complete.ts'
import { resetComplex } from './complex-gateway.ts'
import { fire } from './fire.ts'
import { FlowError } from './flow-error.ts'
import { openInclusiveJoin } from './inclusive-join.ts'
import type { Arm } from './net.ts'
import { changeToken, nodeOf, type Run, scopeOf } from './run.ts'
import type { Token } from './state.ts'
import { variablesAt } from './variables.ts'

// Moves tokens until all of them rest: first those on the move, then conditions that have come true, inclusive joins, complex gateways,
// and scopes whose inside is empty. A flow with no token left has ended by itself (implicit termination).
const longestStep = 10_000

export function settle(run: Run): void {
  let moves = 0
  do {
    while (run.head < run.queue.length && !run.done) {
      if (++moves > longestStep)
        throw new FlowError('step-too-long', '一步内经过的节点过多。Too many nodes in one step.')
      const arrival = run.queue[run.head++]
      if (arrival && isAlive(run, arrival.scope)) arrive(run, arrival)
    }
    if (++moves > longestStep) throw new FlowError('step-too-long', '一步内的变化过多。Too many changes in one step.')
  } while (!run.done && hasMore(run))
  if (run.done || run.tokens.length > 0) return
  run.done = 'completed'
  const last = run.flow.nodes.get(run.lastPassed)
  run.effects.push({ type: 'ended', outcome: 'completed', node: run.lastPassed, name: last?.name ?? run.flow.name })
}

const isAlive = (run: Run, scope: number): boolean => scope === 0 || run.tokens.some((token) => token.i === scope)

function hasMore(run: Run): boolean {
  const { flow } = run
  return (
    (flow.hasConditions && !run.oracle && fireCondition(run)) ||
    (flow.hasInclusiveJoins && openInclusiveJoin(run)) ||
    (flow.hasComplexGateways && resetComplex(run)) ||
    (flow.hasSubProcesses && closeScope(run))
  )
}

/** An event beside an activity happens when its condition comes true, not as long as it is; `r` remembers. */
function fireCondition(run: Run): boolean {
  for (const token of run.tokens) {
    for (const arm of armsOf(nodeOf(run.flow, token.at), token)) {
      if (arm.on.kind !== 'conditional' || !isUp(arm, token)) continue
      if (happens(run, token, arm, arm.on.condition(variablesAt(run, token)))) return true
    }
  }
  return false
}

function happens(run: Run, token: Token, arm: Arm, isTrue: boolean): boolean {
  const isRepeating = arm.role === 'beside' || arm.role === 'inside-beside'
  const wasTrue = (token.r?.[arm.node.id] ?? 0) > 0
  if (isRepeating && isTrue !== wasTrue)
    fireOrForget(run, changeToken(run, token, { r: { ...token.r, [arm.node.id]: isTrue ? 1 : 0 } }), arm, isTrue)
  else if (!isRepeating && isTrue) fire(run, token, arm)
  else return false
  return true
}

function fireOrForget(run: Run, token: Token, arm: Arm, isTrue: boolean): void {
  if (isTrue) fire(run, token, arm)
}

function closeScope(run: Run): boolean {
  for (const token of run.tokens) {
    const node = nodeOf(run.flow, token.at)
    if (token.m || !(token.q || node.kind === 'sub-process')) continue
    const isEmpty = !run.tokens.some((each) => scopeOf(each) === token.i)
    if (node.adHoc && !token.e) {
      const { condition, endsRest } = node.adHoc
      if (!(isEmpty || endsRest) || run.oracle || !condition(variablesAt(run, token))) continue
      cancelInside(run, token.i)
    } else if (!isEmpty) continue
    if (token.q) undoNext(run, token)
    else complete(run, token, node)
    return true
  }
  return false
}
