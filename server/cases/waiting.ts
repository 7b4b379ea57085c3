// While a case waits for acceptance it carries a timer of its own, beside those of its flow: begun with submission and with each
// supplement, cleared by acceptance, refusal, or a request to supplement. What happens when it fires is in deemed.ts.

import type { Calendar } from '../engines/worktime/index.ts'
import type { CaseRow, CaseState } from './case.ts'
import { acceptanceWorkingDays, dueAfter } from './deadlines.ts'
import type { CaseItem } from './item.ts'

export const deemedPrefix = 'deemed:'

/** Working days in which an applicant must be told. */
export const acceptanceLimit = ({ content }: CaseItem): number =>
  content.limits.acceptanceWorkingDays ?? acceptanceWorkingDays

/** The wait after a step that leads to `status`; `version` makes the timer's id the only one in the case. */
export function waitAfter(
  { waiting }: CaseState,
  status: CaseRow['status'],
  { item, calendar, now }: { item: CaseItem; calendar: Calendar; now: Temporal.Instant },
  version: number,
): { waiting?: CaseState['waiting']; set?: { timerId: string; firesAt: string }; cleared?: string } {
  if (status !== 'submitted') return waiting ? { cleared: waiting.timerId } : {}
  if (waiting) return { waiting }
  const timerId = `${deemedPrefix}${version}`
  return {
    waiting: { timerId, receivedAt: now.toString() },
    set: { timerId, firesAt: dueAfter(calendar, now, acceptanceLimit(item)) },
  }
}
