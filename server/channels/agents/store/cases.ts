// What institutions have submitted: their own lists, and the settlement.

import type { Connection } from '../../../platform/database/index.ts'

export type AgentCase = {
  caseId: string
  institutionId: string
  outlet: string
  staffId: string
  staffName: string
  itemId: string
  caseNo: string
  /** YYYY-MM */
  month: string
  submittedAt: string
}

/** Writes a case down with the fee that its institution's contract names now; once. */
export async function insertCase(db: Connection, it: AgentCase): Promise<void> {
  await db.query(
    `insert into agent_case (case_id, institution_id, outlet, staff_id, staff_name, item_id, case_no, month, submitted_at, fee_fen)
     select $1, i.institution_id, $3, $4, $5, $6, $7, $8, $9, i.fee_fen from agent_institution i where i.institution_id = $2
     on conflict do nothing`,
    [it.caseId, it.institutionId, it.outlet, it.staffId, it.staffName, it.itemId, it.caseNo, it.month, it.submittedAt],
  )
}

export type OwnLine = {
  caseId: string
  caseNo: string
  itemId: string
  outlet: string
  staffName: string
  submittedAt: string
  status: string
  subjectName: Buffer
}

/** Cases of an institution, the latest first, behind `after` (ids sort by time). */
export const listOwn = (
  db: Connection,
  institutionId: string,
  after: string | undefined,
  limit: number,
): Promise<OwnLine[]> =>
  db.query(
    `select a.case_id "caseId", a.case_no "caseNo", a.item_id "itemId", a.outlet, a.staff_name "staffName",
       a.submitted_at "submittedAt", c.status, c.subject_name "subjectName"
     from agent_case a join "case" c using (case_id)
     where a.institution_id = $1 and a.case_id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
     order by a.case_id desc limit $3`,
    [institutionId, after ?? null, limit],
  )

/** The institution that submitted a case. */
export async function institutionOf(db: Connection, caseId: string): Promise<string | undefined> {
  const [row] = await db.query<{ institutionId: string }>(
    'select institution_id "institutionId" from agent_case where case_id = $1',
    [caseId],
  )
  return row?.institutionId
}

export type Settled = { institutionId: string; month: string; itemId: string; cases: number; feeFen: number }

/** Cases and fees by institution, month and item. */
export const settle = (
  db: Connection,
  { institutions, from, to }: { institutions: readonly string[]; from: string; to: string },
): Promise<Settled[]> =>
  db.query(
    `select institution_id "institutionId", month, item_id "itemId", count(*) cases, sum(fee_fen) "feeFen" from agent_case
     where institution_id = any($1::text[]) and month between $2 and $3
     group by institution_id, month, item_id order by month, institution_id, item_id`,
    [institutions, from, to],
  )

export type SettledCase = {
  caseId: string
  caseNo: string
  outlet: string
  staffName: string
  submittedAt: string
  feeFen: number
}

/** The cases behind one number of the settlement, the latest first. */
export const listSettled = (
  db: Connection,
  behind: { institutionId: string; month: string; itemId: string; after: string | undefined },
  limit: number,
): Promise<SettledCase[]> =>
  db.query(
    `select case_id "caseId", case_no "caseNo", outlet, staff_name "staffName", submitted_at "submittedAt", fee_fen "feeFen"
     from agent_case where institution_id = $1 and month = $2 and item_id = $3
       and case_id < coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
     order by case_id desc limit $5`,
    [behind.institutionId, behind.month, behind.itemId, behind.after ?? null, limit],
  )
