// What an applicant is told, and when: one row per event. A reader of the log sends it; the same event twice is one message.

import type { EventKind } from './case.ts'
import type { CityDoors } from './city.ts'
import { deferralParams } from './deferral/words.ts'
import type { Bilingual, CaseItem } from './item.ts'
import type { LoggedEvent } from './store/log.ts'
import { queryCodeOf } from './submit.ts'

export type Message = {
  /** The same key is one message. */
  key: string
  subjectId: string
  kind: string
  params: Record<string, string>
  caseId: string
}
export type TellingTools = Pick<CityDoors, 'calendar' | 'vault' | 'getUnit'> & {
  item(id: string, version: number): Promise<CaseItem>
  tell(message: Message): Promise<void>
}

const messageFor: Partial<Record<EventKind, (event: LoggedEvent) => string | undefined>> = {
  case_submitted: () => 'submitted',
  case_accepted: () => 'accepted',
  acceptance_refused: () => 'acceptance-refused',
  supplement_required: () => 'supplement-required',
  case_decided: (event) => (event.data.decision === 'granted' ? 'decided-granted' : 'decided-denied'),
  result_made: () => 'licence-issued',
  result_sent: () => 'result-sent',
  result_returned: () => 'result-returned',
  case_delivered: () => 'delivered',
  case_withdrawn: () => 'withdrawn',
  case_concluded: (event) => (event.data.outcome === 'terminated' ? 'terminated' : 'concluded'),
  case_extended: () => 'extended',
  case_suspended: () => 'suspended',
  // Resumed while a procedure lasts: the end of that tells the new day.
  case_resumed: (event) => (event.data.due ? 'resumed' : undefined),
  procedure_begun: () => 'procedure-begun',
  procedure_ended: (event) => (event.data.due ? 'procedure-ended' : undefined),
  limits_recounted: (event) => (event.data.due ? 'date-moved' : undefined),
  case_migrated: () => 'migrated',
  case_referred: () => 'case-referred',
  promise_kept: () => 'promise-kept',
  promise_broken: () => 'promise-broken',
  decision_revoked: () => 'decision-revoked',
  decision_upheld: () => 'decision-upheld',
  paper_missing: () => 'paper-missing',
  decision_corrected: () => 'decision-corrected',
  default_cleared: () => 'default-cleared',
  materials_deferred: () => 'materials-deferred',
  deferral_reminded: () => 'deferral-reminder',
  deferred_confirmed: () => 'deferred-confirmed',
  deferred_rejected: () => 'deferred-rejected',
}

/** Work of the reader `notices`. */
export async function tellApplicant(tools: TellingTools, event: LoggedEvent): Promise<void> {
  const kind = messageFor[event.kind]?.(event)
  if (!kind) return
  const { content } = await tools.item(event.itemId, event.itemVersion)
  const { limits } = content
  const days = kind === 'supplement-required' ? (limits.supplementWorkingDays ?? 10) : limits.promisedWorkingDays
  await tools.tell({
    key: `${event.caseId}:${event.seq}`,
    subjectId: event.subjectId,
    kind,
    caseId: event.caseId,
    params: {
      itemName: content.name.zh,
      itemNameEn: content.name.en,
      caseNumber: event.caseNo,
      queryCode: queryCodeOf(tools.vault, event.caseId),
      organName: tools.getUnit(event.organId).name.zh,
      siteName: tools.getUnit(event.siteId).name.zh,
      licenceName: content.result?.name.zh ?? content.name.zh,
      reason: typeof event.data.reason === 'string' ? event.data.reason : '',
      carrier: typeof event.data.carrier === 'string' ? event.data.carrier : '',
      trackingNumber: typeof event.data.number === 'string' ? event.data.number : '',
      correction: typeof event.data.correction === 'string' ? event.data.correction : '',
      opinion: typeof event.data.opinion === 'string' ? event.data.opinion : '',
      missing: missingOf(event, content.materials),
      dueOn: tools.calendar.addWorkingDays(
        typeof event.data.receivedAt === 'string' ? event.data.receivedAt : event.at,
        days,
      ),
      limitWorkingDays: String(limits.promisedWorkingDays),
      newDueOn: (event.data.due as { to: string } | undefined)?.to ?? '',
      days: String(event.data.days ?? ''),
      procedureName: (event.data.procedureName as Bilingual | undefined)?.zh ?? '',
      procedureNameEn: (event.data.procedureName as Bilingual | undefined)?.en ?? '',
      groundName: (event.data.groundName as Bilingual | undefined)?.zh ?? '',
      groundNameEn: (event.data.groundName as Bilingual | undefined)?.en ?? '',
      ...deferralParams(event.data),
      endsOn: typeof event.data.until === 'string' ? event.data.until : '',
    },
  })
}

/** Everything that is missing, in one sentence. */
function missingOf(event: LoggedEvent, materials: CaseItem['content']['materials']): string {
  const missing = (event.data.missing ?? []) as { materialId?: string; reason: string }[]
  return missing
    .map(({ materialId, reason }) => materials.find((each) => each.id === materialId)?.name.zh ?? reason)
    .join('、')
}
