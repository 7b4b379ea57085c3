// What a command asks of a case (a move), what a step of it needs, and what it comes to: everything that one statement writes.

import type { Input, Task } from '../engines/flow/index.ts'
import type { Calendar } from '../engines/worktime/index.ts'
import type { CaseEvent, CaseRow, CaseState, Handed, NewEvent, Outcome, Place, TaskRow } from './case.ts'
import type { DeferralRules } from './city.ts'
import type { CaseItem } from './item.ts'

export type StepWrite = {
  before: CaseRow
  after: CaseRow & { changedAt: string }
  events: CaseEvent[]
  closedTasks: string[]
  openedTasks: TaskRow[]
  /** Open steps that a matter beside the flow gives another due instant. */
  movedTasks: { taskId: string; dueAt: string | null }[]
  clearedTimers: string[]
  setTimers: { timerId: string; firesAt: string; setAt: string }[]
  claim?: { taskId: string; by: string | null; name: string | null }
  /** Tasks that go to another place; nobody has claimed them there. */
  places?: (Place & { taskId: string })[]
}

export type StepTools = {
  item: CaseItem
  /** The version that the case ran on until this step, when it moves to another. */
  before?: CaseItem
  calendar: Calendar
  now: Temporal.Instant
  assign(task: Task, row: CaseRow): string
  deferral?: DeferralRules
}

/** What a command asks: the event that states it, the input for the flow, and the status it leads to. */
export type Move = {
  event: NewEvent
  input?: Input
  status?: CaseRow['status']
  outcome?: Outcome
  claim?: StepWrite['claim']
  place?: Place & { taskId: string; handed: Handed }
  /** The whole case goes to another organ, with the tasks that are open there. */
  refer?: { organId: string; division: string; places: NonNullable<StepWrite['places']> }
  /** What it waits for after this move, when that changes. */
  waits?: CaseState['waits']
  /** From when an acceptance counts, when not from now: the day the materials were received. */
  acceptedFrom?: string
  /** A matter beside the flow that opens or closes, what that does to the state, and the tasks that are open. */
  beside?: { opened?: TaskRow; closed?: string; tasks: readonly TaskRow[]; change(state: CaseState): CaseState }
}
