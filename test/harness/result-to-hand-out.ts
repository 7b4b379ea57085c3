import type { Actor } from '../../server/platform/http/index.ts'
import { newId } from '../../server/platform/ids/index.ts'
import { householdToVisit } from './household-to-visit.ts'
import { inspectByTwo } from './inspect-by-two.ts'
import type { TestCity } from './open-city.ts'

const system: Actor = { kind: 'system', name: 'test' }
type Post = { unit: string; post: string }

/** Somebody who holds just these posts. */
export const staffFor = (name: string, ...posts: Post[]): Extract<Actor, { kind: 'staff' }> => ({
  kind: 'staff',
  accountId: newId(),
  staffId: newId(),
  name,
  posts,
})

/** A granted case whose result waits to be handed out; `chosen` runs when it is accepted. The public notice is over at once. */
export async function resultToHandOut(
  city: TestCity,
  resident: Actor,
  chosen: (caseId: string) => Promise<unknown> = async () => {},
): Promise<{ caseId: string; caseNumber: string }> {
  const { caseId, caseNumber } = await householdToVisit(city, resident)
  await chosen(caseId)
  await inspectByTwo(city, caseId)
  for (let guard = 0; guard < 12; guard++) {
    await city.cases.settle()
    const { tasks } = await city.cases.view(system, caseId)
    const task = tasks.find(({ act }) => act === 'deliver' || act === 'review' || act === 'decide')
    if (task?.act === 'deliver') return { caseId, caseNumber }
    if (!task)
      await city.db.query('update timer set fires_at = $2 where case_id = $1', [caseId, city.clock.now().toString()])
    else {
      const data: Record<string, string> =
        task.act === 'review' ? { outcome: 'passed', opinion: '属实' } : { decision: 'granted', reason: '符合条件' }
      await city.cases.handle(
        { actor: staffFor('经办', { unit: task.unit, post: task.post }) },
        { caseId, taskId: task.taskId, verb: task.act as 'review' | 'decide', data },
      )
    }
  }
  throw new Error('the result is not there')
}
