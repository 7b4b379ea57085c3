import type { Arm, Node } from './net.ts'
import type { Run } from './run.ts'
import type { Token } from './state.ts'

// Timers and messages that a resting token listens for. Nothing of this is stored but how often a timer beside the activity has
// fired: which arms are up follows from where the token rests.

/** Id of the wait in its present round; later rounds of a repeating timer carry `r1`, `r2`, … */
export function armId(arm: Arm, token: Token): string {
  const round = arm.on.kind === 'timer' ? (token.r?.[arm.node.id] ?? 0) : 0
  return round ? `${arm.node.id}.${token.i}r${round}` : `${arm.node.id}.${token.i}`
}

export const isUp = (arm: Arm, token: Token): boolean =>
  arm.on.kind === 'message' || (token.r?.[arm.node.id] ?? 0) < arm.on.rounds

export function raise(run: Run, arm: Arm, token: Token): void {
  const { node, on } = arm
  run.effects.push(
    on.kind === 'timer'
      ? { type: 'timer-set', timerId: armId(arm, token), node: node.id, spec: on.spec, props: on.props }
      : { type: 'message-awaited', waitId: armId(arm, token), node: node.id, name: on.name, props: node.props },
  )
}

export function lower(run: Run, arm: Arm, token: Token): void {
  const id = armId(arm, token)
  run.effects.push(
    arm.on.kind === 'timer' ? { type: 'timer-cleared', timerId: id } : { type: 'message-cleared', waitId: id },
  )
}

export function raiseAll(run: Run, node: Node, token: Token): void {
  for (const arm of node.arms) if (isUp(arm, token)) raise(run, arm, token)
}

export function lowerAll(run: Run, node: Node, token: Token): void {
  for (const arm of node.arms) if (isUp(arm, token)) lower(run, arm, token)
}
