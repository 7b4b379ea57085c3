// Appointments and the counters of their slots. A place is taken and given back by one guarded statement on the slot's row.

import type { Connection } from '../../../platform/database/index.ts'

export type AppointmentState = 'booked' | 'arrived' | 'cancelled' | 'missed'
export type Channel = 'phone' | 'desk' | 'kiosk'
export type Slot = { siteId: string; groupKey: string; on: string; starts: string }
export type AppointmentRow = Slot & {
  appointmentId: string
  startsAt: string
  itemId: string | null
  subjectId: string
  channel: Channel
  state: AppointmentState
  sequence: number
  bookedAt: string
  changedAt: string
  demonstration: boolean
}

const columns = `appointment_id "appointmentId", site_id "siteId", group_key "groupKey", "on"::text "on", starts, starts_at "startsAt",
  item_id "itemId", subject_id "subjectId", channel, state, sequence, booked_at "bookedAt", changed_at "changedAt", demonstration`

/** Takes one place; false when all `capacity` are taken. */
export async function takePlace(tx: Connection, slot: Slot, capacity: number): Promise<boolean> {
  const rows = await tx.query(
    `insert into appointment_slot as s (site_id, group_key, "on", starts, taken) select $1, $2, $3, $4, 1 where $5 > 0
     on conflict (site_id, group_key, "on", starts) do update set taken = s.taken + 1 where s.taken < $5 returning 1`,
    [slot.siteId, slot.groupKey, slot.on, slot.starts, capacity],
  )
  return rows.length === 1
}

export async function giveBackPlace(tx: Connection, { siteId, groupKey, on, starts }: Slot): Promise<void> {
  await tx.query(
    `update appointment_slot set taken = taken - 1 where (site_id, group_key, "on", starts) = ($1, $2, $3::date, $4)`,
    [siteId, groupKey, on, starts],
  )
}

/** False when the person has another appointment at that time. */
export async function insertAppointment(tx: Connection, row: AppointmentRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into appointment (appointment_id, site_id, group_key, "on", starts, starts_at, item_id, subject_id, channel, booked_at, changed_at, demonstration)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)
     on conflict (subject_id, starts_at) where state = 'booked' do nothing returning 1`,
    [
      ...[row.appointmentId, row.siteId, row.groupKey, row.on, row.starts, row.startsAt, row.itemId, row.subjectId],
      ...[row.channel, row.bookedAt, row.demonstration],
    ],
  )
  return rows.length === 1
}

/** The appointment, locked until the transaction ends. */
export async function lockAppointment(tx: Connection, appointmentId: string): Promise<AppointmentRow | undefined> {
  const [row] = await tx.query<AppointmentRow>(
    `select ${columns} from appointment where appointment_id = $1 for update`,
    [appointmentId],
  )
  return row
}

export async function findAppointment(db: Connection, appointmentId: string): Promise<AppointmentRow | undefined> {
  const [row] = await db.query<AppointmentRow>(`select ${columns} from appointment where appointment_id = $1`, [
    appointmentId,
  ])
  return row
}

/** Serialises everything that changes the times of one person's appointments. */
export async function lockPerson(tx: Connection, subjectId: string): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('appointments of ' || $1, 0))`, [subjectId])
}

/** Moves a booked appointment; the caller has seen that the person is free then. */
export async function moveAppointment(tx: Connection, id: string, to: Slot & { startsAt: string; at: string }) {
  await tx.query(
    `update appointment set "on" = $2, starts = $3, starts_at = $4, sequence = sequence + 1, changed_at = $5 where appointment_id = $1`,
    [id, to.on, to.starts, to.startsAt, to.at],
  )
}

export async function setState(tx: Connection, id: string, state: AppointmentState, at: string): Promise<void> {
  await tx.query(
    `update appointment set state = $2, sequence = sequence + 1, changed_at = $3 where appointment_id = $1`,
    [id, state, at],
  )
}

/** The latest hundred of a person. */
export const appointmentsOf = (db: Connection, subjectId: string): Promise<AppointmentRow[]> =>
  db.query<AppointmentRow>(
    `select ${columns} from appointment where subject_id = $1 order by starts_at desc, appointment_id limit 100`,
    [subjectId],
  )

/** Booked ones and missed ones: what the rules of booking look at. */
export const countedOf = (db: Connection, subjectId: string): Promise<AppointmentRow[]> =>
  db.query<AppointmentRow>(
    `select ${columns} from appointment where subject_id = $1 and state in ('booked', 'missed') order by starts_at desc limit 100`,
    [subjectId],
  )

export const appointmentsAt = (db: Connection, siteId: string, on: string): Promise<AppointmentRow[]> =>
  db.query<AppointmentRow>(
    `select ${columns} from appointment where site_id = $1 and "on" = $2 and state <> 'cancelled' order by starts, booked_at limit 1000`,
    [siteId, on],
  )

/** Taken places by day and slot. */
export const takenPlaces = (db: Connection, siteId: string, groupKey: string, from: string, until: string) =>
  db.query<{ on: string; starts: string; taken: number }>(
    `select "on"::text "on", starts, taken from appointment_slot where site_id = $1 and group_key = $2 and "on" between $3 and $4`,
    [siteId, groupKey, from, until],
  )

/** What nobody came to is missed; answers those that have become so now. */
export const missUntil = (db: Connection, startedBefore: string, at: string): Promise<AppointmentRow[]> =>
  db.query<AppointmentRow>(
    `update appointment set state = 'missed', changed_at = $2 where state = 'booked' and starts_at < $1 returning ${columns}`,
    [startedBefore, at],
  )
