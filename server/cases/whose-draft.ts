// Who may go on with a draft, and where it is submitted in the end. It is the applicant's on every device; a clerk goes on with one that
// he has begun, and with any of the person who stands at his window: being identified there is the consent, and the visit its record.

import { baseItemOf } from '../engines/codes/index.ts'
import type { Actor } from '../platform/http/index.ts'
import type { CityDoors } from './city.ts'
import { deviceOf } from './site-of-device.ts'

/** A draft of several items has none; nobody begins it by a mandate. */
type Draft = { subjectId: string; enteredBy: string | null; itemId?: string }
type Place = { channel: string; siteId: string | null; deviceId?: string | null }

/** One's own, or begun by this clerk: what one may also delete. */
export const isOwn = (actor: Actor, { subjectId, enteredBy, itemId }: Draft): boolean =>
  actor.kind === 'staff'
    ? enteredBy === actor.staffId
    : 'subjectId' in actor && subjectId === actor.subjectId && isMandated(actor, itemId)

/** Whether whoever acts by a mandate may with this item; who acts for himself may. */
export function isMandated(actor: Actor, itemId: string | undefined): boolean {
  const mandate = 'subjectId' in actor ? actor.mandate : undefined
  if (!mandate) return true
  return itemId !== undefined && (mandate.items.length === 0 || mandate.items.includes(baseItemOf(itemId)))
}

/** Whether one may open, fill in and submit it. */
export async function mayGoOn(tools: Pick<CityDoors, 'isAtWindow'>, actor: Actor, draft: Draft): Promise<boolean> {
  return isOwn(actor, draft) || (actor.kind === 'staff' && (await tools.isAtWindow(actor.staffId, draft.subjectId)))
}

/** The clerk's own site. */
export const windowOf = (actor: Actor): string | null =>
  (actor.kind === 'staff' && actor.posts.find(({ post }) => post === 'window-clerk')?.unit) || null

/**
 * The draft as it is submitted: the channel is where that is done, and a window receives what is finished at it. `begunIn` is the channel
 * that it was begun in, when another.
 */
export function whereSubmitted<D extends Place>(actor: Actor, draft: D): D & { begunIn?: string } {
  const device = deviceOf(actor)
  const channel = actor.kind === 'staff' ? 'window' : device ? 'kiosk' : isOnline(draft.channel) ? draft.channel : 'web'
  if (channel === draft.channel) return draft
  return {
    ...draft,
    channel,
    siteId: windowOf(actor) ?? draft.siteId,
    ...('deviceId' in draft && { deviceId: device?.id ?? null }),
    begunIn: draft.channel,
  }
}

const isOnline = (channel: string): boolean => channel !== 'window' && channel !== 'kiosk'
