// A window and its clerk: open, call whoever is next, recall, skip, serve, finish, transfer, close. One person stands before a window at a
// time; everything about one window happens under the lock of its row, so that a double click calls one person.

import type { Connection } from '../../../platform/database/index.ts'
import type { Actor } from '../../../platform/http/index.ts'
import { notFound, problem } from '../../../platform/problem/index.ts'
import type { Site } from '../../../registry/index.ts'
import { getGroup, getSite, groupsOf, type HallTools, tellSafely, todayOf } from '../hall.ts'
import { callText } from '../rules/call-text.ts'
import { minuteOfDay } from '../rules/local-time.ts'
import { shiftAt } from '../rules/shifts.ts'
import { sayState, stateOn, ticketTable, type WindowVerb } from '../rules/ticket-states.ts'
import { lockWindow, openWindows, setWindow, type WindowRow } from '../store/hall.ts'
import { plannedAt } from '../store/roster.ts'
import {
  callNext,
  changeTicket,
  findAtWindow,
  findByNumber,
  findTicket,
  insertTicketEvent,
  type TicketChange,
  type TicketRow,
} from '../store/tickets.ts'
import { leaveNote } from './handover.ts'

type Staff = Extract<Actor, { kind: 'staff' }>
export type At = { siteId: string; window: number }

/** Problem: not-found when the site is not one of his posts, or has no such window. */
function getDesk(tools: HallTools, actor: Actor, { siteId, window }: At): { site: Site; staff: Staff } {
  const site = getSite(tools, siteId)
  if (actor.kind !== 'staff' || !tools.can(actor, 'hall.serve', { units: [site.id] })) throw notFound()
  if (window > site.windows)
    throw notFound(`${site.name.zh}只有 ${site.windows} 个窗口`, `${site.name.en} has ${site.windows} windows`)
  return { site, staff: actor }
}

/** Opens a window for groups (its own by default); that the roster names somebody else forbids nothing and is kept. Problems: not-found, validation-failed, conflict (somebody else sits there). */
export async function openWindow(
  tools: HallTools,
  actor: Actor,
  at: At,
  groups?: readonly string[],
): Promise<WindowRow> {
  const { site, staff } = getDesk(tools, actor, at)
  const own = groupsOf(tools, site).find(({ windows }) => windows.includes(at.window))
  const chosen = (groups ?? (own ? [own.key] : [])).map((key) => getGroup(tools, site, key).key)
  const [on, now] = [todayOf(tools), tools.clock.now().toString()]
  for (const open of await openWindows(tools.db, site.id, on))
    if (open.staffId === staff.staffId && open.window !== at.window)
      throw problem('conflict', {
        zh: `您已经在 ${open.window} 号窗口，请先关闭那个窗口`,
        en: `You sit at window ${open.window}; close it first`,
      })
  const shift = shiftAt(minuteOfDay(tools.clock.now()))
  const planned = (await plannedAt(tools.db, { siteId: site.id, on, window: at.window, shift }))?.staffId ?? null
  const row = {
    siteId: site.id,
    on,
    window: at.window,
    staffId: staff.staffId,
    groups: [...new Set(chosen)],
    changedAt: now,
    planned: planned === staff.staffId ? null : planned,
  }
  if (!(await setWindow(tools.db, { ...row, isOpen: true })))
    throw problem('conflict', {
      zh: `${at.window} 号窗口已有同事在用，请选择其他窗口`,
      en: `A colleague sits at window ${at.window}; choose another one`,
    })
  return row
}

/** Closes it with a note for whoever comes next. Problem: conflict while somebody stands before it. */
export async function closeWindow(tools: HallTools, actor: Actor, at: At, note = ''): Promise<void> {
  const { site, staff } = getDesk(tools, actor, at)
  const drafts = note ? await tools.countDrafts(actor) : 0
  await tools.db.write(async (tx) => {
    const on = todayOf(tools)
    const row = await getOpen(tools, tx, site, staff, at.window)
    const before = await findAtWindow(tx, site.id, on, at.window)
    if (before) throw busy(before)
    await leaveNote(tools, tx, staff, { siteId: site.id, row, note, drafts })
    await setWindow(tx, { ...row, siteId: site.id, on, isOpen: false, changedAt: tools.clock.now().toString() })
  })
}

async function getOpen(tools: HallTools, tx: Connection, site: Site, staff: Staff, window: number): Promise<WindowRow> {
  const row = await lockWindow(tx, site.id, todayOf(tools), window)
  if (row?.staffId === staff.staffId) return row
  throw problem('conflict', {
    zh: `请先打开 ${window} 号窗口，再叫号`,
    en: `Open window ${window} first`,
  })
}

const busy = ({ number, state }: TicketRow) =>
  problem('conflict', {
    zh: `窗口前的 ${number} 还没有处理完（${sayState(state).zh}），请先办结、过号或转窗口`,
    en: `${number} at this window ${sayState(state).en}; finish, skip or transfer it first`,
  })

/** Calls whoever is next, or a number that stands before the window. Undefined: nobody waits. Problems: conflict, not-found. */
export async function callTicket(
  tools: HallTools,
  actor: Actor,
  at: At,
  number?: string,
): Promise<TicketRow | undefined> {
  const { site, staff } = getDesk(tools, actor, at)
  const [on, now] = [todayOf(tools), tools.clock.now().toString()]
  const ticket = await tools.db.write(async (tx) => {
    const window = await getOpen(tools, tx, site, staff, at.window)
    const before = await findAtWindow(tx, site.id, on, at.window)
    if (before) throw busy(before)
    const call = { siteId: site.id, on, groups: window.groups, window: at.window, at: now }
    const called = number === undefined ? await callNext(tx, call) : await callNumber(tx, call, number)
    if (called) await record(tools, tx, called, 'called', staff)
    return called
  })
  if (ticket?.subjectId) {
    const text = callText(tools.content.call.text, ticket.number, at.window)
    await tellSafely(tools, {
      ...{
        key: `ticket-called:${ticket.ticketId}:${ticket.calls}`,
        kind: 'ticket-called',
        subjectId: ticket.subjectId,
      },
      params: { siteName: site.name.zh, number: ticket.number, window: String(at.window), call: text.zh },
    })
  }
  return ticket
}

async function callNumber(
  tx: Connection,
  { siteId, on, window, at }: { siteId: string; on: string; window: number; at: string },
  number: string,
): Promise<TicketRow> {
  const found = await findByNumber(tx, siteId, on, number)
  if (!found)
    throw notFound(
      `今天没有 ${number} 号，请核对票上的号码和日期`,
      `No ticket ${number} today; check number and date on it`,
    )
  const from = [...ticketTable.call.from, ...ticketTable.rejoin.from]
  const change = { window, calls: found.calls + 1, calledAt: at, firstCalledAt: at }
  const called = await changeTicket(tx, found.ticketId, { from, to: 'called', window: null }, change)
  if (!called) throw await spent(tx, found.ticketId, on)
  return called
}

/** The refusal of a ticket that is not in the state that is needed: used, called elsewhere, ended. Says in which it is. */
async function spent(tx: Connection, ticketId: string, today: string) {
  const ticket = await findTicket(tx, ticketId)
  if (!ticket) return notFound()
  const state = stateOn(ticket.state, ticket.on, today)
  const { zh, en } = sayState(state)
  const where =
    ticket.window === null
      ? { zh: '', en: '' }
      : { zh: `（${ticket.window} 号窗口）`, en: ` (window ${ticket.window})` }
  return problem('conflict', {
    zh: `${ticket.number} ${zh}${where.zh}，不能这样处理；需要继续办理请重新取号`,
    en: `${ticket.number} ${en}${where.en}; draw a new ticket to go on`,
  })
}

/** A verb at the person before the window. `group`: where a transfer goes. Problems: not-found, conflict, validation-failed. */
export async function actAtWindow(
  tools: HallTools,
  actor: Actor,
  at: At,
  verb: WindowVerb,
  { ticketId, group }: { ticketId: string; group?: string | undefined },
): Promise<TicketRow> {
  const { site, staff } = getDesk(tools, actor, at)
  if (verb === 'transfer' && group === undefined)
    throw problem('validation-failed', { zh: '请选择转到哪个窗口组', en: 'Choose the window group it goes to' })
  const target = verb === 'transfer' && group !== undefined ? getGroup(tools, site, group).key : undefined
  return tools.db.write(async (tx) => {
    await getOpen(tools, tx, site, staff, at.window)
    const ticket = await findTicket(tx, ticketId)
    if (!ticket || ticket.siteId !== site.id) throw notFound()
    const now = tools.clock.now().toString()
    const changes: Record<WindowVerb, TicketChange> = {
      recall: { calls: ticket.calls + 1, calledAt: now },
      skip: {},
      serve: { servingAt: now },
      finish: { finishedAt: now },
      transfer: { window: null, ...(target && { groupKey: target }) },
    }
    const moved =
      ticket.on === todayOf(tools)
        ? await changeTicket(tx, ticketId, { ...ticketTable[verb], window: at.window }, changes[verb])
        : undefined
    if (!moved) throw await spent(tx, ticketId, todayOf(tools))
    await record(tools, tx, moved, pastOf[verb], staff)
    return moved
  })
}

const pastOf: Record<WindowVerb, string> = {
  recall: 'recalled',
  skip: 'skipped',
  serve: 'served',
  finish: 'finished',
  transfer: 'transferred',
}

const record = (tools: HallTools, tx: Connection, ticket: TicketRow, kind: string, staff: Staff): Promise<void> =>
  insertTicketEvent(tx, {
    ...{ ticketId: ticket.ticketId, kind, at: tools.clock.now().toString() },
    ...{ window: ticket.window, staffId: staff.staffId, groupKey: ticket.groupKey },
  })
