// Lists, keyset-paged on an index: what a subject has, what lies in an inbox.

import type { Connection } from '../../platform/database/index.ts'
import type { Outcome, Owed } from '../case.ts'

export type CaseLine = {
  caseId: string
  caseNo: string
  itemId: string
  itemVersion: number
  status: string
  outcome: Outcome | null
  submittedAt: string
  dueAt: string | null
  siteId: string
  organId: string
  channel: string
  rated: boolean
  /** Deferred materials that have not come; null when none. */
  owed: Owed[] | null
  /** What it was submitted together with. */
  bundle: { bundleId: string; name: { zh: string; en: string } } | null
}

/** A subject's cases, newest first, behind `after` (a case id; ids sort by time). */
export function listCasesOf(
  db: Connection,
  subjectId: string,
  after: string | undefined,
  limit: number,
  items: readonly string[] | null = null,
): Promise<CaseLine[]> {
  return db.query<CaseLine>(
    {
      name: 'cases_of_subject',
      text: `select c.case_id "caseId", c.case_no "caseNo", c.item_id "itemId", c.item_version "itemVersion", c.status, c.outcome,
          c.submitted_at "submittedAt", c.due_at "dueAt", c.site_id "siteId", c.organ_id "organId", c.channel, r.case_id is not null rated, c.state->'owed' owed,
          case when b.bundle_id is not null then jsonb_build_object('bundleId', b.bundle_id, 'name', b.content->'name') end bundle
        from "case" c left join case_rating r using (case_id)
          left join case_bundle k using (case_id) left join bundle_application b on b.bundle_id = k.bundle_id
        where c.subject_id = $1 and c.case_id < coalesce($2::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
          and ($4::text[] is null or c.item_id = any($4))
        order by c.case_id desc limit $3`,
    },
    [subjectId, after ?? null, limit, items],
  )
}

/** The first of the cases with that number (a number may, once in decades, be given twice; the query code tells them apart). */
export function casesByNumber(db: Connection, caseNo: string): Promise<{ caseId: string }[]> {
  return db.query('select case_id "caseId" from "case" where case_no = $1', [caseNo])
}

export type InboxLine = {
  caseId: string
  taskId: string
  caseNo: string
  itemId: string
  itemVersion: number
  subjectName: Buffer
  name: string
  node: string
  act: string
  unit: string
  post: string
  claimedBy: string | null
  claimedName: string | null
  openedAt: string
  dueAt: string | null
  /** Deferred materials have not come yet. */
  owes: boolean
  /** An inspection that waits for its second signature. */
  reported: boolean
}
export type InboxKey = { dueAt: string; caseId: string; taskId: string }

const columns = `t.case_id "caseId", t.task_id "taskId", t.case_no "caseNo", t.item_id "itemId", c.item_version "itemVersion", c.subject_name "subjectName", t.name,
  t.node, t.act, t.unit, t.post, t.claimed_by "claimedBy", t.claimed_name "claimedName", t.opened_at "openedAt", t.due_at "dueAt", c.state ? 'owed' owes,
  coalesce(c.state->'reported' ? t.task_id, false) reported`

/** Open tasks of posts that nobody else has claimed, the most urgent first; `before` bounds the due instant. */
export function listPostTasks(
  db: Connection,
  posts: readonly { unit: string; post: string }[],
  filter: {
    after?: InboxKey | undefined
    item?: string | undefined
    dueBefore?: string | undefined
    dueFrom?: string | undefined
  },
  limit: number,
): Promise<InboxLine[]> {
  const { after, item, dueBefore, dueFrom } = filter
  return db.query<InboxLine>(
    `select ${columns}
     from (select t.* from (select distinct unit, post from jsonb_to_recordset($1::jsonb) p(unit text, post text)) p
       cross join lateral (
         select * from task t where t.unit = p.unit and t.post = p.post
           and (t.due_at, t.case_id, t.task_id) > (coalesce($2::timestamptz, '-infinity'), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'), coalesce($4, ''))
           and ($5::text is null or split_part(t.item_id, '@', 1) = $5) and ($6::timestamptz is null or t.due_at < $6)
           and t.due_at >= coalesce($7::timestamptz, '-infinity')
         order by t.due_at, t.case_id, t.task_id limit $8) t) t
     join "case" c using (case_id)
     order by t.due_at, t.case_id, t.task_id limit $8`,
    [
      JSON.stringify(posts),
      after?.dueAt ?? null,
      after?.caseId ?? null,
      after?.taskId ?? null,
      item ?? null,
      dueBefore ?? null,
      dueFrom ?? null,
      limit,
    ],
  )
}

/** Tasks that a staff member has claimed, and those of the absent ones for whom he stands in, at his own posts only. */
export function listClaimedTasks(
  db: Connection,
  who: { staffId: string; posts: readonly { unit: string; post: string }[]; absent: readonly string[] },
  after: InboxKey | undefined,
  limit: number,
): Promise<InboxLine[]> {
  return db.query<InboxLine>(
    `select ${columns} from task t join "case" c using (case_id)
     where (t.claimed_by = $1 or (t.claimed_by = any($6::uuid[]) and exists (
         select from jsonb_to_recordset($7::jsonb) p(unit text, post text) where p.unit = t.unit and p.post = t.post)))
       and (t.due_at, t.case_id, t.task_id) > (coalesce($2::timestamptz, '-infinity'), coalesce($3::uuid, '00000000-0000-0000-0000-000000000000'), coalesce($4, ''))
     order by t.due_at, t.case_id, t.task_id limit $5`,
    [
      who.staffId,
      after?.dueAt ?? null,
      after?.caseId ?? null,
      after?.taskId ?? null,
      limit,
      who.absent,
      JSON.stringify(who.posts),
    ],
  )
}

export type RatingRow = { level: number; reasons: string[]; comment: string | null; ratedAt: string }

export async function findRating(db: Connection, caseId: string): Promise<RatingRow | undefined> {
  const [row] = await db.query<RatingRow>(
    'select level, reasons, comment, rated_at "ratedAt" from case_rating where case_id = $1',
    [caseId],
  )
  return row
}

/** False when the case has a rating already. */
export async function insertRating(db: Connection, caseId: string, rating: RatingRow): Promise<boolean> {
  const rows = await db.query(
    'insert into case_rating (case_id, level, reasons, comment, rated_at) values ($1, $2, $3, $4, $5) on conflict do nothing returning case_id',
    [caseId, rating.level, JSON.stringify(rating.reasons), rating.comment, rating.ratedAt],
  )
  return rows.length === 1
}
