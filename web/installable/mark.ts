// The mark of the platform, one window: a frame with one stroke across, drawn once as rounded rectangles on a square of 512, written as SVG
// and painted as pixels. On a maskable icon the ground fills the square and the mark keeps within the circle that every mask leaves.
type Colour = readonly [number, number, number]
type Rectangle = { x: number; y: number; width: number; height: number; radius: number; colour: Colour }

const ground: Colour = [11, 107, 116]
const white: Colour = [255, 255, 255]
const accent: Colour = [245, 180, 100]
const frame: readonly Rectangle[] = [
  { x: 126, y: 96, width: 260, height: 320, radius: 34, colour: white },
  { x: 160, y: 130, width: 192, height: 252, radius: 10, colour: ground },
  { x: 92, y: 238, width: 328, height: 40, radius: 20, colour: accent },
]
const around = (radius: number): Rectangle => ({ x: 0, y: 0, width: 512, height: 512, radius, colour: ground })
const smaller = (one: Rectangle): Rectangle => {
  const at = (value: number) => 256 + (value - 256) * 0.86
  return { ...one, x: at(one.x), y: at(one.y), width: one.width * 0.86, height: one.height * 0.86 }
}

/** What the mark is made of, the lowest first. */
export const markOf = (isMaskable: boolean): readonly Rectangle[] =>
  isMaskable ? [around(0), ...frame.map(smaller)] : [around(112), ...frame]

/** The mark as an SVG file. */
export const svgOf = (mark: readonly Rectangle[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${mark
    .map(
      ({ x, y, width, height, radius, colour }) =>
        `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="rgb(${colour})"/>`,
    )
    .join('')}</svg>\n`

/** The mark as red, green, blue, opacity of `size` × `size` pixels, with soft edges. */
export function paint(mark: readonly Rectangle[], size: number): Uint8Array {
  const pixels = new Uint8Array(size * size * 4)
  const unit = 512 / size
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const at = (row * size + column) * 4
      for (const one of mark) {
        const covered = coverage(one, (column + 0.5) * unit, (row + 0.5) * unit, unit)
        for (let i = 0; i < 3; i++)
          pixels[at + i] = Math.round((pixels[at + i] ?? 0) * (1 - covered) + (one.colour[i] ?? 0) * covered)
        pixels[at + 3] = Math.round(255 * Math.max(covered, (pixels[at + 3] ?? 0) / 255))
      }
    }
  return pixels
}

/** How much of a pixel a rounded rectangle covers: by the distance of the pixel's middle from its edge. */
function coverage({ x, y, width, height, radius }: Rectangle, px: number, py: number, unit: number): number {
  const dx = Math.abs(px - x - width / 2) - (width / 2 - radius)
  const dy = Math.abs(py - y - height / 2) - (height / 2 - radius)
  const distance = Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius
  return Math.min(Math.max(0.5 - distance / unit, 0), 1)
}
