import type { Both } from '../../ui/i18n/index.ts'

export const kinds = ['bank', 'post-office', 'property-manager', 'other'] as const
export type Kind = (typeof kinds)[number]
/** An outlet that is new has no id yet. */
export type Outlet = { id?: string; name: string; address: string; siteId: string }
export type Contract = {
  name: { zh: string; en: string }
  kind: Kind
  fromOn: string
  untilOn: string
  items: readonly string[]
  outlets: readonly Outlet[]
  feeFen: number
}
/** An agent institution as the desk lists it. */
export type Institution = Contract & {
  institutionId: string
  divisionCode: string
  state: 'upcoming' | 'running' | 'ended'
  registeredAt: string
  registeredBy: string
  endedAt: string | null
  endedBy: string | null
  endedWhy: string | null
}
export type Clerk = { staffId: string; name: string; username: string; outletId: string; addedAt: string }
export type EventKind = 'registered' | 'changed' | 'ended' | 'clerk_added' | 'clerk_removed'
export type Whole = {
  institution: Institution
  clerks: readonly Clerk[]
  events: readonly { kind: EventKind; at: string; by: string }[]
}
export type Account = { staffId: string; username: string; password: string; secret: string }
export type Line = {
  institution: { id: string; name: Both }
  month: string
  item: { id: string; name: Both }
  cases: number
  feeFen: number
}

export const pathOf = (institutionId: string): string => `/agent-institutions/${encodeURIComponent(institutionId)}`

/** Fen as yuan. */
export const yuan = (fen: number): string => (fen / 100).toFixed(2)
