import type { CompiledFlow } from './net.ts'
import { closeRun, openRun, type Step } from './run.ts'
import { settle } from './settle.ts'
import type { Variables } from './state.ts'

/** Puts the first token on the start event and moves it until it rests. Throws FlowError `no-way-out` when no condition holds. */
export function start(flow: CompiledFlow, variables: Variables = {}): Step {
  const run = openRun(flow, { t: [], v: { ...variables }, n: 1 }, undefined)
  run.queue.push({ node: flow.start, by: undefined, scope: 0 })
  settle(run)
  return closeRun(run)
}
