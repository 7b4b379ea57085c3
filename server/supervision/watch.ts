// The watch over limits. Whatever an event says, the watch is read from the case as it stands now, so seeing an event twice or late
// changes nothing; the version kept with the watch says which events it already knows.

import type { LoggedEvent } from '../cases/index.ts'
import { baseItemOf } from '../engines/codes/index.ts'
import type { Calendar } from '../engines/worktime/index.ts'
import type { Connection } from '../platform/database/index.ts'
import { districtOf } from './division.ts'
import { caseLimitAt, limitAt } from './limit.ts'
import { type CaseNow, readCaseNow, recolour, replaceLimits, type WatchedLimit } from './store/watch.ts'

/** Events after which every limit is as it was. */
const changesNothing = new Set(['task_claimed', 'task_released', 'service_requested', 'rule_applied', 'case_rated'])

export const changesLimits = (kind: string): boolean => !changesNothing.has(kind)

/** Brings the watch over the event's case up to date. */
export async function watchCase(
  tx: Connection,
  { caseId, seq }: Pick<LoggedEvent, 'caseId' | 'seq'>,
  calendar: Calendar,
  now: Temporal.Instant,
): Promise<void> {
  const found = await readCaseNow(tx, caseId)
  if (!found || (found.seen ?? 0) >= seq) return
  await replaceLimits(tx, caseId, limitsOf(found, calendar, now))
}

/** The limits of a case: its own first, then one for each open step; none when it is concluded. */
export function limitsOf(found: CaseNow, calendar: Calendar, now: Temporal.Instant): WatchedLimit[] {
  const { version, caseNo, division, siteId, status } = found
  if (status === 'concluded') return []
  const itemId = baseItemOf(found.itemId) // a district's variant counts under the city's item
  const shared = { version, caseNo, itemId, division, district: districtOf(division), siteId, status }
  const steps = (found.tasks ?? []).map(({ taskId, name, unit, openedAt, dueAt }) => ({
    ...shared,
    limitId: taskId,
    unit,
    name,
    since: openedAt,
    ...limitAt(calendar, dueAt, now),
  }))
  const open = { status, dueAt: found.dueAt, holds: found.holds ?? [], steps: steps.map(({ dueAt }) => dueAt) }
  const own = { ...shared, limitId: '', unit: found.organId, name: '', since: found.submittedAt }
  return [{ ...own, ...caseLimitAt(calendar, open, now) }, ...steps]
}

const batch = 1000

/** Gives every limit whose change has come its new colour; how many. Costs per change, not per open case. */
export async function tickLimits(db: Connection, now: Temporal.Instant): Promise<number> {
  let changed = 0
  for (;;) {
    const some = await recolour(db, now.toString(), batch)
    changed += some
    if (some < batch) return changed
  }
}
