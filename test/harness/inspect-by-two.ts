import type { Actor } from '../../server/platform/http/index.ts'
import { newId } from '../../server/platform/ids/index.ts'
import type { TestCity } from './open-city.ts'

const system: Actor = { kind: 'system', name: 'test' }

/** Two people of the unit inspect: one reports every point as met, the other signs. Answers both. */
export async function inspectByTwo(
  { cases }: Pick<TestCity, 'cases'>,
  caseId: string,
): Promise<{ reporter: Actor; signer: Actor }> {
  const { tasks } = await cases.view(system, caseId)
  const task = tasks.find(({ act }) => act === 'inspect')
  if (!task) throw new Error(`no inspection: ${JSON.stringify(tasks)}`)
  const { taskId, unit, post, points } = task
  const inspector = (name: string): Actor => ({
    kind: 'staff',
    accountId: newId(),
    staffId: newId(),
    name,
    posts: [{ unit, post }],
  })
  const [reporter, signer] = [inspector('核查甲'), inspector('核查乙')]
  const data = { outcome: 'passed' as const, opinion: '属实', points: points.map(() => ({ mark: 'met' as const })) }
  const { version } = await cases.inspect({ actor: reporter }, 'report-inspection', { caseId, taskId, data })
  await cases.inspect({ actor: signer }, 'sign-inspection', { caseId, taskId, data: { report: version } })
  return { reporter, signer }
}
