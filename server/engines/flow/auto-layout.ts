import type { Box, Point } from './diagram.ts'
import { ahead, type Net, type Node } from './net.ts'

// A plain drawing for files that have none: columns from left to right by the longest way from the start (ways back do not count), nodes of
// a column below each other, a sub-process as large as its inside, boundary events on the lower edge of their activity.
const gap = { x: 60, y: 40 }
const margin = 40

type Size = { w: number; h: number }
type Layout = { nodes: Node[]; boxes: Map<string, Box>; sizes: Map<Node, Size> }

export function autoLayout(net: Net): Map<string, Box> {
  const boxes = new Map<string, Box>()
  layScope({ nodes: [...net.nodes.values()], boxes, sizes: new Map() }, undefined, { x: margin, y: margin })
  return boxes
}

function layScope(layout: Layout, parent: Node | undefined, at: Point): void {
  const columns = columnsOf(insideOf(layout, parent))
  const { h } = extent(layout, columns)
  let x = at.x
  for (const column of columns) {
    const own = extent(layout, [column])
    let y = at.y + (h - own.h) / 2
    for (const node of column) {
      const size = sizeOf(layout, node)
      place(layout, node, { x: x + (own.w - size.w) / 2, y, ...size })
      y += size.h + gap.y
    }
    x += own.w + gap.x
  }
}

const insideOf = ({ nodes }: Layout, parent: Node | undefined) =>
  nodes.filter((node) => node.parent === parent && node.kind !== 'boundary')

function extent(layout: Layout, columns: Node[][]): Size {
  const sizes = columns.map((column) => column.map((node) => sizeOf(layout, node)))
  const widths = sizes.map((column) => Math.max(...column.map(({ w }) => w)))
  const heights = sizes.map((column) => column.reduce((sum, { h }) => sum + h + gap.y, -gap.y))
  return { w: widths.reduce((sum, w) => sum + w + gap.x, -gap.x), h: Math.max(0, ...heights) }
}

function place(layout: Layout, node: Node, box: Box): void {
  layout.boxes.set(node.id, box)
  if (node.kind === 'sub-process') layScope(layout, node, { x: box.x + margin, y: box.y + margin })
  node.boundaries.forEach((boundary, index) => {
    layout.boxes.set(boundary.id, { x: box.x + 14 + index * 40, y: box.y + box.h - 18, w: 36, h: 36 })
  })
}

function sizeOf(layout: Layout, node: Node): Size {
  const known = layout.sizes.get(node)
  if (known) return known
  let size = { w: 100, h: 80 }
  if (node.kind === 'sub-process') {
    const inner = extent(layout, columnsOf(insideOf(layout, node)))
    size = { w: Math.max(100, inner.w + 2 * margin), h: Math.max(80, inner.h + 2 * margin) }
  } else if (/event$/i.test(node.element)) size = { w: 36, h: 36 }
  else if (/gateway$/i.test(node.element)) size = { w: 50, h: 50 }
  layout.sizes.set(node, size)
  return size
}

function columnsOf(nodes: Node[]): Node[][] {
  const column = new Map<Node, number>()
  const order = topological(nodes)
  for (const [rank, node] of order.entries()) {
    const here = column.get(node) ?? 0
    column.set(node, here)
    for (const next of ahead(node).flatMap((each) => (each.kind === 'boundary' ? ahead(each) : [each]))) {
      if (order.indexOf(next) > rank) column.set(next, Math.max(column.get(next) ?? 0, here + 1))
    }
  }
  const columns: Node[][] = []
  for (const node of order) {
    const index = column.get(node) ?? 0
    columns[index] = [...(columns[index] ?? []), node]
  }
  return columns.filter((each) => each !== undefined)
}

/** Depth first, starts first, so that only ways back point to the left. */
function topological(nodes: Node[]): Node[] {
  const order: Node[] = []
  const seen = new Set<Node>()
  const visit = (root: Node) => {
    const path: { node: Node; rest: Node[] }[] = []
    const enter = (node: Node) => {
      seen.add(node)
      path.push({ node, rest: ahead(node) })
    }
    enter(root)
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const next = top.rest.pop()
      if (next && !seen.has(next)) enter(next)
      else if (!next) {
        if (top.node.kind !== 'boundary') order.unshift(top.node)
        path.pop()
      }
    }
  }
  const starts = nodes.filter((node) => node.kind === 'start')
  for (const node of [...starts, ...nodes]) if (!seen.has(node)) visit(node)
  return order
}

/** Right edge to left edge with one step between; a way back goes below. */
export function route(from: Box, to: Box): Point[] {
  const start = { x: from.x + from.w, y: from.y + from.h / 2 }
  const end = { x: to.x, y: to.y + to.h / 2 }
  if (end.x >= start.x) {
    if (start.y === end.y) return [start, end]
    const middle = (start.x + end.x) / 2
    return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end]
  }
  const below = Math.max(from.y + from.h, to.y + to.h) + gap.y / 2
  const [left, right] = [to.x + to.w / 2, from.x + from.w / 2]
  return [
    { x: right, y: from.y + from.h },
    { x: right, y: below },
    { x: left, y: below },
    { x: left, y: to.y + to.h },
  ]
}
