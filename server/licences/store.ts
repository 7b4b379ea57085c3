// All SQL of the room. Personal text is encrypted before it comes here.
import type { Connection } from '../platform/database/index.ts'

export type LicenceRow = {
  licence_id: string
  type: string
  identifier: string
  number: string
  verify_code: string
  holder_id: string
  holder_name: Buffer
  organ_id: string
  case_id: string | null
  fields: Buffer
  valid_from: string
  valid_until: string | null
  status: 'making' | 'valid' | 'revoked'
  reason: string | null
  replaced_by: string | null
  sha256: string | null
  issued_at: string
}
export type NewLicence = Omit<LicenceRow, 'status' | 'reason' | 'replaced_by' | 'sha256'>

const columns = `licence_id, type, identifier, number, verify_code, holder_id, holder_name, organ_id, case_id, fields,
                 valid_from, valid_until, status, reason, replaced_by, sha256, issued_at`

export async function findLicence(db: Connection, licenceId: string): Promise<LicenceRow | undefined> {
  const rows = await db.query<LicenceRow>(`select ${columns} from licence where licence_id = $1`, [licenceId])
  return rows[0]
}

export async function findByVerifyCode(db: Connection, code: string): Promise<LicenceRow | undefined> {
  const rows = await db.query<LicenceRow>(
    `select ${columns} from licence where verify_code = $1 and status <> 'making'`,
    [code],
  )
  return rows[0]
}

/** Newest first; `types` null means all. */
export function listOfHolder(db: Connection, holderId: string, types: readonly string[] | null): Promise<LicenceRow[]> {
  return db.query<LicenceRow>(
    `select ${columns} from licence
      where holder_id = $1 and status <> 'making' and ($2::text[] is null or type = any($2))
      order by licence_id desc
      limit 200`,
    [holderId, types],
  )
}

export async function nextNumber(db: Connection, type: string, year: number): Promise<number> {
  const rows = await db.query<{ last: number }>(
    `insert into licence_number (type, year, last) values ($1, $2, 1)
     on conflict (type, year) do update set last = licence_number.last + 1
     returning last`,
    [type, year],
  )
  return rows[0]?.last ?? 1
}

/** Keeps the place of a licence that is being made; false when it has one already. */
export async function insertMaking(db: Connection, row: NewLicence): Promise<boolean> {
  const rows = await db.query(
    `insert into licence (licence_id, type, identifier, number, verify_code, holder_id, holder_name, organ_id, case_id, fields,
                          valid_from, valid_until, issued_at, status)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 'making')
     on conflict (licence_id) do nothing
     returning licence_id`,
    [
      row.licence_id,
      row.type,
      row.identifier,
      row.number,
      row.verify_code,
      row.holder_id,
      row.holder_name,
      row.organ_id,
      row.case_id,
      row.fields,
      row.valid_from,
      row.valid_until,
      row.issued_at,
    ],
  )
  return rows.length > 0
}

/** The file is there: the licence becomes valid, once; one statement with its event. */
export async function markIssued(
  db: Connection,
  licenceId: string,
  file: { sha256: string; size: number },
  event: { at: string; actor: unknown },
): Promise<void> {
  await db.query(
    `with issued as (
       update licence set status = 'valid', sha256 = $2, size_bytes = $3
        where licence_id = $1 and status = 'making'
       returning licence_id)
     insert into licence_event (licence_id, seq, kind, at, actor, data)
     select licence_id, 1, 'licence_issued', $4::timestamptz, $5::jsonb, jsonb_build_object('sha256', $2::text) from issued`,
    [licenceId, file.sha256, file.size, event.at, JSON.stringify(event.actor)],
  )
}

/** False when it is not valid (any more). */
export async function markRevoked(
  db: Connection,
  licenceId: string,
  reason: string,
  event: { at: string; actor: unknown },
  replacedBy?: string,
): Promise<boolean> {
  const rows = await db.query(
    `with revoked as (
       update licence set status = 'revoked', reason = $2, replaced_by = $5
        where licence_id = $1 and status = 'valid'
       returning licence_id)
     insert into licence_event (licence_id, seq, kind, at, actor, data)
     select licence_id, 1 + (select max(seq) from licence_event where licence_id = $1), 'licence_revoked',
            $3::timestamptz, $4::jsonb, jsonb_build_object('reason', $2::text)
       from revoked
     returning licence_id`,
    [licenceId, reason, event.at, JSON.stringify(event.actor), replacedBy ?? null],
  )
  return rows.length > 0
}
