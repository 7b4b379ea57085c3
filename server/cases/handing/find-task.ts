// The open task at which something is handed on, and whether the actor may. Whoever may not even read the case learns nothing.

import { notFound, problem } from '../../platform/problem/index.ts'
import type { TaskRow } from '../case.ts'
import type { Resource } from '../city.ts'
import { type CommandTools, MovedOn, type Situation } from '../perform.ts'

/** Throws MovedOn when the task is done. Problems: not-found, forbidden with `refusal`. */
export function taskToHand(
  tools: CommandTools,
  { row, tasks, actor }: Situation,
  taskId: string,
  action: string,
  refusal: { zh: string; en: string },
): TaskRow {
  const task = tasks.find((each) => each.taskId === taskId)
  const place = task && { units: [task.unit], task: { unit: task.unit, post: task.post } }
  if (task && place && tools.can(actor, action, { subjectId: row.subjectId, ...place })) return task
  const whole: Resource = {
    subjectId: row.subjectId,
    units: [row.siteId, row.organId, ...tasks.map(({ unit }) => unit)],
  }
  if (!tools.can(actor, 'case.read', whole))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  if (!task) throw new MovedOn()
  throw problem('forbidden', refusal)
}
