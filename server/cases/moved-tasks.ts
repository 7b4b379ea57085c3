import type { CaseRow, CaseState } from './case.ts'
import { stepDue } from './deadlines.ts'
import type { Move, StepTools, StepWrite } from './move.ts'

/** Open steps rest, go on or get more days with a matter beside the flow; nothing of the kind, nothing moves. */
export function tasksMovedBy(row: CaseRow, move: Move, state: CaseState, tools: StepTools): StepWrite['movedTasks'] {
  if (state.pauses === row.state.pauses && state.extension === row.state.extension) return []
  return (move.beside?.tasks ?? []).flatMap(({ taskId, node, openedAt }) => {
    const drawn = tools.item.flow.nodes.get(node)
    if (!drawn) return []
    return {
      taskId,
      dueAt: stepDue(tools.item, { id: taskId, node, props: drawn.props, openedAt }, state, tools.calendar),
    }
  })
}
