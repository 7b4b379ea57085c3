import type { CompiledFlow, FlowState } from '../engines/flow/index.ts'
import type { CaseEvent } from './case.ts'

/** Per node of the flow: done (a token went through), here (a token rests there), ahead, or skipped (the case has ended without it). */
export function statesOf(flow: CompiledFlow, state: FlowState, events: readonly CaseEvent[]): Record<string, string> {
  const passed = new Set(events.flatMap((event) => (event.data.passed ?? []) as string[]))
  const here = new Set(state.t.map((token) => token.at))
  return Object.fromEntries(
    [...flow.nodes.keys()].map((id) => [
      id,
      here.has(id) ? 'here' : passed.has(id) ? 'done' : state.done ? 'skipped' : 'ahead',
    ]),
  )
}
