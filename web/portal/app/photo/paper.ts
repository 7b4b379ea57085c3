// Finds a sheet in a photograph: brightness is split in two where the halves differ most (Otsu), the largest piece is taken, and the four
// points of its hull that matter most are the corners. A piece that is no quadrilateral, too small, or the whole picture is no find: then
// people set the corners themselves.
import { areaOf, type Corners, type Grey, isConvex, type Point } from './pixels.ts'

const leastArea = 0.12
const mostArea = 0.97
/** How much of the quadrilateral the piece fills: writing leaves holes in it, and what bulges out is no sheet. */
const [leastFill, mostFill] = [0.72, 1.1]

/** The corners of the sheet; undefined when none stands out. Look at a small picture: some 300 pixels are enough. */
export function findPaper(grey: Grey): Corners | undefined {
  const soft = soften(grey)
  const level = splitOf(soft)
  return sheetIn(soft, (value) => value > level) ?? sheetIn(soft, (value) => value <= level)
}

function sheetIn(grey: Grey, belongs: (value: number) => boolean): Corners | undefined {
  const piece = largestPiece(grey, belongs)
  const { width, height } = grey
  if (piece.length < leastArea * width * height) return undefined
  const corners = fourOf(hullOf(piece, width)).map(({ x, y }) => ({ x: (x + 0.5) / width, y: (y + 0.5) / height }))
  if (!isFour(corners)) return undefined
  const area = areaOf(corners)
  const fill = piece.length / (area * width * height)
  const isSheet = isConvex(corners) && area >= leastArea && area <= mostArea && fill >= leastFill && fill <= mostFill
  return isSheet ? corners : undefined
}

const isFour = (points: readonly Point[]): points is Corners => points.length === 4

/** The convex hull, clockwise as one sees it (A. Andrew 1979), of the outermost pixels of each row. */
function hullOf(piece: readonly number[], width: number): Point[] {
  const rows = new Map<number, [number, number]>()
  for (const i of piece) {
    const [x, y] = [i % width, Math.floor(i / width)]
    const [left, right] = rows.get(y) ?? [x, x]
    rows.set(y, [Math.min(left, x), Math.max(right, x)])
  }
  const ends = [...rows].sort(([a], [b]) => a - b)
  const half = (points: readonly Point[]) => {
    const hull: Point[] = []
    for (const point of points) {
      while (hull.length > 1 && turn(hull.at(-2) as Point, hull.at(-1) as Point, point) <= 0) hull.pop()
      hull.push(point)
    }
    return hull
  }
  const right = half(ends.map(([y, [, x]]) => ({ x, y })))
  const left = half(ends.map(([y, [x]]) => ({ x, y })).reverse())
  return [...right, ...left]
}

/** The four points of a hull that matter most, the top left first: the one that adds least goes until four are left. */
function fourOf(hull: readonly Point[]): Point[] {
  const points = [...hull]
  const gain = (i: number) =>
    Math.abs(turn(points.at(i - 1) as Point, points[i] as Point, points[(i + 1) % points.length] as Point))
  while (points.length > 4) {
    let least = 0
    for (let i = 1; i < points.length; i++) if (gain(i) < gain(least)) least = i
    points.splice(least, 1)
  }
  // What went may lie farther out than what stayed: each corner moves to the point of the hull that is farthest out between its neighbours.
  for (let round = 0; round < 3; round++)
    for (let i = 0; i < points.length; i++) {
      const [before, after] = [points.at(i - 1) as Point, points[(i + 1) % points.length] as Point]
      for (const one of hull) if (turn(before, one, after) > turn(before, points[i] as Point, after)) points[i] = one
    }
  const sums = points.map(({ x, y }) => x + y)
  const first = sums.indexOf(Math.min(...sums))
  return [...points.slice(first), ...points.slice(0, first)]
}

const turn = (a: Point, b: Point, c: Point): number => (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)

/** The level that splits the brightness in two halves that differ most between and least within (Otsu). */
export function splitOf({ data }: Grey): number {
  const counts = new Array<number>(256).fill(0)
  for (const value of data) counts[Math.round(value)] = (counts[Math.round(value)] ?? 0) + 1
  const whole = counts.reduce((sum, count, level) => sum + count * level, 0)
  let [below, belowSum, best, split] = [0, 0, -1, 127]
  for (let level = 0; level < 255; level++) {
    const count = counts[level] ?? 0
    below += count
    belowSum += count * level
    const above = data.length - below
    if (below === 0 || above === 0) continue
    const between = below * above * (belowSum / below - (whole - belowSum) / above) ** 2
    if (between > best) [best, split] = [between, level]
  }
  return split
}

/** The pixels of the largest connected piece. */
function largestPiece({ width, height, data }: Grey, belongs: (value: number) => boolean): number[] {
  const seen = new Uint8Array(data.length)
  let largest: number[] = []
  for (let start = 0; start < data.length; start++) {
    if (seen[start] || !belongs(data[start] ?? 0)) continue
    seen[start] = 1
    const piece = [start]
    for (let at = 0; at < piece.length; at++) {
      const i = piece[at] ?? 0
      const x = i % width
      const beside = [x > 0 ? i - 1 : -1, x < width - 1 ? i + 1 : -1, i - width, i + width]
      for (const next of beside)
        if (next >= 0 && next < width * height && !seen[next] && belongs(data[next] ?? 0)) {
          seen[next] = 1
          piece.push(next)
        }
    }
    if (piece.length > largest.length) largest = piece
  }
  return largest
}

/** Each pixel as the mean of the nine around it: single specks make no corner. */
function soften({ width, height, data }: Grey): Grey {
  const soft = new Float32Array(data.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [sum, count] = [0, 0]
      for (let dy = Math.max(0, y - 1); dy <= Math.min(height - 1, y + 1); dy++)
        for (let dx = Math.max(0, x - 1); dx <= Math.min(width - 1, x + 1); dx++) {
          sum += data[dy * width + dx] ?? 0
          count++
        }
      soft[y * width + x] = sum / count
    }
  return { width, height, data: soft }
}
