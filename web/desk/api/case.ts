// A case as the API shows it to staff. Days are 'YYYY-MM-DD', instants ISO-8601 in UTC.
import type { Advice, Benchmark } from '../../ui/advice/index.ts'
import type { Both } from '../../ui/i18n/index.ts'
import type { Inspection } from './inspection.ts'
import type { ItemForm } from './item.ts'
import type { Slip } from './slip.ts'

export type Colour = 'in-time' | 'due-soon' | 'overdue' | 'stopped' | 'none'
export type Status = 'submitted' | 'supplementing' | 'accepted' | 'decided' | 'concluded'
export type Outcome = 'granted' | 'denied' | 'refused' | 'withdrawn' | 'terminated'
export type Act =
  | 'accept'
  | 'review'
  | 'inspect'
  | 'decide'
  | 'issue'
  | 'deliver'
  | 'extend'
  | 'answer'
  | 'procedure'
  | 'suspension'
  | 'check-deferred'
  | 'check-promise'
  | 'revoke'
  | 'approve-correction'
  | 'receive'
export type SatisfiedBy = 'licence' | 'shared' | 'upload' | 'promise' | 'on-paper' | 'linked' | 'deferred'

export type Clock = {
  limitWorkingDays: number
  dueOn: string | null
  usedWorkingDays: number
  remainingWorkingDays: number | null
  colour: Colour
  suspended: boolean
  provisional: boolean
}
export type CaseFile = { fileId: string; name: string; size: number; type: string; at?: string; url?: string }
export type LicenceOffer = { licenceId: string; name: Both; number: string; url?: string }
export type Material = {
  materialId: string
  name: Both
  required: boolean
  note?: Both
  /** The ways the item allows. */
  satisfy: readonly SatisfiedBy[]
  /** How it is satisfied now; null while it is not. */
  by: SatisfiedBy | null
  licence: LicenceOffer | null
  /** Licences on file that would do. */
  offers?: readonly LicenceOffer[]
  /** It may follow so many working days after acceptance. */
  deferral?: { workingDays: number; barMonths: number }
  /** What is promised in place of it, where the item has a text. */
  promise?: Both
  files: readonly CaseFile[]
}
/** A material that may follow and has not come. `untilOn` is null before acceptance. */
export type Owed = { materialId: string; name: Both; untilOn: string | null; isChecked: boolean }
export type Standing = 'valid' | 'superseded' | 'revoked'
export type CaseDocument = {
  documentId: string
  kind: string
  name: Both
  number: string
  at: string
  url: string
  /** Whether it still holds, and the number of the one in its place. */
  standing: Standing
  replacedBy: string | null
}
export type CorrectionKind = 'correction' | 'revocation' | 'clearance'
export type TimelineEntry = { seq: number; kind: string; text: Both; at: string; by: string; detail: string }
/** Where the case is now. */
export type Station = { node: string; task: string; unitName: Both; post: string; since: string; dueOn: string | null }
/** A task of the case that the reader may do. `claimedBy` is a staff id. */
export type CaseTask = {
  taskId: string
  nodeId: string
  name: string
  act: Act
  unit: string
  post: string
  claimedBy: string | null
  claimedName: string | null
  dueOn: string | null
  points: readonly string[]
  verbs: readonly string[]
  /** Whether it may be handed on, where it would go back to, how often it was passed, and for whom I would do it. */
  handing: { mayTransfer: boolean; backTo: Both | null; times: number; inPlaceOf: string | null }
}
export type Opinion = {
  node: string
  name: string
  unitName: Both | null
  by: string
  at: string
  outcome: 'passed' | 'failed'
  opinion: string
  points: readonly { point: string; ok: boolean }[]
}
export type Known = Readonly<Record<string, { source: string; asOf?: string | null }>>
export type Named = { id: string; name: Both }
/** What goes on beside the flow. */
export type OpenMatter = {
  taskId: string
  kind: 'extension' | 'consultation' | 'procedure' | 'suspension'
  name: Both
  days: number
  unitName: Both
  since: string
  untilOn: string | null
  reason: string
  openedBy: string
  mayRecall: boolean
  /** Of a suspension: the ground, and the provision or paper. */
  ground: Both | null
  basis: string
}
/** What one may begin beside the flow; terminating ends the case. */
export type Opening = OpenMatter['kind'] | 'terminate'
export type CaseView = {
  caseId: string
  caseNumber: string
  item: { id: string; version: number; name: Both }
  subject: { kind: 'person' | 'enterprise'; name: string; idMasked: string }
  status: Status
  outcome: Outcome | null
  channel: string
  /** The mark of the portal that led the applicant here. */
  cameFrom: string | null
  /** The agent institution that took it in, and its outlet. */
  agent: { name: Both; outlet: string } | null
  /** Names of those who acted for the applicant by a mandate. */
  actedFor: string[]
  site: { id: string; name: Both }
  organ: { id: string; name: Both }
  submittedAt: string
  acceptedAt: string | null
  decidedAt: string | null
  concludedAt: string | null
  /** The promised clock; null before acceptance. */
  clock: Clock | null
  now: readonly Station[]
  form: Readonly<Record<string, unknown>>
  formDefinition: ItemForm
  known: Known
  materials: readonly Material[]
  documents: readonly CaseDocument[]
  licences: readonly { licenceId: string; name: Both; number: string; url: string; status: string }[]
  timeline: readonly TimelineEntry[]
  tasks: readonly CaseTask[]
  /** Submitted together with this one; without number when I have no part in it. */
  linked: readonly {
    caseId?: string
    caseNumber?: string
    item: Both
    organ: Both
    status: Status
    outcome: Outcome | null
  }[]
  /** Results that this case needs before it can be granted; `ended` when one will not come. */
  waits: readonly { caseId: string; name: Both; ended: Outcome | null }[]
  opinions: readonly Opinion[]
  inspections: readonly Inspection[]
  /** Answers of consulted organs and results of special procedures. */
  answers: readonly { seq: number; name: Both; unitName: Both; by: string; at: string; opinion: string }[]
  beside: {
    open: readonly OpenMatter[]
    may: readonly Opening[]
    extensionWorkingDays: number
    procedures: readonly Named[]
    grounds: readonly Named[]
  }
  owed: readonly (Owed & { workingDays: number; colour: Colour; rejected: string | null; mayBring: boolean })[]
  promises: readonly {
    materialId: string
    name: Both
    text: Both
    state: 'open' | 'kept' | 'broken'
    dueOn: string | null
  }[]
  /** Paper under way, and whether there is some here that has no slip yet. */
  slips: readonly Slip[]
  mayMakeSlip: boolean
  /** When the decision was revoked. */
  revokedAt: string | null
  /** Referring the whole case to another organ: what waits for its answer, and whether I may propose it. */
  referral: { mayRefer: boolean; open: { from: Both; to: Both; by: string; reason: string } | null } | null
  /** How the result is handed out; null when it is not. The address only for who posts it. */
  delivery: {
    method: 'pick-up' | 'post'
    isChosen: boolean
    site: Named
    recipient: { name: string; phone: string; address: string } | null
    sent: { carrier: string; number: string } | null
    returned: { reason: string } | null
  } | null
  /** The archive of a concluded case, for whoever may make it. */
  archive: {
    mayArchive: boolean
    last: {
      at: string
      by: string
      files: number
      retainUntil: string | null
      url: string
      isStale: boolean
    } | null
  } | null
  /** Correcting what was decided: what I may propose and what waits for approval; null when neither. */
  correction: {
    may: readonly { kind: CorrectionKind; name: Both }[]
    decisionReason: string
    form: Readonly<Record<string, unknown>>
    open: {
      kind: CorrectionKind
      name: Both
      by: string
      isMine: boolean
      reason: string
      decisionReason: string | null
      changes: readonly { pointer: string; from: string | number | boolean | null; to: string | number | boolean }[]
    } | null
  } | null
  /** What the rules of the item say; null where it has none. */
  advice: Advice | null
  benchmark: Benchmark | null
  may: readonly string[]
  version: number
}
export type CommandAnswer = { caseId: string; status: Status; version: number }
