// What has just happened, for desks that watch: events behind a place in the log, with the units that have a part in the case now.

import type { Connection } from '../../platform/database/index.ts'
import type { Cursor } from './log.ts'

export type Happening = Cursor & { kind: string; units: string[] }

/** The place in the log from which on everything is new. */
export async function endOfLog(db: Connection): Promise<Cursor> {
  const [row] = await db.query<{ tx: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text tx')
  return { tx: row?.tx ?? '0', caseId: '00000000-0000-0000-0000-000000000000', seq: -1 }
}

/** Events behind `after`, in the order of the log; never one that a later one could still precede. */
export function readHappenings(db: Connection, after: Cursor, limit: number): Promise<Happening[]> {
  return db.query<Happening>(
    {
      name: 'live_read',
      text: `select e.tx::text tx, e.case_id "caseId", e.seq, e.kind,
          array(select c.site_id union select c.organ_id union select t.unit from task t where t.case_id = e.case_id
            union select o->>'unit' from jsonb_array_elements(coalesce(e.data->'opened', '[]')) o
            union select e.actor->>'unit' where e.actor ? 'unit') units
        from case_event e join "case" c using (case_id)
        where (e.tx, e.case_id, e.seq) > ($1::text::xid8, $2::uuid, $3::int) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
        order by e.tx, e.case_id, e.seq limit $4`,
    },
    [after.tx, after.caseId, after.seq, limit],
  )
}
