// Colleagues who have the same case open. Only who handles the case sees them, and is seen.

import type { Actor } from '../../platform/http/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import { dropPresence, notePresence } from '../store/presence.ts'
import { openCase, type ViewTools } from '../view.ts'

/** Seconds after which one who was not heard of is gone. */
const freshSeconds = 45

/** Says that one looks at the case, and answers who else does, longest first. Problems: not-found, forbidden. */
export async function showPresence(tools: ViewTools, actor: Actor, caseId: string) {
  if (actor.kind !== 'staff')
    throw problem('forbidden', { zh: '只有经办人员显示在场情况', en: 'Presence is shown among staff only' })
  const { row, tasks } = await openCase(tools, actor, caseId)
  const parts = new Set([row.siteId, row.organId, ...tasks.map((task) => task.unit)])
  const post = actor.posts.find(({ unit }) => parts.has(unit)) ?? actor.posts[0]
  const now = tools.clock.now()
  const others = await notePresence(
    tools.db,
    caseId,
    { staffId: actor.staffId, name: actor.name, unit: post?.unit ?? '', post: post?.post ?? '' },
    { now: now.toString(), freshFrom: now.subtract({ seconds: freshSeconds }).toString() },
  )
  return { others: others.map((one) => ({ ...one, unitName: tools.getUnit(one.unit).name })) }
}

/** Says that one has left the case. Problem: not-found when one was not seen there. */
export async function leavePresence(tools: Pick<ViewTools, 'db'>, actor: Actor, caseId: string): Promise<void> {
  if (actor.kind !== 'staff' || !(await dropPresence(tools.db, caseId, actor.staffId)))
    throw notFound('您没有打开这个办件', 'You do not have this case open')
}
