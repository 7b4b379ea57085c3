// The wait of whoever takes a ticket now: from the queue as it stands, recent services and the opening hours.

import type { Connection } from '../../../platform/database/index.ts'
import type { Site } from '../../../registry/index.ts'
import { type HallTools, openingAt, todayOf } from '../hall.ts'
import { type Estimate, estimateWait, throughOpening } from '../rules/estimate.ts'
import { minuteOfDay, minutesOf, secondsBetween } from '../rules/local-time.ts'
import type { SiteGroup } from '../rules/window-groups.ts'
import { recentServices, type Waiting } from '../store/hall.ts'

export type Wait = Estimate & {
  ahead: number
  /** Windows that serve the group now; when none is open yet, how many are expected. */
  windows: number
  /** False when the hall may close before. */
  isToday: boolean
}

/** The wait behind what `line` says; `at`: now. */
export async function waitOf(
  tools: HallTools,
  db: Connection,
  { site, group, line, at }: { site: Site; group: SiteGroup; line: Waiting | undefined; at: string },
): Promise<Wait> {
  const { estimate } = tools.content
  const ahead = line?.ahead ?? 0
  const windows = line?.windows || Math.max(1, Math.ceil(group.windows.length * estimate.staffedShare))
  const { spans } = openingAt(tools, site, todayOf(tools))
  const minute = minuteOfDay(Temporal.Instant.from(at))
  const isOpen = spans.some(({ from, until }) => minutesOf(from) <= minute && minute < minutesOf(until))
  // Open hours and no window for the group: somebody has to be found first, which is never at once.
  const elapsed =
    isOpen && !line?.windows
      ? Array.from({ length: windows }, () => 0)
      : (line?.servingSince ?? []).map((since) => Math.max(0, secondsBetween(since, at)))
  const { seconds, low, high } = estimateWait({
    ahead,
    windows,
    elapsed,
    recent: await recentServices(db, site.id, group.key, estimate.recent),
    priorSeconds: estimate.priorMinutes * 60,
    priorWeight: estimate.priorWeight,
  })
  const through = (wanted: number) => throughOpening(minute, wanted, spans)
  const real = through(seconds)
  return {
    ahead,
    windows,
    seconds: real ?? seconds,
    low: through(low) ?? low,
    high: through(high) ?? Math.max(high, real ?? 0),
    isToday: real !== undefined,
  }
}
