// Visits to a window: one lasts at a clerk's at a time.

import type { Connection } from '../../platform/database/index.ts'

export type Visit = {
  visitId: string
  subjectId: string
  staffId: string
  siteId: string | null
  beganAt: string
  endedAt: string | null
}
const visit =
  'visit_id "visitId", subject_id "subjectId", staff_id "staffId", site_id "siteId", began_at "beganAt", ended_at "endedAt"'

/** The visit that lasts at a clerk's window, when it began after `since`. */
export async function findOpenVisit(
  db: Connection,
  staffId: string,
  since: Temporal.Instant,
): Promise<Visit | undefined> {
  const [found] = await db.query<Visit>(
    `select ${visit} from visit where staff_id = $1 and ended_at is null and began_at > $2`,
    [staffId, since.toString()],
  )
  return found
}

/** A visit of this clerk, ended or not. */
export async function findVisit(db: Connection, visitId: string, staffId: string): Promise<Visit | undefined> {
  const [found] = await db.query<Visit>(`select ${visit} from visit where visit_id = $1 and staff_id = $2`, [
    visitId,
    staffId,
  ])
  return found
}

/** Ends what lasts at the clerk’s window and begins the next, within a transaction; false when another request was faster. */
export async function replaceVisit(db: Connection, it: Visit & { shown: string }): Promise<boolean> {
  await db.query('update visit set ended_at = greatest($2, began_at) where staff_id = $1 and ended_at is null', [
    it.staffId,
    it.beganAt,
  ])
  const rows = await db.query(
    `insert into visit (visit_id, subject_id, staff_id, site_id, shown, began_at) values ($1, $2, $3, $4, $5, $6)
     on conflict do nothing returning visit_id`,
    [it.visitId, it.subjectId, it.staffId, it.siteId, it.shown, it.beganAt],
  )
  return rows.length === 1
}

export async function endVisit(db: Connection, visitId: string, staffId: string, at: Temporal.Instant): Promise<void> {
  await db.query(
    `update visit set ended_at = greatest($3, began_at) where visit_id = $1 and staff_id = $2 and ended_at is null`,
    [visitId, staffId, at.toString()],
  )
}
