// Where labels stand: each has places that it would like, the best first, and takes the first that lies within the drawing and touches
// neither a box nor a label that stands already. One that finds none keeps its best.

import type { DiagramEdge, DiagramNode, Point } from '../../engines/flow/index.ts'
import type { Box } from './svg.ts'
import { widthOf, wrapText } from './wrap-text.ts'

export type Label = { lines: readonly string[]; x: number; y: number; size: number; anchor: 'start' | 'middle' | 'end' }
type Wish = { key: string; places: readonly Label[] }

/** Where each label stands, by its key. `standing`: boxes and texts that do not move. */
export function placeLabels(wishes: readonly Wish[], standing: readonly Box[], within: Box): Map<string, Label> {
  const taken = [...standing]
  const placed = new Map<string, Label>()
  for (const { key, places } of wishes) {
    const free = places.find((place) => {
      const box = boxOf(place)
      return isInside(box, within) && !taken.some((other) => isTouching(box, other))
    })
    const label = free ?? places[0]
    if (!label) continue
    placed.set(key, label)
    taken.push(boxOf(label))
  }
  return placed
}

export function boxOf({ lines, x, y, size, anchor }: Label): Box {
  const w = Math.max(...lines.map(widthOf)) * size
  const h = lines.length * size * 1.3
  return { x: anchor === 'middle' ? x - w / 2 : anchor === 'end' ? x - w : x, y: y - h / 2, w, h }
}

const isInside = (a: Box, b: Box) => a.x >= b.x && a.x + a.w <= b.x + b.w
const isTouching = (a: Box, b: Box) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

type Event = { node: DiagramNode; label: string; fromBelow?: boolean; labelBeside?: boolean }

/** An event's name stands below it, above it or at its side. */
export function eventPlaces({ node, label, fromBelow, labelBeside }: Event): Label[] {
  const { x, y, w, h } = node
  const lines = wrapText(label, labelBeside ? 7 : 8)
  const half = lines.length * 7.8
  // Beside a small event there is room for two lines; its title says the rest.
  if (labelBeside && node.attachedTo !== undefined && lines.length > 2) return []
  if (labelBeside) return [{ lines, size: 12, anchor: 'start', x: x + w + 4, y: y + h / 2 }]
  const level = fromBelow ? y - 4 - half : y + h + 4 + half
  return node.attachedTo === undefined
    ? [{ lines, size: 12, anchor: 'middle', x: x + w / 2, y: level }]
    : [{ lines, size: 12, anchor: 'start', x: x + w + 4, y: level }]
}

/** A gateway's name stands at its upper right, else at its upper left, else below; on more lines where there is little room. */
export function gatewayPlaces({ x, y, w, h }: DiagramNode, text: string): Label[] {
  return [8, 5, 3.5].flatMap((em) => {
    const lines = wrapText(text, em)
    const half = lines.length * 7.8
    const at = (more: Pick<Label, 'x' | 'y' | 'anchor'>): Label => ({ lines, size: 12, ...more })
    return [
      at({ x: x + w / 2 + 8, y: y - 4 - half, anchor: 'start' }),
      at({ x: x + w / 2 - 8, y: y - 4 - half, anchor: 'end' }),
      at({ x: x + w + 4, y: y + h / 2 + half + 4, anchor: 'start' }),
      at({ x: x - 4, y: y + h / 2 + half + 4, anchor: 'end' }),
    ]
  })
}

/** A line's label stands on its longest piece, in a grid rather on a level one and nearer to where it goes; else along its other pieces. */
export function edgePlaces(edge: DiagramEdge, text: string, inGrid: boolean): Label[] {
  const all = pieces(edge).sort((a, b) => length(b) - length(a))
  const level = inGrid
    ? pieces(edge).find((piece) => isLevel(piece) && Math.abs(piece.from.x - piece.to.x) > 40)
    : undefined
  const first = level ?? all[0]
  if (!first) return []
  const lines = wrapText(text, 7)
  const half = 6 + lines.length * 7.8
  const width = Math.max(...lines.map(widthOf)) * 12
  const on = ({ from, to }: Piece, share: number, side: 1 | -1): Label => {
    const [x, y] = [from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share]
    const across = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)
    return across
      ? { lines, size: 12, anchor: 'middle', x, y: y + side * half }
      : { lines, size: 12, anchor: 'middle', x: x - side * (8 + width / 2), y }
  }
  const side = isAcross(first) ? (inGrid ? -1 : 1) : -1
  const best = on(first, inGrid && Math.abs(first.to.x - first.from.x) > 150 ? 0.64 : 0.5, side)
  const shares = [0.5, 0.64, 0.36, 0.8, 0.2, 0.9]
  const others = [first, ...all.filter((piece) => piece !== first && length(piece) > 14)].flatMap((piece) =>
    ([-1, 1] as const).flatMap((which) => shares.map((share) => on(piece, share, which))),
  )
  return [best, ...others]
}

type Piece = { from: Point; to: Point }
const pieces = ({ waypoints }: DiagramEdge): Piece[] =>
  waypoints.slice(1).map((to, i) => ({ from: waypoints[i] ?? to, to }))
const length = ({ from, to }: Piece) => Math.abs(to.x - from.x) + Math.abs(to.y - from.y)
const isLevel = ({ from, to }: Piece) => from.y === to.y
const isAcross = ({ from, to }: Piece) => Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)
