import { dominators } from './dominators.ts'
import { type Edge, isEntry, isJoin, type Net, type Node } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

// A parallel join starves when the nearest node that all its branches come from sends a token down only one of several ways, and none of
// these ways leads to all of the join. That covers the mistake authors make (open with a cross, close with a plus); it is no full
// proof of soundness.
export function checkJoins(net: Net, problems: FlowProblem[], warnings: FlowProblem[]): void {
  const above = new Map<Node, Node>()
  for (const node of net.nodes.values()) {
    if (node.kind === 'start' || isEntry(node, undefined))
      for (const [low, high] of dominators(node)) above.set(low, high)
  }
  for (const join of net.nodes.values()) {
    const split = above.get(join)
    if (join.kind !== 'parallel' || !isJoin(join) || !split) continue
    const complete = ways(split).map((way) => leadsToAll(way, join, split))
    const details = [join.name || join.id, split.name || split.id]
    if (complete.length < 2 || complete.every(Boolean)) continue
    if (split.kind === 'inclusive') warnings.push(problem('join-after-inclusive', join.id, ...details))
    else if (!complete.some(Boolean)) problems.push(problem('join-deadlock', join.id, ...details))
  }
}

/** The ways out of a node of which only one is taken; an activity with interrupting boundary events is such a node too. */
function ways(node: Node): Edge[][] {
  if (node.kind === 'exclusive' || node.kind === 'event-gateway' || node.kind === 'inclusive')
    return node.out.map((edge) => [edge])
  if (node.boundaries.length === 0 || node.boundaries.some((each) => !each.interrupting)) return []
  return [node.out, ...node.boundaries.map((each) => each.out)]
}

function leadsToAll(way: Edge[], join: Node, split: Node): boolean {
  const seen = new Set<Edge>()
  const open = [...way]
  for (let edge = open.pop(); edge; edge = open.pop()) {
    if (seen.has(edge)) continue
    seen.add(edge)
    if (edge.to === join || edge.to === split) continue
    open.push(...edge.to.out, ...edge.to.boundaries.flatMap((each) => each.out))
  }
  return join.into.every((edge) => seen.has(edge))
}
