// A clerk looks at what the applicant sent: it will do, or it is asked for again with the reason. Also the gate before the decision.

import type { Json } from '../../engines/flow/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import { actorId, eventActor } from '../case.ts'
import { dueAfter } from '../deadlines.ts'
import { type CommandResult, claimedByOther, MovedOn, perform, type Situation, type Who } from '../perform.ts'
import { saveSatisfied } from '../store/application.ts'
import { askFor, changeOwed, nameOf, owedOf } from './owed.ts'
import { checkedAt, type SupplyTools, without } from './supply.ts'

export const checkVerbs = ['confirm-material', 'reject-material'] as const
export type CheckVerb = (typeof checkVerbs)[number]

/** Nobody decides while materials are owed: the decision rests on them. */
export function checkNothingOwed({ row, item }: Pick<Situation, 'row' | 'item'>): void {
  const owed = owedOf(row.state)
  if (owed.length === 0) return
  const names = owed.map(({ materialId }) => nameOf(item, materialId))
  throw problem('conflict', {
    zh: `还有容缺的材料没有补齐：${names.map(({ zh }) => zh).join('、')}。补齐并核对以后才能决定`,
    en: `Deferred materials are still owed: ${names.map(({ en }) => en).join(', ')}. Decide when they have come and are checked`,
  })
}

/** Confirms or rejects what was sent. Problems: not-found, forbidden, conflict-moved-on. */
export async function checkDeferred(
  tools: SupplyTools,
  who: Who,
  input: { caseId: string; taskId: string; verb: CheckVerb; data: Record<string, Json>; key?: string | undefined },
): Promise<CommandResult> {
  const { caseId, taskId, verb, data, key } = input
  const done = await tools.db.write(async (tx) => {
    let settled: string | undefined
    const result = await perform({ ...tools, db: tx, wake: () => {} }, who, {
      caseId,
      key,
      taskId,
      decide: (situation) => {
        const { row, tasks, actor, item, now } = situation
        const task = tasks.find((each) => each.taskId === taskId)
        checkClerk(tools, situation, taskId)
        const one = checkedAt(situation, taskId)
        const { materialId } = one
        if (!task) throw new MovedOn()
        if (task.claimedBy && task.claimedBy !== actorId(actor)) throw claimedByOther(task)
        const facts = { taskId, materialId, name: nameOf(item, materialId), unit: task.unit, ...data }
        if (verb === 'confirm-material') {
          settled = materialId
          return {
            event: { kind: 'deferred_confirmed', actor: eventActor(actor, task), data: { ...facts, by: 'upload' } },
            beside: { closed: taskId, tasks: [], change: (state) => without(state, materialId) },
          }
        }
        const { calendar } = tools
        const left = calendar.workingDaysBetween(one.check?.at ?? now, calendar.localDay(one.until ?? now.toString()))
        const until = dueAfter(calendar, now, Math.max(1, left))
        const how = { calendar, remindWorkingDays: tools.deferralRules().remindWorkingDays, version: row.version }
        const rejected = { reason: String(data.reason ?? ''), at: now.toString() }
        return {
          event: {
            kind: 'deferred_rejected',
            actor: eventActor(actor, task),
            data: { ...facts, until: calendar.localDay(until) },
          },
          beside: {
            closed: taskId,
            tasks: [],
            change: (state) =>
              changeOwed(state, materialId, ({ check: _over, ...rest }) =>
                askFor({ ...rest, rejected }, until, how, now),
              ),
          },
        }
      },
    })
    if (settled) await saveSatisfied(tx, caseId, settled, null)
    return result
  })
  tools.wake()
  return done
}

function checkClerk(tools: SupplyTools, { row, tasks, actor }: Situation, taskId: string): void {
  const task = tasks.find((each) => each.taskId === taskId)
  const place = { unit: task?.unit ?? row.siteId, post: 'window-clerk' }
  if (tools.can(actor, 'case.check-deferred', { subjectId: row.subjectId, task: place })) return
  const units = [row.siteId, row.organId, ...tasks.map(({ unit }) => unit)]
  if (!tools.can(actor, 'case.read', { subjectId: row.subjectId, units }))
    throw notFound('没有找到这个办件，请核对编号', 'No such case; check the number')
  throw problem('forbidden', {
    zh: '这项任务不属于您的岗位，请交由对应岗位办理',
    en: 'This task belongs to another post',
  })
}
