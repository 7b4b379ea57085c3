// Whether a photograph can be read: sharp enough and bright enough. Sharpness is the variance of the Laplacian, which falls to almost
// nothing where edges are smeared. A sheet is mostly white, so only the squares with the most to read count.
import type { Grey } from './pixels.ts'

const square = 48
/** On text drawn at 1000 pixels the sharp squares measure some thousands, smeared over 5 pixels below 100. */
const leastSharpness = 150
const leastBrightness = 65

/** What is wrong with it, the worse first; nothing when it can be read. */
export function faultOf(grey: Grey): 'dark' | 'blurred' | undefined {
  if (brightnessOf(grey) < leastBrightness) return 'dark'
  return sharpnessOf(grey) < leastSharpness ? 'blurred' : undefined
}

/** Variance of the Laplacian in the tenth of all squares that have the most of it. */
export function sharpnessOf({ width, height, data }: Grey): number {
  const at = (x: number, y: number) => data[y * width + x] ?? 0
  const found: number[] = []
  for (let top = 1; top + square < height; top += square)
    for (let left = 1; left + square < width; left += square) {
      let sum = 0
      let squares = 0
      for (let y = top; y < top + square; y++)
        for (let x = left; x < left + square; x++) {
          const bend = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4 * at(x, y)
          sum += bend
          squares += bend * bend
        }
      const mean = sum / square ** 2
      found.push(squares / square ** 2 - mean * mean)
    }
  const best = found.sort((a, b) => b - a).slice(0, Math.max(1, Math.ceil(found.length / 10)))
  return best.reduce((sum, one) => sum + one, 0) / Math.max(best.length, 1)
}

/** How bright the bright part is: the level that a fifth of the picture reaches. Paper in good light is far above it. */
export function brightnessOf({ data }: Grey): number {
  const counts = new Array<number>(256).fill(0)
  for (const value of data)
    counts[Math.min(255, Math.round(value))] = (counts[Math.min(255, Math.round(value))] ?? 0) + 1
  let left = data.length / 5
  for (let level = 255; level > 0; level--) {
    left -= counts[level] ?? 0
    if (left <= 0) return level
  }
  return 0
}
