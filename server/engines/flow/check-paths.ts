import { ahead, isEntry, isResting, type Net, type Node } from './net.ts'
import { type FlowProblem, problem } from './problem.ts'

// Everything can be reached from the start and can reach an end, and no loop spins without waiting.
export function checkPaths(net: Net, problems: FlowProblem[]): void {
  const nodes = [...net.nodes.values()]
  const reached = walk(
    nodes.filter((node) => isEntry(node, undefined) || (node.isEventSub && !node.parent)),
    (node) => [...ahead(node), ...(node.kind === 'sub-process' ? startsOf(nodes, node) : []), ...undoOf(node)],
  )
  const finishing = walk(
    nodes.filter((node) => node.out.length === 0 || node.kind === 'end'),
    (node) => [...node.into.map((edge) => edge.from), ...(node.host ? [node.host] : [])],
  )
  for (const node of reached.size > 0 ? nodes : []) {
    const name = node.name || node.id
    if (!reached.has(node)) {
      if (!node.parent || reached.has(node.parent)) problems.push(problem('unreachable', node.id, name))
    } else if (!finishing.has(node)) problems.push(problem('never-ends', node.id, name))
  }
  const spinning = findSpin(nodes)
  if (spinning) problems.push(problem('loop-without-wait', spinning.id, spinning.name || spinning.id))
}

const undoOf = ({ undo }: Node) => (undo ? [undo] : [])

/** What may begin inside a sub-process without a flow leading there. */
const startsOf = (nodes: Node[], parent: Node) =>
  nodes.filter(
    (node) =>
      node.parent === parent &&
      (node.kind === 'start' || node.isEventSub || (parent.adHoc && node.into.length === 0 && !node.host)),
  )

function walk(from: Node[], next: (node: Node) => Node[]): Set<Node> {
  const seen = new Set<Node>()
  const open = [...from]
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    open.push(...next(node))
  }
  return seen
}

/** A node on a circle of nodes none of which waits; peels off what has no way in or no way on until only circles are left. */
function findSpin(nodes: Node[]): Node | undefined {
  const moving = new Set(nodes.filter((node) => !isResting(node)))
  const indegree = new Map<Node, number>()
  for (const node of moving) indegree.set(node, node.into.filter((edge) => moving.has(edge.from)).length)
  const open = [...moving].filter((node) => indegree.get(node) === 0)
  for (let node = open.pop(); node; node = open.pop()) {
    moving.delete(node)
    for (const { to } of node.out) {
      const left = (indegree.get(to) ?? 0) - 1
      indegree.set(to, left)
      if (left === 0 && moving.has(to)) open.push(to)
    }
  }
  const isOnward = (node: Node) => node.out.some((edge) => moving.has(edge.to))
  for (
    let last = [...moving].find((node) => !isOnward(node));
    last;
    last = [...moving].find((node) => !isOnward(node))
  ) {
    moving.delete(last)
  }
  return [...moving][0]
}
