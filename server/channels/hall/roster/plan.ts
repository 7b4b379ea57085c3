// The head of a site plans: one shift at a time, or last week again where nothing is planned yet. What is past stays as it was.

import type { Actor } from '../../../platform/http/index.ts'
import { notFound, problem } from '../../../platform/problem/index.ts'
import type { Site } from '../../../registry/index.ts'
import { getSite, type HallTools, openingAt, todayOf } from '../hall.ts'
import { daysLater, type Shift, sayShift, shiftsIn, weekOf } from '../rules/shifts.ts'
import { clearShift, lockRoster, type Place, putShift, type ShiftRow, shiftsAt, shiftsOf } from '../store/roster.ts'
import { clerksOf, whyUnfit } from './fitness.ts'

type Staff = Extract<Actor, { kind: 'staff' }>
export type ShiftOrder = { on: string; window: number; shift: Shift; staffId: string | null }
/** A shift of last week that was not taken over. */
type Left = Omit<ShiftRow, 'siteId' | 'staffId'> & { why: { zh: string; en: string } }
const daysAhead = 92

/** Problem: not-found for whoever is not its head. */
function getPlanned(tools: HallTools, actor: Actor, siteId: string): { site: Site; staff: Staff } {
  const site = getSite(tools, siteId)
  if (actor.kind !== 'staff' || !tools.can(actor, 'roster.set', { units: [site.id] })) throw notFound()
  return { site, staff: actor }
}

/** Plans somebody for a shift, or nobody. Problems: not-found, conflict with the reason. */
export async function setShift(tools: HallTools, actor: Actor, siteId: string, order: ShiftOrder): Promise<void> {
  const { site, staff } = getPlanned(tools, actor, siteId)
  const { on, window, shift, staffId } = order
  if (window > site.windows)
    throw notFound(`${site.name.zh}只有 ${site.windows} 个窗口`, `${site.name.en} has ${site.windows} windows`)
  if (on < todayOf(tools))
    throw problem('conflict', { zh: `${on} 已经过去，排班不能再改`, en: `${on} is past; its roster stays` })
  if (on > daysLater(todayOf(tools), daysAhead))
    throw problem('conflict', { zh: '最多提前三个月排班', en: 'Plan three months ahead at most' })
  const place: Place = { siteId: site.id, on, window, shift }
  if (staffId !== null && !isOpen(tools, site, place)) throw problem('conflict', closedThen(site, place))
  const clerks = await clerksOf(tools, site)
  await tools.db.write(async (tx) => {
    await lockRoster(tx)
    if (staffId === null) return clearShift(tx, place)
    const why = whyUnfit(clerks, { ...place, staffId }, await shiftsOf(tx, [staffId], on, on))
    if (why) throw problem('conflict', why)
    await putShift(tx, { ...place, staffId, setBy: staff.staffId, setAt: tools.clock.now().toString() })
  })
}

/** Takes over the week before where nothing is planned yet, and tells what it left out and why. Problem: not-found. */
export async function copyWeekBefore(
  tools: HallTools,
  actor: Actor,
  siteId: string,
  on: string,
): Promise<{ copied: number; left: Left[] }> {
  const { site, staff } = getPlanned(tools, actor, siteId)
  const week = weekOf(on)
  const [monday, sunday] = [week[0] ?? on, week.at(-1) ?? on]
  const clerks = await clerksOf(tools, site)
  const today = todayOf(tools)
  return tools.db.write(async (tx) => {
    await lockRoster(tx)
    const before = await shiftsAt(tx, site.id, daysLater(monday, -7), daysLater(sunday, -7))
    const taken = new Set((await shiftsAt(tx, site.id, monday, sunday)).map(keyOf))
    const ids = [...new Set(before.map(({ staffId }) => staffId))]
    const planned = await shiftsOf(tx, ids, monday, sunday)
    const left: Left[] = []
    let copied = 0
    for (const row of before.map((one) => ({ ...one, on: daysLater(one.on, 7) }))) {
      if (row.on < today || taken.has(keyOf(row))) continue
      const why = isOpen(tools, site, row)
        ? (whyUnfit(clerks, row, planned) ?? (clerks.isAway(row.staffId, row.on) ? awayThen(row) : undefined))
        : closedThen(site, row)
      if (why) {
        left.push({ on: row.on, window: row.window, shift: row.shift, name: row.name, why })
        continue
      }
      await putShift(tx, { ...row, setBy: staff.staffId, setAt: tools.clock.now().toString() })
      planned.push(row)
      copied++
    }
    return { copied, left }
  })
}

const keyOf = ({ on, window, shift }: Place): string => `${on} ${window} ${shift}`

const isOpen = (tools: HallTools, site: Site, { on, shift }: Place): boolean =>
  shiftsIn(openingAt(tools, site, on).spans).includes(shift)

const closedThen = (site: Site, { on, shift }: Place) => ({
  zh: `${site.name.zh} ${on} ${sayShift[shift].zh}不对外办公`,
  en: `${site.name.en} is closed in the ${sayShift[shift].en} of ${on}`,
})

const awayThen = ({ name, on }: ShiftRow) => ({ zh: `${name} ${on} 外出`, en: `${name} is away on ${on}` })
