import { FlowError } from './flow-error.ts'
import type { Edge, Node } from './net.ts'
import type { Run } from './run.ts'
import type { Variables } from './state.ts'
import { variablesIn } from './variables.ts'

// Which ways a token leaves by (BPMN 2.0.2, 13.4): all of them, the first whose condition holds, or every one whose condition holds; the
// default flow when none does.
const send = (run: Run, edge: Edge, scope: number) => run.queue.push({ node: edge.to, by: edge, scope })

/**
 * Puts a token on every outgoing flow that the node's kind and the conditions choose; on none when there is none. `more` are variables
 * that only these conditions see.
 */
export function leave(run: Run, node: Node, scope: number, more?: Variables): void {
  if (node.split === 'all') {
    for (const edge of node.out) send(run, edge, scope)
    return
  }
  const seen = variablesIn(run, scope)
  const variables = more ? { ...seen, ...more } : seen
  let taken = 0
  for (const edge of node.out) {
    if (edge === node.default || !isOpen(run, edge, variables)) continue
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

const isOpen = (run: Run, edge: Edge, variables: Variables): boolean =>
  edge.condition === undefined || (run.oracle ? run.oracle(2) === 1 : edge.condition(variables))
