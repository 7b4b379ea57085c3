import type { Both } from '../../../ui/i18n/index.ts'

/** A mandate as its giver and its taker see it. */
export type Mandate = {
  mandateId: string
  kind: 'delegate' | 'operator' | 'guardian'
  giverName: string
  takerName: string
  items: { id: string; name: Both }[]
  untilOn: string
  state: 'offered' | 'in-force' | 'expired' | 'ended'
  isGiver: boolean
}
/** Who is signed in, as the server says. */
export type Me = {
  kind: string
  name?: string
  subjectId?: string
  mandate?: { name: string; items: string[] }
}
