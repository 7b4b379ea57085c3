import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { markOf, paint, svgOf } from './mark.ts'
import { pngOf } from './png.ts'

const pixel = (pixels: Uint8Array, size: number, x: number, y: number) => [
  ...pixels.subarray((y * size + x) * 4, (y * size + x) * 4 + 4),
]

test('an icon has round corners; a maskable one fills its square and keeps the mark within the circle that is always seen', () => {
  const [icon, masked] = [paint(markOf(false), 64), paint(markOf(true), 64)]
  expect(pixel(icon, 64, 0, 0)[3]).toBe(0)
  expect(pixel(masked, 64, 0, 0)).toEqual([11, 107, 116, 255])
  expect(pixel(icon, 64, 32, 32)).toEqual([245, 180, 100, 255])
  for (let y = 0; y < 64; y++)
    for (let x = 0; x < 64; x++)
      if (Math.hypot(x - 31.5, y - 31.5) > 0.4 * 64) expect(pixel(masked, 64, x, y)).toEqual([11, 107, 116, 255])
})

test('a PNG holds the very pixels, row by row', () => {
  const pixels = paint(markOf(false), 8)
  const png = pngOf(pixels, 8)
  const length = png.readUInt32BE(33)
  const rows = inflateSync(png.subarray(41, 41 + length))
  expect(rows.length).toBe(8 * (8 * 4 + 1))
  expect([...rows.subarray(34, 66)]).toEqual([...pixels.subarray(32, 64)])
})

test('the drawing is the same shapes', () => {
  expect(svgOf(markOf(false)).match(/<rect /g)).toHaveLength(4)
})
