import { advance } from './advance.ts'
import type { Input } from './effect.ts'
import { spoken } from './flow-text.ts'
import type { CompiledFlow } from './net.ts'
import type { Step } from './run.ts'
import { start } from './start.ts'

const inputOf = (input: Input | string): Input =>
  typeof input === 'string' ? { type: 'complete-task', taskId: input } : input

/** For tests: starts a flow and takes the inputs in turn; what each step did, in words. `a.1` alone completes that task. */
export function play(flow: CompiledFlow, ...inputs: (Input | string)[]): string[] {
  let step = start(flow, {})
  const said = [spoken(step.effects)]
  for (const input of inputs) {
    step = advance(flow, JSON.parse(JSON.stringify(step.state)), inputOf(input))
    said.push(spoken(step.effects))
  }
  return said
}

/** For tests: the last step of such a course. */
export const playTo = (flow: CompiledFlow, first: Step, ...inputs: (Input | string)[]): Step =>
  inputs.reduce<Step>((step, input) => advance(flow, step.state, inputOf(input)), first)
