import { isActivity, isResting, type Net, type Node } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

// Every scope starts at one place and ends somewhere; sequence flows join elements of one level; boundary events sit on what waits.
export function checkWiring(net: Net, processId: string, problems: FlowProblem[]): void {
  checkScope(net, undefined, processId, problems)
  for (const node of net.nodes.values()) {
    if (node.kind === 'sub-process') checkScope(net, node, node.id, problems)
    checkEnds(node, problems)
    if (node.kind === 'boundary') checkBoundary(node, problems)
    if (node.into.length > 30 && node.kind === 'inclusive') problems.push(problem('join-too-wide', node.id, node.id))
  }
  for (const edge of net.edges) {
    if (edge.from.parent !== edge.to.parent) problems.push(problem('flow-crosses-scope', edge.id))
    if (edge.to.kind === 'start' || edge.to.kind === 'boundary') problems.push(problem('flow-into-start', edge.id))
    if (edge.from.kind === 'end') problems.push(problem('flow-out-of-end', edge.id))
  }
}

function checkScope(net: Net, parent: Node | undefined, id: string, problems: FlowProblem[]): void {
  let starts = 0
  let ends = 0
  for (const node of net.nodes.values()) {
    if (node.parent !== parent) continue
    if (node.kind === 'start') starts++
    if (node.kind === 'end') ends++
  }
  if (starts === 0) problems.push(problem('start-missing', id, id))
  if (starts > 1) problems.push(problem('start-ambiguous', id, id))
  if (ends === 0) problems.push(problem('end-missing', id, id))
}

function checkEnds(node: Node, problems: FlowProblem[]): void {
  if (node.out.length === 0 && node.kind !== 'end') problems.push(problem('dead-end', node.id, node.name || node.id))
}

function checkBoundary(node: Node, problems: FlowProblem[]): void {
  const { host } = node
  if (!host || !isActivity(host) || host.parent !== node.parent) problems.push(problem('boundary-unattached', node.id))
  else if (!isResting(host)) problems.push(problem('boundary-on-passing', node.id, host.name || host.id))
}
