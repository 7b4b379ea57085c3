import { ahead, type Node } from './net.ts'

/**
 * For every node that can be reached from `start`: the nearest node that every way to it goes through. Cooper, Harvey, Kennedy, “A simple,
 * fast dominance algorithm” (2001).
 */
export function dominators(start: Node): Map<Node, Node> {
  const order = postorder(start)
  const rank = new Map(order.map((node, index) => [node, index]))
  const above = new Map<Node, Node>([[start, start]])
  const meet = (a: Node, b: Node): Node => {
    let left = a
    let right = b
    while (left !== right) {
      while ((rank.get(left) ?? 0) < (rank.get(right) ?? 0)) left = above.get(left) ?? start
      while ((rank.get(right) ?? 0) < (rank.get(left) ?? 0)) right = above.get(right) ?? start
    }
    return left
  }
  for (let changed = true; changed; ) {
    changed = false
    for (const node of order.toReversed()) {
      if (node === start) continue
      const before = behind(node).filter((each) => above.has(each))
      const nearest = before.reduce<Node | undefined>((found, each) => (found ? meet(found, each) : each), undefined)
      if (!nearest || above.get(node) === nearest) continue
      above.set(node, nearest)
      changed = true
    }
  }
  return above
}

const behind = (node: Node): Node[] => [...node.into.map((edge) => edge.from), ...(node.host ? [node.host] : [])]

function postorder(start: Node): Node[] {
  const order: Node[] = []
  const seen = new Set([start])
  const path: { node: Node; rest: Node[] }[] = [{ node: start, rest: ahead(start) }]
  for (let top = path.at(-1); top; top = path.at(-1)) {
    const next = top.rest.pop()
    if (!next) {
      order.push(top.node)
      path.pop()
    } else if (!seen.has(next)) {
      seen.add(next)
      path.push({ node: next, rest: ahead(next) })
    }
  }
  return order
}
