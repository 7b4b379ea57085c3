// What the hall answers to its clerks.
import type { Both } from '../../ui/i18n/index.ts'

type Named = { key: string; name: Both }
export type QueueLine = {
  ticketId: string
  code: string
  number: string
  group: string
  class: Named
  state: 'waiting' | 'called' | 'serving' | 'finished' | 'skipped' | 'left' | 'expired'
  window: number | null
  calls: number
  arrivedAt: string
  servingAt: string | null
  estimatedSeconds: number
}
export type Handover = {
  handoverId: string
  window: number
  note: string
  byName: string
  at: string
  drafts: number
  skipped: number
  waiting: number
  seenBy: string | null
  seenAt: string | null
}
export type Queue = {
  site: { id: string; name: Both; windows: number }
  groups: readonly { key: string; letter: string; name: Both; windows: readonly number[] }[]
  classes: readonly Named[]
  asOf: string
  isOpen: boolean
  mine: { window: number; groups: readonly string[]; planned: string | null } | null
  before: QueueLine | null
  windows: readonly { window: number; groups: readonly string[]; isMine: boolean }[]
  /** What was left at my window and I have not read. */
  handovers: readonly Handover[]
  /** Whom the roster names for this half of the day. */
  planned: readonly { window: number; name: string; isMine: boolean }[]
  waiting: readonly QueueLine[]
  skipped: readonly QueueLine[]
  counts: { drawn: number; finished: number; left: number }
}
export type SiteAppointment = {
  appointmentId: string
  group: Named
  item: { id: string; name: Both } | null
  on: string
  starts: string
  state: 'booked' | 'arrived' | 'missed'
  name: string
}
/** What may be booked at a site, day by day. */
export type Slots = {
  days: readonly { on: string; slots: readonly { starts: string; free: number }[] }[]
}
export type Measured = {
  from: string
  until: string
  summary: { count: number; meanErrorSeconds: number | null; biasSeconds: number | null; inRange: number | null }
  tickets: readonly {
    ticketId: string
    number: string
    on: string
    group: Both
    arrivedAt: string
    ahead: number
    windows: number
    estimatedSeconds: number
    lowSeconds: number
    highSeconds: number
    realSeconds: number
    demonstration: boolean
  }[]
}
export type DrawnTicket = { code: string; number: string; told: { ahead: number } }
