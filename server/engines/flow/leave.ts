import { FlowError } from './flow-error.ts'
import type { Edge, Node } from './net.ts'
import type { Run } from './run.ts'

const send = (run: Run, edge: Edge, scope: number) => run.queue.push({ node: edge.to, by: edge, scope })

/** Puts a token on every outgoing flow that the node's kind and the conditions choose; on none when there is none. */
export function leave(run: Run, node: Node, scope: number): void {
  if (node.split === 'all') {
    for (const edge of node.out) send(run, edge, scope)
    return
  }
  let taken = 0
  for (const edge of node.out) {
    if (edge === node.default || !(edge.condition === undefined || edge.condition(run.v))) continue
    send(run, edge, scope)
    taken++
    if (node.split === 'one') return
  }
  if (taken > 0) return
  if (!node.default)
    throw new FlowError(
      'no-way-out',
      `“${node.name || node.id}”之后没有一个条件成立。No condition holds after ${node.id}.`,
      node.id,
    )
  send(run, node.default, scope)
}
