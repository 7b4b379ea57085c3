// The desk's inbox: what I have claimed, and what waits at my posts; most urgent first.

import { baseItemOf } from '../engines/codes/index.ts'
import type { Vault } from '../platform/crypto/index.ts'
import { type Actor, readPageKey, writePageKey } from '../platform/http/index.ts'
import { problem } from '../platform/problem/index.ts'
import type { CityDoors } from './city.ts'
import { handlingPosts, headUnits } from './handing/absences.ts'
import type { CaseItem } from './item.ts'
import { absentFor } from './store/absence.ts'
import { type InboxKey, type InboxLine, listClaimedTasks, listPostTasks } from './store/lists.ts'
import { taskColour } from './task-colour.ts'

export type InboxTools = Pick<CityDoors, 'db' | 'clock' | 'vault' | 'calendar' | 'getUnit'> & {
  item(id: string, version: number): Promise<CaseItem>
}
export type InboxQuery = {
  /** Mine: claimed by me, or by those for whom I stand in; unit: all of the units that I am head of. */
  scope: 'mine' | 'post' | 'unit'
  after?: string | undefined
  item?: string | undefined
  colour?: string | undefined
  limit?: number | undefined
}

/** One page of the inbox. Problems: bad-request for a page key that is none of ours. */
export async function listInbox(tools: InboxTools, actor: Actor, query: InboxQuery) {
  if (actor.kind !== 'staff')
    throw problem('forbidden', { zh: '只有工作人员有待办任务', en: 'Only staff have an inbox' })
  const limit = query.limit ?? 50
  const after = query.after ? keyOf(query.after) : undefined
  const now = tools.clock.now()
  const bounds = boundsOf(tools, query.colour, now)
  const absent = query.scope === 'mine' ? await absentFor(tools.db, actor.staffId, now) : []
  const lines =
    query.scope === 'mine'
      ? await listClaimedTasks(tools.db, { ...actor, absent }, after, limit + 1)
      : await listPostTasks(tools.db, postsIn(query.scope, actor), { after, item: query.item, ...bounds }, limit + 1)
  const page = lines.slice(0, limit)
  const tasks = await Promise.all(page.map((line) => lineOf(tools, line, now, absent)))
  const last = page.at(-1)
  return { tasks, next: lines.length > limit && last ? writePageKey({ ...last, id: last.taskId }) : null }
}

const postsIn = (scope: InboxQuery['scope'], actor: Extract<Actor, { kind: 'staff' }>) =>
  scope === 'unit' ? headUnits(actor).flatMap((unit) => handlingPosts.map((post) => ({ unit, post }))) : actor.posts

function boundsOf(
  tools: InboxTools,
  colour: string | undefined,
  now: Temporal.Instant,
): { dueBefore?: string; dueFrom?: string } {
  const soon = tools.calendar.closingOf(tools.calendar.addWorkingDays(now, 1))
  const later = Temporal.Instant.from(soon).add({ seconds: 1 }).toString()
  if (colour === 'overdue') return { dueBefore: now.toString() }
  if (colour === 'due-soon') return { dueFrom: now.toString(), dueBefore: later }
  if (colour === 'in-time') return { dueFrom: later }
  return {}
}

async function lineOf(tools: InboxTools, line: InboxLine, now: Temporal.Instant, absent: readonly string[]) {
  const { content } = await tools.item(line.itemId, line.itemVersion)
  return {
    caseId: line.caseId,
    taskId: line.taskId,
    caseNumber: line.caseNo,
    itemId: baseItemOf(line.itemId),
    itemName: content.name,
    subjectName: open(tools.vault, line.subjectName),
    taskName: line.name,
    act: line.act,
    unit: line.unit,
    unitName: tools.getUnit(line.unit).name,
    post: line.post,
    dueOn: line.dueAt ? tools.calendar.localDay(line.dueAt) : null,
    ...taskColour(tools.calendar, line.dueAt, now),
    claimedBy: line.claimedBy,
    claimedName: line.claimedName,
    inPlace: line.claimedBy !== null && absent.includes(line.claimedBy),
    openedAt: line.openedAt,
    owes: line.owes,
    reported: line.reported,
  }
}

const open = (vault: Vault, name: Buffer): string => vault.decrypt(name)

function keyOf(text: string): InboxKey {
  const { id, ...key } = readPageKey(text)
  return { ...key, taskId: id }
}
