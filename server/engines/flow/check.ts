import type { Net } from './net.ts'
import type { FlowProblem } from './problem.ts'
export function check(_net: Net, _id: string, _required: string[], _problems: FlowProblem[]): FlowProblem[] {
  return []
}
