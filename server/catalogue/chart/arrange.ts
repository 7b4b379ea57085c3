// From cells to pixels: rows as high as what stands in them, gaps as high as the lines that run through them.

import type { DiagramEdge, DiagramNode, Point } from '../../engines/flow/index.ts'
import type { Cell, Grid } from './grid.ts'
import { router, type Spot, type Track, type Way } from './route.ts'

export type Arrangement = {
  nodes: DiagramNode[]
  edges: DiagramEdge[]
  /** Left edge and width of each column with its gutters. */
  columns: { x: number; w: number }[]
  width: number
  height: number
}
/** Width of the boxes of each column; a gutter stands on both sides. */
export type Measures = {
  widths: readonly number[]
  taskHeight: number
  gutter: number
  gap: number
}

/** Boxes and lines of a grid, from 0 / 0. */
export function arrange(grid: Grid, measures: Measures): Arrangement {
  const { widths, gutter } = measures
  const tracks = new Map<string, string[]>()
  const way = router(grid, ({ place, key }) => {
    const keys = tracks.get(place) ?? []
    if (!keys.includes(key)) tracks.set(place, [...keys, key])
  })
  const ways = grid.links.map((link) => ({ link, way: way(link) }))
  const columns = widths.map((w, i) => ({
    x: widths.slice(0, i).reduce((sum, each) => sum + each + gutter * 2, 0),
    w: w + gutter * 2,
  }))
  const rows = rowsOf(grid, measures, tracks)
  const boxes = boxesOf(grid, measures, columns, rows)

  const place = (track: Track): number => {
    const keys = tracks.get(track.place) ?? []
    const share = (keys.indexOf(track.key) + 1) / (keys.length + 1)
    const [side, n] = track.place.split(' ')
    if (side === 'gap') return (rows[Number(n)]?.y ?? 0) - (rows[Number(n)]?.gap ?? 0) * (1 - share)
    const column = columns[Number(n)] ?? { x: 0, w: 0 }
    return side === 'left' ? column.x + gutter * share : column.x + column.w - gutter * share
  }
  const pointOf = (a: DiagramNode, { x, y }: Spot): Point => {
    const column = 'column' in x ? columns[x.column] : undefined
    const row = 'row' in y ? rows[y.row] : undefined
    return {
      x: 'track' in x ? place(x.track) : column ? column.x + column.w / 2 : a.x + a.w / 2,
      y: 'track' in y ? place(y.track) : row ? row.y + row.h / 2 : a.y + a.h / 2,
    }
  }
  function waypoints(a: DiagramNode, b: DiagramNode, { spots, enter }: Way): Point[] {
    const points = spots.map((spot) => pointOf(a, spot))
    const foot = { x: a.x + a.w / 2, y: a.y + a.h }
    const first = points[0]
    const [ax, bx] = [first?.x ?? b.x + b.w / 2, points.at(-1)?.x ?? a.x + a.w / 2]
    const leavesBeside = spots[0] ? 'own' in spots[0].y : enter === 'side'
    const start = leavesBeside ? beside(a, ax, first?.y ?? a.y + a.h / 2) : foot
    const end = enter === 'side' ? beside(b, bx, points.at(-1)?.y ?? start.y) : { x: b.x + b.w / 2, y: b.y }
    return [start, ...points, end]
  }
  const edges = ways.flatMap(({ link, way }): DiagramEdge[] => {
    const [a, b] = [boxes.get(link.from), boxes.get(link.to)]
    return a && b && way ? [{ ...link.edge, from: link.from, to: link.to, waypoints: waypoints(a, b, way) }] : []
  })
  const last = rows.at(-1)
  const right = columns.at(-1)
  return {
    ...{ nodes: [...boxes.values()], edges, columns },
    width: right ? right.x + right.w : 0,
    height: last ? last.y + last.h : 0,
  }
}

/** The point on the side of a box that faces `towards`. */
const beside = ({ x, w }: DiagramNode, towards: number, y: number): Point => ({
  x: towards < x + w / 2 ? x : x + w,
  y,
})

function sizeOf({ node, column }: Cell, { widths, taskHeight }: Measures): { w: number; h: number } {
  if (/Gateway$/.test(node.element)) return { w: 44, h: 44 }
  if (/Event$/.test(node.element)) return { w: 34, h: 34 }
  return { w: widths[column] ?? 120, h: taskHeight }
}

type Row = { y: number; h: number; gap: number }
function rowsOf(grid: Grid, measures: Measures, tracks: ReadonlyMap<string, readonly string[]>): Row[] {
  const rows: Row[] = []
  for (let n = 0; n < grid.rows; n++) {
    const before = rows[n - 1]
    const gap = measures.gap + Math.max(0, (tracks.get(`gap ${n}`)?.length ?? 0) - 1) * 12
    const inRow = [...grid.cells.values()].filter(({ row }) => row === n)
    const h = Math.max(34, ...inRow.map((cell) => sizeOf(cell, measures).h))
    rows.push({ y: before ? before.y + before.h + gap : gap, h, gap })
  }
  return rows
}

function boxesOf(
  { cells, riders }: Grid,
  measures: Measures,
  columns: readonly { x: number; w: number }[],
  rows: readonly Row[],
): Map<string, DiagramNode> {
  const boxes = new Map<string, DiagramNode>()
  for (const cell of cells.values()) {
    const { w, h } = sizeOf(cell, measures)
    const [column, row] = [columns[cell.column] ?? { x: 0, w: 0 }, rows[cell.row] ?? { y: 0, h: 0 }]
    const at = { x: column.x + (column.w - w) / 2, y: row.y + (row.h - h) / 2 }
    boxes.set(cell.node.id, { ...cell.node, ...at, w, h })
  }
  for (const node of riders) {
    const on = boxes.get(node.attachedTo ?? '')
    if (on) boxes.set(node.id, { ...node, x: on.x + 10, y: on.y + on.h - 14, w: 28, h: 28 })
  }
  return boxes
}
