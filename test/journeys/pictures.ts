// Photographs as a phone takes them, drawn in the browser: a sheet with writing and a red square at its top left, on a table.

import type { Page } from 'playwright-core'

export type Shot = { width?: number; height?: number; blur?: number; light?: number; noise?: boolean; paper?: boolean }

/** A JPEG file. */
export async function photograph(page: Page, shot: Shot = {}): Promise<Buffer> {
  const text = await page.evaluate(({ width = 1500, height = 2000, blur = 0, light = 1, noise, paper = true }) => {
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const on = canvas.getContext('2d')
    if (!on) throw new Error('no canvas')
    on.filter = `blur(${blur}px) brightness(${light})`
    on.fillStyle = '#4a3b30'
    on.fillRect(0, 0, width, height)
    if (paper) {
      on.save()
      on.translate(width * 0.2, height * 0.12)
      on.rotate(0.1)
      on.fillStyle = '#f4f2ea'
      on.fillRect(0, 0, width * 0.66, height * 0.72)
      on.fillStyle = '#c00000'
      on.fillRect(width * 0.02, width * 0.02, width * 0.1, width * 0.1)
      on.fillStyle = '#1a1a1a'
      on.font = `${Math.round(width / 32)}px sans-serif`
      for (let line = 4; line < 22; line++)
        on.fillText('本人申请办理并保证材料真实', width * 0.06, line * height * 0.031)
      on.restore()
    }
    if (noise) {
      const picture = on.getImageData(0, 0, width, height)
      let seed = 1
      for (let i = 0; i < picture.data.length; i++) {
        seed = (seed * 1103515245 + 12345) & 0x7fffffff
        picture.data[i] = (picture.data[i] ?? 0) + ((seed >> 16) % 120) - 60
      }
      on.putImageData(picture, 0, 0)
    }
    return canvas.toDataURL('image/jpeg', 0.95).replace(/^.*,/, '')
  }, shot)
  return Buffer.from(text, 'base64')
}

/** The same file as a camera held sideways writes it: EXIF says how to turn the picture (6: a quarter clockwise), and where it was taken. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.alloc(26)
  tiff.write('II*\0', 'latin1')
  tiff.writeUInt32LE(8, 4)
  tiff.writeUInt16LE(1, 8)
  tiff.writeUInt16LE(0x0112, 10)
  tiff.writeUInt16LE(3, 12)
  tiff.writeUInt32LE(1, 14)
  tiff.writeUInt16LE(orientation, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

export type Seen = { width: number; height: number; corners: string[]; mark: string }

/** What a picture shows as it lies in the file: its size, the colours just inside its corners, and where its red square lies. */
export function seen(page: Page, file: Buffer): Promise<Seen> {
  return page.evaluate(async (text) => {
    const blob = new Blob([Uint8Array.from(atob(text), (one) => one.charCodeAt(0))])
    const bitmap = await createImageBitmap(blob, { imageOrientation: 'none' })
    const { width, height } = bitmap
    const canvas = new OffscreenCanvas(width, height)
    const on = canvas.getContext('2d')
    if (!on) throw new Error('no canvas')
    on.drawImage(bitmap, 0, 0)
    const colourAt = (x: number, y: number) => {
      const [r = 0, g = 0, b = 0] = on.getImageData(Math.round(x * width), Math.round(y * height), 1, 1).data
      return r > 150 && g < 90 ? 'red' : r + g + b > 540 ? 'paper' : 'table'
    }
    const corners = [
      [0.01, 0.01],
      [0.99, 0.01],
      [0.99, 0.99],
      [0.01, 0.99],
    ].map(([x = 0, y = 0]) => colourAt(x, y))
    let mark = 'none'
    for (let y = 0.02; y < 1; y += 0.02)
      for (let x = 0.02; x < 1; x += 0.02)
        if (mark === 'none' && colourAt(x, y) === 'red')
          mark = `${y < 0.5 ? 'top' : 'bottom'} ${x < 0.5 ? 'left' : 'right'}`
    return { width, height, corners, mark }
  }, file.toString('base64'))
}
