// SQL of revisions and of what happened to items. A save is guarded by the revision that was read; every change of state by the state.

import type { Connection } from '../../platform/database/index.ts'
import type { ItemContent } from '../item.ts'
import type { RevisionState } from './lifecycle.ts'
import type { StandingEvent } from './standing.ts'

export type Revision = {
  revisionId: string
  itemId: string
  baseVersion: number | null
  state: RevisionState
  content: ItemContent
  flowXml: string
  rules: Record<string, string>
  revision: number
  /** Staff ids of all who have changed it. */
  authors: string[]
  begunAt: string
  savedAt: string
  savedBy: string
  proposedBy: string | null
  proposedAt: string | null
  effectiveOn: string | null
  decidedAt: string | null
  decisionNote: string | null
  publishedVersion: number | null
}
export type ItemEvent = {
  itemId: string
  at: string
  kind:
    | 'created'
    | 'proposed'
    | 'recalled'
    | 'approved'
    | 'rejected'
    | 'published'
    | 'dropped'
    | 'suspended'
    | 'resumed'
    | 'retired'
  actor: { staffId?: string; name: string }
  data: Record<string, unknown>
}

const columns = `revision_id "revisionId", item_id "itemId", base_version "baseVersion", state, content, flow_xml "flowXml", rules, revision,
  authors, begun_at "begunAt", saved_at "savedAt", saved_by "savedBy", proposed_by "proposedBy", proposed_at "proposedAt",
  effective_on "effectiveOn", decided_at "decidedAt", decision_note "decisionNote", published_version "publishedVersion"`

/** Undefined when the item has an open revision already. */
export async function insertRevision(
  tx: Connection,
  input: Pick<Revision, 'revisionId' | 'itemId' | 'baseVersion' | 'content' | 'flowXml' | 'rules' | 'authors'> & {
    at: string
    by: string
  },
): Promise<Revision | undefined> {
  const [row] = await tx.query<Revision>(
    `insert into item_revision (revision_id, item_id, base_version, content, flow_xml, rules, authors, begun_at, saved_at, saved_by)
     values ($1, $2, $3, $4::jsonb, $5, $6::jsonb, $7::jsonb, $8, $8, $9)
     on conflict (item_id) where state in ('editing', 'proposed', 'approved') do nothing
     returning ${columns}`,
    [
      input.revisionId,
      input.itemId,
      input.baseVersion,
      JSON.stringify(input.content),
      input.flowXml,
      JSON.stringify(input.rules),
      JSON.stringify(input.authors),
      input.at,
      input.by,
    ],
  )
  return row
}

export async function findRevision(db: Connection, revisionId: string): Promise<Revision | undefined> {
  const [row] = await db.query<Revision>(`select ${columns} from item_revision where revision_id = $1`, [revisionId])
  return row
}

/** Reads a revision and keeps others from changing it until the transaction ends. */
export async function lockRevision(tx: Connection, revisionId: string): Promise<Revision | undefined> {
  const [row] = await tx.query<Revision>(`select ${columns} from item_revision where revision_id = $1 for update`, [
    revisionId,
  ])
  return row
}

/** Revisions that are not at an end, the last saved first; of one item, or of all. */
export const listOpenRevisions = (db: Connection, itemId?: string): Promise<Revision[]> =>
  db.query<Revision>(
    `select ${columns} from item_revision
      where state in ('editing', 'proposed', 'approved') and ($1::text is null or item_id = $1)
      order by saved_at desc`,
    [itemId ?? null],
  )

/** The new revision counter; undefined when the page that saves is outdated or the revision is not being edited. */
export async function saveRevision(
  db: Connection,
  input: Pick<Revision, 'revisionId' | 'content' | 'flowXml' | 'rules' | 'revision'> & {
    author: string
    at: string
    by: string
  },
): Promise<number | undefined> {
  const [row] = await db.query<{ revision: number }>(
    `update item_revision
        set content = $2::jsonb, flow_xml = $3, rules = $4::jsonb, revision = revision + 1, saved_at = $6, saved_by = $7,
            authors = case when authors ? $8 then authors else authors || to_jsonb($8::text) end
      where revision_id = $1 and revision = $5 and state = 'editing'
      returning revision`,
    [
      input.revisionId,
      JSON.stringify(input.content),
      input.flowXml,
      JSON.stringify(input.rules),
      input.revision,
      input.at,
      input.by,
      input.author,
    ],
  )
  return row?.revision
}

type Move = {
  state: RevisionState
  authors?: string[]
  proposedBy?: string | null
  proposedAt?: string | null
  effectiveOn?: string | null
  decidedBy?: string | null
  decidedAt?: string | null
  decisionNote?: string | null
  publishedVersion?: number
  content?: ItemContent
}
const moved: Record<keyof Move, string> = {
  state: 'state',
  authors: 'authors',
  proposedBy: 'proposed_by',
  proposedAt: 'proposed_at',
  effectiveOn: 'effective_on',
  decidedBy: 'decided_by',
  decidedAt: 'decided_at',
  decisionNote: 'decision_note',
  publishedVersion: 'published_version',
  content: 'content',
}

/** Changes what is given and nothing else, of a revision that is locked. */
export async function moveRevision(tx: Connection, revisionId: string, move: Move): Promise<void> {
  const entries = (Object.entries(move) as [keyof Move, unknown][]).filter(([, value]) => value !== undefined)
  const sets = entries.map(([key], i) => `${moved[key]} = $${i + 2}`).join(', ')
  const values = entries.map(([, value]) =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
  )
  await tx.query(`update item_revision set ${sets} where revision_id = $1`, [revisionId, ...values])
}

/** Approved revisions whose day ('YYYY-MM-DD') has come. */
export const listDue = (db: Connection, today: string): Promise<{ revisionId: string }[]> =>
  db.query(
    `select revision_id "revisionId" from item_revision
      where state = 'approved' and effective_on <= $1 order by effective_on, revision_id`,
    [today],
  )

export async function insertItemEvent(tx: Connection, { itemId, at, kind, actor, data }: ItemEvent): Promise<void> {
  await tx.query('insert into item_event (item_id, at, kind, actor, data) values ($1, $2, $3, $4::jsonb, $5::jsonb)', [
    itemId,
    at,
    kind,
    JSON.stringify(actor),
    JSON.stringify(data),
  ])
}

/** What happened to an item, the latest first. */
export const listItemEvents = (db: Connection, itemId: string): Promise<ItemEvent[]> =>
  db.query<ItemEvent>(
    'select item_id "itemId", at, kind, actor, data from item_event where item_id = $1 order by seq desc limit 500',
    [itemId],
  )

/** The latest event of each item that says whether it is offered. */
export const listStandingEvents = (db: Connection): Promise<StandingEvent[]> =>
  db.query<StandingEvent>(
    `select distinct on (item_id) item_id "itemId", kind, at, data from item_event
      where kind in ('suspended', 'resumed', 'retired') order by item_id, seq desc`,
  )

/** Grows whenever something happens to any item: other servers notice by it. */
export async function lastEvent(db: Connection): Promise<number> {
  const [row] = await db.query<{ seq: number | null }>('select max(seq) seq from item_event')
  return row?.seq ?? 0
}

export type VersionLine = { version: number; publishedAt: string; origin: 'file' | 'desk'; effectiveOn: string | null }
/** Published versions of an item, the newest first. */
export const listVersions = (db: Connection, itemId: string): Promise<VersionLine[]> =>
  db.query<VersionLine>(
    `select version, published_at "publishedAt", origin, effective_on "effectiveOn"
       from item_version where item_id = $1 order by version desc`,
    [itemId],
  )
