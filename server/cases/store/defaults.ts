import type { Connection } from '../../platform/database/index.ts'

/** When somebody last broke a commitment to bring materials later, or promised what was not true; undefined when never. */
export async function lastDefault(db: Connection, subjectId: string): Promise<string | undefined> {
  const [row] = await db.query<{ at: string | null }>(
    `select max(e.at) at from "case" c join case_event e on e.case_id = c.case_id
      where c.subject_id = $1 and e.kind in ('deferral_defaulted', 'promise_broken')
        and not exists (select from case_event x where x.case_id = e.case_id and x.kind = 'default_cleared' and x.seq > e.seq)`,
    [subjectId],
  )
  return row?.at ?? undefined
}
