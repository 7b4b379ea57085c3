// Estimates against what happened: each ticket with what it was told and how long it really waited, and how good that was on the whole.

import type { Actor } from '../../../platform/http/index.ts'
import { notFound, problem } from '../../../platform/problem/index.ts'
import { getSite, groupsOf, type HallTools, todayOf } from '../hall.ts'
import { type MeasuredRow, measuredAt } from '../store/hall.ts'

const longestDays = 92

/** Tickets called at a site from one day to another (the last seven by default). Problems: not-found, validation-failed. */
export async function measureEstimates(
  tools: HallTools,
  actor: Actor,
  siteId: string,
  { from, until = todayOf(tools) }: { from?: string | undefined; until?: string | undefined },
) {
  const site = getSite(tools, siteId)
  if (!tools.can(actor, 'hall.measure', { units: [site.id], division: site.divisionCode })) throw notFound()
  const end = Temporal.PlainDate.from(until)
  const start = from === undefined ? end.subtract({ days: 6 }) : Temporal.PlainDate.from(from)
  const days = start.until(end).total('days')
  if (days < 0 || days > longestDays)
    throw problem('validation-failed', {
      zh: `起止日期请在 ${longestDays} 天以内，且开始不晚于结束`,
      en: `Choose at most ${longestDays} days, the first not after the last`,
    })
  const rows = await measuredAt(tools.db, site.id, start.toString(), end.toString())
  const names = new Map(groupsOf(tools, site).map(({ key, name }) => [key, name]))
  return {
    site: { id: site.id, name: site.name },
    from: start.toString(),
    until: end.toString(),
    summary: summaryOf(rows),
    tickets: rows.map((row) => ({ ...row, group: names.get(row.groupKey) ?? { zh: row.groupKey, en: row.groupKey } })),
  }
}

/** Mean error without sign and with it (positive: told too much), and the part of waits that fell into the told range; null without tickets. */
export function summaryOf(
  rows: readonly Pick<MeasuredRow, 'estimatedSeconds' | 'realSeconds' | 'lowSeconds' | 'highSeconds'>[],
) {
  const count = rows.length
  if (count === 0) return { count, meanErrorSeconds: null, biasSeconds: null, inRange: null }
  const errors = rows.map(({ estimatedSeconds, realSeconds }) => estimatedSeconds - realSeconds)
  const mean = (values: number[]) => Math.round(values.reduce((sum, value) => sum + value, 0) / count)
  const inRange = rows.filter(
    ({ realSeconds, lowSeconds, highSeconds }) => realSeconds >= lowSeconds && realSeconds <= highSeconds,
  )
  return {
    count,
    meanErrorSeconds: mean(errors.map(Math.abs)),
    biasSeconds: mean(errors),
    inRange: inRange.length / count,
  }
}
