// What was made of a case's events: the register of its documents, and the running numbers they bear; the bytes lie in the file store
// under their hash. Numbers are one row per organ, kind and year: cases share it, so only the reader that makes documents takes one.

import type { Connection } from '../../platform/database/index.ts'

export type DocumentRow = {
  caseId: string
  documentId: string
  kind: string
  number: string
  organId: string
  verifyCode: string
  sha256: string
  seq: number
  madeAt: string
}

const columns = `case_id "caseId", document_id "documentId", kind, number, organ_id "organId", verify_code "verifyCode", sha256, seq, made_at "madeAt"`

export async function documentExists(db: Connection, caseId: string, documentId: string): Promise<boolean> {
  const rows = await db.query('select 1 from case_document where case_id = $1 and document_id = $2', [
    caseId,
    documentId,
  ])
  return rows.length > 0
}

/** The next running number of an organ's documents of a kind in a year. A crash after it leaves a gap of one, never a double. */
export async function nextNumber(db: Connection, organId: string, kind: string, year: number): Promise<number> {
  const [row] = await db.query<{ last: number }>(
    `insert into document_number (organ_id, kind, year, last) values ($1, $2, $3, 1)
     on conflict (organ_id, kind, year) do update set last = document_number.last + 1 returning last`,
    [organId, kind, year],
  )
  return row?.last ?? 1
}

export async function insertDocument(db: Connection, row: DocumentRow): Promise<void> {
  await db.query(
    `insert into case_document (case_id, document_id, kind, number, organ_id, verify_code, sha256, seq, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [row.caseId, row.documentId, row.kind, row.number, row.organId, row.verifyCode, row.sha256, row.seq, row.madeAt],
  )
}

export const listDocuments = (db: Connection, caseId: string): Promise<DocumentRow[]> =>
  db.query<DocumentRow>(`select ${columns} from case_document where case_id = $1 order by seq`, [caseId])

export async function findDocumentByCode(
  db: Connection,
  code: string,
): Promise<(DocumentRow & { caseNo: string }) | undefined> {
  const [row] = await db.query<DocumentRow & { caseNo: string }>(
    `select ${columns
      .split(', ')
      .map((each) => `d.${each.trim()}`)
      .join(', ')}, c.case_no "caseNo" from case_document d join "case" c using (case_id) where d.verify_code = $1`,
    [code],
  )
  return row
}
