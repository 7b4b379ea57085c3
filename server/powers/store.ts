// Entries of items into sites, requests for exceptions and their decisions. Rows are inserted and never changed.

import type { Connection } from '../platform/database/index.ts'

export type EntryRow = {
  entryId: string
  itemId: string
  level: string
  district: string
  kind: 'entered' | 'left'
  on: string
  siteIds: string[]
  note: string
  recordedBy: string | null
  recordedByName: string
  recordedAt: string
}
export type ExceptionKind = 'onboarding' | 'consistency'
export type RequestRow = {
  requestId: string
  kind: ExceptionKind
  itemId: string
  district: string
  level: string | null
  covers: string[]
  reason: string
  expiresOn: string
  askedBy: string
  askedByName: string
  askedUnit: string
  askedAt: string
}
export type DecisionRow = {
  requestId: string
  askedBy: string
  decision: 'approved' | 'refused'
  note: string
  decidedBy: string
  decidedByName: string
  decidedUnit: string
  decidedAt: string
}
export type ExceptionRow = RequestRow & { decided: Omit<DecisionRow, 'requestId' | 'askedBy'> | null }

/** All entries and leaves, in the order in which they hold. */
export const listEntries = (db: Connection): Promise<EntryRow[]> =>
  db.query<EntryRow>(
    `select entry_id "entryId", item_id "itemId", level, district, kind, "on"::text "on", site_ids "siteIds", note,
       recorded_by "recordedBy", recorded_by_name "recordedByName", recorded_at "recordedAt"
     from site_entry order by "on", recorded_at, entry_id`,
  )

export async function insertEntries(db: Connection, rows: readonly EntryRow[]): Promise<void> {
  await db.query(
    `insert into site_entry (entry_id, item_id, level, district, kind, "on", site_ids, note, recorded_by, recorded_by_name, recorded_at)
     select "entryId", "itemId", level, district, kind, "on", "siteIds", note, "recordedBy", "recordedByName", "recordedAt"
     from jsonb_to_recordset($1::jsonb) r("entryId" uuid, "itemId" text, level text, district text, kind text, "on" date, "siteIds" text[],
       note text, "recordedBy" uuid, "recordedByName" text, "recordedAt" timestamptz)`,
    [JSON.stringify(rows)],
  )
}

/** Requests with their decisions, the newest first; of one id only when one is given. */
export const listExceptions = (db: Connection, requestId?: string): Promise<ExceptionRow[]> =>
  db.query<ExceptionRow>(
    `select r.request_id "requestId", r.kind, r.item_id "itemId", r.district, r.level, r.covers, r.reason, r.expires_on::text "expiresOn",
       r.asked_by "askedBy", r.asked_by_name "askedByName", r.asked_unit "askedUnit", r.asked_at "askedAt",
       case when d.request_id is not null then jsonb_build_object('decision', d.decision, 'note', d.note, 'decidedBy', d.decided_by,
         'decidedByName', d.decided_by_name, 'decidedUnit', d.decided_unit, 'decidedAt', d.decided_at) end decided
     from exception_request r left join exception_decision d using (request_id)
     where $1::uuid is null or r.request_id = $1
     order by r.asked_at desc, r.request_id desc`,
    [requestId ?? null],
  )

export async function insertRequest(db: Connection, row: RequestRow): Promise<void> {
  await db.query(
    `insert into exception_request (request_id, kind, item_id, district, level, covers, reason, expires_on, asked_by, asked_by_name, asked_unit, asked_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9, $10, $11, $12)`,
    [
      row.requestId,
      row.kind,
      row.itemId,
      row.district,
      row.level,
      JSON.stringify(row.covers),
      row.reason,
      row.expiresOn,
      row.askedBy,
      row.askedByName,
      row.askedUnit,
      row.askedAt,
    ],
  )
}

/** Writes a decision; false when there is one already. */
export async function insertDecision(db: Connection, row: DecisionRow): Promise<boolean> {
  const rows = await db.query(
    `insert into exception_decision (request_id, asked_by, decision, note, decided_by, decided_by_name, decided_unit, decided_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (request_id) do nothing returning 1 one`,
    [
      row.requestId,
      row.askedBy,
      row.decision,
      row.note,
      row.decidedBy,
      row.decidedByName,
      row.decidedUnit,
      row.decidedAt,
    ],
  )
  return rows.length === 1
}
