import { dominators } from './dominators.ts'
import { type Arm, isEntry, isJoin, type Net, type Node } from './net.ts'

// What a step should not have to look up: where each scope starts, what can happen to a resting token, who catches an error, and from
// where an inclusive join can still be reached.

/** Completes the nodes of a net that has been found sound; gives the start event of the process. */
export function link(net: Net, root?: Node): Node | undefined {
  const entries = [...net.nodes.values()].filter((node) => isEntry(node, root))
  const start = entries.find((node) => node.kind === 'start' && node.trigger.kind === 'none') ?? entries[0]
  const byScope = new Map<Node, Map<Node, Node>>()
  for (const node of net.nodes.values()) {
    if (node.kind === 'start' && node.parent && node.parent !== root) node.parent.start = node
  }
  for (const node of net.nodes.values()) {
    if (node.isEventSub && node.start) addEventSub(node.parent, node.start)
    if (node.kind === 'catch' || node.task === 'receive') addArm(node, node, 'self')
    if (node.kind === 'event-gateway') for (const edge of node.out) addArm(node, edge.to, 'race')
    if (node.host && isRising(node)) node.host.catches.push(node)
    else if (node.host) addArm(node.host, node, node.interrupting ? 'interrupting' : 'beside')
  }
  if (root) root.start = start
  for (const node of net.nodes.values()) {
    node.catches.sort((a, b) => Number(isCatchAll(a)) - Number(isCatchAll(b)))
    node.handlers.sort((a, b) => Number(isCatchAll(a)) - Number(isCatchAll(b)))
    if (node.loop) splitArms(node)
  }
  for (const node of net.nodes.values()) {
    if ((node.kind !== 'inclusive' && node.kind !== 'complex') || !isJoin(node)) continue
    const origin = node.parent && node.parent !== root ? node.parent.start : start
    if (!origin) continue
    const above = byScope.get(origin) ?? dominators(origin)
    byScope.set(origin, above)
    node.reach = reachOf(node, above.get(node))
  }
  return start
}

const isRising = ({ trigger }: Node): boolean => trigger.kind === 'error' || trigger.kind === 'escalation'
const isCatchAll = ({ trigger }: Node): boolean => 'code' in trigger && trigger.code === undefined

function addEventSub(scope: Node | undefined, start: Node): void {
  if (!scope) return
  if (isRising(start)) scope.handlers.push(start)
  else addArm(scope, start, start.interrupting ? 'inside' : 'inside-beside')
}

function splitArms(node: Node): void {
  const isOfAll = ({ role }: Arm) => role === 'interrupting' || role === 'beside'
  node.bodyArms = node.arms.filter(isOfAll)
  node.arms = node.arms.filter((arm) => !isOfAll(arm))
}

function addArm(owner: Node, node: Node, role: Arm['role']): void {
  const on = node.trigger
  if (on.kind === 'timer' || on.kind === 'message' || on.kind === 'signal' || on.kind === 'conditional')
    owner.arms.push({ node, role, on })
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
