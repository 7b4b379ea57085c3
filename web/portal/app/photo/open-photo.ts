// A photograph between the phone and the pure functions: opened upright (EXIF), made small enough, saved again. Saving it anew also leaves
// behind what the camera wrote beside the picture, such as where it was taken.
import type { Pixels } from './pixels.ts'

/** Longest side kept: an A4 page at 200 points an inch. */
const mostPixels = 2340
export const mostBytes = 1_500_000
/** Smaller pictures are no photographs of papers. */
const leastPixels = 200

export type Photo = { canvas: HTMLCanvasElement; pixelsAt: (longest: number) => Pixels }

/** The picture of a file, upright; undefined when it is none that the browser knows, or too small to be a photograph. */
export async function openPhoto(file: File): Promise<Photo | undefined> {
  const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!bitmap || Math.min(bitmap.width, bitmap.height) < leastPixels) return undefined
  const canvas = drawn(bitmap, mostPixels)
  bitmap.close()
  return { canvas, pixelsAt: (longest) => pixelsOf(drawn(canvas, longest)) }
}

export const pixelsOf = (canvas: HTMLCanvasElement): Pixels =>
  context(canvas).getImageData(0, 0, canvas.width, canvas.height)

export function canvasOf({ width, height, data }: Pixels): HTMLCanvasElement {
  const canvas = blank(width, height)
  context(canvas).putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0)
  return canvas
}

/** A JPEG file of at most 1.5 MB, named after the one it comes from. */
export async function savePhoto(canvas: HTMLCanvasElement, name: string): Promise<File> {
  let from = canvas
  for (let quality = 0.88; ; quality -= 0.1) {
    if (quality < 0.5) {
      from = drawn(from, Math.max(from.width, from.height) * 0.8)
      quality = 0.8
    }
    const blob = await new Promise<Blob | null>((resolve) => from.toBlob(resolve, 'image/jpeg', quality))
    if (!blob) throw new Error('The picture cannot be saved')
    if (blob.size <= mostBytes || from.width < leastPixels)
      return new File([blob], `${name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' })
  }
}

/** The picture again, its longest side at most so many pixels. */
function drawn(from: ImageBitmap | HTMLCanvasElement, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(from.width, from.height))
  const canvas = blank(Math.round(from.width * scale), Math.round(from.height * scale))
  const on = context(canvas)
  on.imageSmoothingQuality = 'high'
  on.drawImage(from, 0, 0, canvas.width, canvas.height)
  return canvas
}

function blank(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(width, 1)
  canvas.height = Math.max(height, 1)
  return canvas
}

function context(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const found = canvas.getContext('2d', { willReadFrequently: true })
  if (!found) throw new Error('This browser draws no pictures')
  return found
}
