import type { Connection } from '../../platform/database/index.ts'

/** Timers whose time has come, the oldest first. */
export function dueTimers(
  db: Connection,
  now: Temporal.Instant,
  limit: number,
): Promise<{ caseId: string; timerId: string; firesAt: string }[]> {
  return db.query(
    {
      name: 'timer_due',
      text: 'select case_id "caseId", timer_id "timerId", fires_at "firesAt" from timer where fires_at <= $1 order by fires_at limit $2',
    },
    [now.toString(), limit],
  )
}
