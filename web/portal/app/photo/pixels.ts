// Pictures as numbers: what is looked at before a photograph is handed in needs no browser and no library.

/** Red, green, blue, opacity by rows, as a canvas gives them. */
export type Pixels = { width: number; height: number; data: Uint8ClampedArray }
/** Brightness of each pixel, 0 to 255, by rows. */
export type Grey = { width: number; height: number; data: Float32Array }
/** A place in a picture, in parts of its width and height. */
export type Point = { x: number; y: number }
/** The corners of a sheet: top left, top right, bottom right, bottom left. */
export type Corners = readonly [Point, Point, Point, Point]

export const wholePicture: Corners = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
]

/** Brightness by the eye's weights (Rec. 601). */
export function greyOf({ width, height, data }: Pixels): Grey {
  const grey = new Float32Array(width * height)
  for (let i = 0; i < grey.length; i++)
    grey[i] = 0.299 * (data[i * 4] ?? 0) + 0.587 * (data[i * 4 + 1] ?? 0) + 0.114 * (data[i * 4 + 2] ?? 0)
  return { width, height, data: grey }
}

/** Whether the corners go round without crossing or bending inwards, as those of a sheet do. */
export const isConvex = (corners: Corners): boolean => corners.every((_, i) => turnAt(corners, i) > 1e-4)

/** The part of the picture that the corners enclose. */
export const areaOf = (corners: Corners): number =>
  Math.abs(
    corners.reduce((sum, { x, y }, i) => {
      const next = corners[(i + 1) % 4] as Point
      return sum + x * next.y - next.x * y
    }, 0),
  ) / 2

function turnAt(corners: Corners, i: number): number {
  const [a, b, c] = [0, 1, 2].map((step) => corners[(i + step) % 4] as Point) as [Point, Point, Point]
  return (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
}
