import { armId, isUp, lower, lowerAll, raise } from './arms.ts'
import { cancel, cancelInside } from './cancel.ts'
import type { Input } from './effect.ts'
import { FlowError } from './flow-error.ts'
import { leave } from './leave.ts'
import type { Arm, CompiledFlow, Node } from './net.ts'
import { closeRun, nodeOf, openRun, pass, type Run, removeToken, type Step, scopeOf } from './run.ts'
import { settle } from './settle.ts'
import type { FlowState, Token } from './state.ts'
import { throwError } from './throw-error.ts'

/**
 * Takes one input and moves the flow until every token rests again. Never changes its arguments; the same arguments give the same
 * answer. Throws FlowError: `flow-ended`, `task-unknown`, `timer-unknown`, `message-unexpected`, `no-way-out`.
 */
export function advance(flow: CompiledFlow, state: FlowState, input: Input): Step {
  if (state.done) throw new FlowError('flow-ended', '流程已经结束。The flow has ended.')
  const run = openRun(flow, state, 'variables' in input ? input.variables : undefined)
  take(run, input)
  settle(run)
  return closeRun(run)
}

function take(run: Run, input: Input): void {
  switch (input.type) {
    case 'complete-task': {
      const { token, node } = findTask(run, input.taskId)
      finish(run, token, node)
      break
    }
    case 'fail-task': {
      const { token, node } = findTask(run, input.taskId)
      throwError(run, input.errorCode, node, token, scopeOf(token))
      break
    }
    case 'fire-timer': {
      const { token, arm } = findTimer(run, input.timerId)
      trigger(run, token, arm)
      break
    }
    case 'message': {
      const { token, arm } = findWait(run, input.name, input.waitId)
      trigger(run, token, arm)
      break
    }
    case 'terminate':
      cancelInside(run, 0)
      run.done = 'terminated'
      run.effects.push({ type: 'ended', outcome: 'terminated', node: run.flow.id, name: run.flow.name })
  }
}

function finish(run: Run, token: Token, node: Node): void {
  if (node.task) run.effects.push({ type: 'task-closed', taskId: `${node.id}.${token.i}`, reason: 'completed' })
  if (node.arms.length > 0) lowerAll(run, node, token)
  removeToken(run, token)
  pass(run, node)
  leave(run, node, scopeOf(token))
}

function trigger(run: Run, token: Token, arm: Arm): void {
  const node = nodeOf(run.flow, token.at)
  switch (arm.role) {
    case 'self':
      finish(run, token, node)
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

function nextRound(run: Run, token: Token, arm: Arm): void {
  lower(run, arm, token)
  const id = arm.node.id
  const next: Token = { ...token, r: { ...token.r, [id]: (token.r?.[id] ?? 0) + 1 } }
  run.tokens[run.tokens.findIndex((each) => each.i === token.i)] = next
  if (isUp(arm, next)) raise(run, arm, next)
}

function findTask(run: Run, taskId: string): { token: Token; node: Node } {
  for (const token of run.tokens) {
    if (token.f !== undefined || !taskId.startsWith(token.at) || taskId !== `${token.at}.${token.i}`) continue
    const node = nodeOf(run.flow, token.at)
    if (node.task) return { token, node }
  }
  throw new FlowError('task-unknown', `没有待办任务“${taskId}”,可能已经办理。No open task ${taskId}.`)
}

function findTimer(run: Run, timerId: string): { token: Token; arm: Arm } {
  for (const token of run.tokens) {
    for (const arm of nodeOf(run.flow, token.at).arms) {
      if (arm.on.kind === 'timer' && armId(arm, token) === timerId && isUp(arm, token)) return { token, arm }
    }
  }
  throw new FlowError('timer-unknown', `没有运行中的定时器“${timerId}”。No running timer ${timerId}.`)
}

function findWait(run: Run, name: string, waitId: string | undefined): { token: Token; arm: Arm } {
  for (const token of run.tokens) {
    for (const arm of nodeOf(run.flow, token.at).arms) {
      if (arm.on.kind !== 'message' || arm.on.name !== name) continue
      if (waitId === undefined || armId(arm, token) === waitId) return { token, arm }
    }
  }
  throw new FlowError('message-unexpected', `没有环节在等待消息“${name}”。Nothing waits for message ${name}.`)
}
