// Booking, moving and cancelling. Everything about one person's times happens under that person's lock; a place is one guarded
// statement on its slot. Two places of different slots are taken in the order of their keys, so that no two moves wait for each other.

import type { Actor } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids/index.ts'
import { notFound, problem } from '../../../platform/problem/index.ts'
import { getGroup, getSite, groupOf, type HallTools, tellSafely, todayOf } from '../hall.ts'
import { instantAt } from '../rules/local-time.ts'
import { blockedUntil } from '../rules/no-show.ts'
import { capacityOf } from '../rules/window-groups.ts'
import {
  type AppointmentRow,
  appointmentsAt,
  appointmentsOf,
  type Channel,
  countedOf,
  findAppointment,
  giveBackPlace,
  insertAppointment,
  lockAppointment,
  lockPerson,
  missUntil,
  moveAppointment,
  type Slot,
  setState,
  takePlace,
} from '../store/appointments.ts'
import { calendarFile } from './calendar-file.ts'
import { checkSlot, fullSlot } from './slots.ts'
import { viewAppointment } from './view.ts'

export type Booking = {
  siteId: string
  itemId?: string | undefined
  group?: string | undefined
  on: string
  starts: string
  /** For whom; a resident books for himself. */
  subjectId?: string | undefined
}

/** Books a place. Problems: not-found, validation-failed, conflict (closed, full, blocked, too many, another appointment then). */
export async function book(tools: HallTools, actor: Actor, booking: Booking, channel?: Channel) {
  const site = getSite(tools, booking.siteId)
  const subjectId = 'subjectId' in actor ? actor.subjectId : booking.subjectId
  if (subjectId === undefined)
    throw problem('validation-failed', { zh: '请先识别预约人的身份', en: 'Say for whom: identify the person first' })
  if (!tools.can(actor, 'appointment.book', { subjectId, units: [site.id] })) throw notFound()
  const { group, item } = await groupOf(tools, site, booking)
  checkSlot(tools, site, booking.on, booking.starts)
  await missPast(tools)
  const now = tools.clock.now()
  const startsAt = instantAt(booking.on, booking.starts).toString()
  const row: AppointmentRow = {
    ...{
      appointmentId: newId(now),
      siteId: site.id,
      groupKey: group.key,
      on: booking.on,
      starts: booking.starts,
      startsAt,
    },
    ...{ itemId: item?.id ?? null, subjectId, state: 'booked', sequence: 0 },
    channel: channel ?? (actor.kind === 'staff' ? 'desk' : 'phone'),
    ...{ bookedAt: now.toString(), changedAt: now.toString(), demonstration: false },
  }
  const isTaken = await tools.db.write(async (tx) => {
    await lockPerson(tx, subjectId)
    checkPerson(tools, await countedOf(tx, subjectId), startsAt)
    if (!(await takePlace(tx, row, capacityOf(tools.content, site.id, group)))) return false
    if (!(await insertAppointment(tx, row))) throw sameTime()
    return true
  })
  if (!isTaken) throw await fullSlot(tools, site, group, booking.on, booking.starts)
  await tellOf(tools, row, 'appointment-booked')
  return viewAppointment(tools, row)
}

function checkPerson(tools: HallTools, counted: readonly AppointmentRow[], startsAt: string): void {
  const { noShow, openPerPerson } = tools.content.appointments
  const missed = counted.filter(({ state }) => state === 'missed').map(({ on }) => on)
  const blocked = blockedUntil(missed, todayOf(tools), noShow)
  if (blocked !== undefined)
    throw problem('conflict', {
      zh: `您在 ${noShow.withinDays} 天内有 ${noShow.count} 次预约没有到场，${blocked} 以前不能预约；仍可到现场取号办理`,
      en: `${noShow.count} appointments within ${noShow.withinDays} days were missed: no booking until ${blocked} has passed; you may still take a ticket in the hall`,
    })
  const open = counted.filter(({ state }) => state === 'booked')
  if (open.some((each) => sameInstant(each.startsAt, startsAt))) throw sameTime()
  if (open.length >= openPerPerson)
    throw problem('conflict', {
      zh: `每人最多同时持有 ${openPerPerson} 个预约，请先取消或改期已有的预约`,
      en: `At most ${openPerPerson} appointments at a time; cancel or move one first`,
    })
}

const sameInstant = (one: string, other: string): boolean =>
  Temporal.Instant.from(one).equals(Temporal.Instant.from(other))
const sameTime = () =>
  problem('conflict', {
    zh: '您在这个时间已经有一个预约，请另选时段',
    en: 'You have another appointment at that time; choose another slot',
  })

/** Moves an appointment of mine (or of my site) to another slot of the same site and group. Problems as `book`. */
export async function reschedule(tools: HallTools, actor: Actor, id: string, to: { on: string; starts: string }) {
  const before = await getOwn(tools, actor, id)
  const site = getSite(tools, before.siteId)
  const group = getGroup(tools, site, before.groupKey)
  checkSlot(tools, site, to.on, to.starts)
  const startsAt = instantAt(to.on, to.starts).toString()
  if (sameInstant(startsAt, before.startsAt)) return viewAppointment(tools, before)
  const fullPlace = new Error('full')
  const attempt = tools.db.write(async (tx) => {
    await lockPerson(tx, before.subjectId)
    const row = await lockBooked(tools, tx, id)
    if (
      (await countedOf(tx, row.subjectId)).some(
        (each) => each.state === 'booked' && sameInstant(each.startsAt, startsAt),
      )
    )
      throw sameTime()
    const next: Slot = { siteId: row.siteId, groupKey: row.groupKey, ...to }
    const isEarlier = `${to.on} ${to.starts}` < `${row.on} ${row.starts}`
    if (!isEarlier) await giveBackPlace(tx, row)
    if (!(await takePlace(tx, next, capacityOf(tools.content, site.id, group)))) throw fullPlace
    if (isEarlier) await giveBackPlace(tx, row)
    await moveAppointment(tx, id, { ...next, startsAt, at: tools.clock.now().toString() })
    return { ...row, ...next, startsAt, sequence: row.sequence + 1 }
  })
  // The next free places are looked up when the transaction has let go of its connection.
  const moved = await attempt.catch(async (error: unknown) => {
    throw error === fullPlace ? await fullSlot(tools, site, group, to.on, to.starts) : error
  })
  await tellOf(tools, moved, 'appointment-moved')
  return viewAppointment(tools, moved)
}

/** Gives the place back. Problems: not-found, conflict (used, missed or cancelled already). */
export async function cancel(tools: HallTools, actor: Actor, id: string) {
  await getOwn(tools, actor, id)
  const row = await tools.db.write(async (tx) => {
    const booked = await lockBooked(tools, tx, id)
    await setState(tx, id, 'cancelled', tools.clock.now().toString())
    await giveBackPlace(tx, booked)
    return { ...booked, state: 'cancelled' as const, sequence: booked.sequence + 1 }
  })
  await tellOf(tools, row, 'appointment-cancelled')
  return viewAppointment(tools, row)
}

const ended: Record<Exclude<AppointmentRow['state'], 'booked'>, { zh: string; en: string }> = {
  arrived: { zh: '这个预约已经取号使用', en: 'This appointment has been used' },
  cancelled: { zh: '这个预约已经取消', en: 'This appointment has been cancelled' },
  missed: { zh: '这个预约的时间已过', en: 'The time of this appointment has passed' },
}

async function lockBooked(tools: HallTools, tx: Parameters<typeof lockAppointment>[0], id: string) {
  const row = await lockAppointment(tx, id)
  if (!row) throw notFound()
  const isPast = Temporal.Instant.compare(Temporal.Instant.from(row.startsAt), graceEnds(tools)) < 0
  const state = row.state === 'booked' && isPast ? 'missed' : row.state
  if (state !== 'booked')
    throw problem('conflict', { zh: `${ended[state].zh}，请重新预约`, en: `${ended[state].en}; book anew` })
  return row
}

/** Appointments that began before this moment are missed. */
export const graceEnds = ({ clock, content }: HallTools): Temporal.Instant =>
  clock.now().subtract({ minutes: content.appointments.graceMinutes })

/** What nobody came to is missed, and the person is told. */
export async function missPast(tools: HallTools): Promise<void> {
  for (const row of await missUntil(tools.db, graceEnds(tools).toString(), tools.clock.now().toString()))
    await tellOf(tools, row, 'appointment-missed')
}

/** Problem: not-found, also for what is somebody else's. */
async function getOwn(tools: HallTools, actor: Actor, id: string): Promise<AppointmentRow> {
  const row = await findAppointment(tools.db, id)
  if (!row || !tools.can(actor, 'appointment.book', { subjectId: row.subjectId, units: [row.siteId] })) throw notFound()
  return row
}

/** A person's own: what is to come first, the soonest on top, then the past. */
export async function listOwn(tools: HallTools, actor: Actor) {
  if (!('subjectId' in actor)) return []
  await missPast(tools)
  const rows = await appointmentsOf(tools.db, actor.subjectId)
  const open = rows.filter(({ state }) => state === 'booked').reverse()
  return Promise.all([...open, ...rows.filter((row) => !open.includes(row))].map((row) => viewAppointment(tools, row)))
}

/** Those of a site on a day, with the person's name for the clerk. Problem: not-found. */
export async function listAtSite(tools: HallTools, actor: Actor, siteId: string, on = todayOf(tools)) {
  const site = getSite(tools, siteId)
  if (!tools.can(actor, 'hall.serve', { units: [site.id] })) throw notFound()
  await missPast(tools)
  const rows = await appointmentsAt(tools.db, site.id, on)
  return Promise.all(
    rows.map(async (row) => ({
      ...(await viewAppointment(tools, row)),
      name: (await tools.readPerson(row.subjectId, 'appointments of the site')).name,
    })),
  )
}

/** The appointment as a file for calendars. Problem: not-found. */
export async function calendarOf(tools: HallTools, actor: Actor, id: string): Promise<string> {
  const row = await getOwn(tools, actor, id)
  return calendarFile(await viewAppointment(tools, row), {
    at: tools.clock.now().toString(),
    minutes: tools.content.appointments.slotMinutes,
    publicUrl: tools.publicUrl,
  })
}

async function tellOf(tools: HallTools, row: AppointmentRow, kind: string): Promise<void> {
  const { site, item, group } = await viewAppointment(tools, row)
  const params = {
    siteName: site.name.zh,
    what: item?.name.zh ?? group.name.zh,
    on: row.on,
    starts: row.starts,
    address: site.address,
  }
  await tellSafely(tools, {
    key: `${kind}:${row.appointmentId}:${row.sequence}`,
    kind,
    params,
    subjectId: row.subjectId,
  })
}
