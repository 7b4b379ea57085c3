// Free places by day: what a person may choose from.

import { problem } from '../../../platform/problem/index.ts'
import type { Site } from '../../../registry/index.ts'
import { getSite, groupOf, type HallTools, nextOpenDay, openingAt, todayOf } from '../hall.ts'
import { instantAt } from '../rules/local-time.ts'
import { slotsOf } from '../rules/slots.ts'
import { capacityOf, type SiteGroup } from '../rules/window-groups.ts'
import { takenPlaces } from '../store/appointments.ts'

export type SlotDay = {
  on: string
  /** Why there is nothing, where there is nothing. */
  closed: { zh: string; en: string } | null
  slots: { starts: string; free: number }[]
}
type Wish = { siteId: string; itemId?: string | undefined; group?: string | undefined }

const lastDay = (tools: HallTools): string =>
  tools.clock.today().add({ days: tools.content.appointments.daysAhead }).toString()

/** Days from today to the last that can be booked, with the slots that have not begun. */
export async function listSlots(tools: HallTools, wish: Wish) {
  const site = getSite(tools, wish.siteId)
  const { group, item } = await groupOf(tools, site, wish)
  return {
    site: { id: site.id, name: site.name, address: site.address },
    group: { key: group.key, name: group.name },
    item: item ? { id: item.id, name: item.name } : null,
    days: await daysOf(tools, site, group),
  }
}

async function daysOf(tools: HallTools, site: Site, group: SiteGroup): Promise<SlotDay[]> {
  const [from, until] = [tools.clock.today(), lastDay(tools)]
  const taken = new Map(
    (await takenPlaces(tools.db, site.id, group.key, from.toString(), until)).map((slot) => [
      `${slot.on} ${slot.starts}`,
      slot.taken,
    ]),
  )
  const capacity = capacityOf(tools.content, site.id, group)
  return Array.from({ length: tools.content.appointments.daysAhead + 1 }, (_, ahead) => {
    const on = from.add({ days: ahead }).toString()
    const { spans, why } = openingAt(tools, site, on)
    const slots = slotsOf(spans, tools.content.appointments.slotMinutes)
      .filter((starts) => Temporal.Instant.compare(instantAt(on, starts), tools.clock.now()) > 0)
      .map((starts) => ({ starts, free: Math.max(0, capacity - (taken.get(`${on} ${starts}`) ?? 0)) }))
    return { on, closed: spans.length === 0 ? (why ?? null) : null, slots }
  })
}

/** A slot that exists, lies ahead and may be booked. Problem: conflict, which names the next open day; validation-failed. */
export function checkSlot(tools: HallTools, site: Site, on: string, starts: string): void {
  const { zh, en } = site.name
  if (on < todayOf(tools) || on > lastDay(tools)) {
    const until = lastDay(tools)
    throw problem('validation-failed', {
      zh: `只能预约今天到 ${until} 的时段，请另选日期`,
      en: `Choose a day from today to ${until}`,
    })
  }
  const { spans, why } = openingAt(tools, site, on)
  if (spans.length === 0) {
    const next = nextOpenDay(tools, site, on)
    throw problem('conflict', {
      zh: `${zh} ${on} 不对外办公（${why?.zh ?? '休息日'}），下一个办公日是 ${next ?? '一个月以后'}，请改约`,
      en: `${en} is closed on ${on} (${why?.en ?? 'day of rest'}); the next open day is ${next ?? 'more than a month away'}`,
    })
  }
  if (!slotsOf(spans, tools.content.appointments.slotMinutes).includes(starts))
    throw problem('validation-failed', {
      zh: `${on} 没有 ${starts} 开始的时段，请从列出的时段中选择`,
      en: `No slot begins at ${starts} on ${on}; choose one of the list`,
    })
  if (Temporal.Instant.compare(instantAt(on, starts), tools.clock.now()) <= 0)
    throw problem('conflict', {
      zh: `${on} ${starts} 的时段已经开始，请选择更晚的时段，或现在取号`,
      en: `The slot ${starts} on ${on} has begun; choose a later one, or take a ticket now`,
    })
}

/** The refusal of a full slot, with the next places that are free. */
export async function fullSlot(tools: HallTools, site: Site, group: SiteGroup, on: string, starts: string) {
  const next = (await daysOf(tools, site, group))
    .flatMap((day) => day.slots.filter(({ free }) => free > 0).map((slot) => `${day.on} ${slot.starts}`))
    .filter((each) => each > `${on} ${starts}`)
    .slice(0, 3)
  const found = next.length > 0
  return problem('conflict', {
    zh: `${on} ${starts} 已经约满。${found ? `还有空位的下几个时段：${next.join('、')}` : '可预约的日期都已约满，请到现场取号'}`,
    en: `${on} ${starts} is full. ${found ? `Next free: ${next.join(', ')}` : 'Everything that can be booked is full; take a ticket in the hall'}`,
  })
}
