// Whether bytes are a photo that can be printed: a JPEG whose frame header is there. A phone's own formats are changed into it by the page.

const frames = new Set([0xc0, 0xc1, 0xc2])

/** Width and height of a JPEG; undefined for anything else, and for one that is cut off before its frame. */
export function jpegSize(data: Buffer): { width: number; height: number } | undefined {
  if (data.length < 4 || data.readUInt16BE(0) !== 0xffd8) return undefined
  let at = 2
  while (at + 9 <= data.length) {
    if (data[at] !== 0xff) return undefined
    const marker = data[at + 1] as number
    if (marker === 0xff) at += 1
    else if (frames.has(marker)) {
      const height = data.readUInt16BE(at + 5)
      const width = data.readUInt16BE(at + 7)
      return width > 0 && height > 0 ? { width, height } : undefined
    } else at += 2 + data.readUInt16BE(at + 2)
  }
  return undefined
}
