// Photos of inspections, and the reports that name them.

import type { Connection } from '../../platform/database/index.ts'
import type { CaseEvent } from '../case.ts'

export type PhotoRow = {
  caseId: string
  photoId: string
  taskId: string
  point: number | null
  sizeBytes: number
  sha256: string
  addedBy: string
  addedName: string
  addedAt: string
}

const columns = `case_id "caseId", photo_id "photoId", task_id "taskId", point, size_bytes "sizeBytes", sha256, added_by "addedBy",
  added_name "addedName", added_at "addedAt"`

/** Photos of an inspection that were not taken out, in the order in which they came. */
export const listPhotos = (db: Connection, caseId: string, taskId: string): Promise<PhotoRow[]> =>
  db.query<PhotoRow>(
    `select ${columns} from inspection_photo where case_id = $1 and task_id = $2 and dropped_at is null order by added_at, photo_id`,
    [caseId, taskId],
  )

/** All photos of a case, those that were taken out, too. */
export const listPhotosOfCase = (
  db: Connection,
  caseId: string,
): Promise<(PhotoRow & { droppedAt: string | null })[]> =>
  db.query(
    `select ${columns}, dropped_at "droppedAt" from inspection_photo where case_id = $1 order by added_at, photo_id`,
    [caseId],
  )

/** The same id twice is one photo. */
export async function insertPhoto(db: Connection, row: PhotoRow): Promise<void> {
  await db.query(
    `insert into inspection_photo (case_id, photo_id, task_id, point, size_bytes, sha256, added_by, added_name, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      row.caseId,
      row.photoId,
      row.taskId,
      row.point,
      row.sizeBytes,
      row.sha256,
      row.addedBy,
      row.addedName,
      row.addedAt,
    ],
  )
}

/** Takes a photo out of an inspection; false when there is none. */
export async function dropPhoto(db: Connection, photo: Pick<PhotoRow, 'caseId' | 'taskId' | 'photoId'>, at: string) {
  const rows = await db.query(
    `update inspection_photo set dropped_at = $4 where case_id = $1 and task_id = $2 and photo_id = $3 and dropped_at is null
     returning photo_id`,
    [photo.caseId, photo.taskId, photo.photoId, at],
  )
  return rows.length > 0
}

/** One event of a case by its number. */
export async function findEvent(db: Connection, caseId: string, seq: number): Promise<CaseEvent | undefined> {
  const [row] = await db.query<CaseEvent>(
    'select case_id "caseId", seq, kind, at, actor, data, hash from case_event where case_id = $1 and seq = $2',
    [caseId, seq],
  )
  return row
}
