// What an applicant has committed to follows the case through its steps: materials that are to come (deferral/) and promises in place of
// proof that are checked after the decision (promise/).

import type { Calendar } from '../engines/worktime/index.ts'
import type { CaseRow, CaseState, NewEvent, TaskRow } from './case.ts'
import type { DeferralRules } from './city.ts'
import { owedAfter } from './deferral/owed.ts'
import type { CaseItem } from './item.ts'
import { promisesAfter } from './promise/promises.ts'

type Tools = { item: CaseItem; calendar: Calendar; now: Temporal.Instant; deferral?: DeferralRules }
type After = {
  state: CaseState
  set: { timerId: string; firesAt: string }[]
  cleared: string[]
  opened: TaskRow[]
  events: NewEvent[]
}

/** After a step: the state, timers and tasks that begin or end, and what is recorded beside the step's own event. */
export function commitmentsAfter(
  row: CaseRow,
  event: NewEvent,
  state: CaseState,
  status: CaseRow['status'],
  tools: Tools,
): After {
  const owed = owedAfter(row, state, status, tools)
  if (owed.event) Object.assign(event.data, { deferred: owed.event.data.materials })
  const promised = promisesAfter(row, event, owed.state, tools)
  const { actor } = event
  return {
    state: promised.state,
    set: owed.set,
    cleared: owed.cleared,
    opened: promised.opened,
    events: [owed.event, promised.event].flatMap((one) => (one ? [{ ...one, actor }] : [])),
  }
}
