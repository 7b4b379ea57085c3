import { ahead, type CompiledFlow, type Node } from './net.ts'

/** Nodes that lie ahead of some places without going back: loops are followed up to where they turn. */
export function onward(flow: CompiledFlow, places: Iterable<string>): Set<string> {
  const place = order(flow)
  const found = new Set<Node>()
  const visit = (node: Node): void => {
    for (const next of forward(node)) {
      if (found.has(next) || (place.get(next) ?? 0) <= (place.get(node) ?? 0)) continue
      found.add(next)
      visit(next)
    }
    if (node.parent && !found.has(node.parent)) visit(node.parent)
  }
  for (const id of places) {
    const node = flow.nodes.get(id)
    if (node) visit(node)
  }
  return new Set([...found].map(({ id }) => id))
}

const forward = (node: Node): Node[] => [...ahead(node), ...(node.start ? [node.start] : [])]

/** Each node's place in reverse postorder from the start: an edge to an earlier place goes back. */
function order(flow: CompiledFlow): Map<Node, number> {
  const seen = new Set<Node>()
  const done: Node[] = []
  const visit = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    for (const next of forward(node).reverse()) visit(next)
    done.push(node)
  }
  for (const start of flow.starts.values()) visit(start)
  for (const node of flow.nodes.values()) visit(node)
  return new Map(done.reverse().map((node, index) => [node, index]))
}
