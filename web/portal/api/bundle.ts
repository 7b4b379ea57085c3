// What the API answers about life-event bundles (一件事): their guides, drafts, and the cases that came of one.
import type { FormSchema, Section } from '../../ui/form/index.ts'
import type { Both } from '../../ui/i18n/index.ts'
import type { CaseView, Draft, DraftLine, Receipt, StoredFile, WayName } from './case.ts'
import type { Audience, MaterialAsked } from './item.ts'

export type BundleSummary = { id: string; name: Both; summary: Both; audience: Audience; items: number }
export type Saving = { together: number; separately: number }
export type BundleEntry = {
  item: string
  name: Both
  workingDays: number
  after: readonly { item: string; name: Both }[]
  result: Both | null
  fee: { charged: boolean; note?: Both }
  applies: boolean
  why: Both
  because: readonly { question: Both; answer: Both }[]
}
export type BundleGuide = BundleSummary & {
  demonstration: boolean
  questions: readonly {
    id: string
    text: Both
    hint?: Both
    choices: readonly { value: string; name: Both }[]
  }[]
  answers: Readonly<Record<string, string>>
  open: readonly string[]
  entries: readonly BundleEntry[]
  online: boolean
  workingDays: Saving
  visits: Saving
  required: Saving
  fields: Saving
  materials: readonly { id: string; name: Both; required: boolean; satisfy: readonly WayName[]; for: readonly Both[] }[]
  linked: readonly { name: Both; from: Both; for: Both }[]
}
export type BundleDraftLine = Omit<DraftLine, 'item'> & { bundle: { id: string; name: Both } }
export type BundleDraft = Draft & {
  bundle: { id: string; name: Both }
  items: readonly { id: string; name: Both }[]
  formDefinition: { schema: FormSchema; layout: readonly Section[] }
  asked: readonly Pick<MaterialAsked, 'id' | 'accepts' | 'maxFiles'>[]
  linked: readonly { name: Both; item: Both; from: Both }[]
}
export type BundleReceipt = { bundleId: string; cases: readonly (Receipt & { item: { id: string; name: Both } })[] }
export type LinkedCase = Pick<CaseView, 'caseId' | 'caseNumber' | 'item' | 'status' | 'outcome' | 'clock' | 'now'> & {
  organ: { name: Both }
  waits: readonly { name: Both; ended: string | null }[]
  submittedAt: string
  acceptedAt: string | null
  decidedAt: string | null
  concludedAt: string | null
}
export type BundleView = {
  bundleId: string
  bundle: { id: string; name: Both }
  submittedAt: string
  /** Now, by the server's clock. */
  at: string
  concluded: number
  cases: readonly LinkedCase[]
  missing: readonly {
    materialId: string
    name: Both
    accepts?: readonly string[]
    maxFiles?: number
    cases: readonly { caseId: string; item: Both; reason: string }[]
    files: readonly StoredFile[]
  }[]
  documents: readonly (CaseView['documents'][number] & { item: Both })[]
  licences: readonly (CaseView['licences'][number] & { item: Both })[]
  may: readonly 'withdraw'[]
}
