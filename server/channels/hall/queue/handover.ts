// Handing a window over (交接): who closes it may leave a note on what is under way; whoever opens it next reads it and says so. What the server
// adds are counts, nothing that names a person.

import type { Connection } from '../../../platform/database/index.ts'
import type { Actor } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids/index.ts'
import { notFound, problem } from '../../../platform/problem/index.ts'
import { getSite, type HallTools, todayOf } from '../hall.ts'
import { openWindows, type WindowRow } from '../store/hall.ts'
import { type Handover, handoversAt, insertHandover, insertSeen, openTickets, unseenAt } from '../store/handover.ts'

type Staff = Extract<Actor, { kind: 'staff' }>

/** Keeps a note with the counts of the moment, in the transaction that closes the window; an empty one is none. */
export async function leaveNote(
  tools: HallTools,
  tx: Connection,
  staff: Staff,
  { siteId, row, note, drafts }: { siteId: string; row: WindowRow; note: string; drafts: number },
): Promise<void> {
  if (!note.trim()) return
  const now = tools.clock.now()
  const counts = await openTickets(tx, siteId, todayOf(tools), row)
  await insertHandover(tx, {
    ...{ handoverId: newId(now), siteId, window: row.window, staffId: staff.staffId, name: staff.name },
    ...{ at: now.toString(), note: note.trim(), drafts, ...counts },
  })
}

/** What others left for whoever sits at a window now. */
export async function notesFor(tools: HallTools, staffId: string, siteId: string, window: number) {
  const unseen = await unseenAt(tools.db, siteId, window)
  return unseen.filter(({ byId }) => byId !== staffId).map(view)
}

/** The latest notes of a site, with who read them. Problem: not-found. */
export async function listHandovers(tools: HallTools, actor: Actor, siteId: string) {
  const site = getSite(tools, siteId)
  if (!tools.can(actor, 'handover.read', { units: [site.id] })) throw notFound()
  return (await handoversAt(tools.db, site.id)).map(view)
}

/** Says that a note was read, by whoever sits at its window. Problems: not-found, conflict (the window is not his). */
export async function acknowledge(
  tools: HallTools,
  actor: Actor,
  { siteId, window, handoverId }: { siteId: string; window: number; handoverId: string },
): Promise<void> {
  const site = getSite(tools, siteId)
  if (actor.kind !== 'staff' || !tools.can(actor, 'hall.serve', { units: [site.id] })) throw notFound()
  const { staffId, name } = actor
  const open = await openWindows(tools.db, site.id, todayOf(tools))
  if (!open.some((one) => one.window === window && one.staffId === staffId))
    throw problem('conflict', {
      zh: `请先打开 ${window} 号窗口，再确认交接`,
      en: `Open window ${window} first`,
    })
  const notes = [...(await unseenAt(tools.db, site.id, window)), ...(await handoversAt(tools.db, site.id))]
  const note = notes.find((one) => one.handoverId === handoverId && one.window === window && one.byId !== staffId)
  if (!note) throw notFound('没有这条交接', 'No such note')
  const at = tools.clock.now().toString()
  await insertSeen(tools.db, { handoverId, siteId: site.id, window, staffId, name, at })
}

const view = ({ byId: _, ...handover }: Handover) => handover
