import type { Actor } from '../../server/platform/http/index.ts'
import { newId } from '../../server/platform/ids/index.ts'
import type { TestCity } from './open-city.ts'
import { submitted } from './submitted.ts'

const system: Actor = { kind: 'system', name: 'test' }

/** A case that was accepted, and whose household two of the subdistrict (Xixiang) are to visit. */
export async function householdToVisit(
  city: Pick<TestCity, 'cases' | 'catalogue' | 'clock'>,
  resident: Actor,
): Promise<{ caseId: string; caseNumber: string; taskId: string; points: string[] }> {
  const { cases } = city
  const caseId = await submitted(city, resident, 'temporary-assistance')
  const [task] = (await cases.view(system, caseId)).tasks
  const clerk: Actor = {
    kind: 'staff',
    accountId: newId(),
    staffId: newId(),
    name: '窗口',
    posts: [{ unit: task?.unit ?? '', post: 'window-clerk' }],
  }
  await cases.handle({ actor: clerk }, { caseId, taskId: task?.taskId ?? '', verb: 'accept', data: {} })
  const { tasks, caseNumber } = await cases.view(system, caseId)
  const visit = tasks.find(({ act }) => act === 'inspect')
  if (!visit) throw new Error('no visit')
  return { caseId, caseNumber, taskId: visit.taskId, points: visit.points }
}
