// A ticket at a terminal, for the hall that it stands in and no other: the site is the terminal's, never the visitor's to name. Who has
// identified himself draws for himself; else nobody is known, and the terminal draws.

import { type Actor, type AtDevice, systemActor } from '../../platform/http/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import type { Hall } from '../hall/create-hall.ts'

type TicketWish = { itemId?: string | undefined; group?: string | undefined; class?: string | undefined }
type Queue = Pick<Hall, 'draw' | 'board' | 'content'>

const terminal = (at: AtDevice | undefined): AtDevice => {
  if (at) return at
  throw notFound('这台终端还没有登记', 'This terminal is not enrolled')
}

/** What tickets are for here, how many wait, and the priorities one may ask for. Problem: not-found. */
export async function hallAt(hall: Queue, at: AtDevice | undefined) {
  const { isOpen, groups } = await hall.board(terminal(at).site)
  return {
    isOpen,
    groups,
    classes: hall.content.classes
      .filter(({ given }) => given !== 'appointment')
      .map(({ key, name, given }) => ({ key, name, isByAge: given === 'age' })),
  }
}

/** Draws at the terminal's site. Problems: not-found, validation-failed, conflict (closed now, not taken here), too-many. */
export function drawAt(
  { hall, count }: { hall: Queue; count(deviceId: string): void },
  at: AtDevice | undefined,
  actor: Actor,
  wish: TicketWish,
) {
  const { id, site } = terminal(at)
  if (!('subjectId' in actor)) count(id)
  const drawer = 'subjectId' in actor ? actor : systemActor(`device ${id}`)
  return hall.draw(drawer, { ...wish, siteId: site }, 'kiosk')
}
