// Notes that clerks leave at a window for whoever comes next, and that they were read. Both are rows of their own; neither changes.

import type { Connection } from '../../../platform/database/index.ts'

export type Handover = {
  handoverId: string
  window: number
  note: string
  byId: string
  byName: string
  at: string
  drafts: number
  skipped: number
  waiting: number
  seenBy: string | null
  seenAt: string | null
}
const columns = `l.handover_id "handoverId", l.window_no "window", l.note, l.staff_id "byId", l.name "byName", l.at, l.drafts, l.skipped,
  l.waiting, s.name "seenBy", s.at "seenAt"`
const joined = `from window_handover l left join window_handover s on s.handover_id = l.handover_id and s.kind = 'seen'
  where l.kind = 'left' and l.site_id = $1`

/** What was left at a window and nobody has read yet, oldest first. */
export const unseenAt = (db: Connection, siteId: string, window: number): Promise<Handover[]> =>
  db.query<Handover>(
    `select ${columns} ${joined} and l.window_no = $2 and s.handover_id is null order by l.at, l.handover_id limit 20`,
    [siteId, window],
  )

/** The latest of a site. */
export const handoversAt = (db: Connection, siteId: string): Promise<Handover[]> =>
  db.query<Handover>(`select ${columns} ${joined} order by l.at desc, l.handover_id limit 50`, [siteId])

type Row = { handoverId: string; siteId: string; window: number; staffId: string; name: string; at: string }

export async function insertHandover(
  tx: Connection,
  row: Row & Pick<Handover, 'note' | 'drafts' | 'skipped' | 'waiting'>,
): Promise<void> {
  await tx.query(
    `insert into window_handover (handover_id, kind, site_id, window_no, staff_id, name, at, note, drafts, skipped, waiting)
     values ($1, 'left', $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[row.handoverId, row.siteId, row.window, row.staffId, row.name, row.at],
      ...[row.note, row.drafts, row.skipped, row.waiting],
    ],
  )
}

/** Reading twice is reading once. */
export async function insertSeen(db: Connection, row: Row): Promise<void> {
  await db.query(
    `insert into window_handover (handover_id, kind, site_id, window_no, staff_id, name, at)
     values ($1, 'seen', $2, $3, $4, $5, $6) on conflict do nothing`,
    [row.handoverId, row.siteId, row.window, row.staffId, row.name, row.at],
  )
}

/** Tickets that this window called today and nobody came on, and those who wait for its groups. */
export async function openTickets(
  db: Connection,
  siteId: string,
  on: string,
  { window, groups }: { window: number; groups: readonly string[] },
): Promise<{ skipped: number; waiting: number }> {
  const [row] = await db.query<{ skipped: number; waiting: number }>(
    `select count(*) filter (where state = 'skipped' and window_no = $3)::integer skipped,
       count(*) filter (where state = 'waiting' and group_key = any($4))::integer waiting
     from ticket where site_id = $1 and "on" = $2 and state in ('skipped', 'waiting')`,
    [siteId, on, window, groups],
  )
  return row ?? { skipped: 0, waiting: 0 }
}
