// Handling: what staff do at a task. One function for every verb of the table; what differs is data.

import type { Json } from '../engines/flow/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { type Verb, variableOf, verbsFor, verbTable } from './act.ts'
import { type AdviceTools, judge } from './advice.ts'
import { answerMove } from './beside/answer.ts'
import { type AnswerVerb, isAnswer, isSuspended, mattersOf, resting } from './beside/matter.ts'
import { checkWaits } from './bundle/waits.ts'
import { actorId, eventActor, type TaskRow } from './case.ts'
import type { CityDoors, Resource } from './city.ts'
import { checkNothingOwed } from './deferral/check.ts'
import { handOver } from './delivery/delivery.ts'
import { inPlace } from './handing/stand-in.ts'
import { reportedAt } from './inspection/inspection.ts'
import type { Move } from './move.ts'
import {
  type Command,
  type CommandResult,
  claimedByOther,
  MovedOn,
  type PerformTools,
  perform,
  type Situation,
  type Who,
} from './perform.ts'
import { heldAmong } from './shared/held-demanded.ts'

export type HandleTools = PerformTools & Pick<CityDoors, 'can'> & AdviceTools
type Handling = {
  caseId: string
  taskId: string
  verb: Verb | AnswerVerb
  data: Record<string, Json>
  key?: string | undefined
}

/** Does `verb` at a task. Problems: not-found for whoever has no part in the case, forbidden for another's task, conflict-moved-on. */
export function handle(
  tools: HandleTools,
  who: Who,
  { caseId, taskId, verb, data, key }: Handling,
): Promise<CommandResult> {
  const command: Command = {
    caseId,
    key,
    taskId,
    withForm: verb === 'decide',
    decide: async (asked) => {
      const { situation, record } = await inPlace(tools, asked, taskId)
      return record(await decideOn(tools, situation, taskId, verb, data))
    },
  }
  return perform(tools, who, command)
}

async function decideOn(
  tools: HandleTools,
  situation: Situation,
  taskId: string,
  verb: Verb | AnswerVerb,
  data: Record<string, Json>,
): Promise<Move> {
  if (isAnswer(verb)) return answerMove(tools, situation, taskId, verb, data)
  const task = findTask(tools, situation, taskId, verbTable[verb].action)
  checkVerb(situation, task, verb)
  if (isSuspended(situation.row.state)) throw resting()
  if (verb === 'deliver') {
    const facts = await tools.subjectFacts(situation.row.subjectId, `hand-over of case ${situation.row.caseNo}`)
    return moveOf(situation, task, verb, handOver(situation.row.state, data, facts))
  }
  if (verb === 'require-supplement')
    return moveOf(situation, task, verb, { ...data, ...(await heldAmong(tools, situation, data)) })
  if (verb !== 'decide') return moveOf(situation, task, verb, data)
  checkNothingBeside(situation)
  checkNothingOwed(situation)
  checkWaits(situation, data)
  return moveOf(situation, task, verb, { ...data, ...(await judgeBy(tools, situation, data)) })
}

const judgeBy = (tools: HandleTools, { row, item, form, now }: Situation, data: Record<string, Json>) =>
  judge(
    tools,
    item,
    { form, subjectId: row.subjectId, channel: row.channel, today: tools.calendar.localDay(now.toString()) },
    data,
  )

/** Nobody decides while the case is out for a hearing, a test, an opinion or more time. */
function checkNothingBeside({ row }: Situation): void {
  const [open] = mattersOf(row.state)
  if (open)
    throw problem('conflict', {
      zh: '还有征求意见、特别程序或延期申请没有结束，请等答复或撤回后再决定',
      en: 'A consultation, special procedure or extension is still open; wait for it or call it back',
    })
}

/** Claims a task for oneself, or releases it. */
export function claim(
  tools: HandleTools,
  who: Who,
  input: { caseId: string; taskId: string; release?: boolean; key?: string | undefined },
): Promise<CommandResult> {
  const { caseId, taskId, release = false, key } = input
  return perform(tools, who, {
    caseId,
    key,
    taskId,
    decide: async (asked) => {
      const { situation, record } = await inPlace(tools, asked, taskId)
      const task = findTask(tools, situation, taskId, 'case.claim')
      const mine = actorId(situation.actor) === task.claimedBy
      if (task.claimedBy && !mine) throw claimedByOther(task)
      if (!release) checkSecond(situation, taskId)
      const by = release ? null : (actorId(situation.actor) ?? null)
      const name = release || situation.actor.kind !== 'staff' ? null : situation.actor.name
      return record({
        event: {
          kind: release ? 'task_released' : 'task_claimed',
          actor: eventActor(situation.actor, task),
          data: { taskId },
        },
        claim: { taskId, by, name },
      })
    },
  })
}

/** What one has reported another signs: the reporter does not keep it for himself. */
function checkSecond({ row, actor }: Situation, taskId: string): void {
  if (reportedAt(row.state, taskId)?.by !== actorId(actor)) return
  throw problem('conflict', {
    zh: '这份核查记录您已上报，请留给另一名核查人员签字；要改可以直接重新上报',
    en: 'You have reported this: leave it to the one who signs; to change it, report again',
  })
}

function findTask(tools: HandleTools, { row, tasks, actor }: Situation, taskId: string, action: string): TaskRow {
  const task = tasks.find((each) => each.taskId === taskId)
  const resource: Resource = {
    subjectId: row.subjectId,
    units: [row.siteId, row.organId, ...tasks.map((each) => each.unit)],
  }
  if (!task) {
    if (!tools.can(actor, 'case.read', resource))
      throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
    throw new MovedOn()
  }
  if (tools.can(actor, action, { ...resource, task: { unit: task.unit, post: task.post } })) return task
  if (!tools.can(actor, 'case.read', resource))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  throw problem('forbidden', {
    zh: '这项任务不属于您的岗位，请交由对应岗位办理',
    en: 'This task belongs to another post',
  })
}

function checkVerb({ item, actor }: Situation, task: TaskRow, verb: Verb): void {
  if (!verbsFor(task.act, item.mayReturn).includes(verb))
    throw problem('conflict', {
      zh: `“${task.name}”这一步不能这样办理`,
      en: `Step ${task.node} does not allow ${verb}`,
    })
  if (task.claimedBy && task.claimedBy !== actorId(actor)) throw claimedByOther(task)
}

function moveOf({ actor }: Situation, task: TaskRow, verb: Verb, data: Record<string, Json>): Move {
  const row = verbTable[verb]
  return {
    event: {
      kind: row.event,
      actor: eventActor(actor, task),
      data: { taskId: task.taskId, node: task.node, name: task.name, unit: task.unit, ...data },
    },
    input: { type: 'complete-task', taskId: task.taskId, variables: row.variables(data, variableOf(task.node)) },
    ...(row.status && { status: row.status }),
  }
}
