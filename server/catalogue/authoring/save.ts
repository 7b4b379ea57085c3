// Saving work in progress: whatever its state of soundness, but never over what somebody else has saved meanwhile.

import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import type { ItemContent } from '../item.ts'
import { authorOf, checkMayEdit } from './author.ts'
import { refusal } from './lifecycle.ts'
import { getRevision } from './revision.ts'
import { settleFlowName } from './settle-flow-name.ts'
import { saveRevision } from './store.ts'
import type { Tools } from './tools.ts'

export type Save = {
  revisionId: string
  /** The counter of the page that saves. */
  revision: number
  content: ItemContent
  flowXml: string
  rules: Record<string, string>
}
export type Saved = { revision: number; savedAt: string; content: ItemContent }

/** Problems: not-found, forbidden, conflict (outdated, or not being edited): then nothing has changed. */
export async function save(tools: Tools, actor: Actor, input: Save): Promise<Saved> {
  const author = authorOf(actor)
  const before = await getRevision(tools, input.revisionId)
  if (before.state !== 'editing') throw refusal(before.state)
  checkMayEdit(tools, actor, before.content)
  if (input.content.function !== before.content.function) checkMayEdit(tools, actor, input.content)
  const shared = tools.catalogue.loaded().pack.around.flows
  const content = {
    ...input.content,
    id: before.itemId,
    version: before.content.version,
    flow: settleFlowName({ id: before.itemId, flow: input.content.flow }, input.flowXml, shared),
  }
  const at = tools.clock.now().toString()
  const revision = await saveRevision(tools.db, { ...input, content, author: author.staffId, at, by: author.name })
  if (revision !== undefined) return { revision, savedAt: at, content }
  const now = await getRevision(tools, input.revisionId)
  if (now.state !== 'editing') throw refusal(now.state)
  throw problem('conflict', {
    zh: `${now.savedBy} 刚保存过这个事项，您看到的不是最新内容。请先记下您的改动，再刷新页面接着改`,
    en: `${now.savedBy} has just saved this item and your page is outdated. Note your changes, then reload and go on`,
  })
}
