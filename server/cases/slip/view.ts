// Where the paper is: on the page of a case, for the applicant too, and as a list for those who send and await it.

import type { Actor } from '../../platform/http/index.ts'
import type { CaseRow } from '../case.ts'
import type { CityDoors } from '../city.ts'
import type { CaseItem } from '../item.ts'
import type { Application } from '../store/application.ts'
import { listSlipsOf, listUnderWay } from '../store/slip.ts'
import { unitsOf } from './hand-over.ts'
import { isOverdue, type Slip, stateOf } from './slip.ts'

type Tools = Pick<CityDoors, 'db' | 'clock' | 'calendar' | 'getUnit' | 'can'> & {
  item(id: string, version?: number): Promise<CaseItem>
}

export const slipView = (tools: Pick<Tools, 'clock' | 'calendar' | 'getUnit'>, actor: Actor, slip: Slip) => {
  const units = unitsOf(actor)
  const isMine = units.includes(slip.from) || units.includes(slip.to)
  return {
    slipId: slip.slipId,
    caseId: slip.caseId,
    state: stateOf(slip),
    papers: slip.papers.map(({ name }) => name),
    materialIds: slip.papers.map(({ materialId }) => materialId),
    from: { id: slip.from, name: tools.getUnit(slip.from).name },
    to: { id: slip.to, name: tools.getUnit(slip.to).name },
    madeAt: slip.madeAt,
    sentAt: slip.sentAt,
    receivedAt: slip.receivedAt,
    missingAt: slip.missingAt,
    /** Why it is said to be missing; between colleagues. */
    why: isMine ? slip.missingWhy : null,
    dueOn: slip.dueAt ? tools.calendar.localDay(slip.dueAt) : null,
    isOverdue: isOverdue(slip, tools.clock.now()),
    mayPrint: isMine,
    mayReport: isMine && stateOf(slip) === 'sent',
  }
}
/** The slips of a case, for whoever may read it. */
export const slipsOfCase = async (tools: Omit<Tools, 'item' | 'can'>, actor: Actor, caseId: string) =>
  (await listSlipsOf(tools.db, caseId)).map((slip) => slipView(tools, actor, slip))

/** What is under way from and to one's own places, the overdue first. */
export async function slipsUnderWay(tools: Tools, actor: Actor) {
  const units = unitsOf(actor)
  const slips = await listUnderWay(tools.db, units)
  const lines = await Promise.all(
    slips.map(async (slip) => ({
      ...slipView(tools, actor, slip),
      caseNumber: slip.caseNo,
      item: (await tools.item(slip.itemId, slip.itemVersion)).content.name,
      isIncoming: units.includes(slip.to),
    })),
  )
  return lines.toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue))
}

/** Whether the window that took paper still has some of it that is on no slip. */
export function hasPaperHere(
  tools: Pick<Tools, 'can'>,
  actor: Actor,
  { row, item }: { row: CaseRow; item: CaseItem },
  application: Application | null,
  slips: readonly { state: string; materialIds: readonly string[] }[],
): boolean {
  if (!application || row.status === 'concluded' || !tools.can(actor, 'slip.make', { units: [row.siteId] }))
    return false
  const gone = slips.filter(({ state }) => state !== 'missing').flatMap(({ materialIds }) => materialIds)
  return item.content.materials.some(({ id }) => application.satisfied[id]?.by === 'on-paper' && !gone.includes(id))
}
