// Standing in (外出委托): while a colleague is away, what he has claimed may be done by the one he named. Nobody gains a post by it: the policy
// has already asked for a post of the stand-in's own at this very task; all that changes is that another's claim does not keep him out.

import type { Connection } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { actorId, type TaskRow } from '../case.ts'
import type { Move } from '../move.ts'
import type { Situation } from '../perform.ts'
import { absentFor } from '../store/absence.ts'

type Placed = {
  /** Tasks of those who are away look as if the actor had claimed them. */
  situation: Situation
  /** Writes into the record for whom it is done. */
  record(move: Move): Move
}

/** Puts the actor in the place of whoever has claimed the task and is away. Asks the database only when somebody else has claimed it. */
export async function inPlace(tools: { db: Connection }, situation: Situation, taskId: string): Promise<Placed> {
  const same = { situation, record: (move: Move) => move }
  const { actor, tasks, now } = situation
  const task = tasks.find((each) => each.taskId === taskId)
  if (actor.kind !== 'staff' || !isOthers(actor, task)) return same
  if (!(await absentFor(tools.db, actor.staffId, now)).includes(task.claimedBy)) return same
  const absent = { id: task.claimedBy, name: task.claimedName ?? '' }
  const mine = { ...task, claimedBy: actor.staffId, claimedName: actor.name }
  return {
    situation: { ...situation, tasks: tasks.map((each) => (each.taskId === taskId ? mine : each)) },
    record: (move) => ({ ...move, event: { ...move.event, actor: { ...move.event.actor, for: absent } } }),
  }
}

const isOthers = (actor: Actor, task: TaskRow | undefined): task is TaskRow & { claimedBy: string } =>
  Boolean(task?.claimedBy) && task?.claimedBy !== actorId(actor)
