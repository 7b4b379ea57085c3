import { dominators } from './dominators.ts'
import { type Arm, isJoin, type Net, type Node } from './net.ts'

// What a step should not have to look up: where each scope starts, what can happen to a resting token, who catches an error, and from
// where an inclusive join can still be reached.

/** Completes the nodes of a net that has been found sound; gives the start event of the process. */
export function link(net: Net): Node | undefined {
  let start: Node | undefined
  const byScope = new Map<Node, Map<Node, Node>>()
  for (const node of net.nodes.values()) {
    if (node.kind === 'start' && node.parent) node.parent.start = node
    else if (node.kind === 'start') start = node
    if (node.kind === 'catch' || node.task === 'receive') addArm(node, node, 'self')
    if (node.kind === 'event-gateway') for (const edge of node.out) addArm(node, edge.to, 'race')
    if (node.host && node.trigger.kind === 'error') node.host.catches.push(node)
    else if (node.host) addArm(node.host, node, node.interrupting ? 'interrupting' : 'beside')
  }
  for (const node of net.nodes.values()) node.catches.sort((a, b) => Number(isCatchAll(a)) - Number(isCatchAll(b)))
  for (const node of net.nodes.values()) {
    if (node.kind !== 'inclusive' || !isJoin(node)) continue
    const origin = node.parent ? node.parent.start : start
    if (!origin) continue
    const above = byScope.get(origin) ?? dominators(origin)
    byScope.set(origin, above)
    node.reach = reachOf(node, above.get(node))
  }
  return start
}

const isCatchAll = (node: Node): boolean => node.trigger.kind === 'error' && node.trigger.code === undefined

function addArm(owner: Node, node: Node, role: Arm['role']): void {
  const on = node.trigger
  if (on.kind === 'timer' || on.kind === 'message') owner.arms.push({ node, role, on })
}

/**
 * Walks back from each incoming flow of the join, never through the join itself and not beyond the nearest node that all ways to it come
 * through (`gate`): what lies before that belongs to another round. A gate that sends tokens ahead by events beside it is of the same round.
 */
function reachOf(join: Node, gate: Node | undefined): Map<string, number> {
  const reach = new Map<string, number>()
  const gateCounts = gate?.boundaries.some((each) => !each.interrupting)
  join.into.forEach((edge, index) => {
    const bit = 1 << index
    const back = [edge.from]
    for (let node = back.pop(); node; node = back.pop()) {
      const bits = reach.get(node.id) ?? 0
      if (node === join || (node === gate && !gateCounts) || bits & bit) continue
      reach.set(node.id, bits | bit)
      if (node === gate) continue
      for (const each of node.into) back.push(each.from)
      if (node.host) back.push(node.host)
    }
  })
  return reach
}
