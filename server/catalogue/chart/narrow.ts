// The flow chart for a phone: the main way straight down, branches that run at the same time side by side, what leaves the way (refusal,
// waiting for a supplement) at its side. The file's own drawing goes from left to right and is four times as wide as a phone.

import type { CompiledFlow, DiagramNode } from '../../engines/flow/index.ts'
import { inOrder } from '../steps.ts'
import { type Arrangement, arrange } from './arrange.ts'
import { gridOf } from './grid.ts'

type Node = CompiledFlow['start']

/** Boxes and lines, about as wide as a phone. */
export function arrangeNarrow(flow: CompiledFlow): Arrangement {
  const main = mainWay(flow)
  const branches = branchesOf(flow)
  const count = Math.max(2, ...[...branches.values()].map((branch) => branch + 1))
  const middle = count === 2 ? 0 : Math.floor((count - 1) / 2)
  const isBeside = ({ id }: DiagramNode) => !main.has(id)
  const of = (node: DiagramNode) => (isBeside(node) ? count - 1 : (branches.get(node.id) ?? middle))
  const grid = gridOf(flow, { of, beside: isBeside })
  if (count === 2) return arrange(grid, { widths: [176, 104], taskHeight: 58, gutter: 20, gap: 30 })
  const [width, gutter] = count === 3 ? [94, 12] : [78, 7]
  return arrange(grid, { widths: Array.from({ length: count }, () => width), gutter, gap: 32, taskHeight: 72 })
}

/** Nodes on a way to a good end that nobody has to wait for: without supplements, expiries and refusals. */
function mainWay(flow: CompiledFlow): Set<string> {
  const nodes = [...flow.nodes.values()]
  const ends = nodes.filter(({ kind }) => kind === 'end')
  const good = ends.filter(({ props }) => props.outcome === 'granted')
  const main = new Set((good.length > 0 ? good : ends).map(({ id }) => id))
  for (let before = -1; before !== main.size; ) {
    before = main.size
    for (const node of nodes)
      if (node.task !== 'receive' && node.out.some(({ to }) => main.has(to.id))) main.add(node.id)
  }
  return main
}

/** Which branch of a fork a node lies in, counted from 0; nodes that several branches lead to lie in none. */
function branchesOf(flow: CompiledFlow): Map<string, number> {
  const order = new Map(inOrder(flow).map((node, i) => [node, i]))
  const forward = ({ out }: Node, from: Node) =>
    out.map(({ to }) => to).filter((to) => (order.get(to) ?? 0) > (order.get(from) ?? 0))
  const reach = (from: Node, seen = new Set<Node>()): Set<Node> => {
    if (seen.has(from)) return seen
    seen.add(from)
    for (const to of forward(from, from)) reach(to, seen)
    return seen
  }
  const found = new Map<string, number>()
  for (const fork of order.keys()) {
    if ((fork.kind !== 'parallel' && fork.kind !== 'inclusive') || fork.out.length < 2 || found.has(fork.id)) continue
    const reached = fork.out.map(({ to }) => reach(to))
    for (const [branch, nodes] of reached.entries())
      for (const node of nodes)
        if (reached.every((each) => each === nodes || !each.has(node))) found.set(node.id, branch)
  }
  return found
}
