// What a case's page shows of deferred materials: what is owed, until when, and what may be done about it.

import type { Actor } from '../../platform/http/index.ts'
import type { CaseRow, TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { CaseItem } from '../item.ts'
import { taskColour } from '../task-colour.ts'
import { checkVerbs } from './check.ts'
import { nameOf, owedOf } from './owed.ts'

type Tools = Pick<CityDoors, 'can' | 'calendar'>

export function owedView(tools: Tools, actor: Actor, row: CaseRow, item: CaseItem, now: Temporal.Instant) {
  const mayBring = tools.can(actor, 'case.supply-deferred', { subjectId: row.subjectId, item: row.itemId })
  return owedOf(row.state).map(({ materialId, workingDays, until, check, rejected }) => ({
    materialId,
    name: nameOf(item, materialId),
    workingDays,
    /** Null before acceptance. */
    untilOn: until ? tools.calendar.localDay(until) : null,
    colour: check || !until ? ('none' as const) : taskColour(tools.calendar, until, now).colour,
    isChecked: check !== undefined,
    rejected: rejected?.reason ?? null,
    mayBring: mayBring && until !== undefined && !check,
  }))
}

/** What a list of cases says of it. */
export const owedLine = (
  tools: Pick<Tools, 'calendar'>,
  state: Pick<CaseRow['state'], 'owed'>,
  item: Pick<CaseItem, 'content'>,
) =>
  owedOf(state).map(({ materialId, until, check }) => ({
    materialId,
    name: nameOf(item, materialId),
    untilOn: until ? tools.calendar.localDay(until) : null,
    isChecked: check !== undefined,
  }))

/** The verbs at the task that looks at a brought material. */
export const verbsAtCheck = (
  tools: Pick<Tools, 'can'>,
  actor: Actor,
  { subjectId }: Pick<CaseRow, 'subjectId'>,
  { unit, post }: TaskRow,
): string[] => (tools.can(actor, 'case.check-deferred', { subjectId, task: { unit, post } }) ? [...checkVerbs] : [])
