// What a case's page shows of its delivery, and the list of results that nobody has picked up.

import type { Vault } from '../../platform/crypto/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import type { CaseRow, TaskRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { CaseItem } from '../item.ts'
import { findAddress, listUncollected } from '../store/delivery.ts'
import { isHandedOut, type Recipient, uncollectedWorkingDays } from './delivery.ts'

type Tools = Pick<CityDoors, 'db' | 'can' | 'getUnit' | 'vault'>

/** Null for an item whose result is not handed out. The address is for its owner, and for whoever posts the result. */
export async function deliveryView(
  tools: Tools,
  actor: Actor,
  { row, tasks, item }: { row: CaseRow; tasks: readonly TaskRow[]; item: CaseItem },
) {
  if (!isHandedOut(item) || (row.status === 'concluded' && !row.state.delivery)) return null
  const { delivery } = row.state
  const own = 'subjectId' in actor && actor.subjectId === row.subjectId
  const posts = tasks.some(
    ({ act, unit, post }) => act === 'deliver' && tools.can(actor, 'case.deliver', { task: { unit, post } }),
  )
  const sealed = delivery?.method === 'post' && (own || posts) ? await findAddress(tools.db, row.caseId) : undefined
  const { id, name } = tools.getUnit(delivery?.siteId ?? row.siteId)
  return {
    method: delivery?.method ?? ('pick-up' as const),
    isChosen: delivery !== undefined,
    site: { id, name },
    recipient: sealed ? (JSON.parse(tools.vault.decrypt(sealed)) as Recipient) : null,
    sent: delivery?.sent ?? null,
    returned: delivery?.returned ?? null,
    mayChoose: own && row.status !== 'concluded' && !delivery?.sent,
  }
}

/** Results at the sites of a clerk that have waited longer than they should. */
export async function viewUncollected(
  tools: Tools &
    Pick<CityDoors, 'clock' | 'calendar'> & { vault: Vault; item(id: string, version: number): Promise<CaseItem> },
  actor: Actor,
  { days = uncollectedWorkingDays }: { days?: number | undefined },
) {
  if (actor.kind !== 'staff') throw problem('forbidden', { zh: '只有工作人员可以查看', en: 'Only staff see this list' })
  const now = tools.clock.now()
  const units = [
    ...new Set(actor.posts.filter(({ post }) => post === 'window-clerk' || post === 'head').map(({ unit }) => unit)),
  ]
  const lines = await listUncollected(tools.db, units, now.toString(), 500)
  const waited = lines.map((line) => ({
    line,
    workingDays: tools.calendar.workingDaysBetween(line.openedAt, tools.calendar.localDay(now.toString())),
  }))
  return {
    afterWorkingDays: days,
    results: await Promise.all(
      waited
        .filter(({ workingDays }) => workingDays >= days)
        .map(async ({ line, workingDays }) => ({
          caseId: line.caseId,
          caseNumber: line.caseNo,
          itemName: (await tools.item(line.itemId, line.itemVersion)).content.name,
          subjectName: tools.vault.decrypt(line.subjectName),
          siteName: tools.getUnit(line.unit).name,
          since: line.openedAt,
          workingDays,
          isSent: line.isSent,
        })),
    ),
  }
}
