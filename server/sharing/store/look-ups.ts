// All SQL of the room.

import type { Connection } from '../../platform/database/index.ts'

export type FactRow = { field: string; value_enc: Buffer; as_of: string }

/** The record and the fields asked of it; the row with the empty field says that there is a record. */
export const readFacts = (
  db: Connection,
  resource: string,
  index: Buffer,
  fields: readonly string[],
): Promise<FactRow[]> =>
  db.query<FactRow>(
    {
      name: 'shared_fact_read',
      text: `select field, value_enc, as_of from shared_fact where resource = $1 and subject_index = $2 and field = any($3)`,
    },
    [resource, index, ['', ...fields]],
  )

export type NewFact = { index: Buffer; field: string; value: Buffer }

/** Brings records up to date: their fields are replaced, those that are no longer said go. */
export async function replaceFacts(
  db: Connection,
  input: { resource: string; asOf: string; facts: readonly NewFact[] },
): Promise<void> {
  const { resource, asOf, facts } = input
  await db.query('delete from shared_fact where resource = $1 and subject_index = any($2)', [
    resource,
    facts.filter(({ field }) => field === '').map(({ index }) => index),
  ])
  await db.query(
    `insert into shared_fact (resource, subject_index, field, value_enc, as_of)
     select $1, i, f, v, $2 from unnest($3::bytea[], $4::text[], $5::bytea[]) given(i, f, v)`,
    [resource, asOf, facts.map(({ index }) => index), facts.map(({ field }) => field), facts.map(({ value }) => value)],
  )
}

export const markRefreshed = (db: Connection, resource: string, at: string): Promise<unknown> =>
  db.query(
    `insert into shared_refresh (resource, refreshed_at, records)
     select $1, $2, count(*) from shared_fact where resource = $1 and field = ''
     on conflict (resource) do update set refreshed_at = excluded.refreshed_at, records = excluded.records`,
    [resource, at],
  )

export const isRefreshed = async (db: Connection, resource: string): Promise<boolean> =>
  (await db.query('select 1 from shared_refresh where resource = $1', [resource])).length > 0

export type LookUpRow = {
  lookUpId: string
  at: string
  resource: string
  subjectId: string
  caseId: string
  itemId: string
  purpose: { zh: string; en: string }
  fields: string[]
  outcome: string
  asOf: string | null
  tookMs: number
  actor: { kind: string; id?: string; name?: string; unit?: string }
}

/** All look-ups of one round in one statement: nothing is handed out whose look-up is not on record. */
export const insertLookUps = (db: Connection, rows: readonly LookUpRow[]): Promise<unknown> =>
  db.query(
    `insert into look_up (look_up_id, at, resource, subject_id, case_id, item_id, purpose, fields, outcome, as_of, took_ms, actor)
     select "lookUpId", at, resource, "subjectId", "caseId", "itemId", purpose, fields, outcome, "asOf", "tookMs", actor
     from jsonb_to_recordset($1) given("lookUpId" uuid, at timestamptz, resource text, "subjectId" uuid, "caseId" uuid, "itemId" text,
       purpose jsonb, fields text[], outcome text, "asOf" date, "tookMs" integer, actor jsonb)`,
    [JSON.stringify(rows)],
  )

const lookUpColumns = `look_up_id "lookUpId", at, resource, subject_id "subjectId", case_id "caseId", item_id "itemId", purpose, fields, outcome,
  as_of "asOf", took_ms "tookMs", actor`

/** Newest first, a page behind `after`. */
export const listLookUps = (
  db: Connection,
  subjectId: string,
  after: { at: string; id: string } | undefined,
  limit: number,
): Promise<LookUpRow[]> =>
  db.query(
    `select ${lookUpColumns} from look_up where subject_id = $1 and ($2::timestamptz is null or (at, look_up_id) < ($2, $3))
     order by at desc, look_up_id desc limit $4`,
    [subjectId, after?.at ?? null, after?.id ?? null, limit],
  )
export const listRefreshes = (db: Connection): Promise<{ resource: string; refreshed_at: string; records: number }[]> =>
  db.query('select resource, refreshed_at, records from shared_refresh')

export type DayCount = { resource: string; day: string; lookUps: number; failures: number; slowestMs: number }

/** Look-ups by resource and day since a day. */
export const countLookUps = (db: Connection, since: string): Promise<DayCount[]> =>
  db.query(
    `select resource, (at at time zone 'Asia/Shanghai')::date "day", count(*) "lookUps",
       count(*) filter (where outcome in ('late', 'down', 'garbage', 'busy')) failures, max(took_ms) "slowestMs"
     from look_up where at >= $1 group by 1, 2 order by 1, 2`,
    [since],
  )
