// Taking a ticket: at a kiosk, on the phone, at the desk. An appointment is used by it, once. The estimate that the person is told is kept
// with the ticket. Where the clock of the server has been set back, numbers and order go on as if it had stood still.

import { randomToken } from '../../../platform/crypto/index.ts'
import type { Connection } from '../../../platform/database/index.ts'
import type { Actor } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids/index.ts'
import { notFound, problem } from '../../../platform/problem/index.ts'
import type { Site } from '../../../registry/index.ts'
import { graceEnds } from '../appointments/appointments.ts'
import { getGroup, getSite, groupOf, type HallTools, nextOpenDay, openingAt, todayOf } from '../hall.ts'
import { minuteOfDay, minutesOf } from '../rules/local-time.ts'
import { rankOf } from '../rules/rank.ts'
import type { SiteGroup } from '../rules/window-groups.ts'
import {
  type AppointmentRow,
  type Channel,
  countedOf,
  findAppointment,
  lockAppointment,
  setState,
} from '../store/appointments.ts'
import { waitingAt } from '../store/hall.ts'
import {
  findByAppointment,
  findOpenOf,
  insertTicket,
  insertTicketEvent,
  nextNumber,
  type TicketRow,
} from '../store/tickets.ts'
import { classOf } from './priority.ts'
import { waitOf } from './wait.ts'

export type Order = {
  siteId: string
  itemId?: string | undefined
  group?: string | undefined
  /** Priority that the person declares. */
  class?: string | undefined
  /** For whom, when somebody else takes it for him. */
  subjectId?: string | undefined
  appointmentId?: string | undefined
}

/**
 * A ticket; a person who has an open one in this hall gets that one again. Problems: not-found, validation-failed, conflict (closed now,
 * appointment used, too early or too late).
 */
export async function drawTicket(tools: HallTools, actor: Actor, order: Order, channel?: Channel): Promise<TicketRow> {
  const site = getSite(tools, order.siteId)
  const subjectId = 'subjectId' in actor ? actor.subjectId : order.subjectId
  const resource = { units: [site.id], ...(subjectId !== undefined && { subjectId }) }
  if (!tools.can(actor, 'ticket.draw', resource)) throw notFound()
  const wish = await groupOf(tools, site, order)
  checkOpen(tools, site)
  const today = todayOf(tools)
  // Read before the transaction: nothing inside it may wait for another connection.
  const named = order.appointmentId === undefined ? undefined : await findAppointment(tools.db, order.appointmentId)
  const known = subjectId ?? named?.subjectId
  const person = known === undefined ? undefined : await tools.readPerson(known, 'ticket')
  return tools.db.write(async (tx) => {
    const appointment = await findUsable(tools, tx, site, order.appointmentId, subjectId)
    const owner = subjectId ?? appointment?.subjectId
    const open = owner === undefined ? undefined : await findOpenOf(tx, site.id, today, owner)
    if (open && (!appointment || open.appointmentId === appointment.appointmentId)) return open
    if (open) throw used(open)
    const group = appointment ? getGroup(tools, site, appointment.groupKey) : wish.group
    const cls = classOf(
      tools.content,
      {
        hasAppointment: appointment !== undefined,
        declared: order.class,
        citizenId: person?.citizenId,
        isAnonymous: person === undefined,
      },
      today,
    )
    const row = await place(tools, tx, {
      ...{ site, group, appointment, classKey: cls.key, headStart: cls.headStartMinutes },
      itemId: appointment?.itemId ?? wish.item?.id ?? null,
      subjectId: owner ?? null,
      channel: channel ?? (actor.kind === 'staff' ? 'desk' : 'phone'),
    })
    if (appointment) await setState(tx, appointment.appointmentId, 'arrived', tools.clock.now().toString())
    return row
  })
}

type Placing = {
  site: Site
  group: SiteGroup
  appointment: AppointmentRow | undefined
  classKey: string
  headStart: number
  itemId: string | null
  subjectId: string | null
  channel: Channel
}

async function place(tools: HallTools, tx: Connection, placing: Placing): Promise<TicketRow> {
  const { site, group, appointment, headStart, ...facts } = placing
  const [on, now] = [todayOf(tools), tools.clock.now()]
  const { last, arrivedAt } = await nextNumber(tx, site.id, on, group.key, now.toString())
  const rankedAt = rankOf(arrivedAt, headStart, appointment?.startsAt)
  const lines = await waitingAt(tx, [site.id], on, { at: rankedAt, place: last })
  const line = lines.find(({ groupKey }) => groupKey === group.key)
  const wait = await waitOf(tools, tx, { site, group, line, at: now.toString() })
  const row: TicketRow = {
    ...{
      ticketId: newId(now),
      code: randomToken()
        .replace(/[^a-z0-9]/gi, '')
        .slice(0, 20),
      siteId: site.id,
      on,
    },
    ...{ groupKey: group.key, number: `${group.letter}${String(last).padStart(3, '0')}`, place: last, ...facts },
    ...{
      appointmentId: appointment?.appointmentId ?? null,
      arrivedAt,
      rankedAt,
      state: 'waiting',
      window: null,
      calls: 0,
    },
    ...{ firstCalledAt: null, calledAt: null, servingAt: null, finishedAt: null, demonstration: false },
    ...{ ahead: wait.ahead, windows: wait.windows },
    ...{ estimatedSeconds: wait.seconds, lowSeconds: wait.low, highSeconds: wait.high },
  }
  if (!(await insertTicket(tx, row)))
    throw problem('conflict', {
      zh: '这个预约或您本人刚刚已经取过号，请查看“我的预约与排队”',
      en: 'A ticket was drawn on this a moment ago; see my appointments and tickets',
    })
  await insertTicketEvent(tx, {
    ...{ ticketId: row.ticketId, kind: 'drawn', at: arrivedAt, window: null, staffId: null, groupKey: group.key },
  })
  return row
}

/** Tickets are given out from a little before opening until closing, through the lunch break. Problem: conflict. */
function checkOpen(tools: HallTools, site: Site): void {
  const today = todayOf(tools)
  const { spans, why } = openingAt(tools, site, today)
  const minute = minuteOfDay(tools.clock.now())
  const [first, last] = [spans[0], spans.at(-1)]
  const before = tools.content.tickets.beforeOpeningMinutes
  if (first && last && minute >= minutesOf(first.from) - before && minute < minutesOf(last.until)) return
  const isLater = first !== undefined && minute < minutesOf(first.from)
  const next = isLater ? today : nextOpenDay(tools, site, tools.clock.today().add({ days: 1 }).toString())
  const from = next && openingAt(tools, site, next).spans[0]?.from
  const reason = spans.length === 0 && why ? why : { zh: '现在不在办公时间', en: 'outside opening hours' }
  throw problem('conflict', {
    zh: `${site.name.zh}现在不能取号（${reason.zh}）。下次开门：${next ?? ''} ${from ?? ''}，可以先预约`,
    en: `${site.name.en} gives out no tickets now (${reason.en}). It opens next on ${next ?? ''} ${from ?? ''}; you may book an appointment`,
  })
}

/** The appointment that the ticket is drawn on: the one named, else one of today at this site that is due now. */
async function findUsable(
  tools: HallTools,
  tx: Connection,
  site: Site,
  id: string | undefined,
  subjectId: string | undefined,
) {
  const { earlyMinutes } = tools.content.appointments
  const now = tools.clock.now()
  const isDue = ({ startsAt }: AppointmentRow) => {
    const starts = Temporal.Instant.from(startsAt)
    return (
      Temporal.Instant.compare(starts.subtract({ minutes: earlyMinutes }), now) <= 0 &&
      Temporal.Instant.compare(starts, graceEnds(tools)) >= 0
    )
  }
  if (id === undefined) {
    if (subjectId === undefined) return undefined
    const due = (await countedOf(tx, subjectId)).findLast(
      (each) => each.state === 'booked' && each.siteId === site.id && isDue(each),
    )
    return due && lockAppointment(tx, due.appointmentId)
  }
  const row = await lockAppointment(tx, id)
  if (!row || row.siteId !== site.id || (subjectId !== undefined && row.subjectId !== subjectId)) throw notFound()
  if (row.state === 'arrived') {
    const ticket = await findByAppointment(tx, id)
    throw ticket ? used(ticket) : notFound()
  }
  if (row.state !== 'booked' || !isDue(row))
    throw problem('conflict', {
      zh: `这个预约是 ${row.on} ${row.starts}，只能在开始前 ${earlyMinutes} 分钟到开始后 ${tools.content.appointments.graceMinutes} 分钟内取号；现在请取普通号`,
      en: `This appointment is for ${row.on} ${row.starts} and is used from ${earlyMinutes} minutes before to ${tools.content.appointments.graceMinutes} minutes after; take an ordinary ticket`,
    })
  return row
}

const used = ({ number, arrivedAt }: TicketRow) => {
  const at = Temporal.Instant.from(arrivedAt).toZonedDateTimeISO('Asia/Shanghai').toPlainTime().toString().slice(0, 5)
  return problem('conflict', {
    zh: `这个预约已在 ${at} 取号 ${number}，不能再用一次；请凭 ${number} 等候叫号`,
    en: `This appointment was used at ${at} for ticket ${number}; wait for ${number} to be called`,
  })
}
