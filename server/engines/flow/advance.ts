import type { Input } from './effect.ts'
import { FlowError } from './flow-error.ts'
import type { CompiledFlow } from './net.ts'
import { closeRun, type Oracle, openRun, type Step } from './run.ts'
import { settle } from './settle.ts'
import type { FlowState } from './state.ts'
import { type InternalInput, take } from './take.ts'

/**
 * Takes one input and moves the flow until every token rests again. Never changes its arguments; the same arguments give the same
 * answer. Throws FlowError: `flow-ended`, `task-unknown`, `timer-unknown`, `message-unexpected`, `not-beginnable`, `no-way-out`,
 * `loop-unfit`.
 */
export function advance(flow: CompiledFlow, state: FlowState, input: Input): Step {
  return advanceRun(flow, state, input)
}

/** As `advance`; an oracle decides instead of the conditions. */
export function advanceRun(flow: CompiledFlow, state: FlowState, input: InternalInput, oracle?: Oracle): Step {
  if (state.done) throw new FlowError('flow-ended', '流程已经结束。The flow has ended.')
  const run = openRun(flow, state, oracle)
  take(run, input)
  settle(run)
  return closeRun(run)
}
