// A ticket as its holder sees it: number, state, how many are ahead, the wait now and as it was told. Nothing of the person is in it, for
// whoever holds the paper may look. The holder may give it back, or rejoin after he was skipped.

import type { Actor } from '../../../platform/http/index.ts'
import { qrSvg } from '../../../platform/paper/index.ts'
import { notFound, problem } from '../../../platform/problem/index.ts'
import { getSite, groupsOf, type HallTools, todayOf } from '../hall.ts'
import { callText } from '../rules/call-text.ts'
import { rankOf } from '../rules/rank.ts'
import { sayState, stateOn, ticketTable } from '../rules/ticket-states.ts'
import { waitingAt } from '../store/hall.ts'
import { changeTicket, findByCode, findTicket, insertTicketEvent, type TicketRow, ticketsOf } from '../store/tickets.ts'
import { waitOf } from './wait.ts'

const qrPoints = 160

/** The ticket with what stands before it now. */
export async function viewTicket(tools: HallTools, row: TicketRow) {
  const site = getSite(tools, row.siteId)
  const today = todayOf(tools)
  const state = stateOn(row.state, row.on, today)
  const groups = groupsOf(tools, site)
  const group = groups.find(({ key }) => key === row.groupKey) ?? groups[0]
  const cls = tools.content.classes.find(({ key }) => key === row.classKey)
  const url = `${tools.publicUrl}/tickets/${row.code}`
  return {
    ticketId: row.ticketId,
    code: row.code,
    number: row.number,
    site: { id: site.id, name: site.name, address: site.address },
    group: { key: row.groupKey, name: group?.name ?? { zh: row.groupKey, en: row.groupKey } },
    class: { key: row.classKey, name: cls?.name ?? { zh: row.classKey, en: row.classKey } },
    on: row.on,
    state,
    stateText: sayState(state),
    window: row.window,
    call: row.window === null ? null : callText(tools.content.call.text, row.number, row.window),
    arrivedAt: row.arrivedAt,
    told: {
      ahead: row.ahead,
      windows: row.windows,
      seconds: row.estimatedSeconds,
      low: row.lowSeconds,
      high: row.highSeconds,
    },
    now: state === 'waiting' && group ? await waitNow(tools, row, { site, group }) : null,
    url,
    qr: qrSvg(url, qrPoints),
    demonstration: row.demonstration,
  }
}

async function waitNow(tools: HallTools, row: TicketRow, at: Pick<Parameters<typeof waitOf>[2], 'site' | 'group'>) {
  const lines = await waitingAt(tools.db, [row.siteId], row.on, { at: row.rankedAt, place: row.place })
  const line = lines.find(({ groupKey }) => groupKey === row.groupKey)
  return waitOf(tools, tools.db, { ...at, line, at: tools.clock.now().toString() })
}

/** By the secret of the paper. Problem: not-found. */
export async function ticketByCode(tools: HallTools, code: string) {
  const row = await findByCode(tools.db, code)
  if (!row) throw notFound('没有这张票，请核对票上的二维码', 'No such ticket; check the code on the paper')
  return viewTicket(tools, row)
}

/** A person's tickets of today. */
export async function ownTickets(tools: HallTools, actor: Actor) {
  if (!('subjectId' in actor)) return []
  const rows = await ticketsOf(tools.db, actor.subjectId, todayOf(tools))
  return Promise.all(rows.map((row) => viewTicket(tools, row)))
}

/** Gives the ticket back, or takes one's place again after being skipped, as if one came now. Problems: not-found, conflict. */
export async function moveOwn(tools: HallTools, code: string, verb: 'leave' | 'rejoin') {
  const row = await findByCode(tools.db, code)
  if (!row) throw notFound('没有这张票，请核对票上的二维码', 'No such ticket; check the code on the paper')
  return moveAside(tools, row, verb)
}

/** The same for a clerk of the site. */
export async function moveForClerk(
  tools: HallTools,
  actor: Actor,
  siteId: string,
  ticketId: string,
  verb: 'leave' | 'rejoin',
) {
  if (!tools.can(actor, 'hall.serve', { units: [siteId] })) throw notFound()
  const row = await findTicket(tools.db, ticketId)
  if (!row || row.siteId !== siteId) throw notFound()
  return moveAside(tools, row, verb, actor.kind === 'staff' ? actor.staffId : null)
}

async function moveAside(tools: HallTools, row: TicketRow, verb: 'leave' | 'rejoin', staffId: string | null = null) {
  const now = tools.clock.now().toString()
  const headStart = tools.content.classes.find(({ key }) => key === row.classKey)?.headStartMinutes ?? 0
  const change = { window: null, ...(verb === 'rejoin' && { rankedAt: rankOf(now, headStart) }) }
  const moved = await tools.db.write(async (tx) => {
    if (row.on !== todayOf(tools)) return undefined
    const next = await changeTicket(tx, row.ticketId, { ...ticketTable[verb], window: null }, change)
    if (next) {
      const kind = verb === 'rejoin' ? 'rejoined' : 'left'
      await insertTicketEvent(tx, {
        ticketId: row.ticketId,
        kind,
        at: now,
        window: null,
        staffId,
        groupKey: row.groupKey,
      })
    }
    return next
  })
  if (moved) return viewTicket(tools, moved)
  const { zh, en } = sayState(stateOn(row.state, row.on, todayOf(tools)))
  throw problem('conflict', {
    zh: `${row.number} ${zh}，不能${verb === 'rejoin' ? '恢复排队' : '取消'}；需要办理请重新取号`,
    en: `${row.number} ${en}; draw a new ticket if you need one`,
  })
}
