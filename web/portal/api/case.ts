// Cases, drafts and what hangs on them, as the case API answers (docs: /api/v1).
import type { Advice } from '../../ui/advice/index.ts'
import type { FormSchema, Known, Section } from '../../ui/form/index.ts'
import type { Both } from '../../ui/i18n/index.ts'

export type Status = 'submitted' | 'supplementing' | 'accepted' | 'decided' | 'concluded'
export type Outcome = 'granted' | 'denied' | 'refused' | 'withdrawn' | 'terminated'
export type Colour = 'in-time' | 'due-soon' | 'overdue' | 'stopped'
export type WayName = 'licence' | 'shared' | 'upload' | 'promise' | 'on-paper' | 'linked' | 'deferred'
export type StoredFile = { fileId: string; name: string; size: number; type: string }
export type HeldLicence = { licenceId: string; name: Both; number: string }
/** How one material of a draft or a case stands. */
export type Material = {
  materialId: string
  name: Both
  required: boolean
  note?: Both
  satisfy: readonly WayName[]
  /** How it is satisfied now; null while it is not. */
  by: WayName | null
  licence: HeldLicence | null
  /** Licences on file that would do. */
  offers: readonly HeldLicence[]
  /** In a draft: it may follow so many working days after acceptance. */
  deferral?: { workingDays: number; barMonths: number }
  /** What is promised in place of it, where the item has a text. */
  promise?: Both
  files: readonly StoredFile[]
}
export type DraftLine = { draftId: string; item: { id: string; version: number; name: Both }; savedAt: string }
export type Draft = DraftLine & {
  subjectId: string
  form: Record<string, unknown>
  known: Known
  /** Where the applicant said to live before, newest first. */
  addresses: readonly { division: string; detail: string; usedAt: string }[]
  materials: readonly Material[]
  /** Whether one may apply, as far as the form tells; null when the item has no rule for it. */
  advice: Advice | null
  siteId: string | null
  revision: number
}
export type Receipt = { caseId: string; caseNumber: string; queryCode: string; status: Status }
/** A deferred material; `untilOn` is null before acceptance. */
export type Owed = { materialId: string; name: Both; untilOn: string | null; isChecked: boolean }
export type CaseLine = {
  caseId: string
  caseNumber: string
  item: { id: string; name: Both }
  status: Status
  outcome: Outcome | null
  submittedAt: string
  dueOn: string | null
  colour: Colour
  rated: boolean
  /** Materials that are to follow and have not come. */
  owed: readonly Owed[]
  /** The life event that it was submitted for. */
  bundle: { bundleId: string; name: Both } | null
}
export type Position = { task: string | Both; unitName: string | Both; since: string; dueOn: string | null }
export type TimelineEntry = { seq: number; kind: string; text: Both; at: string; by?: string; detail?: string }
export type Clock = {
  limitWorkingDays: number
  dueOn: string | null
  usedWorkingDays: number
  remainingWorkingDays: number
  colour: Colour
  suspended: boolean
  /** What a clock that stands still waits for. */
  suspendedFor: Both | null
  provisional: boolean
}
type Named = { id: string; name: Both }
/** What anyone with case number and query code may see. */
export type Progress = {
  caseNumber: string
  item: Named
  status: Status
  outcome: Outcome | null
  site: Named
  organ: Named
  clock: Clock | null
  now: readonly Position[]
  beside: {
    open: readonly {
      taskId: string
      kind: 'consultation' | 'procedure' | 'suspension'
      name: Both
      unitName: Both
      untilOn: string | null
      /** Why a case rests. */
      ground: Both | null
    }[]
  }
  timeline: readonly TimelineEntry[]
}
export type CaseView = Progress & {
  /** Paper handed over at a window, on its way to who handles the case. */
  slips: readonly {
    slipId: string
    state: 'made' | 'sent' | 'received' | 'missing'
    papers: readonly Both[]
    from: { name: Both }
    to: { name: Both }
    madeAt: string
    sentAt: string | null
    receivedAt: string | null
    missingAt: string | null
    dueOn: string | null
  }[]
  /** The agent institution that took it in, and its outlet. */
  agent: { name: Both; outlet: string } | null
  /** Names of those who acted for the applicant by a mandate. */
  actedFor: string[]
  caseId: string
  queryCode?: string
  subject: { name: string; idMasked: string }
  form: Record<string, unknown>
  formDefinition: { schema: FormSchema; layout: readonly Section[] }
  materials: readonly Material[]
  documents: readonly {
    documentId: string
    name: string | Both
    number: string
    at: string
    url: string
    standing?: string
  }[]
  licences: readonly { licenceId: string; name: string | Both; url: string; status?: string }[]
  /** What a clerk asked for, all at once: a material or a field, and why. */
  missing: readonly { materialId?: string; pointer?: string; reason: string }[]
  owed: readonly (Owed & { rejected: string | null; mayBring: boolean })[]
  promises: readonly {
    materialId: string
    name: Both
    text: Both
    state: 'open' | 'kept' | 'broken'
    dueOn: string | null
  }[]
  /** When the decision was revoked. */
  revokedAt: string | null
  /** How the result is handed out; null when it lies in the account. */
  delivery: {
    method: 'pick-up' | 'post'
    site: Named
    recipient: { name: string; phone: string; address: string } | null
    sent: { carrier: string; number: string } | null
    returned: { reason: string } | null
    mayChoose: boolean
  } | null
  may: readonly ('withdraw' | 'supplement' | 'rate')[]
  rating: { level: number } | null
  /** Cases submitted together with it. */
  bundleId: string | null
  linked: readonly { caseId?: string; item: Both; organ: Both; status: Status; outcome: Outcome | null }[]
  /** Results of those that it needs. */
  waits: readonly { name: Both; ended: Outcome | null }[]
}
