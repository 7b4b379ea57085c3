// Moves one case to another version: read, judge, write, like any command. The version guard lets nobody's step get lost.

import { type FlowState, openTasks } from '../../engines/flow/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { assignTask } from '../assign.ts'
import { type CaseRow, type CaseState, eventActor } from '../case.ts'
import type { CityDoors } from '../city.ts'
import { stepWorkingDays } from '../deadlines.ts'
import type { CaseItem } from '../item.ts'
import { wantedLicences } from '../materials.ts'
import { settleStep } from '../step.ts'
import { readApplication } from '../store/application.ts'
import { readCase, writeStep } from '../store/case-path.ts'
import { setItemVersion } from '../store/migration.ts'
import { type Judgement, judge, type Standing, type StepMap } from './judge.ts'

export type MoveTools = Pick<
  CityDoors,
  'db' | 'clock' | 'calendar' | 'findOrgan' | 'licencesFor' | 'can' | 'areaOf'
> & {
  item(id: string, version?: number): Promise<CaseItem>
  wake(): void
}
export type Versions = { itemId: string; fromVersion: number; toVersion: number; map: StepMap }

/** How a case stands and what would become of it; undefined when it is not an open case of that version any more. */
export async function judgeCase(
  tools: MoveTools,
  { fromVersion, toVersion, map }: Versions,
  caseId: string,
): Promise<{ standing: Standing; judgement: Judgement; from: CaseItem; to: CaseItem } | undefined> {
  const now = tools.clock.now()
  const [{ row }, { application, files }] = await Promise.all([
    readCase(tools.db, caseId, null, now),
    readApplication(tools.db, caseId, null, now),
  ])
  if (!row || !application || row.itemVersion !== fromVersion || row.status === 'concluded') return undefined
  const [from, to] = await Promise.all([tools.item(row.itemId, fromVersion), tools.item(row.itemId, toVersion)])
  const wanted = [...new Set([...wantedLicences(from), ...wantedLicences(to)])]
  const held = wanted.length > 0 ? await tools.licencesFor(row.subjectId, wanted) : []
  const standing = { row, application, files, held }
  return { standing, judgement: judge(standing, from, to, map, tools.findOrgan), from, to }
}

/** Moves the case when it may move; the judgement by which that was done or left. */
export async function moveCase(
  tools: MoveTools,
  actor: Actor,
  plan: Versions & { planId: string; reason: string },
  caseId: string,
): Promise<Judgement | undefined> {
  for (let attempt = 0; attempt < 5; attempt++) {
    const found = await judgeCase(tools, plan, caseId)
    if (!found?.judgement.moves) return found?.judgement
    const { standing, judgement, from, to } = found
    const { row } = standing
    const move = {
      event: {
        kind: 'case_migrated' as const,
        actor: eventActor(actor),
        data: {
          from: plan.fromVersion,
          to: plan.toVersion,
          plan: plan.planId,
          reason: plan.reason,
          map: { ...plan.map },
        },
      },
    }
    const { given: _, ...state } = row.state
    const given = daysGiven(row, from, to, judgement.step.state)
    const write = settleStep({ ...row, state: { ...state, ...(given && { given }) } }, move, judgement.step, {
      item: to,
      before: from,
      calendar: tools.calendar,
      now: tools.clock.now(),
      assign: (task, at) => assignTask(task, at, to, tools.findOrgan),
    })
    const written = await tools.db.write(async (tx) => {
      if (!(await writeStep(tx, write))) return false
      await setItemVersion(tx, caseId, plan.toVersion)
      return true
    })
    if (!written) continue
    tools.wake()
    return judgement
  }
  return undefined
}

/** The days of the steps that stay open, where the new version gives others: a limit runs on as it was given. */
function daysGiven(row: CaseRow, from: CaseItem, to: CaseItem, after: FlowState): CaseState['given'] {
  const before = new Map(openTasks(from.flow, row.state.flow).map((task) => [task.id, task]))
  const pairs = openTasks(to.flow, after).flatMap((task) => {
    const was = before.get(task.id)
    if (!was) return []
    const had = row.state.given?.[task.id]
    const days = had === undefined ? (stepWorkingDays(from, was) ?? null) : had
    return days === (stepWorkingDays(to, task) ?? null) ? [] : [[task.id, days] as const]
  })
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined
}
