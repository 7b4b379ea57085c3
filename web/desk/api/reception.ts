import type { Advice } from '../../ui/advice/index.ts'
import type { Both } from '../../ui/i18n/index.ts'
import type { Known, LicenceOffer, Material, Owed, Status } from './case.ts'
import type { ItemForm } from './item.ts'

/** Who stands at the window, and what is known of them here. */
export type Identified = {
  /** Being here, from the identification until the clerk ends it; null at an agent institution. */
  visitId: string | null
  subjectId: string
  kind: 'person' | 'enterprise'
  name: string
  idMasked: string
  phoneMasked: string | null
  licences: readonly (LicenceOffer & { validUntil?: string | null })[]
  openCases: readonly {
    caseId: string
    caseNumber: string
    item: { id: string; name: Both }
    status: Status
    owed: readonly Owed[]
  }[]
  /** Begun here, online or at a terminal; `isTogether`: for several items at once. */
  drafts: readonly {
    draftId: string
    isTogether: boolean
    item: { id: string; name: Both }
    channel: string
    savedAt: string
  }[]
}
/** What was done with this person's cases since they were identified. */
export type VisitDone = {
  visitId: string
  cases: readonly {
    caseId: string
    caseNumber: string
    item: { id: string; name: Both }
    status: Status
    done: string
  }[]
}
export type Draft = {
  draftId: string
  item: { id: string; version: number; name: Both }
  form: Record<string, unknown>
  known: Known
  /** How each shared resource answered. */
  shared: readonly { resource: string; outcome: string }[]
  /** Where the applicant said to live before, newest first. */
  addresses: readonly { division: string; detail: string; usedAt: string }[]
  materials: readonly Material[]
  /** Of a life event: its items share this one form. */
  bundle?: { id: string; name: Both }
  items?: readonly { id: string; name: Both }[]
  formDefinition?: ItemForm
  /** Whether one may apply, as far as the form tells. */
  advice: Advice | null
  revision: number
  savedAt: string
}
/** One case that was submitted. */
export type Submitted = { caseId: string; caseNumber: string; queryCode: string; item?: { id: string; name: Both } }
export type SubmittedTogether = { bundleId: string; cases: readonly Submitted[] }
