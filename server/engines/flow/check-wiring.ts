import { isActivity, isEntry, isResting, type Net, type Node } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

// Every scope starts at one place and ends somewhere; sequence flows join elements of one level; boundary events sit on what waits. An ad-hoc
// sub-process has neither start nor end; a process may start in several ways, but by itself only in one.
export function checkWiring(net: Net, processId: string, problems: FlowProblem[]): void {
  checkScope(net, undefined, processId, problems)
  for (const node of net.nodes.values()) {
    if (node.kind === 'sub-process' && !node.adHoc && !isEmptyCall(net, node)) checkScope(net, node, node.id, problems)
    checkEnds(node, problems)
    if (node.kind === 'boundary') checkBoundary(node, problems)
    const isCounted = node.kind === 'inclusive' || node.kind === 'complex'
    if (node.into.length > 30 && isCounted) problems.push(problem('join-too-wide', node.id, node.id))
  }
  for (const edge of net.edges) {
    if (edge.from.parent !== edge.to.parent) problems.push(problem('flow-crosses-scope', edge.id))
    if (edge.to.kind === 'start' || edge.to.kind === 'boundary') problems.push(problem('flow-into-start', edge.id))
    if (edge.from.kind === 'end') problems.push(problem('flow-out-of-end', edge.id))
  }
}

/** A call whose flow was not given has been reported as such. */
const isEmptyCall = (net: Net, node: Node): boolean =>
  node.element === 'callActivity' && ![...net.nodes.values()].some((each) => each.parent === node)

function checkScope(net: Net, parent: Node | undefined, id: string, problems: FlowProblem[]): void {
  let starts = 0
  let plain = 0
  let ends = 0
  for (const node of net.nodes.values()) {
    if (node.parent !== parent) continue
    if (node.kind === 'start' || (!parent && isEntry(node, undefined))) starts++
    if (node.kind === 'start' && (parent || node.trigger.kind === 'none')) plain++
    if (node.kind === 'end') ends++
  }
  if (starts === 0) problems.push(problem('start-missing', id, id))
  if (plain > 1) problems.push(problem('start-ambiguous', id, id))
  if (ends === 0) problems.push(problem('end-missing', id, id))
}

function checkEnds(node: Node, problems: FlowProblem[]): void {
  const standsAlone = node.isHandler || node.isEventSub || node.parent?.adHoc || node.trigger.kind === 'compensation'
  if (node.out.length > 0 || node.kind === 'end' || (standsAlone && node.kind !== 'throw')) return
  problems.push(problem('dead-end', node.id, node.name || node.id))
}

function checkBoundary(node: Node, problems: FlowProblem[]): void {
  const { host } = node
  if (!host || !isActivity(host) || host.parent !== node.parent) problems.push(problem('boundary-unattached', node.id))
  else if (!isResting(host) && !host.loop && node.trigger.kind !== 'compensation')
    problems.push(problem('boundary-on-passing', node.id, host.name || host.id))
}
