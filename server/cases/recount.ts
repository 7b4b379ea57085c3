// A changed working calendar moves dates that are already given: a year is announced, a holiday is added at short notice. Then every open
// case is counted anew: its promised day, its steps, its timers in working days. What moved stands in the case's record, and whose promised
// day moved is told. The edition is noted when all are done; a recount that was stopped, or could not count a case, begins again at the next start.

import type { Calendar } from '../engines/worktime/index.ts'
import type { Database } from '../platform/database/index.ts'
import { kindTable, mattersOf } from './beside/matter.ts'
import type { CaseRow, TaskRow } from './case.ts'
import { caseDue, dueAfter, stepDue, timerFires } from './deadlines.ts'
import type { CaseItem } from './item.ts'
import type { PerformTools } from './perform.ts'
import { settleStep } from './step.ts'
import { readCase, writeStep } from './store/case-path.ts'
import { isCountedBy, moveTasks, moveTimers, noteEdition, openCases, type TimerRow, timersOf } from './store/recount.ts'
import { acceptanceLimit, deemedPrefix } from './waiting.ts'

export type RecountTools = Omit<PerformTools, 'db'> & { db: Database }
export type Moved = {
  due?: { from: string; to: string }
  tasks: { taskId: string; dueAt: string }[]
  timers: { timerId: string; firesAt: string }[]
}
export type Recount = { cases: number; moved: number }
export type RecountOrder = {
  edition: string
  /** Only says how many would move. */
  dryRun?: boolean
  onProgress?: (done: number) => void
  isStopped?: () => boolean
  /** A case that cannot be counted holds up no other. */
  onError(error: unknown): void
}

/** Counts all open dates by the calendar when its edition is new. `dryRun` only says how many would move. */
export async function recountLimits(
  tools: RecountTools,
  { edition, dryRun = false, onProgress, isStopped, onError }: RecountOrder,
): Promise<Recount> {
  const result: Recount = { cases: 0, moved: 0 }
  if (await isCountedBy(tools.db, edition)) return result
  let isWhole = true
  let after: string | undefined
  for (;;) {
    const page = await openCases(tools.db, after)
    for (const caseId of page) {
      if (isStopped?.()) return result
      result.cases++
      try {
        if (await recountCase(tools, caseId, dryRun)) result.moved++
      } catch (error) {
        isWhole = false
        onError(error)
      }
    }
    onProgress?.(result.cases)
    after = page.at(-1)
    if (!after) break
  }
  if (!dryRun && isWhole) await noteEdition(tools.db, edition, tools.clock.now().toString(), result)
  return result
}

async function recountCase(tools: RecountTools, caseId: string, dryRun: boolean): Promise<boolean> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const now = tools.clock.now()
    const [{ row, tasks }, timers] = await Promise.all([
      readCase(tools.db, caseId, null, now),
      timersOf(tools.db, caseId),
    ])
    if (!row || row.status === 'concluded') return false
    const item = await tools.item(row.itemId, row.itemVersion)
    const moved = recounted({ row, tasks, timers, item }, tools.calendar, now)
    if (!moved || dryRun) return moved !== undefined
    const write = settleStep(
      row,
      { event: { kind: 'limits_recounted', actor: { kind: 'system', name: 'calendar' }, data: { ...moved } } },
      { state: row.state.flow, effects: [] },
      { item, calendar: tools.calendar, now, assign: () => row.siteId },
    )
    const dueAt = caseDue(row.state, tools.calendar, now)
    const written = await tools.db.write(async (tx) => {
      if (!(await writeStep(tx, { ...write, after: { ...write.after, dueAt } }))) return false
      await moveTasks(tx, caseId, moved.tasks)
      await moveTimers(tx, caseId, moved.timers)
      return true
    })
    if (!written) continue
    tools.wake()
    return true
  }
  return false
}

/** What of a case's dates the calendar moves; undefined when nothing. Days, not instants, of the promise: that is what people are told. */
export function recounted(
  {
    row,
    tasks,
    timers,
    item,
  }: { row: CaseRow; tasks: readonly TaskRow[]; timers: readonly TimerRow[]; item: CaseItem },
  calendar: Calendar,
  now: Temporal.Instant,
): Moved | undefined {
  const differs = (a: string | null, b: string | null) => a !== null && b !== null && !sameInstant(a, b)
  const due = caseDue(row.state, calendar, now)
  const movedTasks = tasks.flatMap((task) => {
    const anew = taskAnew(row, item, task, calendar)
    return anew && differs(task.dueAt, anew) ? [{ taskId: task.taskId, dueAt: anew }] : []
  })
  const movedTimers = timers.flatMap(({ timerId, firesAt, setAt }) => {
    const anew = timerAnew(item, timerId, Temporal.Instant.from(setAt), calendar)
    return anew && differs(firesAt, anew) ? [{ timerId, firesAt: anew }] : []
  })
  const dueMoved = due && row.dueAt && differs(row.dueAt, due)
  if (!dueMoved && movedTasks.length === 0 && movedTimers.length === 0) return undefined
  return {
    ...(dueMoved && row.dueAt && { due: { from: calendar.localDay(row.dueAt), to: calendar.localDay(due) } }),
    tasks: movedTasks,
    timers: movedTimers,
  }
}

const sameInstant = (a: string, b: string) =>
  Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) === 0

/** When a task is due by this calendar: a step as its flow and item say, a matter beside the flow by its own days. */
function taskAnew({ state }: CaseRow, item: CaseItem, { taskId, node, openedAt }: TaskRow, calendar: Calendar) {
  const drawn = item.flow.nodes.get(node)
  if (drawn) return stepDue(item, { id: taskId, node, props: drawn.props, openedAt }, state, calendar)
  const matter = mattersOf(state).find(({ id }) => id === taskId)
  if (!matter) return null
  return dueAfter(calendar, Temporal.Instant.from(openedAt), kindTable[matter.kind].answerWorkingDays(matter))
}

/** When a timer in working days fires by this calendar; undefined for one of another kind, which no calendar moves. */
function timerAnew(item: CaseItem, timerId: string, setAt: Temporal.Instant, calendar: Calendar): string | undefined {
  if (timerId.startsWith(deemedPrefix)) return dueAfter(calendar, setAt, acceptanceLimit(item))
  const trigger = item.flow.nodes.get(timerId.slice(0, timerId.lastIndexOf('.')))?.trigger
  if (trigger?.kind !== 'timer' || !trigger.props['working-days']) return undefined
  return timerFires(item, trigger, calendar, setAt)
}
