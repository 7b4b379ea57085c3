// Acting for somebody else: the session changes sides. It carries both: the giver, whose cases they are, and who acts. It lasts no longer than
// the session that it came from, and ends with the mandate.

import type { Actor } from '../../platform/http/index.ts'
import { notFound, problem } from '../../platform/problem/index.ts'
import { endSession, type OpenedSession, openSession, sessionEnds } from '../sessions.ts'
import { stateOn } from './mandate.ts'
import { findMandate, readMandates } from './store.ts'
import type { MandateTools } from './tools.ts'

/** A session in which the taker of a mandate acts for its giver. Problems: not-found, conflict. */
export async function actFor(
  tools: MandateTools,
  actor: Actor,
  mandateId: string,
  token: string,
): Promise<OpenedSession> {
  const taker = selfOf(actor)
  const row = taker && (await findMandate(tools.db, mandateId))
  if (!taker || !row || row.takerId !== taker.subjectId)
    throw notFound('没有找到这份委托，可能已经结束', 'No such mandate; it may have ended')
  const state = stateOn(tools.clock.today().toString(), row)
  if (state !== 'in-force')
    throw problem(
      'conflict',
      state === 'offered'
        ? { zh: '请先接受委托，再代为办理', en: 'Accept the mandate first' }
        : { zh: '委托已经结束，不能再代为办理', en: 'The mandate has ended' },
    )
  const acting: Actor = {
    kind: row.giverKind,
    accountId: taker.accountId,
    subjectId: row.giverId,
    name: tools.vault.decrypt(row.giverNameEnc),
    mandate: { id: mandateId, subjectId: taker.subjectId, name: taker.name, items: row.items },
  }
  return change(tools, acting, token, endOfDay(row.untilOn))
}

/** Back to oneself. */
export async function actForOneself(tools: MandateTools, actor: Actor, token: string): Promise<OpenedSession> {
  const self = selfOf(actor)
  if (!self) throw notFound()
  return change(tools, self, token)
}

/** Who it is, apart from whom he acts for. */
function selfOf(actor: Actor): (Actor & { kind: 'person' | 'enterprise' }) | undefined {
  if (!('subjectId' in actor)) return undefined
  const { mandate, accountId } = actor
  if (!mandate) return actor.device ? undefined : actor
  return { kind: 'person', accountId, subjectId: mandate.subjectId, name: mandate.name }
}

async function change(
  tools: MandateTools,
  actor: Actor,
  token: string,
  last?: Temporal.Instant,
): Promise<OpenedSession> {
  const ends = await sessionEnds(tools, token)
  if (!ends) throw problem('sign-in-required', { zh: '请先登录', en: 'Sign in first' })
  const until = last && Temporal.Instant.compare(last, ends) < 0 ? last : ends
  const opened = await openSession(tools, actor, undefined, until)
  await endSession(tools, token)
  return opened
}

const endOfDay = (day: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime('Asia/Shanghai').toInstant()

/** The names of those who act by mandates. */
export async function namesOfTakers({ db, vault }: Pick<MandateTools, 'db' | 'vault'>, ids: readonly string[]) {
  const rows = ids.length > 0 ? await readMandates(db, ids) : []
  return new Map(rows.map(({ mandateId, takerNameEnc }) => [mandateId, vault.decrypt(takerNameEnc)]))
}
