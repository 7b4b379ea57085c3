// Deemed acceptance (视为受理). 行政许可法 第三十二条第一款第(四)项: whoever is not told within five working days what is missing is accepted from the
// day on which the materials were received. The case accepts itself, says so, and its clock starts on that day.

import type { Move } from './move.ts'
import { MovedOn, type Situation } from './perform.ts'
import { deemedPrefix } from './waiting.ts'

export const isDeemedTimer = (timerId: string): boolean => timerId.startsWith(deemedPrefix)

/** What the timer does: the open acceptance task is completed. Throws MovedOn when somebody has acted meanwhile. */
export function deem({ row, tasks }: Situation, timerId: string): Move {
  const { waiting } = row.state
  const task = tasks.find(({ act }) => act === 'accept')
  if (waiting?.timerId !== timerId || row.status !== 'submitted' || !task) throw new MovedOn()
  const { taskId, node, name, unit } = task
  return {
    event: {
      kind: 'case_accepted',
      actor: { kind: 'system', name: 'deemed' },
      data: { taskId, node, name, unit, deemed: true, receivedAt: waiting.receivedAt },
    },
    input: { type: 'complete-task', taskId, variables: { acceptance: 'accepted' } },
    status: 'accepted',
    acceptedFrom: waiting.receivedAt,
  }
}
