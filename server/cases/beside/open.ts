// Opening a matter beside the flow: only while the case is in review, by a post that has an open step of the flow in it.

import { colour } from '../../engines/worktime/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import { actorId, eventActor, type Matter, type MatterKind, type Place } from '../case.ts'
import type { CityDoors, Resource, Unit } from '../city.ts'
import { dueAfter } from '../deadlines.ts'
import type { CaseItem } from '../item.ts'
import type { Move } from '../move.ts'
import { type CommandResult, type CommandTools, MovedOn, perform, type Situation, type Who } from '../perform.ts'
import { receiveAct } from '../referral/referral.ts'
import { findByKey } from '../store/log.ts'
import {
  factsOf,
  grounds,
  isMatter,
  isSuspended,
  kindTable,
  matterId,
  mattersOf,
  procedures,
  resting,
} from './matter.ts'

export type BesideTools = CommandTools & Pick<CityDoors, 'organsToAsk'>
export type Opening = {
  caseId: string
  kind: MatterKind
  reason: string
  days: number
  procedure?: string | undefined
  /** Suspension: on which ground, and by which paper or provision. */
  ground?: string | undefined
  basis?: string | undefined
  /** Consultation: the organ that is asked. */
  unit?: string | undefined
  key?: string | undefined
}

/** Working days by which the limit may be extended. 行政许可法 第四十二条: ten; an item may say otherwise, 0 is never. */
export const mostExtension = ({ content }: CaseItem): number => content.limits.extensionWorkingDays ?? 10

/** Opens a matter. Problems: not-found, forbidden, conflict, validation-failed. */
export function openMatter(tools: BesideTools, who: Who, opening: Opening): Promise<CommandResult> {
  const { caseId, key } = opening
  return perform(tools, who, {
    caseId,
    key,
    decide: async (situation) => {
      // Opening uses up no task, so that only its key tells that it comes twice.
      if (key && (await findByKey(tools.db, caseId, key))) throw new MovedOn()
      const at = findStep(tools, situation, opening.kind)
      checkOpening(situation, opening)
      return moveOf(tools, situation, opening, at, await findAsked(tools, situation, opening, at))
    },
  })
}

/** The open step of the flow at which somebody handles the case. Whoever may not even read it learns nothing. */
function findStep(tools: CommandTools, { row, tasks, actor }: Situation, kind: MatterKind): Place {
  const { action, byOrgan } = kindTable[kind]
  const steps = tasks.filter(({ taskId, act }) => !isMatter(taskId) && act !== receiveAct)
  const resource: Resource = {
    subjectId: row.subjectId,
    units: [row.siteId, row.organId, ...tasks.map(({ unit }) => unit)],
  }
  const places: readonly Place[] = byOrgan ? [{ unit: row.organId, post: byOrgan.post }] : steps
  const at = places.find(({ unit, post }) => tools.can(actor, action, { ...resource, task: { unit, post } }))
  if (at) return at
  if (!tools.can(actor, 'case.read', resource))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  throw problem('forbidden', {
    zh: byOrgan ? '只有主管部门的负责人可以这样做' : '只有正在办理这个办件的岗位可以这样做',
    en: byOrgan
      ? 'Only a decider of the competent organ may do that'
      : 'Only a post that is handling this case may do that',
  })
}

function checkOpening({ row }: Situation, { kind, procedure, ground }: Opening): void {
  if (row.status !== 'accepted')
    throw problem('conflict', {
      zh: '办件受理以后、作出决定以前才能这样做',
      en: 'Only between acceptance and decision',
    })
  if (kind === 'procedure' && !procedures[procedure ?? ''])
    throw problem('validation-failed', { zh: '请选择是哪一种特别程序', en: 'Choose the special procedure' })
  if (kind === 'suspension' && !grounds[ground ?? ''])
    throw problem('validation-failed', { zh: '请选择依法可以中止的情形', en: 'Choose on which ground the case rests' })
  if (isSuspended(row.state) && kind !== 'suspension') throw resting()
  const isUnderWay = mattersOf(row.state).some((open) => open.kind === kind && open.procedure === procedure)
  if (kind !== 'consultation' && isUnderWay)
    throw problem('conflict', { zh: '同样的程序正在进行，请先等它结束', en: 'The same is under way; let it end first' })
}

function checkExtension(tools: Pick<BesideTools, 'calendar'>, { row, item, now }: Situation, days: number): void {
  const { clock, extension } = row.state
  const most = mostExtension(item)
  if (extension)
    throw problem('conflict', { zh: '这个办件已经延长过一次，不能再延长', en: 'It was extended once already' })
  if (most === 0)
    throw problem('conflict', { zh: '这个事项的办理期限不能延长', en: 'The limit of this item cannot be extended' })
  if (clock && colour(clock, tools.calendar, now.toString()) === 'overdue')
    throw problem('conflict', {
      zh: '办理期限已过，不能再延长',
      en: 'The limit has passed and cannot be extended any more',
    })
  if (days > most)
    throw problem(
      'validation-failed',
      { zh: `最多延长 ${most} 个工作日，请重新填写`, en: `At most ${daysText(most)}; enter fewer` },
      { fields: [{ pointer: '/days', zh: `最多 ${most} 个工作日`, en: `At most ${daysText(most)}` }] },
    )
}

/** The organ that is asked: one that has somebody to answer, and does not ask itself. */
async function findAsked(
  tools: BesideTools,
  { row }: Situation,
  { kind, unit }: Opening,
  at: Place,
): Promise<Unit | undefined> {
  if (kind !== 'consultation') return undefined
  const asked = (await tools.organsToAsk(row.division)).find(({ id }) => id === unit && id !== at.unit)
  if (asked) return asked
  const words = { zh: '请选择能够答复的其他部门', en: 'Choose another organ that can answer' }
  throw problem('validation-failed', words, { fields: [{ pointer: '/unit', ...words }] })
}

function moveOf(
  { calendar }: BesideTools,
  situation: Situation,
  { kind, reason, days, procedure, ground, basis }: Opening,
  { unit, post }: Place,
  asked: Unit | undefined,
): Move {
  const { row, actor, now, tasks } = situation
  if (kind === 'extension') checkExtension({ calendar }, situation, days)
  const { act, name, opened, answerWorkingDays, opens } = kindTable[kind]
  const by = { unit, post }
  const matter: Matter = {
    id: matterId(row),
    kind,
    openedBy: actorId(actor) ?? '',
    by,
    reason,
    days,
    ...(procedure && { procedure }),
    ...(ground && { ground, basis: basis ?? '' }),
  }
  const answers = asked
    ? { unit: asked.id, post: 'reviewer' }
    : kind === 'extension'
      ? { unit: row.organId, post: 'decider' }
      : by
  const dueAt = dueAfter(calendar, now, answerWorkingDays(matter))
  return {
    event: {
      kind: opened,
      actor: eventActor(actor, by),
      data: { ...factsOf(matter), unit: answers.unit, until: calendar.localDay(dueAt) },
    },
    beside: {
      tasks,
      opened: {
        taskId: matter.id,
        node: matter.id,
        name: name(matter).zh,
        act,
        ...answers,
        claimedBy: null,
        claimedName: null,
        openedAt: now.toString(),
        dueAt,
      },
      change: (state) => {
        const after = opens?.(state, matter, now, tasks) ?? state
        return { ...after, beside: [...mattersOf(after), matter] }
      },
    },
  }
}

const daysText = (days: number): string => (days === 1 ? '1 working day' : `${days} working days`)
