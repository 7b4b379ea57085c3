// Applications for several items at once, and the cases that came of them.

import type { Json } from '../../engines/flow/index.ts'
import type { Known } from '../../engines/form/index.ts'
import type { Connection } from '../../platform/database/index.ts'
import type { SharedAnswers } from '../shared/shared.ts'
import type { ApplicationFile, Satisfied } from './application.ts'

export type BundleApplication<Content = unknown> = {
  bundleId: string
  bundleKey: string
  content: Content
  itemVersions: Record<string, number>
  subjectId: string
  accountId: string
  enteredBy: string | null
  channel: string
  siteId: string | null
  answers: Record<string, string>
  form: Record<string, Json>
  known: Known
  satisfied: Satisfied
  /** How each shared resource answered. */
  shared: SharedAnswers
  revision: number
  savedAt: string
  submittedAt: string | null
}
export type BundleCase = { caseId: string; bundleId: string; place: number; waitsFor: string[] }

const columns = `b.bundle_id "bundleId", b.bundle_key "bundleKey", b.content, b.item_versions "itemVersions", b.subject_id "subjectId",
  b.account_id "accountId", b.entered_by "enteredBy", b.channel, b.site_id "siteId", b.answers, b.form, b.known, b.satisfied, b.shared, b.revision,
  b.saved_at "savedAt", b.submitted_at "submittedAt"`

const fileJson = `jsonb_build_object('fileId', f.file_id, 'materialId', f.material_id, 'name', f.name, 'mediaType', f.media_type,
  'sizeBytes', f.size_bytes, 'sha256', f.sha256, 'addedAt', f.added_at)`

/** A bundle's application with its files. */
export async function readBundle<Content>(
  db: Connection,
  bundleId: string,
): Promise<{ application: BundleApplication<Content>; files: ApplicationFile[] } | undefined> {
  const [found] = await db.query<BundleApplication<Content> & { files: ApplicationFile[] | null }>(
    `select ${columns}, w.files from bundle_application b
     left join lateral (select jsonb_agg(${fileJson} order by f.added_at, f.file_id) files from bundle_file f where f.bundle_id = b.bundle_id) w on true
     where b.bundle_id = $1`,
    [bundleId],
  )
  if (!found) return undefined
  const { files, ...application } = found
  return { application: application as BundleApplication<Content>, files: files ?? [] }
}

export async function insertBundle(db: Connection, draft: BundleApplication, subjectName: Buffer): Promise<void> {
  await db.query(
    `insert into bundle_application (bundle_id, bundle_key, content, item_versions, subject_id, subject_name, account_id, entered_by, channel, site_id,
       answers, form, known, saved_at, shared)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      draft.bundleId,
      draft.bundleKey,
      JSON.stringify(draft.content),
      JSON.stringify(draft.itemVersions),
      draft.subjectId,
      subjectName,
      draft.accountId,
      draft.enteredBy,
      draft.channel,
      draft.siteId,
      JSON.stringify(draft.answers),
      JSON.stringify(draft.form),
      JSON.stringify(draft.known),
      draft.savedAt,
      JSON.stringify(draft.shared),
    ],
  )
}

/** Saves form and answers of a draft; the new revision, or undefined when `revision` is no longer the current one. */
export async function saveBundle(
  db: Connection,
  input: {
    bundleId: string
    form: Record<string, Json>
    answers: Record<string, string>
    itemVersions: Record<string, number>
    revision: number | undefined
    at: string
  },
): Promise<number | undefined> {
  const [row] = await db.query<{ revision: number }>(
    `update bundle_application set form = $2, answers = $3, item_versions = $6, revision = revision + 1, saved_at = $5
     where bundle_id = $1 and submitted_at is null and ($4::int is null or revision = $4) returning revision`,
    [
      input.bundleId,
      JSON.stringify(input.form),
      JSON.stringify(input.answers),
      input.revision ?? null,
      input.at,
      JSON.stringify(input.itemVersions),
    ],
  )
  return row?.revision
}

export async function saveBundleSatisfied(
  db: Connection,
  bundleId: string,
  materialId: string,
  how: Satisfied[string] | null,
): Promise<void> {
  const change = how ? 'satisfied || jsonb_build_object($2::text, $3::jsonb)' : 'satisfied - $2::text'
  await db.query(
    `update bundle_application set satisfied = ${change} where bundle_id = $1 and submitted_at is null`,
    how ? [bundleId, materialId, JSON.stringify(how)] : [bundleId, materialId],
  )
}

export async function insertBundleFile(
  db: Connection,
  bundleId: string,
  file: ApplicationFile,
  addedBy: string,
): Promise<void> {
  await db.query(
    `insert into bundle_file (bundle_id, material_id, file_id, name, media_type, size_bytes, sha256, added_by, added_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      bundleId,
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

export async function deleteBundleFile(db: Connection, bundleId: string, fileId: string): Promise<boolean> {
  const rows = await db.query('delete from bundle_file where bundle_id = $1 and file_id = $2 returning file_id', [
    bundleId,
    fileId,
  ])
  return rows.length > 0
}

export async function deleteBundle(db: Connection, bundleId: string): Promise<void> {
  await db.query('delete from bundle_file where bundle_id = $1', [bundleId])
  await db.query('delete from bundle_application where bundle_id = $1 and submitted_at is null', [bundleId])
}

/** Drafts of a subject, or those a clerk has begun; newest first. */
export function listBundleDrafts<Content>(
  db: Connection,
  by: { subjectId: string } | { enteredBy: string },
): Promise<BundleApplication<Content>[]> {
  const [column, value] = 'subjectId' in by ? ['subject_id', by.subjectId] : ['entered_by', by.enteredBy]
  return db.query(
    `select ${columns} from bundle_application b where ${column} = $1 and submitted_at is null order by saved_at desc limit 50`,
    [value],
  )
}

/** Marks a draft as submitted; false when it was submitted or changed meanwhile. First in the transaction: its lock makes one submission of two. */
export async function markSubmitted(
  db: Connection,
  { bundleId, revision, itemVersions }: Pick<BundleApplication, 'bundleId' | 'revision' | 'itemVersions'>,
  at: string,
): Promise<boolean> {
  const rows = await db.query(
    `update bundle_application set submitted_at = $3, item_versions = $4 where bundle_id = $1 and submitted_at is null and revision = $2 returning bundle_id`,
    [bundleId, revision, at, JSON.stringify(itemVersions)],
  )
  return rows.length === 1
}

export async function insertBundleCase(db: Connection, link: BundleCase): Promise<void> {
  await db.query('insert into case_bundle (case_id, bundle_id, place, waits_for) values ($1, $2, $3, $4)', [
    link.caseId,
    link.bundleId,
    link.place,
    link.waitsFor,
  ])
}

const caseColumns = 'k.case_id "caseId", k.bundle_id "bundleId", k.place, k.waits_for "waitsFor"'

/** The cases of a bundle, in its order. */
export const listBundleCases = (db: Connection, bundleId: string): Promise<BundleCase[]> =>
  db.query(`select ${caseColumns} from case_bundle k where k.bundle_id = $1 order by k.place`, [bundleId])

/** All cases that were submitted together with this one, itself among them; none when it was submitted alone. */
export const listLinkedCases = (db: Connection, caseId: string): Promise<BundleCase[]> =>
  db.query(
    `select ${caseColumns} from case_bundle own join case_bundle k using (bundle_id) where own.case_id = $1 order by k.place`,
    [caseId],
  )
