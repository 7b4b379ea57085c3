// A drawing as a file: BPMN as it is stored, SVG and PNG as they are seen.
import type { Canvas, Drawing } from './drawing.ts'

/** Saves the drawing under the id of its flow. */
export async function saveDrawing(drawing: Drawing, kind: 'bpmn' | 'svg' | 'png'): Promise<void> {
  const name = `${drawing.get<Canvas>('canvas').getRootElement().id}.${kind}`
  if (kind === 'bpmn') {
    const { xml = '' } = await drawing.saveXML({ format: true })
    return save(new Blob([xml], { type: 'application/xml' }), name)
  }
  const { svg } = await drawing.saveSVG()
  if (kind === 'svg') return save(new Blob([svg], { type: 'image/svg+xml' }), name)
  const picture = await pngOf(svg)
  if (picture) save(picture, name)
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const sharpness = 2

async function pngOf(svg: string): Promise<Blob | null> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * sharpness
  canvas.height = image.naturalHeight * sharpness
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((done) => canvas.toBlob(done, 'image/png'))
}
