// The hall put together: appointments, the queue, windows, the duty roster, the board, and where to go. It keeps nothing in memory; once a minute what has
// ended is ended (appointments nobody came to, tickets of days before).

import type { Actor } from '../../platform/http/index.ts'
import {
  type Booking,
  book,
  calendarOf,
  cancel,
  listAtSite,
  listOwn,
  missPast,
  reschedule,
} from './appointments/appointments.ts'
import { listSlots } from './appointments/slots.ts'
import { readHall } from './content.ts'
import { type HallTools, todayOf } from './hall.ts'
import { type HallFilter, listHalls } from './halls.ts'
import { drawTicket, type Order } from './queue/draw.ts'
import { acknowledge, listHandovers } from './queue/handover.ts'
import { measureEstimates } from './queue/measure.ts'
import { viewBoard, viewQueue } from './queue/queue-view.ts'
import { moveForClerk, moveOwn, ownTickets, ticketByCode, viewTicket } from './queue/ticket-view.ts'
import { type At, actAtWindow, callTicket, closeWindow, openWindow } from './queue/windows.ts'
import { copyWeekBefore, type ShiftOrder, setShift } from './roster/plan.ts'
import { viewRoster } from './roster/view.ts'
import type { WindowVerb } from './rules/ticket-states.ts'
import type { Channel } from './store/appointments.ts'
import { markDemonstration } from './store/hall.ts'
import { endDaysBefore } from './store/tickets.ts'

export type Hall = ReturnType<typeof createHall>

/** Opens the room. `dir`: the folder with hall.yaml. */
export function createHall({ dir, ...doors }: Omit<HallTools, 'content'> & { dir: string }) {
  const tools: HallTools = { ...doors, content: readHall(dir) }
  let timer: NodeJS.Timeout | undefined
  let sweeping: Promise<void> = Promise.resolve()

  /** Ends what has ended by the clock. */
  async function sweep(): Promise<void> {
    await missPast(tools)
    await endDaysBefore(tools.db, todayOf(tools), tools.clock.now().toString())
  }
  return {
    content: tools.content,
    slots: (wish: Parameters<typeof listSlots>[1]) => listSlots(tools, wish),
    book: (actor: Actor, booking: Booking, channel?: Channel) => book(tools, actor, booking, channel),
    reschedule: (actor: Actor, id: string, to: { on: string; starts: string }) => reschedule(tools, actor, id, to),
    cancel: (actor: Actor, id: string) => cancel(tools, actor, id),
    calendarFile: (actor: Actor, id: string) => calendarOf(tools, actor, id),
    ownAppointments: (actor: Actor) => listOwn(tools, actor),
    appointmentsAt: (actor: Actor, siteId: string, on?: string) => listAtSite(tools, actor, siteId, on),

    /** A ticket as its holder sees it. A kiosk draws as the system, with `kiosk` as channel. */
    draw: async (actor: Actor, order: Order, channel?: Channel) =>
      viewTicket(tools, await drawTicket(tools, actor, order, channel)),
    ticket: (code: string) => ticketByCode(tools, code),
    moveTicket: (code: string, verb: 'leave' | 'rejoin') => moveOwn(tools, code, verb),
    moveTicketFor: (actor: Actor, siteId: string, ticketId: string, verb: 'leave' | 'rejoin') =>
      moveForClerk(tools, actor, siteId, ticketId, verb),
    ownTickets: (actor: Actor) => ownTickets(tools, actor),

    queue: (actor: Actor, siteId: string) => viewQueue(tools, actor, siteId),
    async openWindow(actor: Actor, at: At, groups?: readonly string[]) {
      await openWindow(tools, actor, at, groups)
      return viewQueue(tools, actor, at.siteId)
    },
    async closeWindow(actor: Actor, at: At, note?: string) {
      await closeWindow(tools, actor, at, note)
      return viewQueue(tools, actor, at.siteId)
    },
    /** Answers the queue; nobody stands before the window when nobody waits. */
    async call(actor: Actor, at: At, number?: string) {
      await callTicket(tools, actor, at, number)
      return viewQueue(tools, actor, at.siteId)
    },
    async act(actor: Actor, at: At, verb: WindowVerb, order: { ticketId: string; group?: string | undefined }) {
      await actAtWindow(tools, actor, at, verb, order)
      return viewQueue(tools, actor, at.siteId)
    },
    handovers: (actor: Actor, siteId: string) => listHandovers(tools, actor, siteId),
    async acknowledge(actor: Actor, of: Parameters<typeof acknowledge>[2]) {
      await acknowledge(tools, actor, of)
      return viewQueue(tools, actor, of.siteId)
    },
    roster: (actor: Actor, siteId: string, on?: string) => viewRoster(tools, actor, siteId, on),
    async setShift(actor: Actor, siteId: string, order: ShiftOrder) {
      await setShift(tools, actor, siteId, order)
      return viewRoster(tools, actor, siteId, order.on)
    },
    async copyWeekBefore(actor: Actor, siteId: string, on: string) {
      const done = await copyWeekBefore(tools, actor, siteId, on)
      return { ...done, roster: await viewRoster(tools, actor, siteId, on) }
    },
    board: (siteId: string) => viewBoard(tools, siteId),
    measure: (actor: Actor, siteId: string, days: Parameters<typeof measureEstimates>[3]) =>
      measureEstimates(tools, actor, siteId, days),
    halls: (filter: HallFilter) => listHalls(tools, filter),
    today: () => todayOf(tools),

    sweep,
    markDemonstration: (siteIds: readonly string[]) => markDemonstration(tools.db, siteIds),
    start() {
      timer = setInterval(() => {
        sweeping = sweep().catch((error: unknown) => tools.onError(error, 'hall'))
      }, 60_000)
    },
    async stop() {
      clearInterval(timer)
      await sweeping
    },
  }
}
