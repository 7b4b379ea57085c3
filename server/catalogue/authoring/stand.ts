// Suspending, resuming and retiring an item. Running cases go on whatever happens here; drafts are kept.

import type { Actor } from '../../platform/http/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import type { ItemContent } from '../item.ts'
import { authorOf, checkMayDecide } from './author.ts'
import type { Standing } from './standing.ts'
import { insertItemEvent } from './store.ts'
import type { Tools } from './tools.ts'

export type Suspend = { itemId: string; reason: string; until?: string | undefined }
export type Retire = { itemId: string; reason: string; replacedBy?: string | undefined }

const wrong = (zh: string, en: string) => problem('conflict', { zh, en })

function getItem({ catalogue }: Tools, itemId: string): { content: ItemContent; standing: Standing } {
  const content = catalogue.loaded().current.get(itemId)
  if (!content) throw notFound('没有这个事项，请从列表中选择', 'No such item; choose one from the list')
  return { content, standing: catalogue.standingOf(itemId) }
}

async function tell(
  tools: Tools,
  actor: Actor,
  itemId: string,
  kind: 'suspended' | 'resumed' | 'retired',
  data: Record<string, unknown>,
): Promise<Standing> {
  checkMayDecide(tools, actor, 'item.stand')
  const at = tools.clock.now().toString()
  await insertItemEvent(tools.db, { itemId, at, kind, actor: authorOf(actor), data })
  await tools.catalogue.refresh()
  return tools.catalogue.standingOf(itemId)
}

/** Takes no new applications for a while; the guide says why and until when. Problems: not-found, conflict. */
export async function suspend(tools: Tools, actor: Actor, { itemId, reason, until }: Suspend): Promise<Standing> {
  const { standing } = getItem(tools, itemId)
  if (standing.kind === 'retired') throw wrong('这个事项已停止办理', 'The item is retired')
  if (until !== undefined && until < tools.clock.today().toString())
    throw wrong('恢复日期已过，请重新填写', 'The day lies in the past; give another')
  return tell(tools, actor, itemId, 'suspended', { reason, ...(until && { until }) })
}

/** Opens a suspended item again. */
export async function resume(tools: Tools, actor: Actor, itemId: string): Promise<Standing> {
  if (getItem(tools, itemId).standing.kind !== 'suspended')
    throw wrong('这个事项没有暂停，不需要恢复', 'The item is not suspended')
  return tell(tools, actor, itemId, 'resumed', {})
}

/** Ends an item: gone from lists and search; its guide says what replaces it, whoever has a draft is told. */
export async function retire(tools: Tools, actor: Actor, { itemId, reason, replacedBy }: Retire): Promise<Standing> {
  if (getItem(tools, itemId).standing.kind === 'retired')
    throw wrong('这个事项已停止办理', 'The item is retired already')
  if (replacedBy === itemId || (replacedBy && getItem(tools, replacedBy).standing.kind === 'retired'))
    throw wrong('代替的事项应是另一个正在办理的事项', 'What replaces it must be another item that is offered')
  const standing = await tell(tools, actor, itemId, 'retired', { reason, ...(replacedBy && { replacedBy }) })
  await tools.retired(itemId)
  return standing
}
