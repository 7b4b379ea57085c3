// The queue as the clerk's panel and the board see it. The board shows numbers and windows, never names.

import type { Actor } from '../../../platform/http/index.ts'
import { notFound } from '../../../platform/problem/index.ts'
import { getSite, groupsOf, type HallTools, openingAt, todayOf } from '../hall.ts'
import { callText } from '../rules/call-text.ts'
import { minuteOfDay, minutesOf } from '../rules/local-time.ts'
import { shiftAt } from '../rules/shifts.ts'
import { openWindows, waitingAt } from '../store/hall.ts'
import { shiftsAt } from '../store/roster.ts'
import { boardTickets, type TicketRow, ticketsAt } from '../store/tickets.ts'
import { notesFor } from './handover.ts'

/** Everything of today at a site, for its clerks. Problem: not-found. */
export async function viewQueue(tools: HallTools, actor: Actor, siteId: string) {
  const site = getSite(tools, siteId)
  if (!tools.can(actor, 'hall.serve', { units: [site.id] })) throw notFound()
  const on = todayOf(tools)
  const [tickets, windows, planned] = await Promise.all([
    ticketsAt(tools.db, site.id, on),
    openWindows(tools.db, site.id, on),
    shiftsAt(tools.db, site.id, on, on),
  ])
  const shift = shiftAt(minuteOfDay(tools.clock.now()))
  const mine = actor.kind === 'staff' ? windows.find(({ staffId }) => staffId === actor.staffId) : undefined
  const notes = mine ? await notesFor(tools, mine.staffId, site.id, mine.window) : []
  const before = tickets.find(({ state, window }) => window === mine?.window && ['called', 'serving'].includes(state))
  const line = (row: TicketRow) => lineOf(tools, row)
  return {
    site: { id: site.id, name: site.name, windows: site.windows },
    groups: groupsOf(tools, site).map(({ key, letter, name, windows }) => ({
      key,
      letter,
      name,
      windows: [...windows],
    })),
    classes: tools.content.classes
      .filter(({ given }) => given !== 'appointment')
      .map(({ key, name }) => ({ key, name })),
    asOf: tools.clock.now().toString(),
    isOpen: isOpenNow(tools, siteId),
    mine: mine ? { window: mine.window, groups: mine.groups, planned: mine.plannedName } : null,
    before: mine && before ? line(before) : null,
    windows: windows.map(({ window, groups }) => ({ window, groups, isMine: window === mine?.window })),
    /** What was left at my window and I have not read. */
    handovers: notes,
    /** Whom the roster names for this half of the day. */
    planned: planned
      .filter((row) => row.shift === shift)
      .map(({ window, name, staffId }) => ({
        window,
        name,
        isMine: actor.kind === 'staff' && actor.staffId === staffId,
      })),
    waiting: tickets.filter(({ state }) => state === 'waiting').map(line),
    skipped: tickets.filter(({ state }) => state === 'skipped').map(line),
    counts: {
      drawn: tickets.length,
      finished: tickets.filter(({ state }) => state === 'finished').length,
      left: tickets.filter(({ state }) => state === 'left').length,
    },
  }
}

function lineOf({ content }: HallTools, row: TicketRow) {
  const cls = content.classes.find(({ key }) => key === row.classKey)
  return {
    ticketId: row.ticketId,
    code: row.code,
    number: row.number,
    group: row.groupKey,
    class: { key: row.classKey, name: cls?.name ?? { zh: row.classKey, en: row.classKey } },
    itemId: row.itemId,
    state: row.state,
    window: row.window,
    calls: row.calls,
    arrivedAt: row.arrivedAt,
    calledAt: row.calledAt,
    servingAt: row.servingAt,
    estimatedSeconds: row.estimatedSeconds,
    subjectId: row.subjectId,
  }
}

export function isOpenNow(tools: HallTools, siteId: string): boolean {
  const minute = minuteOfDay(tools.clock.now())
  return openingAt(tools, getSite(tools, siteId), todayOf(tools)).spans.some(
    ({ from, until }) => minutesOf(from) <= minute && minute < minutesOf(until),
  )
}

const shownSkipped = 8

/** What the wall shows: who is called where, the latest first, how many wait, who was skipped. Problem: not-found. */
export async function viewBoard(tools: HallTools, siteId: string) {
  const site = getSite(tools, siteId)
  const on = todayOf(tools)
  const [tickets, waiting] = await Promise.all([
    boardTickets(tools.db, site.id, on),
    waitingAt(tools.db, [site.id], on, null),
  ])
  return {
    site: { id: site.id, name: site.name },
    asOf: tools.clock.now().toString(),
    isOpen: isOpenNow(tools, siteId),
    calls: tickets.flatMap(({ number, window, calls, calledAt, state }) =>
      window !== null && calledAt !== null && state !== 'skipped'
        ? [
            {
              ...{ number, window, calls, calledAt, isServing: state === 'serving' },
              text: callText(tools.content.call.text, number, window),
              spoken: callText(tools.content.call.spoken, number, window),
            },
          ]
        : [],
    ),
    groups: groupsOf(tools, site).map(({ key, letter, name }) => {
      const line = waiting.find(({ groupKey }) => groupKey === key)
      return { key, letter, name, waiting: line?.ahead ?? 0, windows: line?.windows ?? 0 }
    }),
    skipped: tickets
      .filter(({ state }) => state === 'skipped')
      .slice(0, shownSkipped)
      .map(({ number }) => number),
  }
}
