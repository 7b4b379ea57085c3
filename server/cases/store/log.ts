// Following the log: events below the oldest running transaction, in (tx, case, seq) order, so that no reader ever skips one that
// commits late. One active follower per reader name in the whole city: it holds an advisory lock for as long as it works.

import type { Connection } from '../../platform/database/index.ts'
import type { CaseEvent } from '../case.ts'

/** An event with what readers need of its case. */
export type LoggedEvent = CaseEvent & {
  tx: string
  caseNo: string
  itemId: string
  itemVersion: number
  subjectId: string
  channel: string
  division: string
  siteId: string
  organId: string
  submittedAt: string
  acceptedAt: string | null
}
export type Cursor = { tx: string; caseId: string; seq: number }

export const origin: Cursor = { tx: '0', caseId: '00000000-0000-0000-0000-000000000000', seq: 0 }

/** True when this transaction is now the only follower of that name. */
export async function lockReader(tx: Connection, reader: string): Promise<boolean> {
  const [row] = await tx.query<{ locked: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 39)) locked',
    [`log:${reader}`],
  )
  return row?.locked === true
}

export async function readCursor(db: Connection, reader: string): Promise<Cursor> {
  const [row] = await db.query<Cursor>('select tx::text tx, case_id "caseId", seq from log_cursor where reader = $1', [
    reader,
  ])
  return row ?? origin
}

export async function moveCursor(db: Connection, reader: string, { tx, caseId, seq }: Cursor): Promise<void> {
  await db.query(
    `insert into log_cursor (reader, tx, case_id, seq) values ($1, $2::text::xid8, $3, $4)
     on conflict (reader) do update set tx = excluded.tx, case_id = excluded.case_id, seq = excluded.seq, moved_at = now()`,
    [reader, tx, caseId, seq],
  )
}

const loggedColumns = `e.case_id "caseId", e.seq, e.kind, e.at, e.actor, e.data, e.hash, e.tx::text tx, c.case_no "caseNo", c.item_id "itemId",
          c.item_version "itemVersion", c.subject_id "subjectId", c.channel, c.division, c.site_id "siteId", c.organ_id "organId", c.submitted_at "submittedAt",
          c.state->>'acceptedAt' "acceptedAt"`

export function readLog(db: Connection, after: Cursor, limit: number): Promise<LoggedEvent[]> {
  return db.query<LoggedEvent>(
    {
      name: 'log_read',
      text: `select ${loggedColumns}
        from case_event e join "case" c using (case_id)
        where (e.tx, e.case_id, e.seq) > ($1::text::xid8, $2::uuid, $3::int) and e.tx < pg_snapshot_xmin(pg_current_snapshot())
        order by e.tx, e.case_id, e.seq limit $4`,
    },
    [after.tx, after.caseId, after.seq, limit],
  )
}

/** The place in the log behind which lies only what is not committed yet or comes later. */
export async function newestPlace(db: Connection): Promise<Cursor> {
  const [row] = await db.query<{ tx: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text tx')
  return { ...origin, tx: row?.tx ?? origin.tx }
}

/** All events of one case, in order. */
export function readEvents(db: Connection, caseId: string): Promise<CaseEvent[]> {
  return db.query<CaseEvent>(
    {
      name: 'case_events',
      text: 'select case_id "caseId", seq, kind, at, actor, data, hash from case_event where case_id = $1 order by seq',
    },
    [caseId],
  )
}

/** Who completed or cancelled a task, or moved the case on last: for the one who came second. */
export async function findMove(
  db: Connection,
  caseId: string,
  taskId: string | undefined,
): Promise<CaseEvent | undefined> {
  const [row] = await db.query<CaseEvent>(
    `select case_id "caseId", seq, kind, at, actor, data, hash from case_event
     where case_id = $1 and ($2::text is null or data->>'taskId' = $2) and kind not in ('task_claimed', 'task_released', 'service_requested')
     order by seq desc limit 1`,
    [caseId, taskId ?? null],
  )
  return row
}

/** The event that a command with this key wrote, if it came before. */
export async function findByKey(db: Connection, caseId: string, key: string): Promise<CaseEvent | undefined> {
  const [row] = await db.query<CaseEvent>(
    `select case_id "caseId", seq, kind, at, actor, data, hash from case_event where case_id = $1 and data->>'key' = $2 limit 1`,
    [caseId, key],
  )
  return row
}

/** True while there are committed events behind which the reader has not come. */
export async function isBehind(db: Connection, reader: string): Promise<boolean> {
  const { tx, caseId, seq } = await readCursor(db, reader)
  const [row] = await db.query<{ behind: boolean }>(
    'select exists (select 1 from case_event where (tx, case_id, seq) > ($1::text::xid8, $2::uuid, $3::int)) behind',
    [tx, caseId, seq],
  )
  return row?.behind === true
}

/** True while a reader has not come to all events of one case. */
export async function isBehindOn(db: Connection, reader: string, caseId: string): Promise<boolean> {
  const { tx, caseId: at, seq } = await readCursor(db, reader)
  const [row] = await db.query<{ behind: boolean }>(
    `select exists (select 1 from case_event
       where case_id = $4 and (tx, case_id, seq) > ($1::text::xid8, $2::uuid, $3::int)) behind`,
    [tx, at, seq, caseId],
  )
  return row?.behind === true
}

/** Sets an event aside that a reader could not do. */
export async function park(db: Connection, reader: string, event: LoggedEvent, error: string): Promise<void> {
  await db.query(
    'insert into log_parked (reader, case_id, seq, error, parked_at) values ($1, $2, $3, $4, now()) on conflict do nothing',
    [reader, event.caseId, event.seq, error.slice(0, 2000)],
  )
}

/** Events that a reader has set aside, in the order of the log. */
export function listParked(db: Connection, reader: string): Promise<LoggedEvent[]> {
  return db.query<LoggedEvent>(
    `select ${loggedColumns} from log_parked p join case_event e using (case_id, seq) join "case" c using (case_id)
     where p.reader = $1 order by e.tx, e.case_id, e.seq`,
    [reader],
  )
}

/** Takes an event off the list of what was set aside. */
export async function unpark(db: Connection, reader: string, event: LoggedEvent): Promise<void> {
  await db.query('delete from log_parked where reader = $1 and case_id = $2 and seq = $3', [
    reader,
    event.caseId,
    event.seq,
  ])
}

/** A page of cases with where their chains should end, in the order of their ids. */
export function listCaseHeads(
  db: Connection,
  after: string | undefined,
): Promise<{ caseId: string; caseNo: string; version: number; headHash: string }[]> {
  return db.query(
    `select case_id "caseId", case_no "caseNo", version, head_hash "headHash" from "case"
     where $1::uuid is null or case_id > $1 order by case_id limit 500`,
    [after ?? null],
  )
}
