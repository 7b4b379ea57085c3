// What may be done for several cases at once: steps that need no judgement, of the same item and step, and only those of them where
// nothing has to be looked at first. Review, decision and inspection never.
import type { Act, CaseView } from '../../api/case.ts'
import type { InboxTask } from '../../api/task.ts'

const plain = ['accept', 'issue'] as const satisfies readonly Act[]
export type PlainAct = (typeof plain)[number]
export type WhyAlone = 'gone' | 'taken' | 'missing' | 'advice' | 'rests'

const isPlain = (act: Act): act is PlainAct => (plain as readonly Act[]).includes(act)

/** The act that these tasks have in common; undefined when they are not of one item and step, or the step needs judgement. */
export function commonAct(tasks: readonly InboxTask[]): PlainAct | undefined {
  const [first] = tasks
  if (!first || tasks.length < 2 || !isPlain(first.act)) return undefined
  const isSame = ({ itemId, taskName, act }: InboxTask) =>
    itemId === first.itemId && taskName === first.taskName && act === first.act
  return tasks.every(isSame) ? first.act : undefined
}

type Looked = Pick<CaseView, 'tasks' | 'materials' | 'advice'> & { beside: Pick<CaseView['beside'], 'open'> }

/** Why this case has to be opened by itself; undefined when the act may go ahead. */
export function whyAlone(view: Looked, taskId: string, act: PlainAct, me: string): WhyAlone | undefined {
  const task = view.tasks.find((one) => one.taskId === taskId)
  if (!task?.verbs.includes(act)) return 'gone'
  if (task.claimedBy !== null && task.claimedBy !== me && task.handing.inPlaceOf === null) return 'taken'
  if (view.beside.open.some(({ kind }) => kind === 'suspension')) return 'rests'
  if (act !== 'accept') return undefined
  if (view.materials.some(({ required, by }) => required && !by)) return 'missing'
  if (view.advice && view.advice.outcome !== 'eligible') return 'advice'
  return undefined
}
