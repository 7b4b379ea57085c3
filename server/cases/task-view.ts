// A task on the page of its case: only what the reader may do is shown, with the points to look at and how it may be handed on.

import type { Actor } from '../platform/http/index.ts'
import { verbsFor, verbTable } from './act.ts'
import { isMatter } from './beside/matter.ts'
import { verbsAt } from './beside/view.ts'
import type { CaseRow, TaskRow } from './case.ts'
import type { CityDoors } from './city.ts'
import { handingView } from './handing/view.ts'
import { checklistOf } from './inspection/inspection.ts'
import type { CaseItem } from './item.ts'
import { ownVerbs } from './promise/view.ts'
import { taskColour } from './task-colour.ts'

type Tools = Pick<CityDoors, 'can' | 'calendar' | 'getUnit'>

/** A task with what the reader may do at it; nothing when that is nothing. `absent`: those for whom the reader stands in. */
export function taskFor(
  tools: Tools,
  actor: Actor,
  { row, item }: { row: CaseRow; item: CaseItem },
  task: TaskRow,
  now: Temporal.Instant,
  absent: readonly string[],
) {
  const resource = { subjectId: row.subjectId, task: { unit: task.unit, post: task.post } }
  const verbs = isMatter(task.taskId)
    ? verbsAt(tools, actor, { row }, task)
    : Object.hasOwn(ownVerbs, task.act)
      ? (ownVerbs[task.act]?.(tools, actor, row, task) ?? [])
      : verbsFor(task.act, item.mayReturn).filter((verb) => tools.can(actor, verbTable[verb].action, resource))
  if (verbs.length === 0) return []
  return [
    {
      taskId: task.taskId,
      nodeId: task.node,
      name: task.name,
      act: task.act,
      unit: task.unit,
      post: task.post,
      claimedBy: task.claimedBy,
      claimedName: task.claimedName,
      dueOn: task.dueAt ? tools.calendar.localDay(task.dueAt) : null,
      ...taskColour(tools.calendar, task.dueAt, now),
      points: checklistOf(item, task.node).map(({ zh }) => zh),
      verbs,
      handing: handingView(tools, row, task, absent),
    },
  ]
}
