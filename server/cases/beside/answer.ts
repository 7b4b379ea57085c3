// Answering a matter beside the flow, at its task; or calling it back.

import type { Json } from '../../engines/flow/index.ts'
import { problem } from '../../platform/problem/index.ts'
import { actorId, eventActor, type TaskRow } from '../case.ts'
import { MovedOn, type Situation } from '../perform.ts'
import type { Move } from '../step.ts'
import { type AnswerVerb, answerTable, factsOf, kindTable, mattersOf } from './matter.ts'

/** What the answer does. Throws MovedOn when the matter is over. */
export function answerMove(
  { row, actor, now }: Situation,
  task: TaskRow,
  verb: AnswerVerb,
  data: Record<string, Json>,
): Move {
  const matter = mattersOf(row.state).find(({ id }) => id === task.taskId)
  if (!matter) throw new MovedOn()
  if (!kindTable[matter.kind].answers.includes(verb))
    throw problem('conflict', { zh: `“${task.name}”不能这样办理`, en: `This task does not allow ${verb}` })
  if (verb === 'grant-extension' && matter.openedBy === actorId(actor))
    throw problem('forbidden', {
      zh: '延期由另一位负责人批准，不能自己批自己的申请',
      en: 'Another person approves an extension',
    })
  const { event, closes } = answerTable[verb]
  return {
    event: {
      kind: event,
      actor: eventActor(actor, task),
      data: { ...factsOf(matter), name: task.name, unit: task.unit, ...data },
    },
    beside: {
      closed: matter.id,
      change: (state) => {
        const after = closes?.(state, matter, now) ?? state
        const { beside: _before, ...rest } = after
        const left = mattersOf(state).filter(({ id }) => id !== matter.id)
        return left.length > 0 ? { ...rest, beside: left } : rest
      },
    },
  }
}
