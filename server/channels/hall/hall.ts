// What the hall asks of the city, and the sites as it sees them: groups of windows, and when they are open.

import type { Calendar } from '../../engines/worktime/index.ts'
import type { Clock } from '../../platform/clock/index.ts'
import type { Database } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import { type OpeningDay, openingOn, type Site } from '../../registry/index.ts'
import type { HallContent } from './content.ts'
import { groupFor, groupsAt, type SiteGroup } from './rules/window-groups.ts'

type Bilingual = { zh: string; en: string }
export type HallItem = { id: string; name: Bilingual; domain: string; levels: readonly string[] }
/** A message to a person, by his id; the same key is one message. */
export type HallMessage = { key: string; kind: string; params: Record<string, string>; subjectId: string }
export type HallTools = {
  db: Database
  clock: Clock
  calendar: Calendar
  content: HallContent
  publicUrl: string
  listSites(): readonly Site[]
  /** Problem: not-found. */
  getItem(id: string): Promise<HallItem>
  /** Reading is on record with its purpose. */
  readPerson(subjectId: string, purpose: string): Promise<{ name: string; citizenId?: string; phone?: string }>
  can(
    actor: Actor,
    action: string,
    resource?: { subjectId?: string; units?: readonly string[]; division?: string },
  ): boolean
  tell(message: HallMessage): Promise<void>
  /** How many drafts a clerk has begun for people and not submitted. */
  countDrafts(actor: Actor): Promise<number>
  /** Those with a post at the windows of a site. */
  clerksAt(siteId: string): Promise<readonly { staffId: string; name: string }[]>
  /** Tells of these staff whether a pass for the window holds on a day. */
  passHolders(staffIds: readonly string[]): Promise<(staffId: string, on: string) => boolean>
  /** When these staff are away, from today on: first and last day. */
  absencesOf(staffIds: readonly string[]): Promise<readonly { staffId: string; fromOn: string; untilOn: string }[]>
  onError(error: unknown, context: string): void
}

export const todayOf = ({ clock }: HallTools): string => clock.today().toString()

/** Problem: not-found. */
export function getSite({ listSites }: HallTools, siteId: string): Site {
  const site = listSites().find(({ id }) => id === siteId)
  if (!site) throw notFound(`没有服务点 ${siteId}，请从网点列表中选择`, `No site ${siteId}; choose one of the list`)
  return site
}

export function openingAt({ calendar }: HallTools, site: Site, on: string): OpeningDay {
  return openingOn(site.opening, on, Temporal.PlainDate.from(on).dayOfWeek, calendar.dayKind(on))
}

/** The first open day from `from` on, within a month. */
export function nextOpenDay(tools: HallTools, site: Site, from: string): string | undefined {
  const first = Temporal.PlainDate.from(from)
  for (let ahead = 0; ahead < 31; ahead++) {
    const on = first.add({ days: ahead }).toString()
    if (openingAt(tools, site, on).spans.length > 0) return on
  }
  return undefined
}

export const groupsOf = ({ content }: HallTools, site: Site): SiteGroup[] => groupsAt(content, site.windows)

/** Problem: validation-failed when the site has no such group. */
export function getGroup(tools: HallTools, site: Site, key: string): SiteGroup {
  const groups = groupsOf(tools, site)
  const group = groups.find((each) => each.key === key)
  if (group) return group
  const [zh, en] = [groups.map(({ name }) => name.zh).join('、'), groups.map((each) => each.key).join(', ')]
  throw problem('validation-failed', {
    zh: `${site.name.zh}没有窗口组 ${key}，可选：${zh}`,
    en: `${site.name.en} has no window group ${key}; it has ${en}`,
  })
}

/** What is wanted at a site: an item, which decides the group, or a group. Problems: not-found, conflict (the site does not take it). */
export async function groupOf(
  tools: HallTools,
  site: Site,
  wish: { itemId?: string | undefined; group?: string | undefined },
): Promise<{ group: SiteGroup; item: HallItem | undefined }> {
  const item = wish.itemId === undefined ? undefined : await tools.getItem(wish.itemId)
  if (item && !item.levels.includes(site.level))
    throw problem('conflict', {
      zh: `${site.name.zh}不办理“${item.name.zh}”，请在网点列表中选择能办的服务点`,
      en: `${site.name.en} does not take “${item.name.en}”; choose a site that does`,
    })
  if (wish.group !== undefined) return { group: getGroup(tools, site, wish.group), item }
  const group = groupFor(groupsOf(tools, site), item?.domain)
  if (!group) throw new Error(`${site.id} has no window group`)
  return { group, item }
}

/** Tells a person; a message that cannot be sent breaks nothing. */
export const tellSafely = ({ tell, onError }: HallTools, message: HallMessage): Promise<void> =>
  tell(message).catch((error: unknown) => onError(error, `notice ${message.kind}`))
