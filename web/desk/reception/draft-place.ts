import type { Draft } from '../api/reception.ts'

/** Where a draft lies and is submitted: that of one item, or that of several asked for at once (一件事). */
export type DraftPlace = { drafts: string; cases: string }
const alone: DraftPlace = { drafts: '/drafts', cases: '/cases' }
const together: DraftPlace = { drafts: '/bundle-drafts', cases: '/bundle-cases' }

export const placeOf = (draft: Pick<Draft, 'bundle'>): DraftPlace => placeFor(draft.bundle !== undefined)
export const placeFor = (isTogether: boolean): DraftPlace => (isTogether ? together : alone)
