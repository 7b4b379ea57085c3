// Where to go: sites that take an item, the nearest first, open now or when next, and how long one waits there. Where a visitor is never
// comes here: the page sorts by his location itself; this sorts by a community that he names.

import type { Site } from '../../registry/index.ts'
import { groupOf, groupsOf, type HallTools, nextOpenDay, openingAt, todayOf } from './hall.ts'
import { isOpenNow } from './queue/queue-view.ts'
import { waitOf } from './queue/wait.ts'
import { metresBetween, type Point } from './rules/distance.ts'
import { minuteOfDay, minutesOf } from './rules/local-time.ts'
import { type Waiting, waitingAt } from './store/hall.ts'

export type HallFilter = { sites: readonly Site[]; itemId?: string | undefined; near?: readonly string[] | undefined }

/** `near`: codes of a division and of what it lies in, the division itself first. Problem: not-found (the item). */
export async function listHalls(tools: HallTools, { sites, itemId, near }: HallFilter) {
  const item = itemId === undefined ? undefined : await tools.getItem(itemId)
  const taking = item ? sites.filter(({ level }) => item.levels.includes(level)) : sites
  const lines = await waitingAt(
    tools.db,
    taking.map(({ id }) => id),
    todayOf(tools),
    null,
  )
  const bySite = Map.groupBy(lines, ({ siteId }) => siteId)
  const from = near && pointOf(tools, near)
  const halls = await Promise.all(taking.map((site) => viewHall(tools, site, bySite.get(site.id) ?? [], itemId)))
  const sorted = halls.map((hall, index) => ({
    ...hall,
    metres: from && hall.coordinates ? metresBetween(from, hall.coordinates as unknown as Point) : null,
    isHome: near !== undefined && taking[index]?.divisionCode === near[0],
  }))
  if (near === undefined) return sorted
  const far = ({ isHome, metres }: (typeof sorted)[number]) => (isHome ? -1 : (metres ?? Number.MAX_SAFE_INTEGER))
  return sorted.sort((one, other) => far(one) - far(other))
}

/** Where a division lies: its own site, else that of the nearest division above it that has coordinates. */
function pointOf({ listSites }: HallTools, near: readonly string[]): Point | undefined {
  for (const code of near) {
    const site = listSites().find((each) => each.divisionCode === code && each.coordinates)
    if (site?.coordinates) return site.coordinates
  }
  return undefined
}

async function viewHall(tools: HallTools, site: Site, lines: readonly Waiting[], itemId: string | undefined) {
  const { group } = await groupOf(tools, site, { itemId })
  const wanted = itemId === undefined ? groupsOf(tools, site).map(({ key }) => key) : [group.key]
  const counted = lines.filter(({ groupKey }) => wanted.includes(groupKey))
  const isOpen = isOpenNow(tools, site.id)
  const line = lines.find(({ groupKey }) => groupKey === group.key)
  const at = tools.clock.now().toString()
  return {
    id: site.id,
    kind: site.siteKind,
    name: site.name,
    division: site.divisionCode,
    level: site.level,
    address: site.address,
    phone: site.phone,
    hours: site.hours,
    coordinates: site.coordinates ? [...site.coordinates] : null,
    isOpen,
    opens: isOpen ? null : nextOpening(tools, site),
    waiting: counted.reduce((sum, { ahead }) => sum + ahead, 0),
    windows: counted.reduce((sum, { windows }) => sum + windows, 0),
    // Where no window is open and nobody waits, nothing is known of the wait.
    wait: isOpen && line ? await waitOf(tools, tools.db, { site, group, line, at }) : null,
  }
}

/** The next opening: day and local time. */
function nextOpening(tools: HallTools, site: Site): { on: string; time: string } | null {
  const today = tools.clock.today()
  const minute = minuteOfDay(tools.clock.now())
  const later = openingAt(tools, site, today.toString()).spans.find(({ from }) => minutesOf(from) > minute)
  if (later) return { on: today.toString(), time: later.from }
  const on = nextOpenDay(tools, site, today.add({ days: 1 }).toString())
  const time = on === undefined ? undefined : openingAt(tools, site, on).spans[0]?.from
  return on !== undefined && time !== undefined ? { on, time } : null
}
