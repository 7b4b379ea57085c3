// Official documents are made from events by a reader of the log: the event is the truth, the PDF states it. Doing an event twice makes
// one document.

import type { Actor } from '../platform/http/index.ts'
import type { DocumentTemplate } from '../platform/paper/index.ts'
import type { EventKind } from './case.ts'
import type { CityDoors } from './city.ts'
import { fillingOf } from './document-values.ts'
import { picturesOf } from './inspection/paper.ts'
import type { CaseItem } from './item.ts'
import { type SealTools, sealDocument } from './seal-document.ts'
import { idFor } from './service.ts'
import { readApplication } from './store/application.ts'
import { documentExists, listDocuments } from './store/documents.ts'
import type { LoggedEvent } from './store/log.ts'
import { queryCodeOf } from './submit.ts'

export type DocumentTools = Pick<
  CityDoors,
  'db' | 'clock' | 'vault' | 'files' | 'calendar' | 'getUnit' | 'subjectFacts' | 'deferralRules'
> &
  SealTools & {
    item(id: string, version: number): Promise<CaseItem>
    templates: ReadonlyMap<string, DocumentTemplate>
  }

/** Which document states which event. */
const documentFor: Partial<Record<EventKind, (event: LoggedEvent) => string | undefined>> = {
  case_submitted: () => 'receipt',
  case_accepted: () => 'acceptance',
  acceptance_refused: () => 'non-acceptance',
  supplement_required: () => 'supplement-notice',
  case_decided: (event) => (event.data.decision === 'granted' ? 'grant' : 'denial'),
  case_delivered: () => 'delivery-receipt',
  case_withdrawn: () => 'withdrawal',
  case_extended: () => 'extension-notice',
  case_suspended: () => 'suspension-notice',
  case_resumed: () => 'resumption-notice',
  materials_deferred: () => 'deferral-commitment',
  promise_made: () => 'promise-letter',
  decision_revoked: () => 'revocation-decision',
  decision_corrected: (event) => (event.data.decision === 'granted' ? 'grant' : 'denial'),
  procedure_begun: () => 'special-procedure-notice',
  consultation_asked: () => 'consultation-letter',
  inspection_signed: () => 'inspection-record',
  case_concluded: (event) => (event.data.outcome === 'terminated' ? 'termination-notice' : undefined),
}
/** What goes between organs is not for the applicant; neither is what neighbours said and a home looked like. */
const internal: ReadonlySet<string> = new Set(['consultation-letter', 'inspection-record', 'transfer-slip'])
export const maySeeDocument = (actor: Actor, kind: string): boolean =>
  !internal.has(kind) || actor.kind === 'staff' || actor.kind === 'system'

/** Work of the reader `documents`. */
export async function makeDocument(tools: DocumentTools, event: LoggedEvent): Promise<void> {
  const kind = documentFor[event.kind]?.(event)
  const template = kind && tools.templates.get(kind)
  if (!kind || !template) return
  const documentId = idFor(event.caseId, String(event.seq), kind)
  if (await documentExists(tools.db, event.caseId, documentId)) return

  const item = await tools.item(event.itemId, event.itemVersion)
  const { application, files } = await readApplication(tools.db, event.caseId, null, tools.clock.now())
  const applicant = await tools.subjectFacts(event.subjectId, `document ${kind} of case ${event.caseNo}`)
  const organ = tools.getUnit(event.organId)

  const filling = fillingOf({
    event,
    item,
    application,
    files,
    applicantName: applicant.name,
    organ,
    site: tools.getUnit(event.siteId),
    ...(event.kind === 'consultation_asked' && { asked: tools.getUnit(String(event.data.unit)) }),
    calendar: tools.calendar,
    barMonths: tools.deferralRules().barMonths,
    queryCode: queryCodeOf(tools.vault, event.caseId),
    supersedes: event.kind === 'decision_corrected' ? await lastDecision(tools.db, event) : '',
    unitName: (id) => tools.getUnit(id).name.zh,
  })
  await sealDocument(tools, {
    ...{ template, caseId: event.caseId, documentId, seq: event.seq, organ, at: event.at },
    filling: { ...filling, pictures: await picturesOf(tools.files, event) },
  })
}

/** The number of the decision that a correction takes the place of. */
async function lastDecision(db: DocumentTools['db'], event: LoggedEvent): Promise<string> {
  const before = (await listDocuments(db, event.caseId)).filter(({ seq }) => seq < event.seq)
  return before.findLast(({ kind }) => kind === 'grant' || kind === 'denial')?.number ?? ''
}
