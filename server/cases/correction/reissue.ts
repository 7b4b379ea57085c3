// After a corrected grant: a new licence with the right values, and the old one taken back in its favour. Work of the reader `revocations`; doing
// an event twice makes one licence.

import type { Json } from '../../engines/flow/index.ts'
import { idFor } from '../service.ts'
import type { LoggedEvent } from '../store/log.ts'

export type ReissueTools = {
  licencesOf(caseId: string, subjectId: string): Promise<{ licenceId: string; number: string }[]>
  revokeLicence(licenceId: string, reason: string, replacedBy?: string): Promise<void>
  /** `keepNumber`: of the licence that it replaces, where the number is the holder's own. */
  issueResult(event: LoggedEvent, licenceId: string, keepNumber?: string): Promise<Record<string, Json>>
}

export async function reissueResults(tools: ReissueTools, event: LoggedEvent): Promise<void> {
  if (event.kind !== 'decision_corrected' || event.data.decision !== 'granted') return
  const licenceId = idFor(event.caseId, 'correction', String(event.seq))
  const before = (await tools.licencesOf(event.caseId, event.subjectId)).filter((one) => one.licenceId !== licenceId)
  const [newest] = before
  if (!newest) return
  await tools.issueResult(event, licenceId, newest.number)
  for (const one of before) await tools.revokeLicence(one.licenceId, '决定已更正，由新证照取代', licenceId)
}
