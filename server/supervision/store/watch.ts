// Watched limits: written from the case as it stands, coloured by time, read by the board. One statement each.

import type { Connection } from '../../platform/database/index.ts'
import type { LimitColour } from '../limit.ts'

/** An open case as its row and its open tasks say now. `seen`: the version that is already watched. */
export type CaseNow = {
  version: number
  seen: number | null
  caseNo: string
  itemId: string
  division: string
  siteId: string
  organId: string
  submittedAt: string
  status: string
  dueAt: string | null
  holds: string[] | null
  tasks: { taskId: string; name: string; unit: string; openedAt: string; dueAt: string | null }[] | null
}

export async function readCaseNow(tx: Connection, caseId: string): Promise<CaseNow | undefined> {
  const [row] = await tx.query<CaseNow>(
    {
      name: 'watch_read',
      text: `select c.version, w.version seen, c.case_no "caseNo", c.item_id "itemId", c.division, c.site_id "siteId", c.organ_id "organId",
          c.submitted_at "submittedAt", c.status, c.due_at "dueAt", c.state->'holds' holds, t.tasks
        from "case" c
        left join watched_limit w on w.case_id = c.case_id and w.limit_id = ''
        left join lateral (
          select jsonb_agg(jsonb_build_object('taskId', task_id, 'name', name, 'unit', unit, 'openedAt', opened_at, 'dueAt', nullif(due_at, 'infinity'))) tasks
          from task where case_id = c.case_id) t on true
        where c.case_id = $1`,
    },
    [caseId],
  )
  return row
}

export type WatchedLimit = {
  limitId: string
  version: number
  caseNo: string
  itemId: string
  division: string
  district: string
  unit: string
  siteId: string
  name: string
  status: string
  since: string
  dueAt: string | null
  colour: LimitColour
  changesAt: string | null
}

/** Makes `limits` the watched limits of a case; with none, the case is watched no more. */
export async function replaceLimits(tx: Connection, caseId: string, limits: readonly WatchedLimit[]): Promise<void> {
  await tx.query(
    {
      name: 'watch_replace',
      text: `with l as (select * from jsonb_to_recordset($2::jsonb) l("limitId" text, version int, "caseNo" text, "itemId" text, division text,
            district text, unit text, "siteId" text, name text, status text, since timestamptz, "dueAt" timestamptz, colour text, "changesAt" timestamptz)),
          gone as (delete from watched_limit w where w.case_id = $1 and not exists (select from l where l."limitId" = w.limit_id))
        insert into watched_limit (case_id, limit_id, version, case_no, item_id, division, district, unit, site_id, name, status, since, due_at, colour, changes_at)
        select $1, "limitId", version, "caseNo", "itemId", division, district, unit, "siteId", name, status, since, "dueAt", colour, "changesAt" from l
        on conflict (case_id, limit_id) do update set version = excluded.version, unit = excluded.unit, status = excluded.status,
          due_at = excluded.due_at, colour = excluded.colour, changes_at = excluded.changes_at`,
    },
    [caseId, JSON.stringify(limits)],
  )
}

/** Gives limits whose change has come their new colour, at most `limit` of them; how many. */
export async function recolour(db: Connection, now: string, limit: number): Promise<number> {
  const rows = await db.query(
    {
      name: 'watch_recolour',
      text: `with due as (select case_id, limit_id from watched_limit where changes_at <= $1 order by changes_at limit $2 for update skip locked)
        update watched_limit w set colour = case when w.due_at <= $1 then 'overdue' else 'due-soon' end,
          changes_at = case when w.due_at <= $1 then null else w.due_at end
        from due where w.case_id = due.case_id and w.limit_id = due.limit_id
        returning 1 one`,
    },
    [now, limit],
  )
  return rows.length
}

export type LimitFilter = {
  /** What division codes begin with. */
  prefixes: readonly string[]
  unit?: string | undefined
  item?: string | undefined
}
export type LimitCount = { key: string; isCase: boolean; colour: LimitColour; count: number }

const filter = `division ^@ any($1::text[])
  and ($2::text is null or unit = $2) and ($3::text is null or item_id = $3)`

/** How many limits of each colour: in all, by district, by unit, by item. */
export async function countLimits(
  db: Connection,
  { prefixes, unit, item }: LimitFilter,
): Promise<(LimitCount & { by: 'all' | 'district' | 'unit' | 'item' })[]> {
  return db.query(
    `select case when grouping(district) = 0 then 'district' when grouping(unit) = 0 then 'unit' when grouping(item_id) = 0 then 'item' else 'all' end by,
       coalesce(district, unit, item_id, '') key, limit_id = '' "isCase", colour, count(*) count
     from watched_limit where ${filter}
     group by grouping sets ((limit_id = '', colour), (limit_id = '', colour, district), (limit_id = '', colour, unit), (limit_id = '', colour, item_id))`,
    [prefixes, unit ?? null, item ?? null],
  )
}

export type LimitLine = Omit<WatchedLimit, 'version' | 'district' | 'changesAt'> & { caseId: string }
export type LimitKey = { dueAt: string; caseId: string; limitId: string }

/** Limits, of one colour or of any, the earliest due first, behind `after`. */
export async function listLimits(
  db: Connection,
  { prefixes, unit, item }: LimitFilter,
  {
    kind,
    colour,
    after,
    limit,
  }: { kind: 'case' | 'step'; colour?: LimitColour | undefined; after?: LimitKey | undefined; limit: number },
): Promise<LimitLine[]> {
  return db.query<LimitLine>(
    `select case_id "caseId", limit_id "limitId", case_no "caseNo", item_id "itemId", division, unit, site_id "siteId", name, status, since,
       due_at "dueAt", colour
     from watched_limit
     where ${filter} and limit_id ${kind === 'case' ? '=' : '<>'} '' and ($4::text is null or colour = $4)
       and (coalesce(due_at, 'infinity'), case_id, limit_id) > (coalesce($5::timestamptz, '-infinity'), coalesce($6::uuid, '00000000-0000-0000-0000-000000000000'), coalesce($7, ''))
     order by coalesce(due_at, 'infinity'), case_id, limit_id limit $8`,
    [
      prefixes,
      unit ?? null,
      item ?? null,
      colour ?? null,
      after?.dueAt ?? null,
      after?.caseId ?? null,
      after?.limitId ?? null,
      limit,
    ],
  )
}

/** How many cases are open and past their limit. */
export async function countOverdue(db: Connection, prefixes: readonly string[]): Promise<number> {
  const [row] = await db.query<{ count: number }>(
    `select count(*) count from watched_limit where limit_id = '' and colour = 'overdue' and division ^@ any($1::text[])`,
    [prefixes],
  )
  return row?.count ?? 0
}
