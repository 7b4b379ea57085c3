// The lifecycle of eight steps in memory with our engine: submit, then each open task is completed, until the case is done.

import {
  advance,
  type CompiledFlow,
  type FlowState,
  type Json,
  openTasks,
  start,
} from '../../server/engines/flow/index.ts'

export const stepsOfLifecycle = 8

/** Runs one lifecycle; `seen` is shown every state. Task ids come from the effects, as a host takes them. */
export function runOurs(flow: CompiledFlow, seen?: (state: FlowState) => void): void {
  let step = start(flow, { audience: 'person', kind: 'promised' })
  const open = openedIn(step.effects)
  seen?.(step.state)
  while (open.length > 0) {
    const taskId = open.shift() as string
    const variables: Record<string, Json> = taskId.startsWith('accept') ? { acceptance: 'accepted' } : {}
    step = advance(flow, step.state, { type: 'complete-task', taskId, variables })
    open.push(...openedIn(step.effects))
    seen?.(step.state)
  }
  if (step.state.done === undefined || openTasks(flow, step.state).length > 0)
    throw new Error('the lifecycle did not end')
}

/** The same with the state written to text and read again between any two steps, as a database keeps it. */
export function runOursStored(flow: CompiledFlow): void {
  let { state, effects } = start(flow, { audience: 'person', kind: 'promised' })
  const open = openedIn(effects)
  for (let taskId = open.shift(); taskId; taskId = open.shift()) {
    const variables: Record<string, Json> = taskId.startsWith('accept') ? { acceptance: 'accepted' } : {}
    ;({ state, effects } = advance(flow, JSON.parse(JSON.stringify(state)), {
      type: 'complete-task',
      taskId,
      variables,
    }))
    open.push(...openedIn(effects))
  }
  if (state.done === undefined) throw new Error('the lifecycle did not end')
}

const openedIn = (effects: ReturnType<typeof start>['effects']): string[] =>
  effects.flatMap((effect) => (effect.type === 'task-opened' ? [effect.task.id] : []))
