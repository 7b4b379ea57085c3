// Persons and enterprises (办事主体). Name, number and phone are ciphertext; looking up goes by blind index (keyed hash), so the database
// alone tells nobody's number. One subject per number; a phone may be that of several.

import type { Connection } from '../../platform/database/index.ts'

export type SubjectRow = {
  subject_id: string
  kind: 'person' | 'enterprise'
  name_enc: Buffer
  id_enc: Buffer
  phone_enc: Buffer | null
}
export type NewSubject = {
  subjectId: string
  kind: 'person' | 'enterprise'
  name: Buffer
  id: Buffer
  idIndex: Buffer
  phone: Buffer | null
  phoneIndex: Buffer | null
  at: string
}

const subjectColumns = 'subject_id, kind, name_enc, id_enc, phone_enc'

export async function subjectByIdIndex(db: Connection, idIndex: Buffer): Promise<SubjectRow | undefined> {
  const [row] = await db.query<SubjectRow>(`select ${subjectColumns} from subject where id_index = $1`, [idIndex])
  return row
}

/** Persons first; at most two of each kind, which is enough to see that a number is not one subject's. */
export function subjectsByPhone(db: Connection, phoneIndex: Buffer): Promise<SubjectRow[]> {
  return db.query<SubjectRow>(
    `(select ${subjectColumns} from subject where phone_index = $1 and kind = 'person' limit 2)
     union all
     (select ${subjectColumns} from subject where phone_index = $1 and kind = 'enterprise' limit 2)`,
    [phoneIndex],
  )
}

/** Undefined when the id is taken already. */
export async function insertSubject(db: Connection, subject: NewSubject): Promise<SubjectRow | undefined> {
  const [row] = await db.query<SubjectRow>(
    `insert into subject (subject_id, kind, name_enc, id_enc, id_index, phone_enc, phone_index, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id_index) do nothing returning ${subjectColumns}`,
    [
      subject.subjectId,
      subject.kind,
      subject.name,
      subject.id,
      subject.idIndex,
      subject.phone,
      subject.phoneIndex,
      subject.at,
    ],
  )
  return row
}

/** Gives a number to a subject that has none yet. */
export async function addPhone(db: Connection, subjectId: string, phone: Buffer, phoneIndex: Buffer): Promise<void> {
  await db.query('update subject set phone_enc = $2, phone_index = $3 where subject_id = $1 and phone_index is null', [
    subjectId,
    phone,
    phoneIndex,
  ])
}

export async function subjectById(db: Connection, subjectId: string): Promise<SubjectRow | undefined> {
  const [row] = await db.query<SubjectRow>(`select ${subjectColumns} from subject where subject_id = $1`, [subjectId])
  return row
}

/** The row, with the access logged in the same statement: no reading without a trace. */
export async function readSubjectRow(
  db: Connection,
  subjectId: string,
  purpose: string,
  at: string,
): Promise<SubjectRow | undefined> {
  const [row] = await db.query<SubjectRow>(
    `with found as (select ${subjectColumns} from subject where subject_id = $1),
          logged as (insert into subject_access (subject_id, purpose, at) select subject_id, $2, $3 from found)
     select * from found`,
    [subjectId, purpose, at],
  )
  return row
}
