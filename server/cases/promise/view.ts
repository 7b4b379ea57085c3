// What a case's page shows of promises, and the verbs at tasks that have rules of their own: promises, deferred materials, inspections.

import type { Actor } from '../../platform/http/index.ts'
import type { CaseEvent, CaseRow, TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import { verbsAtCorrection } from '../correction/view.ts'
import { nameOf } from '../deferral/owed.ts'
import { verbsAtCheck } from '../deferral/view.ts'
import { verbsAtDelivery } from '../delivery/post.ts'
import { verbsAtInspection } from '../inspection/view.ts'
import type { Bilingual, CaseItem } from '../item.ts'
import { verbsAtReferral } from '../referral/view.ts'
import { type PromiseVerb, promiseTable } from './check.ts'

type Tools = Pick<CityDoors, 'can' | 'calendar'>
type Made = { materialId: string; text: Bilingual }

/** Each promise with its text and how it turned out; `dueOn`: by when it is checked. */
export function promisesView(
  { calendar }: Pick<Tools, 'calendar'>,
  { events, item, tasks }: { events: readonly CaseEvent[]; item: CaseItem; tasks: readonly TaskRow[] },
) {
  const made = (events.find(({ kind }) => kind === 'promise_made')?.data.materials ?? []) as Made[]
  return made.map(({ materialId, text }) => {
    const checked = events.findLast(
      ({ kind, data }) => (kind === 'promise_kept' || kind === 'promise_broken') && data.materialId === materialId,
    )
    const task = tasks.find(({ taskId }) => taskId === `promise.${materialId}`)
    return {
      materialId,
      name: nameOf(item, materialId),
      text,
      state: checked ? (checked.kind === 'promise_kept' ? ('kept' as const) : ('broken' as const)) : ('open' as const),
      dueOn: task?.dueAt ? calendar.localDay(task.dueAt) : null,
    }
  })
}

type Verbs = (tools: Pick<Tools, 'can'>, actor: Actor, row: CaseRow, task: TaskRow) => string[]

const atPromise: Verbs = (tools, actor, row, { act, unit, post }) => {
  const isFinder = actor.kind === 'staff' && actor.staffId === row.state.revocation?.foundBy
  if (act === 'revoke' && isFinder) return []
  const resource = { subjectId: row.subjectId, task: { unit, post } }
  return (Object.keys(promiseTable) as PromiseVerb[]).filter(
    (verb) => promiseTable[verb].act === act && tools.can(actor, promiseTable[verb].action, resource),
  )
}

/** By the act of the task. */
export const ownVerbs: Record<string, Verbs> = {
  'check-deferred': verbsAtCheck,
  'check-promise': atPromise,
  revoke: atPromise,
  inspect: verbsAtInspection,
  deliver: verbsAtDelivery,
  'approve-correction': verbsAtCorrection,
  receive: verbsAtReferral,
}
