import type { Arm, Node } from './net.ts'
import type { Run } from './run.ts'
import type { Token } from './state.ts'

// What a resting token listens for: time, messages, signals, conditions. Nothing of this is stored but how often a timer beside the activity
// has fired (for a condition: that it held when last seen): which arms are up follows from where the token rests.

/** Of an activity with several instances, the boundary events belong to all together and the rest to each. */
export const armsOf = (node: Node, token: Token): Arm[] => (token.m ? node.bodyArms : node.arms)

/** Id of the wait in its present round; later rounds of a repeating timer carry `r1`, `r2`, … */
export function armId(arm: Arm, token: Token): string {
  const round = arm.on.kind === 'timer' ? (token.r?.[arm.node.id] ?? 0) : 0
  return round ? `${arm.node.id}.${token.i}r${round}` : `${arm.node.id}.${token.i}`
}

export function isUp(arm: Arm, token: Token): boolean {
  if (token.e && (arm.role === 'inside' || arm.role === 'inside-beside')) return false
  return arm.on.kind !== 'timer' || (token.r?.[arm.node.id] ?? 0) < arm.on.rounds
}

export function raise(run: Run, arm: Arm, token: Token): void {
  const { node, on } = arm
  const id = armId(arm, token)
  if (on.kind === 'timer')
    run.effects.push({ type: 'timer-set', timerId: id, node: node.id, spec: on.spec, props: on.props })
  else if (on.kind === 'message')
    run.effects.push({ type: 'message-awaited', waitId: id, node: node.id, name: on.name, props: node.props })
  else if (on.kind === 'signal') run.effects.push({ type: 'signal-awaited', waitId: id, node: node.id, name: on.name })
}

export function lower(run: Run, arm: Arm, token: Token): void {
  const id = armId(arm, token)
  if (arm.on.kind === 'timer') run.effects.push({ type: 'timer-cleared', timerId: id })
  else if (arm.on.kind === 'message') run.effects.push({ type: 'message-cleared', waitId: id })
  else if (arm.on.kind === 'signal') run.effects.push({ type: 'signal-cleared', waitId: id })
}

export function raiseAll(run: Run, node: Node, token: Token): void {
  for (const arm of armsOf(node, token)) if (isUp(arm, token)) raise(run, arm, token)
}

export function lowerAll(run: Run, node: Node, token: Token): void {
  for (const arm of armsOf(node, token)) if (isUp(arm, token)) lower(run, arm, token)
}
