// From proposal to publication. Four eyes (双人复核): whoever changed or proposed a revision does not approve it; the database refuses it
// too. Publishing is one transaction and gives the next number; what is published never changes.

import type { Connection } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { type FieldProblem, problem } from '../../platform/problem/index.ts'
import { digestOf } from '../edition.ts'
import { insertVersion, lockPublishing } from '../store.ts'
import { checkMayDecide, checkMayEdit, forbidden } from './author.ts'
import { findProblems, type RevisionProblem } from './find-problems.ts'
import { refusal, stateAfter } from './lifecycle.ts'
import { type Moving, move } from './revision.ts'
import { insertItemEvent, listDue, listVersions, lockRevision, moveRevision, type Revision } from './store.ts'
import type { Tools } from './tools.ts'

/** Asks a second person. `effectiveOn`: the working day from which it is to hold. Problems: validation-failed while it is not sound. */
export const propose = (
  tools: Tools,
  actor: Actor,
  { revisionId, effectiveOn }: { revisionId: string; effectiveOn?: string | undefined },
): Promise<Revision> =>
  move(tools, actor, { revisionId, action: 'propose', kind: 'proposed' }, async ({ revision, author, at }) => {
    checkMayEdit(tools, actor, revision.content)
    checkDay(tools, effectiveOn)
    await checkSound(tools, revision)
    return {
      change: {
        authors: [...new Set([...revision.authors, author.staffId])],
        proposedBy: author.staffId,
        proposedAt: at,
        effectiveOn: effectiveOn ?? null,
        decisionNote: null,
      },
      data: { ...(effectiveOn && { effectiveOn }) },
    }
  })

/** Sends a revision back to its authors with a note. */
export const reject = (
  tools: Tools,
  actor: Actor,
  { revisionId, note }: { revisionId: string; note: string },
): Promise<Revision> =>
  move(tools, actor, { revisionId, action: 'reject', kind: 'rejected' }, async (moving) => {
    checkMayDecide(tools, actor, 'item.approve')
    checkFourEyes(moving)
    return { change: { decidedAt: moving.at, decisionNote: note, effectiveOn: null }, data: { note } }
  })

/** Approves; publishes at once, or leaves it to wait for its day. Problems: forbidden to who had a hand in it, validation-failed. */
export async function approve(
  tools: Tools,
  actor: Actor,
  { revisionId, note }: { revisionId: string; note?: string | undefined },
): Promise<Revision> {
  const approved = await move(tools, actor, { revisionId, action: 'approve', kind: 'approved' }, async (moving) => {
    checkMayDecide(tools, actor, 'item.approve')
    checkFourEyes(moving)
    await checkSound(tools, moving.revision)
    const { effectiveOn } = moving.revision
    return {
      change: { decidedBy: moving.author.staffId, decidedAt: moving.at, decisionNote: note ?? null },
      data: { ...(note && { note }), ...(effectiveOn && { effectiveOn }) },
    }
  })
  const isDue = approved.effectiveOn === null || approved.effectiveOn <= tools.clock.today().toString()
  if (!isDue) return approved
  return (await publishRevision(tools, revisionId)) ?? approved
}

/** Publishes approved revisions whose day has come. One that cannot be published any more is told and does not hold the others. */
export async function publishDue(tools: Tools): Promise<number> {
  let published = 0
  for (const { revisionId } of await listDue(tools.db, tools.clock.today().toString()))
    try {
      if (await publishRevision(tools, revisionId)) published++
    } catch (error) {
      tools.onError(error, `publish revision ${revisionId}`)
    }
  return published
}

/** Undefined when another server was faster. */
async function publishRevision(tools: Tools, revisionId: string): Promise<Revision | undefined> {
  const done = await tools.db.write(async (tx) => {
    await lockPublishing(tx)
    const revision = await lockRevision(tx, revisionId)
    return revision?.state === 'approved' ? publishLocked(tools, tx, revision) : undefined
  })
  if (done) await tools.catalogue.refresh()
  return done
}

async function publishLocked(tools: Tools, tx: Connection, revision: Revision): Promise<Revision> {
  const state = stateAfter(revision.state, 'publish')
  if (!state) throw refusal(revision.state)
  await checkSound(tools, revision)
  const at = tools.clock.now().toString()
  const [latest] = await listVersions(tx, revision.itemId)
  const version = (latest?.version ?? 0) + 1
  const edition = { content: { ...revision.content, version }, flowXml: revision.flowXml, rules: revision.rules }
  await insertVersion(tx, edition, digestOf(edition), at, { origin: 'desk', effectiveOn: revision.effectiveOn })
  await moveRevision(tx, revision.revisionId, { state, publishedVersion: version, content: edition.content })
  await insertItemEvent(tx, {
    itemId: revision.itemId,
    at,
    kind: 'published',
    actor: { name: '系统' },
    data: { revisionId: revision.revisionId, version },
  })
  return { ...revision, state, publishedVersion: version, content: edition.content }
}

function checkFourEyes({ revision, author }: Moving): void {
  if (revision.authors.includes(author.staffId))
    throw forbidden(
      '您参与了这次编辑，不能自己审核，请由另一位管理员审核',
      'You had a hand in this revision; another administrator must decide on it',
    )
}

function checkDay({ clock, calendar }: Tools, day: string | undefined): void {
  if (day === undefined) return
  const wrong = (zh: string, en: string) =>
    problem('validation-failed', { zh, en }, { fields: [{ pointer: '/effectiveOn', zh, en }] })
  if (day <= clock.today().toString())
    throw wrong('生效日应在今天之后；要立即生效请不填', 'The day must lie ahead; leave it empty to publish at once')
  if (!calendar.isWorkingDay(day)) throw wrong('生效日应是工作日', 'The day must be a working day')
}

async function checkSound(tools: Tools, edition: Revision): Promise<void> {
  const { problems } = await findProblems(tools, edition)
  if (problems.length > 0)
    throw problem(
      'validation-failed',
      {
        zh: `还有 ${problems.length} 处问题，改好后才能提交或发布`,
        en: `${problems.length} problems must be mended first`,
      },
      { fields: problems.map(asField) },
    )
}

const asField = ({ pointer, elementId, zh, en }: RevisionProblem): FieldProblem => ({
  pointer: pointer ?? (elementId ? `#${elementId}` : ''),
  zh,
  en,
})
