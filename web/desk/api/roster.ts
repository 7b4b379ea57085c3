// The duty roster of a site in one week.
import type { Both } from '../../ui/i18n/index.ts'

export type Shift = 'morning' | 'afternoon'
export type RosterPlace = { on: string; window: number; shift: Shift }
export type Roster = {
  site: { id: string; name: Both; windows: number }
  today: string
  mayPlan: boolean
  days: readonly { on: string; shifts: readonly Shift[]; why: Both | null }[]
  /** Who can be planned, for the head only. */
  clerks: readonly { staffId: string; name: string; noPass: readonly string[]; away: readonly string[] }[]
  /** Windows that somebody else has open now, for the head only. */
  otherwise: readonly { window: number; name: string; planned: string }[]
  shifts: readonly (RosterPlace & { staffId: string; name: string; isMine: boolean })[]
}
export type Copied = {
  copied: number
  left: readonly (RosterPlace & { name: string; why: Both })[]
  roster: Roster
}
