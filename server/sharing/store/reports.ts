// SQL of reports and their replies.

import type { Connection } from '../../platform/database/index.ts'

export type ReportRow = {
  reportId: string
  subjectId: string
  resource: string
  field: string
  kind: 'wrong' | 'objection'
  organId: string
  says: Buffer
  madeAt: string
  dueOn: string
  outcome: 'corrected' | 'kept' | null
  reply: Buffer | null
  repliedAt: string | null
}

export const insertReport = (db: Connection, row: ReportRow): Promise<unknown> =>
  db.query(
    `insert into data_report (report_id, subject_id, resource, field, kind, organ_id, says_enc, made_at, due_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [row.reportId, row.subjectId, row.resource, row.field, row.kind, row.organId, row.says, row.madeAt, row.dueOn],
  )

/** Newest first, at most 200: of one person, of some resources, or one by its id. */
export const listReports = (
  db: Connection,
  of: { subjectId?: string; resources?: readonly string[]; reportId?: string },
): Promise<ReportRow[]> =>
  db.query(
    `select r.report_id "reportId", r.subject_id "subjectId", r.resource, r.field, r.kind, r.organ_id "organId", r.says_enc says,
       r.made_at "madeAt", r.due_on "dueOn", a.outcome, a.reply_enc reply, a.replied_at "repliedAt"
     from data_report r left join data_report_reply a using (report_id)
     where ($1::uuid is null or r.subject_id = $1) and ($2::text[] is null or r.resource = any($2)) and ($3::uuid is null or r.report_id = $3)
     order by r.made_at desc, r.report_id desc limit 200`,
    [of.subjectId ?? null, of.resources ?? null, of.reportId ?? null],
  )

/** False when there is a reply already. */
export async function insertReply(
  db: Connection,
  answer: { reportId: string; outcome: string; reply: Buffer; staffId: string; staffName: string; at: string },
): Promise<boolean> {
  const rows = await db.query(
    `insert into data_report_reply (report_id, outcome, reply_enc, staff_id, staff_name, replied_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
    [answer.reportId, answer.outcome, answer.reply, answer.staffId, answer.staffName, answer.at],
  )
  return rows.length > 0
}
