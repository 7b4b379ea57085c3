// Sessions: a 256-bit token in a cookie, its hash in the table. Open → expired or ended; never renewed, so a stolen token ends by itself.

import { randomToken, sha256Bytes } from '../platform/crypto/index.ts'
import { type Actor, type AtDevice, anonymous } from '../platform/http/index.ts'
import type { Context } from './context.ts'
import { deleteSession, findSession, findSessionEnd, insertSession, touchSession } from './store.ts'

export const sessionHours = { staff: 12, resident: 30 * 24 } as const
/** At a terminal a session ends after this time even when nobody wipes it. */
const atDeviceMinutes = 60
/** The terminal at which somebody signs in, and how a token is bound to it. */
export type At = { device: AtDevice; bind(token: string): string }
export type OpenedSession = { token: string; actor: Actor; expiresAt: string }

/** Opens a session for an actor who has an account, `until` a time or for as long as his kind has; throws for anonymous and system. */
export async function openSession(
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  given: Actor,
  at?: At,
  until?: Temporal.Instant,
): Promise<OpenedSession> {
  if (!('accountId' in given)) throw new Error(`No session for an actor of kind ${given.kind}`)
  const actor: Actor & { accountId: string } = at && 'subjectId' in given ? { ...given, device: at.device } : given
  const token = randomToken()
  const now = clock.now()
  const hours = actor.kind === 'staff' ? sessionHours.staff : sessionHours.resident
  const expires = until ?? now.add(at ? { minutes: atDeviceMinutes } : { hours })
  const expiresAt = expires.toString()
  const tokenHash = sha256Bytes(at ? at.bind(token) : token)
  await insertSession(db, { tokenHash, accountId: actor.accountId, actor, now, expiresAt })
  return { token, actor, expiresAt }
}

/** Who a token stands for; anonymous when it is unknown, ended or expired. */
export async function authenticate({ db, clock }: Pick<Context, 'db' | 'clock'>, token: string): Promise<Actor> {
  if (!token) return anonymous
  const now = clock.now()
  const tokenHash = sha256Bytes(token)
  const found = await findSession(db, tokenHash, now)
  if (!found) return anonymous
  if (Temporal.Instant.compare(now.subtract({ minutes: 10 }), found.seenAt) > 0) await touchSession(db, tokenHash, now)
  return found.actor
}

export const endSession = ({ db }: Pick<Context, 'db'>, token: string): Promise<void> =>
  deleteSession(db, sha256Bytes(token))

/** When the session of a token ends; undefined when it has. */
export const sessionEnds = async (
  { db, clock }: Pick<Context, 'db' | 'clock'>,
  token: string,
): Promise<Temporal.Instant | undefined> => {
  const end = await findSessionEnd(db, sha256Bytes(token), clock.now())
  return end === undefined ? undefined : Temporal.Instant.from(end)
}
