// What is done at the tasks of a promise, as a table: the check finds it true or not; when it is not, a decider who is somebody else revokes the
// decision or lets it stand, with the reason that the applicant is told. The case is concluded by then and stays so.

import type { Json } from '../../engines/flow/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import { actorId, type CaseState, type EventKind, eventActor, type TaskRow } from '../case.ts'
import { dueAfter } from '../deadlines.ts'
import { nameOf } from '../deferral/owed.ts'
import type { Move } from '../move.ts'
import {
  type CommandResult,
  type CommandTools,
  claimedByOther,
  MovedOn,
  perform,
  type Situation,
  type Who,
} from '../perform.ts'
import { promisesOf } from './promises.ts'

export type PromiseVerb = 'confirm-promise' | 'refute-promise' | 'revoke-decision' | 'uphold-decision'
type Row = { act: 'check-promise' | 'revoke'; action: string; event: EventKind }

export const promiseTable: Record<PromiseVerb, Row> = {
  'confirm-promise': { act: 'check-promise', action: 'case.check-promise', event: 'promise_kept' },
  'refute-promise': { act: 'check-promise', action: 'case.check-promise', event: 'promise_broken' },
  'revoke-decision': { act: 'revoke', action: 'case.revoke', event: 'decision_revoked' },
  'uphold-decision': { act: 'revoke', action: 'case.revoke', event: 'decision_upheld' },
}

/** Working days in which it is settled whether the decision stands. Ours. */
const revocationWorkingDays = 5

/** Carries out a verb at a task of a promise. Problems: not-found, forbidden, conflict, conflict-moved-on. */
export function checkPromise(
  tools: CommandTools,
  who: Who,
  input: { caseId: string; taskId: string; verb: PromiseVerb; data: Record<string, Json>; key?: string | undefined },
): Promise<CommandResult> {
  const { caseId, taskId, verb, data, key } = input
  return perform(tools, who, {
    caseId,
    key,
    taskId,
    decide: (situation) => {
      const task = findTask(tools, situation, taskId, verb)
      const { row, actor } = situation
      const { materialId, state, opened } = outcomeOf(tools, situation, task, verb)
      const name = nameOf(situation.item, materialId)
      const facts = { taskId, materialId, name, unit: task.unit, ...data }
      const event: Move['event'] = { kind: promiseTable[verb].event, actor: eventActor(actor, task), data: facts }
      if (verb === 'revoke-decision' && row.outcome !== 'granted') throw new MovedOn()
      return { event, beside: { closed: taskId, tasks: [], change: () => state, ...(opened && { opened }) } }
    },
  })
}

function outcomeOf(
  { calendar }: Pick<CommandTools, 'calendar'>,
  { row, actor, now }: Situation,
  task: TaskRow,
  verb: PromiseVerb,
): { materialId: string; state: CaseState; opened?: TaskRow } {
  const { promises: _all, revocation, ...rest } = row.state
  if (promiseTable[verb].act === 'revoke') {
    if (!revocation) throw new MovedOn()
    if (row.status !== 'concluded')
      throw problem('conflict', { zh: '办结以后才能撤销决定', en: 'The case must be concluded first' })
    if (revocation.foundBy === actorId(actor))
      throw problem('forbidden', {
        zh: '撤销由另一位负责人决定，不能由核查的人自己决定',
        en: 'Another person than the one who checked decides this',
      })
    const left = promisesOf(row.state)
    const state = { ...rest, ...(left.length > 0 && { promises: [...left] }) }
    return {
      materialId: revocation.materialId,
      state: verb === 'revoke-decision' ? { ...state, revokedAt: now.toString() } : state,
    }
  }
  const one = promisesOf(row.state).find(({ taskId }) => taskId === task.taskId)
  if (!one) throw new MovedOn()
  const left = promisesOf(row.state).filter(({ materialId }) => materialId !== one.materialId)
  const state: CaseState = {
    ...rest,
    ...(left.length > 0 && { promises: left }),
    ...(revocation && { revocation }),
  }
  if (verb === 'confirm-promise' || revocation || row.state.revokedAt) return { materialId: one.materialId, state }
  const opened: TaskRow = {
    taskId: `revoke.${row.version + 1}`,
    node: 'revoke',
    name: '承诺不实：是否撤销决定',
    act: 'revoke',
    unit: row.organId,
    post: 'decider',
    claimedBy: null,
    claimedName: null,
    openedAt: now.toString(),
    dueAt: dueAfter(calendar, now, revocationWorkingDays),
  }
  return {
    materialId: one.materialId,
    state: {
      ...state,
      revocation: { taskId: opened.taskId, foundBy: actorId(actor) ?? '', materialId: one.materialId },
    },
    opened,
  }
}

function findTask(tools: CommandTools, { row, tasks, actor }: Situation, taskId: string, verb: PromiseVerb): TaskRow {
  const { act, action } = promiseTable[verb]
  const task = tasks.find((each) => each.taskId === taskId)
  const units = [row.siteId, row.organId, ...tasks.map(({ unit }) => unit)]
  const mayRead = tools.can(actor, 'case.read', { subjectId: row.subjectId, units })
  if (!task && mayRead) throw new MovedOn()
  const place = task && { unit: task.unit, post: task.post }
  if (!task || !place || !tools.can(actor, action, { subjectId: row.subjectId, task: place })) {
    if (!mayRead) throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
    throw problem('forbidden', {
      zh: '这项任务不属于您的岗位，请交由对应岗位办理',
      en: 'This task belongs to another post',
    })
  }
  if (task.act !== act)
    throw problem('conflict', { zh: `“${task.name}”不能这样办理`, en: `This task does not allow ${verb}` })
  if (task.claimedBy && task.claimedBy !== actorId(actor)) throw claimedByOther(task)
  return task
}
