// Places the nodes of a flow on a grid: rows from top to bottom in the order in which a case meets them, columns given (a lane of a
// post, the main way or its side). A node stands below all that lead to it; two nodes never share a cell. For charts that must be
// narrow (a phone, a page of A4) or show lanes, whatever the drawing in the file looks like.

import type { CompiledFlow, DiagramEdge, DiagramNode } from '../../engines/flow/index.ts'
import { inOrder } from '../steps.ts'

export type Cell = { node: DiagramNode; row: number; column: number }
export type Link = { edge: DiagramEdge; from: string; to: string; back: boolean }
export type Grid = {
  cells: Map<string, Cell>
  /** Boundary events: they sit on a cell. */
  riders: DiagramNode[]
  links: Link[]
  rows: number
  /** The node itself, or what it sits on. */
  hostOf(id: string): string
}
export type Columns = {
  of(node: DiagramNode): number
  /** Whether it stands beside what leads to it instead of below. */
  beside?(node: DiagramNode): boolean
}

/** Nodes and edges of a flow in cells; containers are left out, what is in them stands in their place. */
export function gridOf(flow: CompiledFlow, { of, beside = () => false }: Columns): Grid {
  const { nodes, edges } = flow.diagram
  const order = new Map(inOrder(flow).map(({ id }, i) => [id, i]))
  const at = (id: string) => order.get(id) ?? order.size
  const hosts = new Map(nodes.map(({ id, attachedTo }) => [id, attachedTo ?? id]))
  const hostOf = (id: string) => hosts.get(id) ?? id
  const inside = Map.groupBy(nodes, ({ parent }) => parent)
  const isContainer = ({ id }: DiagramNode) => inside.has(id)
  const goesIn = new Set(edges.map(({ to }) => to))
  const goesOut = new Set(edges.map(({ from }) => from))
  const entries = (id: string): string[] => {
    const own = inside.get(id)
    return own
      ? own.filter((node) => !goesIn.has(node.id) && !node.attachedTo).flatMap((node) => entries(node.id))
      : [id]
  }
  const exits = (id: string): string[] => {
    const own = inside.get(id)
    return own ? own.filter((node) => !goesOut.has(node.id)).flatMap((node) => exits(node.id)) : [id]
  }
  const links: Link[] = edges.flatMap((edge) =>
    exits(edge.from).flatMap((from) =>
      entries(edge.to).map((to) => ({ edge, from, to, back: at(hostOf(to)) <= at(hostOf(from)) })),
    ),
  )
  const cells = new Map<string, Cell>()
  const taken = new Set<string>()
  const free = (row: number, column: number) => !taken.has(`${row}/${column}`)
  const placed = nodes.filter((node) => !isContainer(node) && !node.attachedTo).sort((a, b) => at(a.id) - at(b.id))
  for (const node of placed) {
    const leading = links
      .filter(({ to, back }) => to === node.id && !back)
      .flatMap(({ from }) => cells.get(hostOf(from)) ?? [])
    const column = of(node)
    const above = Math.max(-1, ...leading.map(({ row }) => row))
    const sideways = beside(node) && leading.length === 1 && leading[0]?.column !== column
    let row = sideways ? above : above + 1
    while (!free(row, column)) row++
    taken.add(`${row}/${column}`)
    cells.set(node.id, { node, row, column })
  }
  const rows = Math.max(0, ...[...cells.values()].map(({ row }) => row + 1))
  return { cells, riders: nodes.filter(({ attachedTo }) => attachedTo), links, rows, hostOf }
}
