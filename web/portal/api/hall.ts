// What the hall answers to its visitors.
import type { Both } from '../../ui/i18n/index.ts'

type Named = { key: string; name: Both }
type Place = { id: string; name: Both; address: string }
export type Slots = {
  site: Place
  group: Named
  item: { id: string; name: Both } | null
  days: readonly { on: string; closed: Both | null; slots: readonly { starts: string; free: number }[] }[]
}
export type Appointment = {
  appointmentId: string
  site: Place & { phone: string }
  group: Named
  item: { id: string; name: Both } | null
  on: string
  starts: string
  startsAt: string
  state: 'booked' | 'arrived' | 'cancelled' | 'missed'
  demonstration: boolean
}
type Range = { seconds: number; low: number; high: number; ahead: number; windows: number }
export type Ticket = {
  ticketId: string
  code: string
  number: string
  site: Place
  group: Named
  class: Named
  on: string
  state: 'waiting' | 'called' | 'serving' | 'finished' | 'skipped' | 'left' | 'expired'
  stateText: Both
  window: number | null
  call: Both | null
  arrivedAt: string
  told: Range
  now: (Range & { isToday: boolean }) | null
  qr: string
  demonstration: boolean
}
export type HallLine = Place & {
  division: string
  level: string
  phone: string
  hours: Both
  coordinates: readonly [number, number] | null
  isOpen: boolean
  opens: { on: string; time: string } | null
  waiting: number
  windows: number
  wait: (Range & { isToday: boolean }) | null
  metres: number | null
}

/** Minutes to say for seconds: whole, never 0. */
export const minutesOf = (seconds: number): number => Math.max(1, Math.round(seconds / 60))
