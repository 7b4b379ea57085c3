// Photos of an inspection: sent one by one, each under an id that the phone made, so that what is sent again is one photo. A photo that
// comes after the report does not stand in it: to add it, report again.

import { notFound, problem } from '../../platform/problem/index.ts'
import { actorId } from '../case.ts'
import type { CityDoors } from '../city.ts'
import { inPlace } from '../handing/stand-in.ts'
import { type CommandTools, MovedOn, type Situation } from '../perform.ts'
import { readCase } from '../store/case-path.ts'
import { dropPhoto, insertPhoto, listPhotos, listPhotosOfCase } from '../store/inspection.ts'
import { openCase, type ViewTools } from '../view.ts'
import { checklistOf, factsIn, maxPhotoBytes, maxPhotos } from './inspection.ts'
import { jpegSize } from './jpeg.ts'
import { findInspection } from './report.ts'

export type PhotoTools = CommandTools & ViewTools & Pick<CityDoors, 'files'>
type Place = { caseId: string; taskId: string; photoId: string }

/** The inspection as it stands, for whoever may work at it. */
async function standing(tools: PhotoTools, actor: Situation['actor'], { caseId, taskId }: Place) {
  const now = tools.clock.now()
  const { row, tasks } = await readCase(tools.db, caseId, null, now)
  if (!row) throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  const item = await tools.item(row.itemId, row.itemVersion)
  try {
    const { situation } = await inPlace(tools, { row, tasks, actor, item, now, form: {} }, taskId)
    return { item, now, task: findInspection(tools, situation, taskId) }
  } catch (error) {
    if (!(error instanceof MovedOn)) throw error
    throw problem('conflict', {
      zh: '这次核查已经签字办完，不能再加照片',
      en: 'This inspection is signed and over; no photo can be added',
    })
  }
}

/** Takes in one photo. Problems: not-found, forbidden, conflict, wrong-type, too-large. */
export async function addPhoto(
  tools: PhotoTools,
  actor: Situation['actor'],
  place: Place & { point: number | null; data: Buffer },
) {
  const { caseId, taskId, photoId, point, data } = place
  const { item, now, task } = await standing(tools, actor, place)
  if (data.length > maxPhotoBytes)
    throw problem('too-large', {
      zh: `照片超过 ${maxPhotoBytes / 1_000_000} MB，请拍得小一些再传`,
      en: `The photo is larger than ${maxPhotoBytes / 1_000_000} MB; take a smaller one`,
    })
  if (!jpegSize(data))
    throw problem('wrong-type', {
      zh: '这不是完整的 JPEG 照片，请重新拍',
      en: 'Not a whole JPEG photo; take it again',
    })
  if (point !== null && point >= checklistOf(item, task.node).length)
    throw problem('conflict', {
      zh: '没有这个核查要点，请刷新页面',
      en: 'The checklist has no such point; reload the page',
    })
  const photos = await listPhotos(tools.db, caseId, taskId)
  const isKnown = photos.some((photo) => photo.photoId === photoId)
  if (!isKnown && photos.length >= maxPhotos)
    throw problem('conflict', {
      zh: `一次核查最多 ${maxPhotos} 张照片，请先删掉不需要的`,
      en: `At most ${maxPhotos} photos; take one out first`,
    })
  const { hash, size } = await tools.files.put(data)
  await insertPhoto(tools.db, {
    caseId,
    photoId,
    taskId,
    point,
    sizeBytes: size,
    sha256: hash,
    addedBy: actorId(actor) ?? '',
    addedName: actor.kind === 'staff' ? actor.name : '',
    addedAt: now.toString(),
  })
  return { photoId, point, size }
}

/** Takes a photo out. A report that names it keeps it. Problems: not-found, forbidden, conflict. */
export async function removePhoto(tools: PhotoTools, actor: Situation['actor'], place: Place): Promise<void> {
  const { now } = await standing(tools, actor, place)
  if (!(await dropPhoto(tools.db, place, now.toString()))) throw noPhoto()
}

/** The bytes of a photo, for staff who have a part in the case. Problem: not-found. */
export async function readPhoto(tools: PhotoTools, actor: Situation['actor'], caseId: string, photoId: string) {
  const { events } = await openCase(tools, actor, caseId)
  const isStaff = actor.kind === 'staff' || actor.kind === 'system'
  const found = (await listPhotosOfCase(tools.db, caseId)).find((photo) => photo.photoId === photoId)
  const isKept = events.some(
    (event) => event.kind === 'inspection_reported' && factsIn(event).photos.some((photo) => photo.photoId === photoId),
  )
  if (!found || !isStaff || (found.droppedAt && !isKept)) throw noPhoto()
  return { data: await tools.files.get(found.sha256), name: `${photoId}.jpg`, mediaType: 'image/jpeg' }
}

const noPhoto = () => notFound('没有这张照片，可能已经删掉', 'No such photo; it may have been taken out')
