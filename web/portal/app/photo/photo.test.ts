// Photographs made of numbers: a sheet with writing on a table, turned, smeared, darkened.
import { expect, test } from 'vitest'
import { findPaper, splitOf } from './paper.ts'
import { areaOf, type Corners, type Grey, greyOf, isConvex, type Pixels, type Point, wholePicture } from './pixels.ts'
import { brightnessOf, faultOf, sharpnessOf } from './quality.ts'
import { placing, straighten } from './straighten.ts'

const corners = (...points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => ({ x, y })) as never as Corners
const sheet = corners([0.2, 0.15], [0.85, 0.1], [0.9, 0.85], [0.15, 0.9])

/** Whether a place lies between the corners. */
const isWithin = (of: Corners, x: number, y: number) =>
  of.every((a, i) => {
    const b = of[(i + 1) % 4] as Point
    return (b.x - a.x) * (y - a.y) - (b.y - a.y) * (x - a.x) >= 0
  })
/** A sheet with lines of writing on a table. */
function photo({ width = 240, height = 320, on = sheet, paper = 225, table = 70, ink = 40 } = {}): Grey {
  const data = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [(x + 0.5) / width, (y + 0.5) / height]
      const isWritten = y % 12 < 2 && x % 7 < 4 && isWithin(on, u - 0.05, v) && isWithin(on, u + 0.05, v)
      data[y * width + x] = isWithin(on, u, v) ? (isWritten ? ink : paper) : table + ((x * 7 + y * 13) % 11)
    }
  return { width, height, data }
}
/** Each pixel as the mean of those within `by` of it, across and down. */
function smear({ width, height, data }: Grey, by: number): Grey {
  const pass = (from: Float32Array, step: (i: number, d: number) => number) =>
    from.map((_, i) => {
      let [sum, count] = [0, 0]
      for (let d = -by; d <= by; d++) {
        const value = from[step(i, d)]
        if (value !== undefined) [sum, count] = [sum + value, count + 1]
      }
      return sum / count
    })
  const across = pass(data, (i, d) => (Math.floor(i / width) === Math.floor((i + d) / width) ? i + d : -1))
  return { width, height, data: pass(across, (i, d) => i + d * width) }
}
const farthest = (one: Corners | undefined, other: Corners) =>
  one ? Math.max(...one.map(({ x, y }, i) => Math.hypot(x - (other[i]?.x ?? 9), y - (other[i]?.y ?? 9)))) : 9

test('the corners of a sheet are found, in perspective and turned', () => {
  expect(farthest(findPaper(photo()), sheet)).toBeLessThan(0.02)
  const turned = corners([0.45, 0.1], [0.9, 0.45], [0.6, 0.9], [0.12, 0.5])
  expect(farthest(findPaper(photo({ on: turned })), turned)).toBeLessThan(0.02)
})

test('a dark card on a light table is found too', () => {
  expect(farthest(findPaper(photo({ paper: 60, ink: 60, table: 210 })), sheet)).toBeLessThan(0.02)
})

test('no sheet is found where none stands out: in an even picture, a small one, one that fills everything', () => {
  expect(findPaper(photo({ on: corners([0, 0], [1, 0], [1, 1], [0, 1]), ink: 225 }))).toBeUndefined()
  expect(findPaper(photo({ on: corners([0.4, 0.4], [0.6, 0.4], [0.6, 0.6], [0.4, 0.6]) }))).toBeUndefined()
  const round = photo()
  round.data = round.data.map((_, i) => (Math.hypot((i % 240) - 120, Math.floor(i / 240) - 160) < 100 ? 220 : 60))
  expect(areaOf(findPaper(round) ?? wholePicture)).toBe(1)
})

test('brightness is split between table and paper', () => {
  const level = splitOf(photo())
  expect(level).toBeGreaterThanOrEqual(80)
  expect(level).toBeLessThan(225)
})

test('a smeared photograph is told from a sharp one, whatever it shows', () => {
  expect(sharpnessOf(photo())).toBeGreaterThan(10 * sharpnessOf(smear(photo(), 3)))
  expect(faultOf(photo())).toBeUndefined()
  expect(faultOf(smear(smear(photo(), 4), 4))).toBe('blurred')
})

test('a photograph taken in the dark is too dark, one of a dark table with paper in good light is not', () => {
  expect(faultOf(photo({ paper: 45, table: 12, ink: 8 }))).toBe('dark')
  expect(faultOf(photo({ table: 10 }))).toBeUndefined()
  expect(brightnessOf(photo({ paper: 45, table: 12 }))).toBe(45)
})

test('straightening puts each corner of the sheet into a corner of the result', () => {
  const place = placing({ x: 10, y: 20 }, { x: 90, y: 10 }, { x: 100, y: 80 }, { x: 0, y: 95 })
  const at = (u: number, v: number) => Object.values(place(u, v)).map((value) => Math.round(value * 1000) / 1000)
  expect([at(0, 0), at(1, 0), at(1, 1), at(0, 1)]).toEqual([
    [10, 20],
    [90, 10],
    [100, 80],
    [0, 95],
  ])
})

test('a straightened sheet holds the paper and nothing of the table, in its own proportions', () => {
  const { width, height, data } = photo({ ink: 225 })
  const picture: Pixels = { width, height, data: new Uint8ClampedArray(data.length * 4) }
  for (const [i, value] of data.entries()) picture.data.set([value, value, value, 255], i * 4)
  const cut = straighten(picture, sheet, 1000)
  expect([cut.width, cut.height]).toEqual([181, 240])
  const within = [...greyOf(cut).data].filter((_, i) => {
    const [x, y] = [i % cut.width, Math.floor(i / cut.width)]
    return x > 3 && y > 3 && x < cut.width - 4 && y < cut.height - 4
  })
  expect(Math.min(...within)).toBeGreaterThan(220)
  expect(straighten(picture, sheet, 120)).toMatchObject({ width: 90, height: 120 })
  expect([...straighten(picture, wholePicture, 1000).data]).toEqual([...picture.data])
})

test('corners that cross or bend inwards are no sheet', () => {
  expect(isConvex(sheet)).toBe(true)
  expect(isConvex(corners([0, 0], [1, 1], [1, 0], [0, 1]))).toBe(false)
  expect(isConvex(corners([0, 0], [1, 0], [0.2, 0.2], [0, 1]))).toBe(false)
})
