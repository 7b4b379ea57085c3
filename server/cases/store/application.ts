// What the applicant says: form, satisfied materials and files. A draft until submitted.

import type { Json } from '../../engines/flow/index.ts'
import type { Known } from '../../engines/form/index.ts'
import type { Connection, Statement } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import type { SharedAnswers } from '../shared/shared.ts'

/** How a material is satisfied; `linked` by the result of a case submitted with it. */
export type Satisfied = Record<string, { by: string; licenceId?: string; caseId?: string }>
export type ApplicationFile = {
  fileId: string
  materialId: string
  name: string
  mediaType: string
  sizeBytes: number
  sha256: string
  addedAt: string
}
export type Application = {
  caseId: string
  itemId: string
  itemVersion: number
  subjectId: string
  accountId: string
  enteredBy: string | null
  channel: string
  /** The terminal it was begun at. */
  deviceId: string | null
  /** The mark that another portal led here with. */
  cameFrom: string | null
  siteId: string | null
  form: Record<string, Json>
  known: Known
  satisfied: Satisfied
  /** How each shared resource answered. */
  shared: SharedAnswers
  revision: number
  savedAt: string
  submittedAt: string | null
}

const columns = `a.case_id "caseId", a.item_id "itemId", a.item_version "itemVersion", a.subject_id "subjectId", a.account_id "accountId",
  a.entered_by "enteredBy", a.channel, a.device_id "deviceId", a.came_from "cameFrom", a.site_id "siteId", a.form, a.known, a.satisfied, a.shared, a.revision, a.saved_at "savedAt", a.submitted_at "submittedAt"`

const fileJson = `jsonb_build_object('fileId', f.file_id, 'materialId', f.material_id, 'name', f.name, 'mediaType', f.media_type,
  'sizeBytes', f.size_bytes, 'sha256', f.sha256, 'addedAt', f.added_at)`

const submission: Statement = {
  name: 'application_read',
  text: `select ${columns}, s.actor, w.files
    from (values ($1::uuid)) wanted(case_id)
    left join application a on a.case_id = wanted.case_id
    left join session s on s.token_hash = $2 and s.expires_at > $3
    left join lateral (select jsonb_agg(${fileJson} order by f.added_at, f.file_id) files from application_file f where f.case_id = wanted.case_id) w on true`,
}

/** The one read of a submission: draft, its files, and who asks. */
export async function readApplication(
  db: Connection,
  caseId: string,
  tokenHash: Buffer | null,
  now: Temporal.Instant,
): Promise<{ actor: Actor | null; application: Application | null; files: ApplicationFile[] }> {
  const [found] = await db.query<Application & { actor: Actor | null; files: ApplicationFile[] | null }>(submission, [
    caseId,
    tokenHash,
    now.toString(),
  ])
  if (!found) return { actor: null, application: null, files: [] }
  const { actor, files, ...application } = found
  return { actor, application: application.caseId ? application : null, files: files ?? [] }
}

export async function insertDraft(db: Connection, draft: Application, subjectName: Buffer): Promise<void> {
  await db.query(
    `insert into application (case_id, item_id, item_version, subject_id, account_id, entered_by, channel, site_id, form, known, satisfied, saved_at, subject_name, device_id, came_from, shared)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      draft.caseId,
      draft.itemId,
      draft.itemVersion,
      draft.subjectId,
      draft.accountId,
      draft.enteredBy,
      draft.channel,
      draft.siteId,
      JSON.stringify(draft.form),
      JSON.stringify(draft.known),
      JSON.stringify(draft.satisfied),
      draft.savedAt,
      subjectName,
      draft.deviceId,
      draft.cameFrom,
      JSON.stringify(draft.shared),
    ],
  )
}

/** Keeps what a later look-up found; false when the draft was saved meanwhile. */
export async function saveShared(
  db: Connection,
  draft: Pick<Application, 'caseId' | 'form' | 'known' | 'shared' | 'revision'> & { at: string },
): Promise<boolean> {
  const rows = await db.query(
    `update application set form = $2, known = $3, shared = $4, revision = revision + 1, saved_at = $6
     where case_id = $1 and revision = $5 and submitted_at is null returning 1`,
    [
      draft.caseId,
      JSON.stringify(draft.form),
      JSON.stringify(draft.known),
      JSON.stringify(draft.shared),
      draft.revision,
      draft.at,
    ],
  )
  return rows.length > 0
}

/** Saves the form of a draft (or of a case waiting for a supplement); the new revision, or undefined when `revision` is no longer the current one. */
export async function saveForm(
  db: Connection,
  input: {
    caseId: string
    form: Record<string, Json>
    siteId: string | null
    /** The edition that a draft runs on from now; left as it is when none is named. */
    edition?: { id: string; version: number }
    revision: number | undefined
    at: string
  },
): Promise<number | undefined> {
  const { edition } = input
  const [row] = await db.query<{ revision: number }>(
    `update application set form = $2, site_id = coalesce($3, site_id), revision = revision + 1, saved_at = $5,
       item_id = coalesce($6, item_id), item_version = coalesce($7, item_version)
     where case_id = $1 and ($4::int is null or revision = $4) returning revision`,
    [
      input.caseId,
      JSON.stringify(input.form),
      input.siteId,
      input.revision ?? null,
      input.at,
      edition?.id ?? null,
      edition?.version ?? null,
    ],
  )
  return row?.revision
}

/** The forms of somebody's last cases, newest first. */
export async function listSubmittedForms(
  db: Connection,
  subjectId: string,
): Promise<{ form: Record<string, Json>; submittedAt: string }[]> {
  return db.query(
    `select a.form, c.submitted_at "submittedAt" from "case" c join application a on a.case_id = c.case_id
     where c.subject_id = $1 order by c.case_id desc limit 10`,
    [subjectId],
  )
}

/** Puts a draft on another edition of its item; the revision it then has, or the one it had when it was submitted meanwhile. */
export async function saveEdition(
  db: Connection,
  draft: Pick<Application, 'caseId' | 'itemId' | 'itemVersion' | 'form' | 'revision'>,
): Promise<number> {
  const { caseId, itemId, itemVersion, form, revision } = draft
  const [row] = await db.query<{ revision: number }>(
    `update application set item_id = $2, item_version = $3, form = $5, revision = revision + 1
      where case_id = $1 and revision = $4 and submitted_at is null returning revision`,
    [caseId, itemId, itemVersion, revision, JSON.stringify(form)],
  )
  return row?.revision ?? revision
}

/** How a material is satisfied from now; the new revision. */
export async function saveSatisfied(
  db: Connection,
  caseId: string,
  materialId: string,
  how: Satisfied[string] | null,
): Promise<number | undefined> {
  const change = how ? 'satisfied || jsonb_build_object($2::text, $3::jsonb)' : 'satisfied - $2::text'
  const [row] = await db.query<{ revision: number }>(
    `update application set satisfied = ${change}, revision = revision + 1 where case_id = $1 returning revision`,
    how ? [caseId, materialId, JSON.stringify(how)] : [caseId, materialId],
  )
  return row?.revision
}

export async function insertFile(
  db: Connection,
  caseId: string,
  file: ApplicationFile,
  addedBy: string,
): Promise<void> {
  await db.query(
    `insert into application_file (case_id, material_id, file_id, name, media_type, size_bytes, sha256, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      caseId,
      file.materialId,
      file.fileId,
      file.name,
      file.mediaType,
      file.sizeBytes,
      file.sha256,
      addedBy,
      file.addedAt,
    ],
  )
}

export async function deleteFile(db: Connection, caseId: string, fileId: string): Promise<boolean> {
  const rows = await db.query('delete from application_file where case_id = $1 and file_id = $2 returning file_id', [
    caseId,
    fileId,
  ])
  return rows.length > 0
}

export async function deleteDraft(db: Connection, caseId: string): Promise<void> {
  await db.query('delete from application_file where case_id = $1', [caseId])
  await db.query('delete from application where case_id = $1 and submitted_at is null', [caseId])
}

/** Drafts of a subject, or those a clerk has begun; newest first. */
export function listDrafts(db: Connection, by: { subjectId: string } | { enteredBy: string }): Promise<Application[]> {
  const [column, value] = 'subjectId' in by ? ['subject_id', by.subjectId] : ['entered_by', by.enteredBy]
  return db.query<Application>(
    `select ${columns} from application a where ${column} = $1 and submitted_at is null order by saved_at desc limit 50`,
    [value],
  )
}
