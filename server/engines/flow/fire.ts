import { armId, armsOf, isUp, lower, lowerAll, raise } from './arms.ts'
import { cancel } from './cancel.ts'
import { complete } from './complete.ts'
import { leave } from './leave.ts'
import type { Arm, Node } from './net.ts'
import { changeToken, nodeOf, pass, type Run, removeToken, scopeOf } from './run.ts'
import { startEventSub } from './start-event-sub.ts'
import type { Token } from './state.ts'

/** Something a resting token listens for has happened. */
export function fire(run: Run, token: Token, arm: Arm): void {
  const node = nodeOf(run.flow, token.at)
  switch (arm.role) {
    case 'self':
      complete(run, token, node)
      return
    case 'inside':
      startEventSub(run, token, arm.node)
      return
    case 'inside-beside':
      startEventSub(run, arm.on.kind === 'timer' ? nextRound(run, token, arm) : token, arm.node)
      return
    case 'race':
      finishRace(run, token, node)
      break
    case 'interrupting':
      cancel(run, token)
      break
    case 'beside':
      if (arm.on.kind === 'timer') nextRound(run, token, arm)
  }
  pass(run, arm.node)
  leave(run, arm.node, scopeOf(token))
}

function finishRace(run: Run, token: Token, gateway: Node): void {
  lowerAll(run, gateway, token)
  removeToken(run, token)
  pass(run, gateway)
}

function nextRound(run: Run, token: Token, arm: Arm): Token {
  lower(run, arm, token)
  const id = arm.node.id
  const next = changeToken(run, token, { r: { ...token.r, [id]: (token.r?.[id] ?? 0) + 1 } })
  if (isUp(arm, next)) raise(run, arm, next)
  return next
}

/** A signal reaches everyone who waits for it at this moment; gives how many that were. */
export function broadcast(run: Run, name: string): number {
  const waiting = run.tokens.flatMap((token) =>
    armsOf(nodeOf(run.flow, token.at), token).flatMap((arm) =>
      arm.on.kind === 'signal' && arm.on.name === name && isUp(arm, token) ? [{ number: token.i, arm }] : [],
    ),
  )
  let reached = 0
  for (const { number, arm } of waiting) {
    const token = run.tokens.find((each) => each.i === number)
    if (!token || !isUp(arm, token)) continue
    fire(run, token, arm)
    reached++
  }
  return reached
}

/** The first arm that fits, oldest token first. */
export function findArm(run: Run, fits: (arm: Arm, id: string) => boolean): { token: Token; arm: Arm } | undefined {
  for (const token of run.tokens) {
    const node = nodeOf(run.flow, token.at)
    if (token.f !== undefined) continue
    for (const arm of armsOf(node, token)) {
      if (isUp(arm, token) && fits(arm, armId(arm, token))) return { token, arm }
    }
  }
  return undefined
}
