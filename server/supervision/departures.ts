// Decisions that depart from the discretion benchmark (偏离裁量基准), off the log: who decides otherwise has said why, and whoever
// supervises sees how many there are, where, and opens the cases.

import type { LoggedEvent } from '../cases/index.ts'
import type { Connection } from '../platform/database/index.ts'
import { type Actor, readPageKey, writePageKey } from '../platform/http/index.ts'
import type { BoardTools } from './board.ts'
import type { Bilingual } from './city.ts'
import { districtOf } from './division.ts'
import { prefixesFor } from './scope.ts'
import {
  countDepartures,
  type DepartureFilter,
  type DepartureKey,
  insertDeparture,
  listDepartures,
} from './store/departures.ts'

export type DepartureQuery = {
  division?: string | undefined
  organ?: string | undefined
  item?: string | undefined
  after?: string | undefined
  limit?: number | undefined
}

/** The board looks back so far. */
export const departureDays = 90

/** Whether an event is a decision other than the benchmark recommended. */
export const isDeparture = ({ kind, data }: Pick<LoggedEvent, 'kind' | 'data'>): boolean =>
  kind === 'case_decided' && (data.benchmark as { departs?: unknown } | undefined)?.departs === true

/** Keeps a departure; the same event twice is kept once. */
export async function keepDeparture(tx: Connection, event: LoggedEvent): Promise<void> {
  const { benchmark, decision, reason } = event.data
  await insertDeparture(tx, {
    caseId: event.caseId,
    seq: event.seq,
    caseNo: event.caseNo,
    itemId: event.itemId,
    division: event.division,
    district: districtOf(event.division),
    unit: event.actor.unit ?? event.organId,
    decidedAt: event.at,
    decidedBy: event.actor.name ?? '',
    recommended: String((benchmark as { decision?: unknown }).decision),
    decided: String(decision),
    reason: String(reason ?? ''),
  })
}

function filterOf({ clock }: BoardTools, actor: Actor, { division, organ, item }: DepartureQuery): DepartureFilter {
  const since = clock.now().subtract({ hours: departureDays * 24 })
  return { prefixes: prefixesFor(actor, division), unit: organ, item, since: since.toString() }
}

/** How many there were lately, and where. Problems: bad-request, forbidden. */
export async function viewDepartures(tools: BoardTools, actor: Actor, query: DepartureQuery) {
  const { db, names } = tools
  const counts = await countDepartures(db, filterOf(tools, actor, query))
  const groups = (by: (typeof counts)[number]['by'], name: (key: string) => Bilingual) =>
    counts.filter((count) => count.by === by).map(({ key, count }) => ({ key, name: name(key), count }))
  return {
    days: departureDays,
    total: counts.find(({ by }) => by === 'all')?.count ?? 0,
    byDistrict: groups('district', names.division),
    byOrgan: groups('unit', names.unit),
    byItem: groups('item', names.items()),
  }
}

/** A page of them, the latest first. Problems: bad-request, forbidden. */
export async function pageDepartures(tools: BoardTools, actor: Actor, query: DepartureQuery) {
  const { db, names, clock } = tools
  const limit = query.limit ?? 50
  const after = query.after === undefined ? undefined : keyOf(query.after)
  const found = await listDepartures(db, filterOf(tools, actor, query), { after, limit: limit + 1 })
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const itemName = names.items()
  return {
    asOf: clock.now().toString(),
    days: departureDays,
    cases: page.map(({ caseId, caseNo, itemId, division, unit, ...line }) => ({
      caseId,
      caseNumber: caseNo,
      item: { id: itemId, name: itemName(itemId) },
      division: { code: division, name: names.division(division) },
      organ: { id: unit, name: names.unit(unit) },
      decidedAt: line.decidedAt,
      decidedBy: line.decidedBy,
      recommended: line.recommended,
      decided: line.decided,
      reason: line.reason,
    })),
    next: found.length > limit && last ? writePageKey({ dueAt: last.decidedAt, caseId: last.caseId, id: '' }) : null,
  }
}

const keyOf = (text: string): DepartureKey => {
  const { dueAt, caseId } = readPageKey(text)
  return { decidedAt: dueAt, caseId }
}
