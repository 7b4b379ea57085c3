import type { Advice } from '../../ui/advice/index.ts'
import type { Both } from '../../ui/i18n/index.ts'
import type { Known, LicenceOffer, Material, Owed, Status } from './case.ts'

/** Who stands at the window, and what is known of them here. */
export type Identified = {
  subjectId: string
  kind: 'person' | 'enterprise'
  name: string
  idMasked: string
  licences: readonly (LicenceOffer & { validUntil?: string | null })[]
  openCases: readonly {
    caseId: string
    caseNumber: string
    item: { id: string; name: Both }
    status: Status
    owed: readonly Owed[]
  }[]
  drafts: readonly { draftId: string; item: { id: string; name: Both }; savedAt: string }[]
}
export type Draft = {
  draftId: string
  item: { id: string; version: number; name: Both }
  form: Record<string, unknown>
  known: Known
  /** Where the applicant said to live before, newest first. */
  addresses: readonly { division: string; detail: string; usedAt: string }[]
  materials: readonly Material[]
  /** Whether one may apply, as far as the form tells. */
  advice: Advice | null
  revision: number
  savedAt: string
}
export type Submitted = { caseId: string; caseNumber: string; queryCode: string }
