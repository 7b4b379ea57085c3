// Opening a matter beside the flow. Only while the case is in review, by a post that has an open task in it.

import { notFound, problem } from '../../platform/problem/index.ts'
import { actorId, eventActor } from '../case.ts'
import type { CityDoors, Resource } from '../city.ts'
import { dueAfter } from '../deadlines.ts'
import type { HandleTools } from '../handle.ts'
import { type CommandResult, perform, type Situation, type Who } from '../perform.ts'
import type { Move } from '../step.ts'
import { factsOf, kindTable, type Matter, type MatterKind, matterId, mattersOf } from './matter.ts'

export type BesideTools = HandleTools & Pick<CityDoors, 'getUnit'>
export type Opening = {
  caseId: string
  kind: MatterKind
  reason: string
  days?: number | undefined
  procedure?: string | undefined
  /** Consultation: the unit that is asked. */
  unit?: string | undefined
  key?: string | undefined
}

/** 行政许可法 第四十二条: at most ten working days more, once. */
const mostExtension = 10
export const actionOf: Record<MatterKind, string> = {
  extension: 'case.ask-extension',
  consultation: 'case.consult',
  procedure: 'case.begin-procedure',
}

/** Opens a matter. Problems: not-found, forbidden, conflict, validation-failed. */
export function openMatter(tools: BesideTools, who: Who, opening: Opening): Promise<CommandResult> {
  const { caseId, key } = opening
  return perform(tools, who, {
    caseId,
    key,
    decide: (situation) => {
      checkHandler(tools, situation, actionOf[opening.kind])
      checkOpening(situation, opening)
      return moveOf(tools, situation, opening)
    },
  })
}

/** Whoever has an open task in the case may; whoever may not even read it learns nothing. */
export function checkHandler(tools: HandleTools, { row, tasks, actor }: Situation, action: string): void {
  const resource: Resource = {
    subjectId: row.subjectId,
    units: [row.siteId, row.organId, ...tasks.map(({ unit }) => unit)],
  }
  if (tasks.some(({ unit, post }) => tools.can(actor, action, { ...resource, task: { unit, post } }))) return
  if (!tools.can(actor, 'case.read', resource))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  throw problem('forbidden', {
    zh: '只有正在办理这个办件的岗位可以这样做',
    en: 'Only a post that is handling this case may do that',
  })
}

function checkOpening({ row }: Situation, { kind, days, unit }: Opening): void {
  if (row.status !== 'accepted')
    throw problem('conflict', {
      zh: '办件受理以后、作出决定以前才能这样做',
      en: 'Only between acceptance and decision',
    })
  const open = mattersOf(row.state)
  if (kind !== 'consultation' && open.some((matter) => matter.kind === kind))
    throw problem('conflict', { zh: '同样的程序正在进行，请先等它结束', en: 'The same procedure is under way' })
  if (kind === 'consultation' && !unit)
    throw problem('validation-failed', { zh: '请选择要征求意见的部门', en: 'Choose the organ to be consulted' })
  if (kind !== 'extension') return
  if (row.state.clock?.extendedBy)
    throw problem('conflict', {
      zh: '这个办件已经延长过一次，不能再延长',
      en: 'The limit has been extended once already',
    })
  if (!days || days > mostExtension)
    throw problem('validation-failed', {
      zh: `延长 1 到 ${mostExtension} 个工作日，请重新填写`,
      en: `Extend by 1 to ${mostExtension} working days`,
    })
}

function moveOf(tools: BesideTools, { row, actor, now }: Situation, opening: Opening): Move {
  const { kind, reason, days, procedure } = opening
  const { act, post, name, opened, limit, opens } = kindTable[kind]
  const matter: Matter = {
    id: matterId(row),
    kind,
    openedBy: actorId(actor) ?? '',
    reason,
    ...(days !== undefined && { days }),
    ...(procedure && { procedure }),
  }
  const unit = kind === 'consultation' ? tools.getUnit(opening.unit ?? '').id : row.organId
  return {
    event: {
      kind: opened,
      actor: eventActor(actor),
      data: {
        ...factsOf(matter),
        unit,
        opened: [{ taskId: matter.id, node: act, unit, post, dueAt: dueAfter(tools.calendar, now, limit(matter)) }],
      },
    },
    beside: {
      opened: {
        taskId: matter.id,
        node: act,
        name: name(matter),
        act,
        unit,
        post,
        claimedBy: null,
        claimedName: null,
        openedAt: now.toString(),
        dueAt: dueAfter(tools.calendar, now, limit(matter)),
      },
      change: (state) => {
        const opened = opens?.(state, matter, now) ?? state
        return { ...opened, beside: [...mattersOf(opened), matter] }
      },
    },
  }
}
