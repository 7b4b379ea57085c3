// What a case's page says of handing a task on: whether it may be passed or given back, and in whose place the reader would act.

import type { CaseRow, TaskRow } from '../case.ts'
import type { CityDoors, Unit } from '../city.ts'
import { receivers } from './transfer.ts'

/** `absent`: staff ids of those for whom the reader stands in. */
export function handingView(
  tools: Pick<CityDoors, 'getUnit'>,
  row: CaseRow,
  task: TaskRow,
  absent: readonly string[],
): { mayTransfer: boolean; backTo: Unit['name'] | null; times: number; inPlaceOf: string | null } {
  const handed = row.state.handed?.[task.taskId]
  const back = handed?.from.at(-1)
  return {
    mayTransfer: receivers[task.act] !== undefined,
    backTo: back ? tools.getUnit(back.unit).name : null,
    times: handed?.times ?? 0,
    inPlaceOf: task.claimedBy && absent.includes(task.claimedBy) ? task.claimedName : null,
  }
}
