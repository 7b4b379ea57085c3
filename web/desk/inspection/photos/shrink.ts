// A phone takes 12 megapixels; a record needs the longer side at 1600. What comes out is a JPEG without place and camera in it.

const side = 1600
const qualities = [0.85, 0.7, 0.5]
/** What the server takes of one photo, with some room. */
const most = 1_900_000

/** The photo made small; undefined when it cannot be opened as a picture. */
export async function shrink(file: Blob): Promise<Blob | undefined> {
  const picture = await createImageBitmap(file).catch(() => undefined)
  if (!picture) return undefined
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(picture.width * scale))
  canvas.height = Math.max(1, Math.round(picture.height * scale))
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  picture.close()
  let made: Blob | undefined
  for (const quality of qualities) {
    made = await new Promise<Blob | undefined>((done) =>
      canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', quality),
    )
    if (made && made.size <= most) break
  }
  return made
}
