// Who looks at a case now. A row that nobody renews is old after a minute, and the next one who looks sweeps it away.

import type { Connection } from '../../platform/database/index.ts'

export type Presence = { staffId: string; name: string; unit: string; post: string; since: string }

/** Notes that somebody looks at the case and answers who else has since `freshFrom`. */
export async function notePresence(
  db: Connection,
  caseId: string,
  who: Omit<Presence, 'since'>,
  at: { now: string; freshFrom: string },
): Promise<Presence[]> {
  return db.query<Presence>(
    {
      name: 'presence_note',
      text: `with swept as (delete from case_presence where seen_at < $7 and (case_id, staff_id) <> ($1, $2)),
        noted as (insert into case_presence (case_id, staff_id, name, unit, post, since, seen_at) values ($1, $2, $3, $4, $5, $6, $6)
          on conflict (case_id, staff_id) do update set name = excluded.name, unit = excluded.unit, post = excluded.post, seen_at = excluded.seen_at,
            since = case when case_presence.seen_at < $7 then excluded.since else case_presence.since end)
        select staff_id "staffId", name, unit, post, since from case_presence
        where case_id = $1 and staff_id <> $2 and seen_at >= $7 order by since, staff_id`,
    },
    [caseId, who.staffId, who.name, who.unit, who.post, at.now, at.freshFrom],
  )
}

/** Whether somebody was there to go. */
export async function dropPresence(db: Connection, caseId: string, staffId: string): Promise<boolean> {
  const gone = await db.query('delete from case_presence where case_id = $1 and staff_id = $2 returning 1', [
    caseId,
    staffId,
  ])
  return gone.length > 0
}
