// A command on a case: read once, decide in memory, write once. When somebody else was faster the version guard refuses the write:
// read again and decide again. Whoever comes second to a task is told who was first and when.

import { FlowError, type Json } from '../engines/flow/index.ts'
import { minuteIn } from '../platform/clock/index.ts'
import type { Connection } from '../platform/database/index.ts'
import { type Actor, anonymous } from '../platform/http/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { assignTask } from './assign.ts'
import { actorId, type CaseEvent, type CaseRow, type TaskRow } from './case.ts'
import type { CityDoors } from './city.ts'
import type { CaseItem } from './item.ts'
import type { Move, StepTools, StepWrite } from './move.ts'
import { takeStep } from './step.ts'
import { type CaseRead, readCase, writeStep } from './store/case-path.ts'
import { findByKey, findMove } from './store/log.ts'

/** Who asks: a session token's hash (its session is read with the case), or an actor of our own. */
export type Who = { tokenHash: Buffer | null } | { actor: Actor }
export type CommandResult = { caseId: string; status: string; version: number }
/** What is known when a command decides. */
export type Situation = {
  row: CaseRow
  tasks: TaskRow[]
  actor: Actor
  item: CaseItem
  now: Temporal.Instant
  form: Record<string, Json>
}
export type Command = {
  caseId: string
  /** Same key, same actor: the same answer, done once. At most 100 characters. */
  key?: string | undefined
  taskId?: string | undefined
  /** The form is read with the case; else it is empty. */
  withForm?: boolean
  /** Says what to do, or throws a Problem. */
  decide(situation: Situation): Move | Promise<Move>
}

const attempts = 5

export type PerformTools = Pick<CityDoors, 'clock' | 'calendar' | 'findOrgan' | 'deferralRules'> & {
  db: Connection
  item(id: string, version: number): Promise<CaseItem>
  /** Called after each commit, so that followers of the log look at once. */
  wake(): void
}

/** What a command needs that asks who may. */
export type CommandTools = PerformTools & Pick<CityDoors, 'can'>

/** Carries out a command. Problems: sign-in-required, not-found, forbidden, conflict-moved-on, and what `decide` throws. */
export async function perform(tools: PerformTools, who: Who, command: Command): Promise<CommandResult> {
  const { db, clock } = tools
  for (let attempt = 0; attempt < attempts; attempt++) {
    const now = clock.now()
    const read = await readCase(db, command.caseId, 'tokenHash' in who ? who.tokenHash : null, now, command.withForm)
    const actor = 'actor' in who ? who.actor : (read.actor ?? anonymous)
    if (actor.kind === 'anonymous')
      throw problem('sign-in-required', { zh: '请先登录，再继续办理', en: 'Sign in, then try again' })
    const { row, tasks } = existing(read)
    const item = await tools.item(row.itemId, row.itemVersion)
    const step = await stepOrExplain(tools, command, { row, tasks, actor, item, now, form: read.form })
    if ('done' in step) return step.done
    const { write } = step
    if (await writeStep(db, write)) {
      tools.wake()
      return { caseId: row.caseId, status: write.after.status, version: write.after.version }
    }
  }
  throw problem('conflict', {
    zh: '同一办件正被多人同时处理，请稍后再试',
    en: 'The case is being worked on by several people; try again in a moment',
  })
}

function existing({ row, tasks }: CaseRead): { row: CaseRow; tasks: TaskRow[] } {
  if (!row) throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  return { row, tasks }
}

/** Decides and steps in memory. A refusal because the case has moved on may be our own command coming twice, or somebody who was faster. */
async function stepOrExplain(
  tools: PerformTools,
  command: Command,
  situation: Situation,
): Promise<{ write: StepWrite } | { done: CommandResult }> {
  const { row, actor, item, now } = situation
  try {
    const move = await command.decide(situation)
    if (command.key) move.event.data = { ...move.event.data, key: command.key }
    const assign: StepTools['assign'] = (task, at) => assignTask(task, at, item, tools.findOrgan)
    return {
      write: takeStep(row, move, { item, calendar: tools.calendar, now, assign, deferral: tools.deferralRules() }),
    }
  } catch (error) {
    const stale = error instanceof MovedOn || error instanceof FlowError
    if (!stale) throw error
    if (command.key) {
      const before = await findByKey(tools.db, row.caseId, command.key)
      if (before && before.actor.id === actorId(actor))
        return { done: { caseId: row.caseId, status: row.status, version: row.version } }
    }
    throw movedOn(await findMove(tools.db, row.caseId, command.taskId))
  }
}

/** Thrown by a decision that finds its task or status gone. */
export class MovedOn extends Error {}

function movedOn(event: CaseEvent | undefined) {
  const by = event?.actor.name ?? (event && event.actor.kind !== 'staff' ? '申请人' : '他人')
  const at = event?.at ?? ''
  const clockTime = at && minuteIn(Temporal.Instant.from(at))
  return problem(
    'conflict-moved-on',
    {
      zh: `这一步已由${by}于 ${clockTime} 办理，请刷新后查看`,
      en: `${by} already did this at ${clockTime}; reload to see`,
    },
    { movedOn: { by, at, kind: event?.kind ?? '' } },
  )
}

/** What somebody is told whose task another has claimed. */
export const claimedByOther = (task: TaskRow) =>
  problem(
    'conflict-moved-on',
    {
      zh: `${task.claimedName ?? '他人'}已认领这项任务，请选择其他任务`,
      en: `${task.claimedName ?? 'Someone'} has claimed this task`,
    },
    {
      movedOn: { by: task.claimedName ?? '', at: task.openedAt, kind: 'task_claimed' },
    },
  )
