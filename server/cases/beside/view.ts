// What a case's page shows of the matters beside its flow: which are open, for whom they wait and until when, what the reader may open, and
// the verbs at the task of each. The applicant sees what is waited for, not what officers ask each other.

import type { Actor } from '../../platform/http/index.ts'
import type { CaseEvent, CaseRow, Matter, MatterKind, TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { CaseItem } from '../item.ts'
import { receiveAct } from '../referral/referral.ts'
import { answerTable, grounds, isMatter, isSuspended, kindTable, mattersOf, procedures } from './matter.ts'
import { mostExtension } from './open.ts'

type Tools = Pick<CityDoors, 'calendar' | 'can' | 'getUnit'>
type Opened = { row: CaseRow; tasks: readonly TaskRow[]; events: readonly CaseEvent[]; item: CaseItem }

export function besideView(tools: Tools, actor: Actor, opened: Opened) {
  const { row, tasks, item } = opened
  const isStaff = actor.kind === 'staff' || actor.kind === 'system'
  const may = mayOpen(tools, actor, opened)
  return {
    open: mattersOf(row.state)
      .filter(({ kind }) => isStaff || kindTable[kind].isPublic)
      .flatMap((matter) => {
        const task = tasks.find(({ taskId }) => taskId === matter.id)
        return task ? [matterView(tools, actor, opened, matter, task, isStaff)] : []
      }),
    may,
    extensionWorkingDays: mostExtension(item),
    grounds: may.includes('suspension') ? Object.entries(grounds).map(([id, name]) => ({ id, name })) : [],
    procedures: may.includes('procedure') ? Object.entries(procedures).map(([id, name]) => ({ id, name })) : [],
  }
}

function matterView(
  tools: Tools,
  actor: Actor,
  { row, events }: Opened,
  matter: Matter,
  task: TaskRow,
  isStaff: boolean,
) {
  const { id, kind, reason, days, by } = matter
  return {
    taskId: id,
    kind,
    name: kindTable[kind].name(matter),
    ground: matter.ground ? (grounds[matter.ground] ?? null) : null,
    basis: isStaff ? (matter.basis ?? '') : '',
    days,
    unitName: tools.getUnit(task.unit).name,
    since: task.openedAt,
    untilOn: task.dueAt ? tools.calendar.localDay(task.dueAt) : null,
    reason: isStaff || kind === 'procedure' || kind === 'suspension' ? reason : '',
    openedBy: isStaff ? (events.find(({ data }) => data.taskId === id)?.actor.name ?? '') : '',
    mayRecall:
      kindTable[kind].answers.includes('recall') &&
      tools.can(actor, answerTable.recall.action, { subjectId: row.subjectId, task: by }),
  }
}

/** Which matters the reader may open now, and whether he may terminate. */
function mayOpen(tools: Tools, actor: Actor, { row, tasks, item }: Opened): (MatterKind | 'terminate')[] {
  if (actor.kind !== 'staff' || row.status === 'concluded' || row.status === 'decided') return []
  const steps = tasks.filter(({ taskId, act }) => !isMatter(taskId) && act !== receiveAct)
  const handles = (kind: MatterKind) => {
    const { action, byOrgan } = kindTable[kind]
    const places = byOrgan ? [{ unit: row.organId, post: byOrgan.post }] : steps
    return places.some(({ unit, post }) => tools.can(actor, action, { subjectId: row.subjectId, task: { unit, post } }))
  }
  const isAsked = mattersOf(row.state).some(({ kind }) => kind === 'extension')
  const mayExtend = !row.state.extension && !isAsked && mostExtension(item) > 0
  const kinds = (Object.keys(kindTable) as MatterKind[]).filter(
    (kind) =>
      row.status === 'accepted' && !isSuspended(row.state) && (kind !== 'extension' || mayExtend) && handles(kind),
  )
  return tools.can(actor, 'case.terminate', { units: [row.organId] }) ? [...kinds, 'terminate'] : kinds
}

/** What may be done at the task of a matter; recalling is not done there. */
export const verbsAt = (
  tools: Pick<Tools, 'can'>,
  actor: Actor,
  { row }: Pick<Opened, 'row'>,
  task: TaskRow,
): string[] => {
  const matter = mattersOf(row.state).find(({ id }) => id === task.taskId)
  if (!matter) return []
  return kindTable[matter.kind].answers.filter(
    (verb) =>
      verb !== 'recall' &&
      !(verb === 'grant-extension' && isOpener(actor, matter)) &&
      tools.can(actor, answerTable[verb].action, {
        subjectId: row.subjectId,
        task: { unit: task.unit, post: task.post },
      }),
  )
}

const isOpener = (actor: Actor, { openedBy }: Matter): boolean => actor.kind === 'staff' && actor.staffId === openedBy
