// What the service administration reads: the list of powers, districts side by side, what has entered, exceptions.
import type { Both } from '../../ui/i18n/index.ts'

export const powers = ['accept', 'review', 'decide', 'deliver'] as const
export const levels = ['city', 'district', 'subdistrict', 'community'] as const
export type Power = (typeof powers)[number]
export type Level = (typeof levels)[number]
export type Place = { code: string; name: Both }
export type Named = { id: string; name: Both }
export type Heading = { key: string; name: Both }

export type PowerLine = {
  item: Named & { code: string; domain: string }
  power: Power
  by: 'site' | 'organ' | 'online'
  level: Level
  function: { key: string; name: Both }
  steps: readonly Both[]
  isVariant: boolean
  units: readonly Named[]
}
export type PowerList = { districts: readonly Place[]; lines: readonly PowerLine[] }
export type Devolution = {
  item: Named
  power: Power
  from: Level
  to: Level
  divisions: readonly Place[]
  on: string
  basis: { name: string; clause?: string }
  note: Both | null
}

export const cellStates = ['unapproved', 'expired', 'asked', 'excepted', 'aligned'] as const
export type CellState = (typeof cellStates)[number]
export type Matrix = {
  districts: readonly Place[]
  items: readonly {
    id: string
    name: Both
    domain: string
    cells: readonly { district: string; state: CellState; differences: number; expiresOn: string | null }[]
  }[]
  counts: Record<CellState, number>
}
export type Exception = {
  requestId: string
  kind: 'onboarding' | 'consistency'
  state: 'asked' | 'approved' | 'refused' | 'expired'
  item: Named
  district: Place
  level: Level | null
  covers: number
  reason: string
  expiresOn: string
  asked: { by: string; staffId: string; unit: Both; at: string }
  decided: { decision: 'approved' | 'refused'; note: string; by: string; unit: Both; at: string } | null
}
export type Difference = {
  id: string
  aspect: 'flow' | 'materials' | 'limits' | 'form' | 'rules' | 'channels'
  change: 'added' | 'removed' | 'changed' | 'moved'
  place: { key: string; name: Both }
  member: Both | null
  from: Both | null
  to: Both | null
  state: Exclude<CellState, 'aligned'>
  until: string | null
}
export type DistrictDifferences = Place & {
  edition: string | null
  state: CellState
  fileException: { reason: Both; approvedBy: Both; approvedOn: string; expiresOn: string; isExpired: boolean } | null
  requests: readonly Exception[]
  differences: readonly Difference[]
}
export type ItemDifferences = { item: Named; districts: readonly DistrictDifferences[] }

export const entryStates = [
  'late',
  'exception-expired',
  'no-site',
  'due',
  'excepted',
  'entered-late',
  'entered-in-time',
] as const
export type EntryState = (typeof entryStates)[number]
export type EntryCounts = {
  counts: Record<EntryState, number>
  /** What must have entered; exceptions that run left out. */
  total: number
  entered: number
  behind: number
}
export type EntryGroup = EntryCounts & { key: string; name: Both }
export type EntryBoard = {
  asOf: string
  source: string
  all: EntryCounts
  byDistrict: readonly EntryGroup[]
  byFunction: readonly EntryGroup[]
  byDomain: readonly EntryGroup[]
  acceptedBeforeEntry: number
}
export type EntryLine = {
  item: Named & { domain: string; function: string }
  district: Place
  level: Exclude<Level, 'city'>
  state: EntryState
  dueOn: string
  clause: string
  enteredOn: string | null
  recorded: { kind: string; by: string; at: string; note: string } | null
  exception: Exception | null
  isAcceptedBeforeEntry: boolean
}
