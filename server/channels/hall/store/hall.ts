// Windows of a hall and what is measured in it.

import type { Connection } from '../../../platform/database/index.ts'

export type WindowRow = {
  window: number
  staffId: string
  groups: string[]
  changedAt: string
  /** Whom the roster named when somebody else opened it. */
  planned: string | null
}
const columns = `window_no "window", staff_id "staffId", groups, changed_at "changedAt", planned_staff_id planned`

/** Windows that are open on a day, with who sits there and whom the roster named instead. */
export const openWindows = (
  db: Connection,
  siteId: string,
  on: string,
): Promise<(WindowRow & { name: string | null; plannedName: string | null })[]> =>
  db.query<WindowRow & { name: string | null; plannedName: string | null }>(
    `select ${columns}, (select name from staff s where s.staff_id = hall_window.staff_id) name, (select name from staff s where s.staff_id = planned_staff_id) "plannedName" from hall_window
     where site_id = $1 and "on" = $2 and is_open order by window_no`,
    [siteId, on],
  )

/** Opens or closes a window; false when somebody else sits there today. */
export async function setWindow(
  db: Connection,
  row: WindowRow & { siteId: string; on: string; isOpen: boolean },
): Promise<boolean> {
  const rows = await db.query(
    `insert into hall_window as w (site_id, window_no, "on", staff_id, groups, is_open, changed_at, planned_staff_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (site_id, window_no) do update set "on" = excluded."on", staff_id = excluded.staff_id, groups = excluded.groups,
       is_open = excluded.is_open, changed_at = excluded.changed_at,
       planned_staff_id = excluded.planned_staff_id
     where w.staff_id = excluded.staff_id or not w.is_open or w."on" <> excluded."on" returning 1`,
    [row.siteId, row.window, row.on, row.staffId, row.groups, row.isOpen, row.changedAt, row.planned],
  )
  return rows.length === 1
}

/** The window as it is today, locked until the transaction ends. */
export async function lockWindow(
  tx: Connection,
  siteId: string,
  on: string,
  window: number,
): Promise<WindowRow | undefined> {
  const [row] = await tx.query<WindowRow>(
    `select ${columns} from hall_window
     where site_id = $1 and "on" = $2 and window_no = $3 and is_open for update`,
    [siteId, on, window],
  )
  return row
}

/** Seconds of the latest services of a group at a site. */
export async function recentServices(
  db: Connection,
  siteId: string,
  groupKey: string,
  limit: number,
): Promise<number[]> {
  const rows = await db.query<{ seconds: number }>(
    `select extract(epoch from finished_at - serving_at)::integer seconds from ticket
     where site_id = $1 and group_key = $2 and state = 'finished' and finished_at is not null and serving_at is not null
     order by finished_at desc limit $3`,
    [siteId, groupKey, limit],
  )
  return rows.map(({ seconds }) => seconds)
}

export type Waiting = {
  siteId: string
  groupKey: string
  ahead: number
  /** When those who are being served now began. */
  servingSince: string[]
  windows: number
}
/** What stands before a new ticket in each group of some sites; `ranked` counts only those who will be called before it. */
export const waitingAt = (
  db: Connection,
  siteIds: readonly string[],
  on: string,
  ranked: { at: string; place: number } | null,
): Promise<Waiting[]> =>
  db.query<Waiting>(
    `with open as (select site_id, window_no, unnest(groups) group_key from hall_window where site_id = any ($1) and "on" = $2 and is_open),
       line as (select site_id, group_key, count(*) filter (where state = 'waiting' and ($3::timestamptz is null or (ranked_at, place) < ($3, $4::integer)))::integer ahead
         from ticket where site_id = any ($1) and "on" = $2 and state = 'waiting' group by site_id, group_key),
       busy as (select o.site_id, o.group_key, array_agg(coalesce(t.serving_at, t.called_at)::timestamptz) since from open o
         join ticket t on t.site_id = o.site_id and t."on" = $2 and t.window_no = o.window_no and t.state in ('called', 'serving')
         group by o.site_id, o.group_key),
       count as (select site_id, group_key, count(*)::integer windows from open group by site_id, group_key),
       keys as (select site_id, group_key from line union select site_id, group_key from count)
     select k.site_id "siteId", k.group_key "groupKey", coalesce(l.ahead, 0) ahead, coalesce(c.windows, 0) windows,
       coalesce((select jsonb_agg(to_char(s at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) from unnest(b.since) s), '[]') "servingSince"
     from keys k left join line l using (site_id, group_key) left join busy b using (site_id, group_key) left join count c using (site_id, group_key)`,
    [siteIds, on, ranked?.at ?? null, ranked?.place ?? null],
  )

export type MeasuredRow = {
  ticketId: string
  number: string
  on: string
  groupKey: string
  classKey: string
  arrivedAt: string
  ahead: number
  windows: number
  estimatedSeconds: number
  lowSeconds: number
  highSeconds: number
  realSeconds: number
  demonstration: boolean
}
/** Tickets that were called, estimate beside what happened, the newest first. */
export const measuredAt = (db: Connection, siteId: string, from: string, until: string): Promise<MeasuredRow[]> =>
  db.query<MeasuredRow>(
    `select ticket_id "ticketId", number, "on"::text "on", group_key "groupKey", class_key "classKey", arrived_at "arrivedAt", ahead, windows,
       estimated_seconds "estimatedSeconds", low_seconds "lowSeconds", high_seconds "highSeconds",
       extract(epoch from first_called_at - arrived_at)::integer "realSeconds", demonstration
     from ticket where site_id = $1 and "on" between $2 and $3 and first_called_at is not null
     order by arrived_at desc, ticket_id desc limit 5000`,
    [siteId, from, until],
  )

/** Says of what is there now at these sites that it was invented for the demonstration. */
export async function markDemonstration(db: Connection, siteIds: readonly string[]): Promise<void> {
  await db.query(`update ticket set demonstration = true where site_id = any ($1) and not demonstration`, [siteIds])
  await db.query(`update appointment set demonstration = true where site_id = any ($1) and not demonstration`, [
    siteIds,
  ])
}
