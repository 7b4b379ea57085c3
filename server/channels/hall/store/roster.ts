// The duty roster. Changes to it happen one after the other, so that nobody is planned for two windows at once.

import type { Connection } from '../../../platform/database/index.ts'
import type { Shift } from '../rules/shifts.ts'

export type Place = { siteId: string; on: string; window: number; shift: Shift }
export type ShiftRow = Place & { staffId: string; name: string }

const columns = `d.site_id "siteId", d."on"::text "on", d.window_no "window", d.shift, d.staff_id "staffId", s.name`
const joined = 'from duty_shift d join staff s on s.staff_id = d.staff_id'

/** The shifts of a site from the first to the last day. */
export const shiftsAt = (db: Connection, siteId: string, from: string, until: string): Promise<ShiftRow[]> =>
  db.query<ShiftRow>(
    `select ${columns} ${joined} where d.site_id = $1 and d."on" between $2 and $3
     order by d."on", d.window_no, d.shift desc`,
    [siteId, from, until],
  )

/** Where these staff are planned, at any site. */
export const shiftsOf = (
  db: Connection,
  staffIds: readonly string[],
  from: string,
  until: string,
): Promise<ShiftRow[]> =>
  db.query<ShiftRow>(
    `select ${columns} ${joined} where d.staff_id = any($1::uuid[]) and d."on" between $2 and $3
     order by d."on", d.window_no`,
    [staffIds, from, until],
  )

/** Who is planned for a window in a shift. */
export async function plannedAt(db: Connection, { siteId, on, window, shift }: Place): Promise<ShiftRow | undefined> {
  const [row] = await db.query<ShiftRow>(
    `select ${columns} ${joined} where (d.site_id, d."on", d.window_no, d.shift) = ($1, $2::date, $3::integer, $4)`,
    [siteId, on, window, shift],
  )
  return row
}

/** Lets whoever else changes the roster wait until the transaction ends. */
export async function lockRoster(tx: Connection): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('duty roster', 0))`)
}

export async function putShift(
  tx: Connection,
  { siteId, on, window, shift, staffId, setBy, setAt }: Place & { staffId: string; setBy: string; setAt: string },
): Promise<void> {
  await tx.query(
    `insert into duty_shift (site_id, "on", window_no, shift, staff_id, set_by, set_at) values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (site_id, "on", window_no, shift) do update
       set staff_id = excluded.staff_id, set_by = excluded.set_by, set_at = excluded.set_at`,
    [siteId, on, window, shift, staffId, setBy, setAt],
  )
}

export async function clearShift(tx: Connection, { siteId, on, window, shift }: Place): Promise<void> {
  await tx.query(`delete from duty_shift where (site_id, "on", window_no, shift) = ($1, $2::date, $3::integer, $4)`, [
    siteId,
    on,
    window,
    shift,
  ])
}
