// What one clerk did with one person's cases during a visit: read off the log, not kept beside it.

import type { Connection } from '../../platform/database/index.ts'
import type { EventKind, Owed } from '../case.ts'

export type DoneRow = {
  caseId: string
  caseNo: string
  itemId: string
  itemVersion: number
  status: string
  outcome: string | null
  owed: Owed[] | null
  kinds: EventKind[]
}

/** Cases of a subject in whose log the member of staff stands between two instants, in the order of what came first. */
export const listDone = (
  db: Connection,
  { subjectId, staffId, from, to }: { subjectId: string; staffId: string; from: string; to: string },
): Promise<DoneRow[]> =>
  db.query(
    `select c.case_id "caseId", c.case_no "caseNo", c.item_id "itemId", c.item_version "itemVersion", c.status, c.outcome,
       c.state->'owed' owed, d.kinds
     from "case" c
     cross join lateral (
       select array_agg(e.kind order by e.seq) kinds, min(e.at) at from case_event e
       where e.case_id = c.case_id and e.at between $3 and $4 and e.actor->>'id' = $2) d
     where c.subject_id = $1 and d.kinds is not null
     order by d.at, c.case_id limit 100`,
    [subjectId, staffId, from, to],
  )
