import { checkConditions } from './check-conditions.ts'
import { checkEvents } from './check-events.ts'
import { checkJoins } from './check-joins.ts'
import { checkPaths } from './check-paths.ts'
import { checkWiring } from './check-wiring.ts'
import type { Net } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

/** Everything that is wrong with a net goes to `problems`; what comes back are warnings, which do not keep it from running. */
export function check(net: Net, processId: string, requireTaskProps: string[], problems: FlowProblem[]): FlowProblem[] {
  const warnings: FlowProblem[] = []
  checkWiring(net, processId, problems)
  checkEvents(net, problems)
  checkConditions(net, problems, warnings)
  checkPaths(net, problems)
  checkJoins(net, problems, warnings)
  for (const node of net.nodes.values()) {
    if (node.task !== 'user') continue
    for (const prop of requireTaskProps) {
      if (!node.props[prop]) problems.push(problem('task-prop-missing', node.id, node.name || node.id, prop))
    }
  }
  return warnings
}
