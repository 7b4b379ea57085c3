// Tickets of a day. Numbers come from a counter that only grows; a ticket is called by one statement that skips what another window is
// calling at the moment, and changed by one that names the states it may be in.

import type { Connection } from '../../../platform/database/index.ts'
import type { TicketState } from '../rules/ticket-states.ts'
import type { Channel } from './appointments.ts'

export type TicketRow = {
  ticketId: string
  code: string
  siteId: string
  on: string
  groupKey: string
  number: string
  place: number
  classKey: string
  channel: Channel
  itemId: string | null
  subjectId: string | null
  appointmentId: string | null
  arrivedAt: string
  rankedAt: string
  state: TicketState
  window: number | null
  calls: number
  firstCalledAt: string | null
  calledAt: string | null
  servingAt: string | null
  finishedAt: string | null
  ahead: number
  windows: number
  estimatedSeconds: number
  lowSeconds: number
  highSeconds: number
  demonstration: boolean
}

const columns = `t.ticket_id "ticketId", t.code, t.site_id "siteId", t."on"::text "on", t.group_key "groupKey", t.number, t.place, t.class_key "classKey",
  t.channel, t.item_id "itemId", t.subject_id "subjectId", t.appointment_id "appointmentId", t.arrived_at "arrivedAt", t.ranked_at "rankedAt",
  t.state, t.window_no "window", t.calls, t.first_called_at "firstCalledAt", t.called_at "calledAt", t.serving_at "servingAt",
  t.finished_at "finishedAt", t.ahead, t.windows, t.estimated_seconds "estimatedSeconds", t.low_seconds "lowSeconds",
  t.high_seconds "highSeconds", t.demonstration`

/** The next number of a group on a day, and the arrival: `at`, or the last one when the clock has been set back. */
export async function nextNumber(tx: Connection, siteId: string, on: string, groupKey: string, at: string) {
  const [row] = await tx.query<{ last: number; arrivedAt: string }>(
    `insert into ticket_counter as c (site_id, "on", group_key, last, arrived_at) values ($1, $2, $3, 1, $4)
     on conflict (site_id, "on", group_key) do update set last = c.last + 1, arrived_at = greatest(c.arrived_at, excluded.arrived_at)
     returning last, arrived_at "arrivedAt"`,
    [siteId, on, groupKey, at],
  )
  if (!row) throw new Error('A counter gave no number')
  return row
}

/** False when the person has an open ticket in this hall, or the appointment has been used. */
export async function insertTicket(tx: Connection, row: TicketRow): Promise<boolean> {
  const rows = await tx.query(
    `insert into ticket (ticket_id, code, site_id, "on", group_key, number, place, class_key, channel, item_id, subject_id, appointment_id,
       arrived_at, ranked_at, ahead, windows, estimated_seconds, low_seconds, high_seconds, demonstration)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) on conflict do nothing returning 1`,
    [
      ...[
        row.ticketId,
        row.code,
        row.siteId,
        row.on,
        row.groupKey,
        row.number,
        row.place,
        row.classKey,
        row.channel,
        row.itemId,
      ],
      ...[row.subjectId, row.appointmentId, row.arrivedAt, row.rankedAt, row.ahead, row.windows],
      ...[row.estimatedSeconds, row.lowSeconds, row.highSeconds, row.demonstration],
    ],
  )
  return rows.length === 1
}

const one = async (rows: Promise<TicketRow[]>): Promise<TicketRow | undefined> => (await rows)[0]

export const findTicket = (db: Connection, ticketId: string) =>
  one(db.query<TicketRow>(`select ${columns} from ticket t where ticket_id = $1`, [ticketId]))
export const findByCode = (db: Connection, code: string) =>
  one(db.query<TicketRow>(`select ${columns} from ticket t where code = $1`, [code]))
export const findByAppointment = (db: Connection, appointmentId: string) =>
  one(db.query<TicketRow>(`select ${columns} from ticket t where appointment_id = $1`, [appointmentId]))

/** The open ticket of a person in a hall. */
export const findOpenOf = (db: Connection, siteId: string, on: string, subjectId: string) =>
  one(
    db.query<TicketRow>(
      `select ${columns} from ticket t where site_id = $1 and "on" = $2 and subject_id = $3 and state in ('waiting', 'called', 'serving', 'skipped')`,
      [siteId, on, subjectId],
    ),
  )

/** By the number on the paper. */
export const findByNumber = (db: Connection, siteId: string, on: string, number: string) =>
  one(
    db.query<TicketRow>(`select ${columns} from ticket t where site_id = $1 and "on" = $2 and number = $3`, [
      siteId,
      on,
      number,
    ]),
  )

/** A person's tickets of one day. */
export const ticketsOf = (db: Connection, subjectId: string, on: string) =>
  db.query<TicketRow>(
    `select ${columns} from ticket t where subject_id = $1 and "on" = $2 order by arrived_at desc limit 50`,
    [subjectId, on],
  )

/** All of a hall on a day. */
export const ticketsAt = (db: Connection, siteId: string, on: string) =>
  db.query<TicketRow>(
    `select ${columns} from ticket t where site_id = $1 and "on" = $2 order by ranked_at, place, ticket_id limit 5000`,
    [siteId, on],
  )

/** Calls whoever is next in these groups to a window; two windows that call at once get two people. */
export const callNext = (
  tx: Connection,
  call: { siteId: string; on: string; groups: readonly string[]; window: number; at: string },
) =>
  one(
    tx.query<TicketRow>(
      `with next as (select ticket_id from ticket where site_id = $1 and "on" = $2 and group_key = any ($3) and state = 'waiting'
         order by ranked_at, place, ticket_id limit 1 for update skip locked)
       update ticket t set state = 'called', window_no = $4, calls = calls + 1, called_at = $5, first_called_at = coalesce(first_called_at, greatest($5, arrived_at))
       from next where t.ticket_id = next.ticket_id returning ${columns}`,
      [call.siteId, call.on, call.groups, call.window, call.at],
    ),
  )

/** What the board shows: who is called or served, and who was skipped. */
export const boardTickets = (db: Connection, siteId: string, on: string) =>
  db.query<TicketRow>(
    `select ${columns} from ticket t where site_id = $1 and "on" = $2 and state in ('called', 'serving', 'skipped') order by called_at desc, ticket_id limit 200`,
    [siteId, on],
  )

/** Who stands before a window. */
export const findAtWindow = (db: Connection, siteId: string, on: string, window: number) =>
  one(
    db.query<TicketRow>(
      `select ${columns} from ticket t where site_id = $1 and "on" = $2 and window_no = $3 and state in ('called', 'serving')`,
      [siteId, on, window],
    ),
  )

export type TicketChange = Partial<
  Pick<
    TicketRow,
    'window' | 'groupKey' | 'rankedAt' | 'calls' | 'calledAt' | 'firstCalledAt' | 'servingAt' | 'finishedAt'
  >
>

/** Moves a ticket on from one of `from`; undefined when it is in none of them any more. `window`: only when it stands before it. */
export const changeTicket = (
  tx: Connection,
  ticketId: string,
  move: { from: readonly TicketState[]; to: TicketState; window: number | null },
  change: TicketChange,
) =>
  one(
    tx.query<TicketRow>(
      `update ticket t set state = $4, window_no = case when $5::jsonb ? 'window' then ($5::jsonb->>'window')::integer else window_no end,
         group_key = coalesce($5::jsonb->>'groupKey', group_key), ranked_at = coalesce(($5::jsonb->>'rankedAt')::timestamptz, ranked_at),
         calls = coalesce(($5::jsonb->>'calls')::integer, calls), called_at = coalesce(($5::jsonb->>'calledAt')::timestamptz, called_at),
         first_called_at = case when first_called_at is null and $5::jsonb ? 'firstCalledAt'
           then greatest(($5::jsonb->>'firstCalledAt')::timestamptz, arrived_at) else first_called_at end,
         serving_at = coalesce(($5::jsonb->>'servingAt')::timestamptz, serving_at),
         finished_at = case when $5::jsonb ? 'finishedAt' then greatest(($5::jsonb->>'finishedAt')::timestamptz, serving_at) else finished_at end
       where ticket_id = $1 and state = any ($2) and ($3::integer is null or window_no = $3) returning ${columns}`,
      [ticketId, move.from, move.window, move.to, JSON.stringify(change)],
    ),
  )

export async function insertTicketEvent(
  tx: Connection,
  event: {
    ticketId: string
    kind: string
    at: string
    window: number | null
    staffId: string | null
    groupKey: string
  },
): Promise<void> {
  await tx.query(
    `insert into ticket_event (ticket_id, kind, at, window_no, staff_id, group_key) values ($1, $2, $3, $4, $5, $6)`,
    [event.ticketId, event.kind, event.at, event.window, event.staffId, event.groupKey],
  )
}

/** Ends what was open on days before `today`. */
export async function endDaysBefore(db: Connection, today: string, at: string): Promise<void> {
  await db.query(
    `with ended as (update ticket set state = case state when 'serving' then 'finished' else 'expired' end
       where state in ('waiting', 'called', 'serving', 'skipped') and "on" < $1 returning ticket_id, state, group_key)
     insert into ticket_event (ticket_id, kind, at, group_key) select ticket_id, state, $2, group_key from ended`,
    [today, at],
  )
}
