// Where results are posted to, and results that nobody has picked up.

import type { Connection } from '../../platform/database/index.ts'

export async function saveAddress(db: Connection, caseId: string, recipient: Buffer, at: string): Promise<void> {
  await db.query(
    `insert into case_address (case_id, recipient, chosen_at) values ($1, $2, $3)
     on conflict (case_id) do update set recipient = excluded.recipient, chosen_at = excluded.chosen_at`,
    [caseId, recipient, at],
  )
}

export async function findAddress(db: Connection, caseId: string): Promise<Buffer | undefined> {
  const [row] = await db.query<{ recipient: Buffer }>('select recipient from case_address where case_id = $1', [caseId])
  return row?.recipient
}

export type UncollectedLine = {
  caseId: string
  caseNo: string
  itemId: string
  itemVersion: number
  subjectName: Buffer
  unit: string
  openedAt: string
  isSent: boolean
}

/** Results that have waited at these units since before an instant, longest first. */
export const listUncollected = (
  db: Connection,
  units: readonly string[],
  before: string,
  limit: number,
): Promise<UncollectedLine[]> =>
  db.query<UncollectedLine>(
    `select t.case_id "caseId", t.case_no "caseNo", t.item_id "itemId", c.item_version "itemVersion", c.subject_name "subjectName",
       t.unit, t.opened_at "openedAt", coalesce(c.state->'delivery' ? 'sent', false) "isSent"
     from task t join "case" c using (case_id)
     where t.unit = any($1::text[]) and t.act = 'deliver' and t.opened_at <= $2
     order by t.opened_at, t.case_id limit $3`,
    [units, before, limit],
  )
