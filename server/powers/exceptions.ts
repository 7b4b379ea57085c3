// Asking for an exception and deciding on it (特殊情况报审, 方案 五（三）). Who asks administrates the district or the city; who decides does so
// for the city and is somebody else: the table refuses it too.

import type { Actor } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import { notFound, problem } from '../platform/problem/index.ts'
import { type Bilingual, getDistrict, type PowersTools, requireStaff, unitOf } from './city.ts'
import { type ExceptionState, exceptionState } from './exception-state.ts'
import { type ExceptionKind, type ExceptionRow, insertDecision, insertRequest, listExceptions } from './store.ts'

export type Ask = {
  kind: ExceptionKind
  itemId: string
  district: string
  level?: string | undefined
  covers: string[]
  reason: string
  expiresOn: string
}

/** Asks for an exception until a day; its id. Problems: not-found, forbidden, validation-failed (a day that is gone), conflict (asked already). */
export async function askException(tools: PowersTools, actor: Actor, ask: Ask): Promise<{ requestId: string }> {
  const { code } = getDistrict(tools, ask.district)
  const staff = requireStaff(tools, actor, 'exception.ask', code)
  const { content } = await tools.catalogue.getItem(ask.itemId)
  if (ask.expiresOn <= tools.clock.today().toString())
    throw problem(
      'validation-failed',
      { zh: '到期日要在今天之后', en: 'The last day must lie ahead' },
      {
        fields: [{ pointer: '/expiresOn', zh: '到期日要在今天之后', en: 'The last day must lie ahead' }],
      },
    )
  const same = (row: ExceptionRow) =>
    row.kind === ask.kind && row.itemId === content.id && row.district === code && row.level === (ask.level ?? null)
  if ((await listExceptions(tools.db)).some((row) => same(row) && !row.decided))
    throw problem('conflict', { zh: '已经报审，正在等市里决定', en: 'It has been asked for and waits for the city' })
  const requestId = newId(tools.clock.now())
  await insertRequest(tools.db, {
    requestId,
    kind: ask.kind,
    itemId: content.id,
    district: code,
    level: ask.level ?? null,
    covers: ask.covers,
    reason: ask.reason.trim(),
    expiresOn: ask.expiresOn,
    askedBy: staff.staffId,
    askedByName: staff.name,
    askedUnit: unitOf(staff),
    askedAt: tools.clock.now().toString(),
  })
  return { requestId }
}

/** Decides on a request. Problems: not-found, forbidden (not of the city, or the one who asked), conflict (decided already). */
export async function decideException(
  tools: PowersTools,
  actor: Actor,
  { requestId, decision, note }: { requestId: string; decision: 'approved' | 'refused'; note: string },
): Promise<void> {
  const [found] = await listExceptions(tools.db, requestId)
  if (!found) throw notFound('没有这份报审', 'No such request')
  const [city = ''] = tools.registry.divisionPath(found.district)
  const staff = requireStaff(tools, actor, 'exception.decide', city)
  if (staff.staffId === found.askedBy)
    throw problem('forbidden', {
      zh: '报审人不能自己批准，请由另一人决定',
      en: 'Who asked may not decide; somebody else must',
    })
  const isNew = await insertDecision(tools.db, {
    requestId,
    askedBy: found.askedBy,
    decision,
    note: note.trim(),
    decidedBy: staff.staffId,
    decidedByName: staff.name,
    decidedUnit: unitOf(staff),
    decidedAt: tools.clock.now().toString(),
  })
  if (!isNew) throw problem('conflict', { zh: '这份报审已经有决定了', en: 'This request has been decided' })
}

export type ExceptionView = ReturnType<typeof exceptionView>

/** A request as people see it on a day. */
export function exceptionView(tools: Pick<PowersTools, 'registry' | 'catalogue'>, row: ExceptionRow, today: string) {
  const unitName = (id: string): Bilingual => tools.registry.findUnit(id)?.name ?? { zh: id, en: id }
  const { decided } = row
  return {
    requestId: row.requestId,
    kind: row.kind,
    state: exceptionState(row, today) satisfies ExceptionState,
    item: { id: row.itemId, name: itemName(tools, row.itemId) },
    district: {
      code: row.district,
      name: tools.catalogue.districts().get(row.district) ?? { zh: row.district, en: row.district },
    },
    level: row.level,
    covers: row.covers.length,
    reason: row.reason,
    expiresOn: row.expiresOn,
    asked: { by: row.askedByName, staffId: row.askedBy, unit: unitName(row.askedUnit), at: row.askedAt },
    decided: decided && {
      decision: decided.decision,
      note: decided.note,
      by: decided.decidedByName,
      unit: unitName(decided.decidedUnit),
      at: Temporal.Instant.from(decided.decidedAt).toString(),
    },
  }
}

export const itemName = ({ catalogue }: Pick<PowersTools, 'catalogue'>, id: string): Bilingual =>
  catalogue.listItems().find((item) => item.id === id)?.name ?? { zh: id, en: id }

/** Requests of a kind as people see them, the newest first. */
export async function listRequests(
  tools: PowersTools,
  { kind, state }: { kind?: string | undefined; state?: string | undefined },
) {
  const today = tools.clock.today().toString()
  const rows = await listExceptions(tools.db)
  return rows
    .filter((row) => kind === undefined || row.kind === kind)
    .map((row) => exceptionView(tools, row, today))
    .filter((view) => state === undefined || view.state === state)
}
