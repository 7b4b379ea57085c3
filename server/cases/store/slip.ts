// Slips of paper on its way.

import type { Connection } from '../../platform/database/index.ts'
import type { Slip } from '../slip/slip.ts'

const columns = `s.case_id "caseId", s.slip_id "slipId", s.code, s.papers, s.from_unit "from", s.to_unit "to", s.made_at "madeAt", s.made_by "madeBy",
  s.sent_at "sentAt", s.due_at "dueAt", s.received_at "receivedAt", s.missing_at "missingAt", s.missing_why "missingWhy"`

export async function insertSlip(db: Connection, slip: Slip): Promise<void> {
  await db.query(
    `insert into slip (case_id, slip_id, code, papers, from_unit, to_unit, made_at, made_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [slip.caseId, slip.slipId, slip.code, JSON.stringify(slip.papers), slip.from, slip.to, slip.madeAt, slip.madeBy],
  )
}

/** The slips of a case, oldest first. */
export const listSlipsOf = (db: Connection, caseId: string): Promise<Slip[]> =>
  db.query(`select ${columns} from slip s where s.case_id = $1 order by s.slip_id`, [caseId])

export const findSlip = async (db: Connection, caseId: string, slipId: string): Promise<Slip | undefined> =>
  (await db.query<Slip>(`select ${columns} from slip s where s.case_id = $1 and s.slip_id = $2`, [caseId, slipId]))[0]

export const findSlipByCode = async (db: Connection, code: string): Promise<Slip | undefined> =>
  (await db.query<Slip>(`select ${columns} from slip s where s.code = $1`, [code]))[0]

export type SlipLine = Slip & { caseNo: string; itemId: string; itemVersion: number }

/** What is not yet received and goes from or to one of these places, oldest first. */
export const listUnderWay = (db: Connection, units: readonly string[]): Promise<SlipLine[]> =>
  db.query(
    `select ${columns}, c.case_no "caseNo", c.item_id "itemId", c.item_version "itemVersion" from slip s join "case" c using (case_id)
      where s.received_at is null and (s.from_unit = any($1) or s.to_unit = any($1)) order by s.made_at, s.slip_id limit 500`,
    [units],
  )

type Mark = { caseId: string; slipId: string; at: string; by: string }

/** Scanned out; false when it was before. */
export const markSent = async (db: Connection, { caseId, slipId, at, by }: Mark, dueAt: string): Promise<boolean> =>
  (
    await db.query(
      `update slip set sent_at = $3, sent_by = $4, due_at = $5 where case_id = $1 and slip_id = $2 and sent_at is null returning slip_id`,
      [caseId, slipId, at, by, dueAt],
    )
  ).length === 1

/** Scanned in, also when nobody scanned it out; false when it was before. */
export const markReceived = async (db: Connection, { caseId, slipId, at, by }: Mark): Promise<boolean> =>
  (
    await db.query(
      `update slip set received_at = $3, received_by = $4, sent_at = coalesce(sent_at, $3), sent_by = coalesce(sent_by, $4), due_at = coalesce(due_at, $3)
        where case_id = $1 and slip_id = $2 and received_at is null returning slip_id`,
      [caseId, slipId, at, by],
    )
  ).length === 1

/** Said to be missing; false when it has come, was not sent, or was said before. */
export const markMissing = async (db: Connection, { caseId, slipId, at, by }: Mark, why: string): Promise<boolean> =>
  (
    await db.query(
      `update slip set missing_at = $3, missing_by = $4, missing_why = $5
        where case_id = $1 and slip_id = $2 and sent_at is not null and received_at is null and missing_at is null returning slip_id`,
      [caseId, slipId, at, by, why],
    )
  ).length === 1
