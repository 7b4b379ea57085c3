import { isActivity, type Net, type Node } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

// Where ways part, every way says when it is taken. Conditions belong on exclusive and inclusive gateways and on activities.
export function checkConditions(net: Net, problems: FlowProblem[], warnings: FlowProblem[]): void {
  for (const node of net.nodes.values()) {
    const chooses = node.kind === 'exclusive' || node.kind === 'inclusive'
    const name = node.name || node.id
    for (const edge of node.out) {
      if (edge.when !== undefined && !chooses && !isActivity(node)) {
        problems.push(problem('condition-misplaced', edge.id, name))
      }
      if (edge === node.default && edge.when !== undefined) problems.push(problem('default-conditioned', edge.id))
      if (chooses && node.out.length > 1 && edge !== node.default && edge.when === undefined) {
        problems.push(problem('condition-missing', edge.id, name))
      }
    }
    if (canFindNoWay(node, chooses)) warnings.push(problem('default-missing', node.id, name))
  }
}

const canFindNoWay = (node: Node, chooses: boolean): boolean =>
  (chooses || isActivity(node)) &&
  node.out.length > 0 &&
  node.default === undefined &&
  node.out.every((edge) => edge.when !== undefined)
