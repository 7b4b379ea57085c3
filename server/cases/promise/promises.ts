// Promise in place of proof (告知承诺): the applicant declares in writing that a condition is met, and is believed. The text is the item's. It is
// recorded with the submission; after a grant a task of the competent organ checks it within the days that the item says.
// promised → being checked → kept | broken; a broken promise lets another person revoke the decision (revoke.ts).

import type { Calendar } from '../../engines/worktime/index.ts'
import type { CaseRow, CaseState, NewEvent, Promised, TaskRow } from '../case.ts'
import { dueAfter } from '../deadlines.ts'
import { nameOf } from '../deferral/owed.ts'
import type { CaseItem, Material, PromiseTerms } from '../item.ts'

type Tools = { item: CaseItem; calendar: Calendar; now: Temporal.Instant }

export const promisesOf = (state: Pick<CaseState, 'promises'>): readonly Promised[] => state.promises ?? []

/** What is promised in place of a material; undefined when the item has no text for it. */
export const termsOf = (material: Material | undefined): PromiseTerms | undefined =>
  material?.satisfy.find(({ by, promise }) => by === 'promise' && promise)?.promise

/** What a case promises that is submitted with these materials. */
export const promisesFrom = (
  { content }: Pick<CaseItem, 'content'>,
  views: readonly { materialId: string; by: string | null }[],
): Promised[] =>
  views.flatMap(({ materialId, by }) => {
    const terms = by === 'promise' && termsOf(content.materials.find(({ id }) => id === materialId))
    return terms ? [{ materialId, ...(terms.check && { check: terms.check }) }] : []
  })

type After = { state: CaseState; opened: TaskRow[]; event?: Omit<NewEvent, 'actor'> }

/** Records what is promised with the submission, and opens the checks with a grant. */
export function promisesAfter(row: CaseRow, event: NewEvent, state: CaseState, tools: Tools): After {
  const promises = promisesOf(state)
  if (promises.length === 0) return { state, opened: [] }
  if (event.kind === 'case_submitted')
    return { state, opened: [], event: { kind: 'promise_made', data: { materials: madeOf(tools.item, promises) } } }
  if (event.kind !== 'case_decided' || event.data.decision !== 'granted') return { state, opened: [] }
  const opened = promises.flatMap((one) => (one.check ? [checkTask(row, one, one.check, tools)] : []))
  const checked = promises.map((one) => (one.check ? { ...one, taskId: taskIdOf(one) } : one))
  return { state: { ...state, promises: checked }, opened }
}

const madeOf = (item: CaseItem, promises: readonly Promised[]) =>
  promises.map(({ materialId, check }) => ({
    materialId,
    name: nameOf(item, materialId),
    text: termsOf(item.content.materials.find(({ id }) => id === materialId))?.text ?? { zh: '', en: '' },
    ...(check && { workingDays: check.workingDays }),
  }))

const taskIdOf = ({ materialId }: Promised): string => `promise.${materialId}`

const checkTask = (
  row: CaseRow,
  one: Promised,
  { workingDays, post }: NonNullable<Promised['check']>,
  { item, calendar, now }: Tools,
): TaskRow => ({
  taskId: taskIdOf(one),
  node: 'promise',
  name: `核查承诺：${nameOf(item, one.materialId).zh}`,
  act: 'check-promise',
  unit: row.organId,
  post,
  claimedBy: null,
  claimedName: null,
  openedAt: now.toString(),
  dueAt: dueAfter(calendar, now, workingDays),
})
