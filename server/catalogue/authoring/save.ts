// Saving work in progress: whatever its state of soundness, but never over what somebody else has saved meanwhile.

import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import type { ItemContent } from '../item.ts'
import { findVersion } from '../store.ts'
import { authorOf, checkMayEdit } from './author.ts'
import { refusal } from './lifecycle.ts'
import { getRevision } from './revision.ts'
import { settleFlowName } from './settle-flow-name.ts'
import { settleRuleNames } from './settle-rule-names.ts'
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
export type Saved = {
  revision: number
  savedAt: string
  content: ItemContent
  /** Rule files that go under another name now, because other items use the old one. */
  renamedRules: Record<string, string>
}

/** Problems: not-found, forbidden, conflict (outdated, or not being edited): then nothing has changed. */
export async function save(tools: Tools, actor: Actor, input: Save): Promise<Saved> {
  const author = authorOf(actor)
  const before = await getRevision(tools, input.revisionId)
  if (before.state !== 'editing') throw refusal(before.state)
  checkMayEdit(tools, actor, before.content)
  if (input.content.function !== before.content.function) checkMayEdit(tools, actor, input.content)
  const shared = tools.catalogue.loaded().pack.around.flows
  const named = {
    ...input.content,
    id: before.itemId,
    version: before.content.version,
    flow: settleFlowName({ id: before.itemId, flow: input.content.flow }, input.flowXml, shared),
  }
  const settled = await settleRuleNames({ content: named, rules: input.rules }, (file) =>
    textsOfOthers(tools, before.itemId, file),
  )
  const { content, rules, renamed: renamedRules } = settled
  const at = tools.clock.now().toString()
  const revision = await saveRevision(tools.db, {
    ...input,
    content,
    rules,
    author: author.staffId,
    at,
    by: author.name,
  })
  if (revision !== undefined) return { revision, savedAt: at, content, renamedRules }
  const now = await getRevision(tools, input.revisionId)
  if (now.state !== 'editing') throw refusal(now.state)
  throw problem('conflict', {
    zh: `${now.savedBy} 刚保存过这个事项，您看到的不是最新内容。请先记下您的改动，再刷新页面接着改`,
    en: `${now.savedBy} has just saved this item and your page is outdated. Note your changes, then reload and go on`,
  })
}

/** What a rule file says for each item but one that names it, as it is offered now. */
async function textsOfOthers({ catalogue, db }: Tools, itemId: string, file: string): Promise<string[]> {
  const { current, pack } = catalogue.loaded()
  const texts: string[] = []
  for (const { id, version, rules } of current.values()) {
    if (id === itemId || !Object.values(rules ?? {}).some((ref) => ref.file === file)) continue
    const inFile = pack.items.find(({ content }) => content.id === id && content.version === version)
    const text = (inFile ?? (await findVersion(db, id, version)))?.rules[file]
    if (text !== undefined) texts.push(text)
  }
  return texts
}
