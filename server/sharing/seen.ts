// Who looked at my data (谁看过我的数据): each look-up with who, when, for which case and item, which fields, how it ended. Never the values.

import type { Actor } from '../platform/http/index.ts'
import { problem } from '../platform/problem/index.ts'
import type { Context } from './context.ts'
import { providerName } from './provider.ts'
import { type LookUpRow, listLookUps } from './store/look-ups.ts'

type Words = { zh: string; en: string }
export type Seen = {
  lookUpId: string
  at: string
  resource: { key: string; name: Words; provider: Words }
  fields: { key: string; name: Words }[]
  caseId: string
  item: { id: string; name: Words }
  purpose: Words
  outcome: 'found' | 'none' | 'unavailable'
  asOf: string | null
  /** Oneself, or a member of staff with the unit; never a staff number. */
  who: { kind: string; name?: string; unit?: Words }
}
export type SeenPage = { lookUps: Seen[]; next: string | null }

const pageSize = 30

/** Newest first; `after` is the `next` of the page before. Problem: bad-request. */
export async function listSeen(context: Context, actor: Actor, after?: string): Promise<SeenPage> {
  if (!('subjectId' in actor)) return { lookUps: [], next: null }
  const rows = await listLookUps(context.db, actor.subjectId, placeOf(after), pageSize + 1)
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  return {
    lookUps: await Promise.all(page.map((row) => seenOf(context, row))),
    next: rows.length > pageSize && last ? `${last.at}~${last.lookUpId}` : null,
  }
}

function placeOf(after: string | undefined): { at: string; id: string } | undefined {
  if (after === undefined) return undefined
  const [at = '', id = ''] = after.split('~')
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) || !/^[0-9a-f-]{36}$/.test(id) || Number.isNaN(Date.parse(at)))
    throw problem('bad-request', { zh: '翻页位置不对，请从第一页重新看', en: 'No such page; begin at the first one' })
  return { at, id }
}

async function seenOf(context: Context, row: LookUpRow): Promise<Seen> {
  const resource = context.resources.get(row.resource)
  const gone = { zh: row.resource, en: row.resource }
  const named = (key: string) => resource?.fields.find((field) => field.key === key)?.name ?? { zh: key, en: key }
  const { kind, name, unit } = row.actor
  return {
    lookUpId: row.lookUpId,
    at: row.at,
    resource: {
      key: row.resource,
      name: resource?.name ?? gone,
      provider: resource ? providerName(context, resource).name : gone,
    },
    fields: row.fields.map((key) => ({ key, name: named(key) })),
    caseId: row.caseId,
    item: { id: row.itemId, name: (await context.itemName(row.itemId)) ?? { zh: row.itemId, en: row.itemId } },
    purpose: row.purpose,
    outcome: row.outcome === 'found' || row.outcome === 'none' ? row.outcome : 'unavailable',
    asOf: row.asOf,
    who: {
      kind,
      ...(kind !== 'self' && name && { name }),
      ...(kind === 'staff' && unit && { unit: context.unitName(unit) }),
    },
  }
}
