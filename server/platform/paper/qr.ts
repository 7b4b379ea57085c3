import QRCode from 'qrcode'

/** A QR code as SVG of `size` points, error correction M, black on nothing. */
export function qrSvg(text: string, size: number): string {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const count = modules.size
  let path = ''
  for (let row = 0; row < count; row++)
    for (let column = 0; column < count; column++) if (modules.get(row, column)) path += `M${column} ${row}h1v1h-1z`
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${count} ${count}" width="${size}" height="${size}"><path d="${path}" fill="#000"/></svg>`
}
