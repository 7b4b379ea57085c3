import { newId } from '../platform/ids/index.ts'
import type { CityDoors } from './city.ts'
import type { Material } from './item.ts'
import { checkUpload } from './materials.ts'
import type { ApplicationFile } from './store/application.ts'

/** Checks an upload for a material and keeps its bytes; the row is the caller's. */
export async function storeUpload(
  tools: Pick<CityDoors, 'files' | 'clock'>,
  material: Material,
  count: number,
  upload: { name: string; data: Buffer },
): Promise<ApplicationFile> {
  const { mediaType, extension } = await checkUpload(material, upload.data, count)
  const { hash, size } = await tools.files.put(upload.data)
  const name = `${
    upload.name
      .replace(/\.[^.]*$/, '')
      .replace(/[^\p{L}\p{N} _()()-]/gu, '')
      .slice(0, 60) || '文件'
  }.${extension}`
  return {
    fileId: newId(),
    materialId: material.id,
    name,
    mediaType,
    sizeBytes: size,
    sha256: hash,
    addedAt: tools.clock.now().toString(),
  }
}
