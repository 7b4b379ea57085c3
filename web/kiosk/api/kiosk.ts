// What the server answers, as far as the kiosk reads it (docs: /api/v1).
import type { Advice } from '../../ui/advice/index.ts'
import type { FormDefinition, Known } from '../../ui/form/index.ts'
import type { Both } from '../../ui/i18n/index.ts'

export type Item = { id: string; name: Both; summary: Both; audience: readonly string[] }
/** This terminal: where it stands, what it takes. */
export type Terminal = {
  deviceId: string
  name: string
  site: { id: string; name: Both }
  items: readonly Item[]
  demonstration: boolean
}
export type WayName = 'licence' | 'shared' | 'upload' | 'promise' | 'on-paper' | 'linked'
export type StoredFile = { fileId: string; name: string }
type HeldLicence = { licenceId: string; name: Both; number: string }
export type Material = {
  materialId: string
  name: Both
  required: boolean
  note?: Both
  satisfy: readonly WayName[]
  by: WayName | null
  licence: HeldLicence | null
  offers: readonly HeldLicence[]
  files: readonly StoredFile[]
}
export type DraftLine = { draftId: string; item: { id: string; version: number; name: Both }; savedAt: string }
export type Draft = DraftLine & {
  form: Record<string, unknown>
  known: Known
  addresses: readonly { division: string; detail: string; usedAt: string }[]
  materials: readonly Material[]
  advice: Advice | null
  shared: readonly { resource: string; outcome: string }[]
  siteId: string | null
  revision: number
}
export type AskedItem = {
  competence: { pointer: string } | null
  materials: readonly { id: string; accepts?: readonly string[]; maxFiles?: number }[]
}
export type ItemForm = FormDefinition
export type Receipt = { caseId: string; caseNumber: string; queryCode: string }
export type CaseLine = {
  caseId: string
  caseNumber: string
  item: { id: string; name: Both }
  status: 'submitted' | 'supplementing' | 'accepted' | 'decided' | 'concluded'
  outcome: 'granted' | 'denied' | 'refused' | 'withdrawn' | 'terminated' | null
  submittedAt: string
  dueOn: string | null
}
export type CaseView = Omit<CaseLine, 'dueOn'> & {
  organ: { name: Both }
  site: { name: Both }
  clock: { dueOn: string | null } | null
  now: readonly { task: string | Both; unitName: string | Both; dueOn: string | null }[]
  documents: readonly { documentId: string; kind: string; name: string | Both; number: string; url: string }[]
  timeline: readonly { seq: number; text: Both; at: string }[]
}
export type Licence = {
  licenceId: string
  name: Both
  number: string
  organName: string
  validFrom: string
  validUntil: string | null
  status: 'valid' | 'revoked' | 'expired'
  fileUrl: string
}
/** What tickets are for at this terminal. */
export type KioskHall = {
  isOpen: boolean
  groups: readonly { key: string; letter: string; name: Both; waiting: number; windows: number }[]
  classes: readonly { key: string; name: Both; isByAge: boolean }[]
}
type Keyed = { key: string; name: Both }
export type DrawnTicket = {
  number: string
  site: { name: Both }
  group: Keyed
  class: Keyed
  arrivedAt: string
  told: { ahead: number; seconds: number; low: number; high: number }
  now: { isToday: boolean } | null
  qr: string
}
