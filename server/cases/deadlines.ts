// From limits in working days to instants: when a task is due, when a timer fires, until when the promise holds.

import type { Effect, Task } from '../engines/flow/index.ts'
import { type Calendar, dueOn, isSuspended } from '../engines/worktime/index.ts'
import type { CaseState } from './case.ts'
import type { CaseItem } from './item.ts'

/** 行政许可法 第三十二条: accept or say what is missing within 5 working days. */
export const acceptanceWorkingDays = 5

/** When a task is due; null when neither the item nor the flow sets a limit. */
export function taskDue(item: CaseItem, task: Task, calendar: Calendar, now: Temporal.Instant): string | null {
  const set = item.content.steps?.[task.node]?.limit
  const drawn = Number(task.props.limit)
  const accept =
    task.props.act === 'accept' ? (item.content.limits.acceptanceWorkingDays ?? acceptanceWorkingDays) : undefined
  const days = set ?? (drawn > 0 ? drawn : accept)
  return days === undefined ? null : dueAfter(calendar, now, days)
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
