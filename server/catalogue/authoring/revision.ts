// Finding a revision, and moving it: one transaction that locks it, asks the table of states, writes the new state and what happened.

import type { Connection } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import { type Author, authorOf, checkMayEdit } from './author.ts'
import { type RevisionAction, refusal, stateAfter } from './lifecycle.ts'
import { findRevision, type ItemEvent, insertItemEvent, lockRevision, moveRevision, type Revision } from './store.ts'
import type { Tools } from './tools.ts'

const gone = () => notFound('没有找到这次修改，请从事项列表打开', 'No such revision; open it from the list of items')

/** Problem: not-found. */
export async function getRevision({ db }: Tools, revisionId: string): Promise<Revision> {
  const found = await findRevision(db, revisionId)
  if (!found) throw gone()
  return found
}

export type Moving = { tx: Connection; revision: Revision; author: Author; at: string }
type Step = Parameters<typeof moveRevision>[2]

/** Moves a revision by an action of a person; `work` says what else changes. Problems: not-found, conflict, those of `work`. */
export async function move(
  tools: Tools,
  actor: Actor,
  { revisionId, action, kind }: { revisionId: string; action: RevisionAction; kind: ItemEvent['kind'] },
  work: (moving: Moving) => Promise<{ change?: Omit<Step, 'state'>; data?: Record<string, unknown> }>,
): Promise<Revision> {
  const author = authorOf(actor)
  const at = tools.clock.now().toString()
  await tools.db.write(async (tx) => {
    const revision = await lockRevision(tx, revisionId)
    if (!revision) throw gone()
    const state = stateAfter(revision.state, action)
    if (!state) throw refusal(revision.state)
    const { change = {}, data = {} } = await work({ tx, revision, author, at })
    await moveRevision(tx, revisionId, { ...change, state })
    await insertItemEvent(tx, { itemId: revision.itemId, at, kind, actor: author, data: { revisionId, ...data } })
  })
  return getRevision(tools, revisionId)
}

/** Takes a proposed or approved revision back to editing. */
export const recall = (tools: Tools, actor: Actor, revisionId: string): Promise<Revision> =>
  move(tools, actor, { revisionId, action: 'recall', kind: 'recalled' }, async ({ revision }) => {
    checkMayEdit(tools, actor, revision.content)
    return { change: { decidedBy: null, decidedAt: null, effectiveOn: null } }
  })

/** Gives a revision up; it stays in the history. */
export const drop = (tools: Tools, actor: Actor, revisionId: string): Promise<Revision> =>
  move(tools, actor, { revisionId, action: 'drop', kind: 'dropped' }, async ({ revision }) => {
    checkMayEdit(tools, actor, revision.content)
    return {}
  })
