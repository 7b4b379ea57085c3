// Cuts a sheet out of a photograph and makes it a rectangle: each pixel of the sheet is looked up where perspective put it (the unit
// square mapped to a quadrilateral, P. Heckbert 1989), mixed from the four pixels around that place.
import type { Corners, Pixels, Point } from './pixels.ts'

/** The sheet between the corners as a rectangle of its own size, its longer side at most `most` pixels. */
export function straighten(from: Pixels, corners: Corners, most: number): Pixels {
  const [a, b, c, d] = corners.map(({ x, y }) => ({ x: x * from.width, y: y * from.height })) as [
    Point,
    Point,
    Point,
    Point,
  ]
  const across = Math.max(lengthOf(a, b), lengthOf(d, c))
  const down = Math.max(lengthOf(a, d), lengthOf(b, c))
  const scale = Math.min(1, most / Math.max(across, down))
  const width = Math.max(1, Math.round(across * scale))
  const height = Math.max(1, Math.round(down * scale))
  const place = placing(a, b, c, d)
  const data = new Uint8ClampedArray(width * height * 4)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const { x, y } = place((column + 0.5) / width, (row + 0.5) / height)
      mix(from, x - 0.5, y - 0.5, data, (row * width + column) * 4)
    }
  return { width, height, data }
}

const lengthOf = (p: Point, q: Point): number => Math.hypot(p.x - q.x, p.y - q.y)

/** Where a place of the unit square lies in the quadrilateral. */
export function placing(a: Point, b: Point, c: Point, d: Point): (u: number, v: number) => Point {
  const [sx, sy] = [a.x - b.x + c.x - d.x, a.y - b.y + c.y - d.y]
  const [x1, y1, x2, y2] = [b.x - c.x, b.y - c.y, d.x - c.x, d.y - c.y]
  const size = x1 * y2 - x2 * y1
  const g = (sx * y2 - x2 * sy) / size
  const h = (x1 * sy - sx * y1) / size
  return (u, v) => {
    const depth = g * u + h * v + 1
    return {
      x: ((b.x - a.x + g * b.x) * u + (d.x - a.x + h * d.x) * v + a.x) / depth,
      y: ((b.y - a.y + g * b.y) * u + (d.y - a.y + h * d.y) * v + a.y) / depth,
    }
  }
}

/** Writes the colour at a place between pixels. */
function mix({ width, height, data }: Pixels, x: number, y: number, into: Uint8ClampedArray, at: number): void {
  const left = Math.min(Math.max(Math.floor(x), 0), width - 1)
  const top = Math.min(Math.max(Math.floor(y), 0), height - 1)
  const right = Math.min(left + 1, width - 1)
  const bottom = Math.min(top + 1, height - 1)
  const [fx, fy] = [Math.min(Math.max(x - left, 0), 1), Math.min(Math.max(y - top, 0), 1)]
  for (let i = 0; i < 4; i++) {
    const get = (px: number, py: number) => data[(py * width + px) * 4 + i] ?? 0
    const above = get(left, top) * (1 - fx) + get(right, top) * fx
    const below = get(left, bottom) * (1 - fx) + get(right, bottom) * fx
    into[at + i] = above * (1 - fy) + below * fy
  }
}
