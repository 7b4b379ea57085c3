// Ordering the result of a case: what its licence says comes from the form as submitted and as corrected, the applicant, and the decision.

import type { Json } from '../engines/flow/index.ts'
import { settleForm } from '../engines/form/index.ts'
import { termsIn } from './advice.ts'
import type { CityDoors } from './city.ts'
import { formAsCorrected } from './correction/corrected-form.ts'
import { decisionIn } from './correction/correction.ts'
import type { CaseItem } from './item.ts'
import { printForm } from './printed-form.ts'
import type { ResultRequest } from './result-request.ts'
import { readApplication } from './store/application.ts'
import { findCorrections } from './store/corrections.ts'
import { type LoggedEvent, readEvents } from './store/log.ts'

type Tools = Pick<CityDoors, 'db' | 'clock' | 'calendar' | 'subjectFacts' | 'describeDivision'> & {
  item(id: string, version: number): Promise<CaseItem>
  issueResult(input: ResultRequest): Promise<Record<string, Json>>
}

/** Issues the result of a case under an id; nothing when its item leads to none. */
export const orderResult =
  (tools: Tools) =>
  async (event: LoggedEvent, licenceId: string, keepNumber?: string): Promise<Record<string, Json>> => {
    const { content, form } = await tools.item(event.itemId, event.itemVersion)
    if (!content.result) return {}
    const isReissue = keepNumber !== undefined
    const [{ application }, facts, events, corrections] = await Promise.all([
      readApplication(tools.db, event.caseId, null, tools.clock.now()),
      tools.subjectFacts(event.subjectId, `result of case ${event.caseNo}`),
      content.rules?.benchmark || isReissue ? readEvents(tools.db, event.caseId) : [],
      isReissue ? findCorrections(tools.db, event.caseId) : new Map(),
    ])
    const applied = formAsCorrected(
      application?.form ?? {},
      events.filter(({ seq }) => seq <= event.seq),
      corrections,
    )
    // What is computed from a corrected value follows it, as of the day on which the form was handed in.
    const right = isReissue
      ? settleForm(form, applied, { today: tools.calendar.localDay(event.submittedAt), known: {} })
      : applied
    return tools.issueResult({
      licenceId,
      licenceType: content.result.licenceType,
      caseId: event.caseId,
      caseNo: event.caseNo,
      organId: event.organId,
      subjectId: event.subjectId,
      form: printForm(right, form.schema, tools.describeDivision) as Record<string, Json>,
      facts: {
        name: facts.name,
        citizenId: facts.citizenId ?? '',
        creditCode: facts.creditCode ?? '',
        phone: facts.phone ?? '',
        itemName: content.name.zh,
      },
      terms: Object.fromEntries(termsIn(decisionIn(events)?.data ?? {}).map(({ name, text }) => [name, text.zh])),
      ...(isReissue && { keepNumber }),
    })
  }
