// How each material of an item is satisfied: licence on file, shared data, upload, promise, or on paper at the window.
// 国务院令第716号 第七条: what can be had by sharing is not demanded again.

import { fileTypeFromBuffer } from 'file-type'
import { type FieldProblem, problem } from '../platform/problem/index.ts'
import type { HeldLicence } from './city.ts'
import type { CaseItem, Material } from './item.ts'
import { termsOf } from './promise/promises.ts'
import { isHeld, mayBeHeld, type SharedAnswers } from './shared/shared.ts'
import type { ApplicationFile, Satisfied } from './store/application.ts'

export type MaterialView = {
  materialId: string
  name: { zh: string; en: string }
  required: boolean
  note?: { zh: string; en: string }
  satisfy: string[]
  /** How it is satisfied now; null while it is not. */
  by: string | null
  licence: { licenceId: string; name: { zh: string; en: string }; number: string; url?: string } | null
  /** Licences on file that would do. */
  offers: { licenceId: string; name: { zh: string; en: string }; number: string }[]
  /** In a draft: it may follow this many working days after acceptance; who defaults may not do so again for some months. */
  deferral?: { workingDays: number; barMonths: number }
  /** What is promised in place of proof, where the item has a text for it. */
  promise?: { zh: string; en: string }
  files: { fileId: string; name: string; type: string; size: number; at: string }[]
}

const mediaTypes: Record<string, string> = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' }

/** The licence types that satisfy materials of an item. */
export const wantedLicences = (item: CaseItem): string[] => [
  ...new Set(
    item.content.materials.flatMap((each) =>
      each.satisfy.flatMap((way) => (way.by === 'licence' && way.type ? [way.type] : [])),
    ),
  ),
]

/** How a material is satisfied: chosen by the applicant, else by a licence on file or shared data by itself, else by upload. */
export function stateOf(
  material: Material,
  { satisfied, shared: answers }: { satisfied: Satisfied; shared: SharedAnswers },
  files: readonly ApplicationFile[],
  held: readonly HeldLicence[],
): MaterialView {
  const own = files.filter((file) => file.materialId === material.id)
  const types = material.satisfy.flatMap((way) => (way.by === 'licence' ? [way.type] : []))
  const offers = held
    .filter((licence) => types.includes(licence.type))
    .map(({ licenceId, name, number }) => ({ licenceId, name, number }))
  const promise = termsOf(material)?.text
  const mayShare = mayBeHeld(material, answers)
  const wanted = satisfied[material.id]
  const chosen = wanted?.by === 'shared' && !mayShare ? undefined : wanted
  const shared = isHeld(material, answers)
  const by =
    chosen && chosen.by !== 'upload'
      ? chosen.by
      : own.length > 0
        ? 'upload'
        : offers.length > 0
          ? 'licence'
          : shared
            ? 'shared'
            : null
  const licence =
    by === 'licence' ? (offers.find((offer) => offer.licenceId === chosen?.licenceId) ?? offers[0] ?? null) : null
  return {
    materialId: material.id,
    name: material.name,
    required: material.required,
    ...('note' in material && material.note ? { note: material.note as { zh: string; en: string } } : {}),
    ...(promise && { promise }),
    satisfy: [...new Set(material.satisfy.map((way) => way.by))].filter((way) => way !== 'shared' || mayShare),
    by: by === 'licence' && !licence ? null : by,
    licence,
    offers,
    files: own.map(({ fileId, name, mediaType, sizeBytes, addedAt }) => ({
      fileId,
      name,
      type: mediaType,
      size: sizeBytes,
      at: addedAt,
    })),
  }
}

/** Required materials that nothing satisfies yet, as field problems below /materials. */
export const missingMaterials = (views: readonly MaterialView[]): FieldProblem[] =>
  views
    .filter((view) => view.required && !view.by)
    .map((view) => ({
      pointer: `/materials/${view.materialId}`,
      zh: `还缺“${view.name.zh}”，请上传或选择其他方式`,
      en: `“${view.name.en}” is missing; upload it or choose another way`,
    }))

/** Checks an upload: the type is read from the bytes, not from the name. Problems: wrong-type, too-large, bad-request. */
export async function checkUpload(
  material: Material,
  data: Buffer,
  count: number,
): Promise<{ mediaType: string; extension: string }> {
  if (data.length === 0) throw problem('bad-request', { zh: '文件是空的，请重新选择', en: 'The file is empty' })
  const most = material.maxFiles ?? 5
  if (count >= most)
    throw problem('conflict', {
      zh: `“${material.name.zh}”最多 ${most} 个文件，请先删除一个`,
      en: `At most ${most} files here; delete one first`,
    })
  const accepted = material.accepts ?? ['pdf', 'jpg', 'png']
  const found = await fileTypeFromBuffer(data)
  if (!found || !accepted.includes(found.ext) || mediaTypes[found.ext] !== found.mime)
    throw problem('wrong-type', {
      zh: `这个文件不是 ${accepted.join('、')} 格式，请拍照或导出后再上传`,
      en: `Not a ${accepted.join(', ')} file by its content`,
    })
  return { mediaType: found.mime, extension: found.ext }
}

/** The material of an item, or not-found. */
export function getMaterial(item: CaseItem, materialId: string): Material {
  const material = item.content.materials.find((each) => each.id === materialId)
  if (!material) throw problem('not-found', { zh: '这个事项没有这份材料', en: 'This item has no such material' })
  return material
}
