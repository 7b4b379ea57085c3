// «Why this date»: the promised limit of a case, day by day, as one would count it on a wall calendar: which day counts, which is skipped,
// which a special procedure takes out, and why. 行政许可法 第四十二条、第四十五条、第八十二条.

import { type DayLine, dueOn, explainDue } from '../engines/worktime/index.ts'
import type { Actor } from '../platform/http/index.ts'
import type { CaseEvent } from './case.ts'
import { nameOfRest } from './procedure-names.ts'
import { openCase, type ViewTools } from './view.ts'

export type WhyDue = {
  limitWorkingDays: number
  startedAt: string
  dueOn: string
  dueAt: string
  provisional: { zh: string; en: string } | null
  /** Working days of the limit that were added with approval, and why. */
  extension: { days: number; reason: string } | null
  days: DayLine[]
}

/** The day-by-day account of a case that one may read; null while no clock has started. Problem: not-found. */
export async function whyDue(tools: ViewTools, actor: Actor, caseId: string): Promise<WhyDue | null> {
  const { row, events } = await openCase(tools, actor, caseId)
  const { clock } = row.state
  if (!clock) return null
  const now = tools.clock.now().toString()
  const due = dueOn(clock, tools.calendar, now)
  return {
    limitWorkingDays: clock.limitWorkingDays,
    startedAt: clock.startedAt,
    dueOn: due.dueOn,
    dueAt: due.dueAt,
    provisional: due.note ?? null,
    extension: clock.extendedBy ? { days: clock.extendedBy, reason: reasonIn(events) } : null,
    days: explainDue(clock, tools.calendar, now, nameOfRest),
  }
}

const reasonIn = (events: readonly CaseEvent[]): string =>
  String(events.findLast(({ kind }) => kind === 'case_extended')?.data.reason ?? '')
