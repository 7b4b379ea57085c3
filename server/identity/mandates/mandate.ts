// A mandate (授权) and its pure rules. Offered → in force (when its taker accepts) → ended: by giver, by taker, at a window, or by its last day.
// A guardianship is recorded at a window and in force at once.

import type { SubjectKind } from '../context.ts'

export type MandateKind = 'delegate' | 'operator' | 'guardian'
export type Mandate = {
  mandateId: string
  kind: MandateKind
  giverId: string
  giverKind: SubjectKind
  giverName: string
  takerId: string | null
  takerName: string
  /** Item ids; empty for all. */
  items: string[]
  untilOn: string
  madeAt: string
  acceptedAt: string | null
  endedAt: string | null
  endedBy: 'giver' | 'taker' | 'window' | null
}
export type MandateState = 'offered' | 'in-force' | 'expired' | 'ended'

/** The longest a person may give another a mandate for. */
export const longestYears = 3
/** As many items as a person may name at once. */
export const mostItems = 20
/** At this birthday a guardianship over a minor ends. */
export const ofAge = 18

/** Where a mandate stands on a day; it holds through its last day. */
export function stateOn(
  today: string,
  { acceptedAt, endedAt, untilOn }: Pick<Mandate, 'acceptedAt' | 'endedAt' | 'untilOn'>,
): MandateState {
  if (endedAt !== null) return 'ended'
  if (untilOn < today) return 'expired'
  return acceptedAt === null ? 'offered' : 'in-force'
}

/** Whether a mandate that names `items` reaches an item; a district's edition is its item. */
export const reaches = (items: readonly string[], itemId: string): boolean =>
  items.length === 0 || items.includes(itemId)
