// From limits in working days to instants: when a task is due, when a timer fires, until when the promise holds.

import type { Effect, Task } from '../engines/flow/index.ts'
import { type Calendar, dueOn, isSuspended } from '../engines/worktime/index.ts'
import type { CaseState } from './case.ts'
import type { CaseItem } from './item.ts'

/** 行政许可法 第三十二条: accept or say what is missing within 5 working days. */
export const acceptanceWorkingDays = 5

export type Drawn = Pick<Task, 'node' | 'props'>

/** Working days for a step; undefined when neither the item nor the flow sets a limit. */
export function stepWorkingDays(item: CaseItem, task: Drawn): number | undefined {
  const set = item.content.steps?.[task.node]?.limit
  const drawn = Number(task.props.limit)
  const accept =
    task.props.act === 'accept' ? (item.content.limits.acceptanceWorkingDays ?? acceptanceWorkingDays) : undefined
  return set ?? (drawn > 0 ? drawn : accept)
}

/**
 * When a step is due that was opened at `openedAt`; null when it has no limit, or while a special procedure beside the flow holds it. Days of
 * such procedures are given back, and an extension adds its days to the steps that were open then. A step that is a procedure itself runs on.
 * A step that went along to another version keeps the days that it was given.
 */
export function stepDue(
  item: CaseItem,
  step: Drawn & { id: string; openedAt: string },
  { pauses = [], extension, given }: Pick<CaseState, 'pauses' | 'extension' | 'given'>,
  calendar: Calendar,
): string | null {
  const days = given?.[step.id] === undefined ? stepWorkingDays(item, step) : given[step.id]
  if (days === undefined || days === null) return null
  const rests = step.props.procedure ? [] : pauses
  if (rests.some(({ to }) => to === undefined)) return null
  const more = extension?.tasks.includes(step.id) ? extension.days : 0
  const suspensions = rests.map((one) => ({ ...one, reason: '' }))
  return dueOn({ limitWorkingDays: days + more, startedAt: step.openedAt, suspensions }, calendar, step.openedAt).dueAt
}

/** When a timer fires: `yc:working-days` (a number, or `supplement`: the item's supplement limit), else the BPMN duration or date. */
export function timerFires(
  item: CaseItem,
  timer: Pick<Extract<Effect, { type: 'timer-set' }>, 'spec' | 'props'>,
  calendar: Calendar,
  now: Temporal.Instant,
): string {
  const said = timer.props['working-days']
  if (said) {
    const days = said === 'supplement' ? (item.content.limits.supplementWorkingDays ?? 10) : Number(said)
    return dueAfter(calendar, now, days)
  }
  const { kind, value } = timer.spec
  if (kind === 'date') return Temporal.Instant.from(value).toString()
  const duration = Temporal.Duration.from(kind === 'cycle' ? value.replace(/^R\d*\//, '') : value)
  return now.toZonedDateTimeISO('Asia/Shanghai').add(duration).toInstant().toString()
}

/** End of the promised limit as things stand; null while no clock runs or a special procedure holds it. */
export function caseDue(state: CaseState, calendar: Calendar, now: Temporal.Instant): string | null {
  const { clock } = state
  return clock && !clock.stoppedAt && !isSuspended(clock) ? dueOn(clock, calendar, now.toString()).dueAt : null
}

/** End of office hours of the last of `days` working days; the day of receipt is not counted. */
export const dueAfter = (calendar: Calendar, from: Temporal.Instant, days: number): string =>
  calendar.closingOf(calendar.addWorkingDays(from, days))
