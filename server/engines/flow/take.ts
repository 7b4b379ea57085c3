import { begin } from './ad-hoc.ts'
import { cancelInside } from './cancel.ts'
import { complete } from './complete.ts'
import type { Input } from './effect.ts'
import { broadcast, findArm, fire } from './fire.ts'
import { FlowError } from './flow-error.ts'
import type { Node } from './net.ts'
import { escalate, throwError } from './rise.ts'
import { nodeOf, type Run, scopeOf, tokenOf } from './run.ts'
import type { Token } from './state.ts'
import { setVariables } from './variables.ts'

// What each input does to the token it is for. A condition comes true by itself; only the soundness check says so from outside, and likewise
// that an ad-hoc sub-process is over.
export type InternalInput = Input | { type: 'condition-true'; waitId: string } | { type: 'ad-hoc-over'; token: number }

export function take(run: Run, input: InternalInput): void {
  switch (input.type) {
    case 'complete-task': {
      const { token, node } = findTask(run, input.taskId)
      setVariables(run, token, input.variables)
      complete(run, tokenOf(run, token.i) ?? token, node)
      break
    }
    case 'fail-task': {
      const { token, node } = findTask(run, input.taskId)
      throwError(run, input.errorCode, { node, token, scope: scopeOf(token) })
      break
    }
    case 'escalate-task': {
      const { token, node } = findTask(run, input.taskId)
      escalate(run, input.escalationCode, { node, token, scope: scopeOf(token) })
      break
    }
    case 'fire-timer': {
      const found = findArm(run, (arm, id) => arm.on.kind === 'timer' && id === input.timerId)
      if (!found)
        throw new FlowError('timer-unknown', `没有运行中的定时器“${input.timerId}”。No running timer ${input.timerId}.`)
      fire(run, found.token, found.arm)
      break
    }
    case 'message':
      takeMessage(run, input)
      break
    case 'signal':
      setVariables(run, undefined, input.variables)
      broadcast(run, input.name)
      break
    case 'begin':
      begin(run, input.node, input.scope)
      break
    case 'condition-true': {
      const found = findArm(run, (arm, id) => arm.on.kind === 'conditional' && id === input.waitId)
      if (found) fire(run, found.token, found.arm)
      break
    }
    case 'ad-hoc-over': {
      const token = tokenOf(run, input.token)
      if (!token) break
      cancelInside(run, token.i)
      complete(run, token, nodeOf(run.flow, token.at))
      break
    }
    case 'terminate':
      cancelInside(run, 0)
      run.done = 'terminated'
      run.effects.push({ type: 'ended', outcome: 'terminated', node: run.flow.id, name: run.flow.name })
  }
}

/** The oldest wait takes the message unless one is named. */
function takeMessage(run: Run, { name, waitId, variables }: Extract<Input, { type: 'message' }>): void {
  const found = findArm(
    run,
    (arm, id) => arm.on.kind === 'message' && arm.on.name === name && (waitId === undefined || id === waitId),
  )
  if (!found)
    throw new FlowError('message-unexpected', `没有环节在等待消息“${name}”。Nothing waits for message ${name}.`)
  setVariables(run, found.token, variables)
  fire(run, tokenOf(run, found.token.i) ?? found.token, found.arm)
}

function findTask(run: Run, taskId: string): { token: Token; node: Node } {
  for (const token of run.tokens) {
    if (token.f !== undefined || token.m || !taskId.startsWith(token.at) || taskId !== `${token.at}.${token.i}`)
      continue
    const node = nodeOf(run.flow, token.at)
    if (node.task) return { token, node }
  }
  throw new FlowError('task-unknown', `没有待办任务“${taskId}”,可能已经办理。No open task ${taskId}.`)
}
