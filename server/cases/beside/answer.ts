// Answering a matter beside the flow at its task, or calling it back. What the answer does to the promised day stands in the record, because
// the applicant is told.

import type { Json } from '../../engines/flow/index.ts'
import { colour, dueOn } from '../../engines/worktime/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import { actorId, type CaseState, eventActor, type Matter, type TaskRow } from '../case.ts'
import type { Resource } from '../city.ts'
import type { Move } from '../move.ts'
import { type CommandTools, claimedByOther, MovedOn, type Situation } from '../perform.ts'
import { type AnswerVerb, answerTable, factsOf, kindTable, mattersOf } from './matter.ts'

/** What an answer does. Problems: not-found, forbidden, conflict. Throws MovedOn when the matter is over. */
export function answerMove(
  tools: CommandTools,
  situation: Situation,
  taskId: string,
  verb: AnswerVerb,
  data: Record<string, Json>,
): Move {
  const { row, actor, now, tasks } = situation
  const { matter, task } = findMatter(tools, situation, taskId, verb)
  if (!kindTable[matter.kind].answers.includes(verb))
    throw problem('conflict', { zh: `“${task.name}”不能这样办理`, en: `This task does not allow ${verb}` })
  if (verb === 'grant-extension') checkGrant(tools, situation, matter)
  const { event, closes } = answerTable[verb]
  const close = (state: CaseState): CaseState => {
    const after = closes?.(state, matter, now, tasks) ?? state
    const { beside: _before, ...rest } = after
    const left = mattersOf(state).filter(({ id }) => id !== matter.id)
    return left.length > 0 ? { ...rest, beside: left } : rest
  }
  const after = close(row.state)
  const dayOf = ({ clock }: CaseState) => clock && dueOn(clock, tools.calendar, now.toString()).dueOn
  const [from, to] = [dayOf(row.state), dayOf(after)]
  return {
    event: {
      kind: event,
      actor: eventActor(actor, verb === 'recall' ? matter.by : task),
      data: {
        ...factsOf(matter),
        unit: task.unit,
        ...(after.clock !== row.state.clock && from && to && { due: { from, to } }),
        ...data,
      },
    },
    beside: { tasks, closed: matter.id, change: close },
  }
}

/** The head of the organ approves, not who asks; and only while the limit is not over. */
function checkGrant({ calendar }: CommandTools, { row, actor, now }: Situation, matter: Matter): void {
  if (matter.openedBy === actorId(actor))
    throw problem('forbidden', {
      zh: '延期由另一位负责人批准，不能自己批自己的申请',
      en: 'Another person approves an extension',
    })
  const { clock } = row.state
  if (clock && colour(clock, calendar, now.toString()) === 'overdue')
    throw problem('conflict', {
      zh: '办理期限已过，不能再延长',
      en: 'The limit has passed and cannot be extended any more',
    })
}

/** The matter and its task; a recall is for the post that opened it, an answer for the post that is asked. */
function findMatter(
  tools: CommandTools,
  { row, tasks, actor }: Situation,
  taskId: string,
  verb: AnswerVerb,
): { matter: Matter; task: TaskRow } {
  const matter = mattersOf(row.state).find(({ id }) => id === taskId)
  const task = tasks.find((each) => each.taskId === taskId)
  const resource: Resource = {
    subjectId: row.subjectId,
    units: [row.siteId, row.organId, ...tasks.map(({ unit }) => unit)],
  }
  const missing = () => notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  if (!matter || !task) {
    if (!tools.can(actor, 'case.read', resource)) throw missing()
    throw new MovedOn()
  }
  const place = verb === 'recall' ? matter.by : { unit: task.unit, post: task.post }
  if (!tools.can(actor, answerTable[verb].action, { ...resource, task: place })) {
    if (!tools.can(actor, 'case.read', resource)) throw missing()
    throw problem('forbidden', {
      zh: verb === 'recall' ? '只有提出的岗位可以撤回' : '这项任务不属于您的岗位，请交由对应岗位办理',
      en: verb === 'recall' ? 'Only the post that opened it may call it back' : 'This task belongs to another post',
    })
  }
  if (verb !== 'recall' && task.claimedBy && task.claimedBy !== actorId(actor)) throw claimedByOther(task)
  return { matter, task }
}
