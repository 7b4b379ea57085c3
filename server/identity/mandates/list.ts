// What somebody has given and what was given to him; accepting, declining, ending.

import type { Actor } from '../../platform/http/index.ts'
import { type Bilingual, notFound, problem } from '../../platform/problem/index.ts'
import { takerIndexOf } from './give.ts'
import { type Mandate, type MandateState, stateOn } from './mandate.ts'
import { acceptMandate, endMandate, findMandate, listMandates, listOpenTo, type MandateRow, setTaker } from './store.ts'
import type { MandateTools } from './tools.ts'

export type MandateView = Pick<
  Mandate,
  'mandateId' | 'kind' | 'giverName' | 'takerName' | 'untilOn' | 'madeAt' | 'acceptedAt' | 'endedAt' | 'endedBy'
> & { items: { id: string; name: Bilingual }[]; state: MandateState; isGiver: boolean }

const missing = () => notFound('没有找到这份委托，可能已经结束', 'No such mandate; it may have ended')

/** Given and taken, the newest first. */
export async function mandatesOf(tools: MandateTools, actor: Actor): Promise<MandateView[]> {
  if (!('subjectId' in actor) || actor.mandate) return []
  const today = tools.clock.today().toString()
  const rows = await listMandates(tools.db, actor.subjectId)
  return rows.map((row) => viewOf(tools, row, actor.subjectId, today))
}

function viewOf({ vault, findItem }: MandateTools, row: MandateRow, subjectId: string, today: string): MandateView {
  const { mandateId, kind, untilOn, madeAt, acceptedAt, endedAt, endedBy } = row
  return {
    ...{ mandateId, kind, untilOn, madeAt, acceptedAt, endedAt, endedBy },
    giverName: vault.decrypt(row.giverNameEnc),
    takerName: vault.decrypt(row.takerNameEnc),
    items: row.items.map((id) => ({ id, name: findItem(id) ?? { zh: id, en: id } })),
    state: stateOn(today, row),
    isGiver: row.giverId === subjectId,
  }
}

/** Accepts or declines what was offered to oneself. Problems: not-found, conflict. */
export async function answerMandate(
  tools: MandateTools,
  actor: Actor,
  mandateId: string,
  accepts: boolean,
): Promise<void> {
  const { row, subjectId } = await ownMandate(tools, actor, mandateId)
  if (row.takerId !== subjectId) throw missing()
  const today = tools.clock.today().toString()
  if (stateOn(today, row) !== 'offered')
    throw problem('conflict', { zh: '这份委托已经答复或已结束', en: 'This mandate was answered or has ended' })
  const at = tools.clock.now().toString()
  const done = accepts
    ? await acceptMandate(tools.db, mandateId, subjectId, at)
    : await endMandate(tools.db, mandateId, 'taker', at)
  if (!done) throw problem('conflict', { zh: '这份委托刚刚结束', en: 'This mandate has just ended' })
  const takerName = tools.vault.decrypt(row.takerNameEnc)
  await tools.tell({
    key: `mandate-answered:${mandateId}`,
    kind: accepts ? 'mandate-accepted' : 'mandate-declined',
    subjectId: row.giverId,
    params: { takerName, untilOn: row.untilOn },
  })
}

/** Ends a mandate that one has given or taken, and the sessions in which it is used. A guardianship ends at a window. Problems: not-found, conflict. */
export async function revokeMandate(tools: MandateTools, actor: Actor, mandateId: string): Promise<void> {
  const { row, subjectId } = await ownMandate(tools, actor, mandateId)
  if (row.kind === 'guardian')
    throw problem('conflict', {
      zh: '监护关系请带证明到窗口变更',
      en: 'A guardianship is changed at a window, with the papers that show it',
    })
  const by = row.giverId === subjectId ? 'giver' : 'taker'
  if (!(await endMandate(tools.db, mandateId, by, tools.clock.now().toString()))) return
  await tools.tell({
    key: `mandate-ended:${mandateId}`,
    kind: 'mandate-ended',
    subjectId: by === 'giver' ? (row.takerId ?? row.giverId) : row.giverId,
    params: { giverName: tools.vault.decrypt(row.giverNameEnc), takerName: tools.vault.decrypt(row.takerNameEnc) },
  })
}

async function ownMandate({ db }: MandateTools, actor: Actor, mandateId: string) {
  if (!('subjectId' in actor) || actor.mandate) throw missing()
  const { subjectId } = actor
  const row = await findMandate(db, mandateId)
  if (!row || (row.giverId !== subjectId && row.takerId !== subjectId)) throw missing()
  return { row, subjectId }
}

/** Binds what was offered to a citizen number to the person who has just opened an account with it, where the name is his. */
export async function bindOffered(
  { db, vault }: Pick<MandateTools, 'db' | 'vault'>,
  person: { subjectId: string; name: string; citizenId: string },
): Promise<void> {
  for (const row of await listOpenTo(db, takerIndexOf(vault, person.citizenId)))
    if (vault.decrypt(row.takerNameEnc) === person.name) await setTaker(db, row.mandateId, person.subjectId)
}
