import type { Connection } from '../../platform/database/index.ts'

/** Puts a case down for its archive; what was put down later holds. */
export async function setArchiveDue(db: Connection, caseId: string, dueAt: string): Promise<void> {
  await db.query(
    `insert into archive_due as old (case_id, due_at) values ($1, $2)
     on conflict (case_id) do update set due_at = greatest(old.due_at, excluded.due_at)`,
    [caseId, dueAt],
  )
}

export const clearArchiveDue = async (db: Connection, caseId: string): Promise<void> => {
  await db.query('delete from archive_due where case_id = $1', [caseId])
}

/** Cases whose day has come, the oldest first. */
export const archivesDue = async (db: Connection, now: string, limit: number): Promise<string[]> =>
  (
    await db.query<{ caseId: string }>(
      'select case_id "caseId" from archive_due where due_at <= $1 order by due_at limit $2',
      [now, limit],
    )
  ).map(({ caseId }) => caseId)
