import { FlowError } from './flow-error.ts'
import type { CompiledFlow } from './net.ts'
import { closeRun, type Oracle, openRun, type Run, type Step } from './run.ts'
import { settle } from './settle.ts'
import type { Variables } from './state.ts'

export type StartOptions = {
  /** Id of the start event (or instantiating task or gateway) that happened, when the flow has several. */
  at?: string
}

/** Puts the first token on the start event and moves it until it rests. Throws FlowError `no-way-out`, `start-unknown`. */
export function start(flow: CompiledFlow, variables: Variables = {}, { at }: StartOptions = {}): Step {
  return startRun(flow, variables, at)
}

/** As `start`; an oracle decides instead of the conditions. */
export function startRun(flow: CompiledFlow, variables: Variables, at?: string, oracle?: Oracle): Step {
  const run: Run = openRun(flow, { t: [], v: { ...variables }, n: 1 }, oracle)
  const node = at === undefined ? flow.start : flow.starts.get(at)
  if (!node) throw new FlowError('start-unknown', `流程没有开始事件“${at}”。No start event ${at}.`, at)
  if (flow.root) {
    run.queue.push({ node: flow.root, by: undefined, scope: 0 })
    if (node !== flow.start) run.startAt = node
  } else run.queue.push({ node, by: undefined, scope: 0 })
  settle(run)
  return closeRun(run)
}
