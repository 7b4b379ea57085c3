// Recording that an item entered the sites of a level, or left them, and asking not to enter yet.

import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { problem } from '../../platform/problem/index.ts'
import { getDistrict, type PowersTools, requireStaff } from '../city.ts'
import { askException } from '../exceptions.ts'
import { insertEntries } from '../store.ts'
import { type EntryLine, listEntryLines } from './entry-lines.ts'
import { isEntered } from './entry-state.ts'

export type EntryInput = {
  itemId: string
  district: string
  level: string
  kind: 'entered' | 'left'
  on: string
  siteIds: string[]
  note: string
}

/** Records an entry or a leave. Problems: not-found, forbidden, validation-failed (a day ahead, a site elsewhere), conflict (it is so already, or no site). */
export async function recordEntry(tools: PowersTools, actor: Actor, input: EntryInput): Promise<{ entryId: string }> {
  const { registry, clock, db } = tools
  const { code } = getDistrict(tools, input.district)
  const staff = requireStaff(tools, actor, 'onboarding.record', code)
  const line = await lineOf(tools, input.itemId, code, input.level)
  const refuse = (pointer: string, zh: string, en: string) =>
    problem('validation-failed', { zh, en }, { fields: [{ pointer, zh, en }] })
  if (input.on > clock.today().toString()) throw refuse('/on', '日期不能晚于今天', 'The day must not lie ahead')
  const sites = registry.listSites({ divisionCode: code, levels: [input.level] }).map(({ id }) => id)
  if (sites.length === 0)
    throw problem('conflict', {
      zh: '本区还没有这一级的服务场所，请先在登记册中设立',
      en: 'The district has no site of this level yet; set one up first',
    })
  const foreign = input.siteIds.find((id) => !sites.includes(id))
  if (foreign)
    throw refuse(
      '/siteIds',
      `${foreign} 不是本区这一级的服务场所`,
      `${foreign} is no site of this level in the district`,
    )
  if (isEntered(line.state) === (input.kind === 'entered'))
    throw problem(
      'conflict',
      input.kind === 'entered'
        ? { zh: '已经进驻了', en: 'It has entered already' }
        : { zh: '还没有进驻', en: 'It has not entered' },
    )
  const entryId = newId(clock.now())
  await insertEntries(db, [
    {
      ...{ entryId, itemId: input.itemId, level: input.level, district: code, kind: input.kind, on: input.on },
      ...{ siteIds: input.siteIds, note: input.note.trim(), recordedBy: staff.staffId, recordedByName: staff.name },
      recordedAt: clock.now().toString(),
    },
  ])
  return { entryId }
}

/** The line of the plan for an item at a level; Problems: not-found, conflict where the plan asks for nothing. */
async function lineOf(tools: PowersTools, itemId: string, district: string, level: string): Promise<EntryLine> {
  await tools.catalogue.getItem(itemId)
  const [line] = await listEntryLines(tools, { item: itemId, district, level })
  if (line) return line
  throw problem('conflict', {
    zh: '这个事项不在这一级受理，无需进驻',
    en: 'The item is not taken at this level and need not enter',
  })
}

/** Asks that an item need not enter yet. Problems: as `askException`, and conflict when it has entered. */
export async function askToWait(
  tools: PowersTools,
  actor: Actor,
  ask: { itemId: string; district: string; level: string; reason: string; expiresOn: string },
): Promise<{ requestId: string }> {
  const line = await lineOf(tools, ask.itemId, getDistrict(tools, ask.district).code, ask.level)
  if (isEntered(line.state))
    throw problem('conflict', { zh: '已经进驻，不需要例外', en: 'It has entered; no exception is needed' })
  return askException(tools, actor, { ...ask, kind: 'onboarding', covers: [] })
}
