import type { Actor } from '../../platform/http/index.ts'
import { notFound } from '../../platform/problem/index.ts'
import { openCase, type ViewTools } from '../view.ts'
import type { ReferralTools } from './refer.ts'
import { organsToReferTo } from './referral.ts'

/** Where a case may be referred to, for those who may refer it. Problem: not-found. */
export async function listReferralOrgans(
  tools: ViewTools & Pick<ReferralTools, 'organsOf'>,
  actor: Actor,
  caseId: string,
) {
  const { row, item } = await openCase(tools, actor, caseId)
  if (!tools.can(actor, 'case.refer', { units: [row.organId] })) throw notFound()
  return (await organsToReferTo(tools, row, item)).map(({ id, name, level }) => ({ id, name, level }))
}
