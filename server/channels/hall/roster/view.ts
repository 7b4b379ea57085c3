// The roster of a week as its head plans it and its clerks read it. Whose pass does not hold and who is away, only the head sees.

import type { Actor } from '../../../platform/http/index.ts'
import { notFound } from '../../../platform/problem/index.ts'
import type { Site } from '../../../registry/index.ts'
import { getSite, type HallTools, openingAt, todayOf } from '../hall.ts'
import { shiftsIn, weekOf } from '../rules/shifts.ts'
import { openWindows } from '../store/hall.ts'
import { shiftsAt } from '../store/roster.ts'
import { clerksOf } from './fitness.ts'

/** The week in which `on` lies, this one when no day is named. Problem: not-found. */
export async function viewRoster(tools: HallTools, actor: Actor, siteId: string, on = todayOf(tools)) {
  const site = getSite(tools, siteId)
  if (!tools.can(actor, 'roster.read', { units: [site.id] })) throw notFound()
  const mayPlan = tools.can(actor, 'roster.set', { units: [site.id] })
  const week = weekOf(on)
  const today = todayOf(tools)
  const [rows, clerks, open] = await Promise.all([
    shiftsAt(tools.db, site.id, week[0] ?? on, week.at(-1) ?? on),
    mayPlan ? viewClerks(tools, site, week) : [],
    mayPlan && week.includes(today) ? openWindows(tools.db, site.id, today) : [],
  ])
  const me = actor.kind === 'staff' ? actor.staffId : undefined
  return {
    site: { id: site.id, name: site.name, windows: site.windows },
    today,
    mayPlan,
    days: week.map((day) => {
      const { spans, why } = openingAt(tools, site, day)
      return { on: day, shifts: shiftsIn(spans), why: why ?? null }
    }),
    clerks,
    /** Windows that somebody else than the roster named has open now; for the head only. */
    otherwise: open.flatMap(({ window, name, plannedName }) =>
      plannedName === null ? [] : [{ window, name: name ?? '', planned: plannedName }],
    ),
    shifts: rows.map(({ on, window, shift, staffId, name }) => ({
      ...{ on, window, shift, staffId, name },
      isMine: staffId === me,
    })),
  }
}

async function viewClerks(tools: HallTools, site: Site, week: readonly string[]) {
  const { clerks, hasPass, isAway } = await clerksOf(tools, site)
  return clerks.map(({ staffId, name }) => ({
    staffId,
    name,
    noPass: week.filter((day) => !hasPass(staffId, day)),
    away: week.filter((day) => isAway(staffId, day)),
  }))
}
