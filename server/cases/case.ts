// The nouns of the spine. A case is one row of state and an append-only list of events.
// status: submitted ⇄ supplementing → accepted → decided → concluded; concluded at once when refused or withdrawn.

import type { FlowState, Json } from '../engines/flow/index.ts'
import type { Clock as LimitClock } from '../engines/worktime/index.ts'
import type { Actor } from '../platform/http/index.ts'

export type CaseStatus = 'submitted' | 'supplementing' | 'accepted' | 'decided' | 'concluded'
export type Outcome = 'granted' | 'denied' | 'refused' | 'withdrawn' | 'terminated'

/** A linked case whose result is needed; `ended` when it ended without one. */
export type Wait = {
  caseId: string
  caseNo: string
  name: { zh: string; en: string }
  materials: string[]
  /** Own form fields that the result fills. */
  fields: { pointer: string; take: 'number' | 'day' }[]
  ended?: Outcome
}

/** What the `case` row keeps as jsonb; small, rewritten by every step. */
export type CaseState = {
  flow: FlowState
  /** The promised clock (承诺时限); absent until accepted. */
  clock?: LimitClock
  /** While the case waits for acceptance: the timer after which it is deemed accepted, and when the materials were received. */
  waiting?: { timerId: string; receivedAt: string }
  /** Tasks, timers and matters of special procedures that hold the clock now. */
  holds: string[]
  /** Results of linked cases that it needs before it can be granted. */
  waits?: Wait[]
  /** Where a routing rule sends the case instead of the item's own level and function. */
  routing?: { level?: string; function?: string }
  /** Materials that may follow (容缺) and have not come yet; absent when nothing is owed. */
  owed?: Owed[]
  /** Promises in place of proof (告知承诺) that are checked after the decision; absent when none. */
  promises?: Promised[]
  /** A promise was found untrue: the decision may be revoked at this task, by somebody else than who found it. */
  revocation?: { taskId: string; foundBy: string; materialId: string }
  /** When the decision was revoked (撤销). */
  revokedAt?: string
  /** How the result comes, once that was said; where it waits, and what became of posting it. */
  delivery?: Delivery
  /** A referral that waits for the answer of the receiving organ. */
  referral?: Referral
  /** A correction of the decision that waits for approval. */
  correcting?: Correcting
  /** What goes on beside the flow; absent when nothing does. */
  beside?: Matter[]
  /** While a special procedure was begun beside the flow, no step's own limit runs: from when, and until when once that is over. */
  pauses?: { from: string; to?: string }[]
  /** The extension of the limit (延长), if there was one: the steps that were open then have these working days more, too. */
  extension?: { days: number; tasks: string[] }
  /** Open tasks that were handed on: how often, and from where to where they would go back. */
  handed?: Record<string, Handed>
  /** Inspections that one has reported and nobody else has signed yet, by task. */
  reported?: Record<string, Reported>
  /** Working days (null: none) of open steps that a migration brought along, where the version now in force gives others. */
  given?: Record<string, number | null>
  acceptedAt?: string
  decidedAt?: string
  concludedAt?: string
}

export type Place = { unit: string; post: string }
export type Handed = { times: number; from: Place[] }

/** A report of an inspection that waits for its second signature: the number of its event, and whose it is. */
export type Reported = { seq: number; by: string; name: string; at: string }

export type Delivery = {
  method: 'pick-up' | 'post'
  siteId: string
  sent?: { carrier: string; number: string }
  returned?: { reason: string; at: string }
}

/** A proposed referral: its task, where the case would go, and who proposed it why. */
export type Referral = {
  taskId: string
  to: string
  /** Whose area the case is then. */
  division: string
  level: string
  by: string
  name: string
  reason: string
}

export type CorrectionKind = 'correction' | 'revocation' | 'clearance'
/** A proposed correction: its task, whose it is, and the number of its event. */
export type Correcting = { taskId: string; kind: CorrectionKind; by: string; name: string; seq: number }

/** A deferred material: promised → asked for until a day → brought and being checked → settled, or rejected and asked for again. */
export type Owed = {
  materialId: string
  /** Working days from acceptance. */
  workingDays: number
  /** The end of the last day; absent before acceptance. */
  until?: string
  timers?: { timerId: string; firesAt: string }[]
  /** Brought by the applicant, and looked at by a clerk at this task. */
  check?: { taskId: string; at: string }
  /** Why what was brought would not do, and when that was said. */
  rejected?: { reason: string; at: string }
}

/** Promised with submission; a task checks it after a grant. */
export type Promised = { materialId: string; check?: { workingDays: number; post: string }; taskId?: string }

export type MatterKind = 'extension' | 'consultation' | 'procedure' | 'suspension'
/** An open matter beside the flow: a task that no token of the flow stands for. */
export type Matter = {
  id: string
  kind: MatterKind
  openedBy: string
  /** The post that opened it, and may call it back. */
  by: { unit: string; post: string }
  reason: string
  /** Working days: asked for, for the answer, or that a procedure is said to take. */
  days: number
  /** Which special procedure. */
  procedure?: string
  /** On which ground a case rests, and by which paper or provision. */
  ground?: string
  basis?: string
}

export type CaseRow = {
  caseId: string
  caseNo: string
  itemId: string
  itemVersion: number
  subjectId: string
  channel: string
  division: string
  siteId: string
  organId: string
  submittedAt: string
  status: CaseStatus
  outcome: Outcome | null
  version: number
  state: CaseState
  headHash: string
  /** End of the promised limit as last computed. */
  dueAt: string | null
}

export type TaskRow = {
  taskId: string
  node: string
  name: string
  act: string
  unit: string
  post: string
  claimedBy: string | null
  claimedName: string | null
  openedAt: string
  dueAt: string | null
}

export type CaseEvent = {
  caseId: string
  seq: number
  kind: EventKind
  at: string
  actor: EventActor
  data: Record<string, Json>
  hash: string
}

/**
 * Who did it, as the log keeps it: no name of an applicant, ids only; staff stand by name and post, and `for` the colleague who is
 * away; `device` is the terminal at which an applicant acted, `mandate` by which somebody acted for him.
 */
export type EventActor = {
  kind: string
  id?: string
  name?: string
  unit?: string
  post?: string
  device?: string
  for?: { id: string; name: string }
  mandate?: string
}

export type EventKind =
  | 'case_submitted'
  | 'case_accepted'
  | 'acceptance_refused'
  | 'supplement_required'
  | 'case_supplemented'
  | 'task_claimed'
  | 'task_released'
  | 'task_transferred'
  | 'task_given_back'
  | 'task_assigned'
  | 'referral_proposed'
  | 'referral_returned'
  | 'case_referred'
  | 'review_given'
  | 'inspection_reported'
  | 'inspection_sent_back'
  | 'inspection_signed'
  | 'case_returned'
  | 'case_decided'
  | 'result_made'
  | 'case_delivered'
  | 'delivery_chosen'
  | 'result_sent'
  | 'result_returned'
  | 'case_withdrawn'
  | 'case_rated'
  | 'case_migrated'
  | 'service_done'
  | 'timer_fired'
  | 'limits_recounted'
  | 'rule_applied'
  | 'service_requested'
  | 'extension_asked'
  | 'case_extended'
  | 'extension_denied'
  | 'consultation_asked'
  | 'consultation_answered'
  | 'procedure_begun'
  | 'procedure_ended'
  | 'matter_recalled'
  | 'case_suspended'
  | 'case_resumed'
  | 'case_terminated'
  | 'promise_made'
  | 'promise_kept'
  | 'promise_broken'
  | 'decision_revoked'
  | 'decision_upheld'
  | 'correction_proposed'
  | 'correction_denied'
  | 'decision_corrected'
  | 'default_cleared'
  | 'materials_deferred'
  | 'deferral_reminded'
  | 'deferred_supplied'
  | 'deferred_confirmed'
  | 'deferred_rejected'
  | 'deferral_defaulted'
  | 'paper_sent'
  | 'paper_received'
  | 'paper_missing'
  | 'linked_result_received'
  | 'linked_case_ended'
  | 'case_concluded'
  | 'case_archived'

/** An event about to be written; number, hash and case are added by the step. */
export type NewEvent = { kind: EventKind; actor: EventActor; data: Record<string, Json> }

/** The actor as an event keeps it; `post` says in which capacity a staff member acted. */
export function eventActor(actor: Actor, task?: { unit: string; post: string }): EventActor {
  switch (actor.kind) {
    case 'staff':
      return { kind: 'staff', id: actor.staffId, name: actor.name, ...(task && { unit: task.unit, post: task.post }) }
    case 'system':
      return { kind: 'system', name: actor.name }
    case 'anonymous':
      return { kind: 'anonymous' }
    case 'client':
      return { kind: 'client', id: actor.clientId, name: actor.name }
    default:
      return {
        kind: actor.kind,
        id: actor.accountId,
        ...(actor.device && { device: actor.device.id }),
        ...(actor.mandate && { mandate: actor.mandate.id }),
      }
  }
}

/** Id of who acts, to compare with the log. */
export const actorId = (actor: Actor): string | undefined =>
  actor.kind === 'staff' ? actor.staffId : 'accountId' in actor ? actor.accountId : undefined
