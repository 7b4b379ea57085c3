// Sessions: a 256-bit token in a cookie, its hash in the table. Open → expired or ended; never renewed, so a stolen token ends by itself.

import { randomToken, sha256Bytes } from '../platform/crypto/index.ts'
import { type Actor, anonymous } from '../platform/http/index.ts'
import type { Context } from './context.ts'
import { deleteSession, findSession, insertSession, touchSession } from './store.ts'

export const sessionHours = { staff: 12, resident: 30 * 24 } as const
export type OpenedSession = { token: string; actor: Actor; expiresAt: string }

/** Opens a session for an actor who has an account; throws for anonymous and system. */
export async function openSession({ db, clock }: Pick<Context, 'db' | 'clock'>, actor: Actor): Promise<OpenedSession> {
  if (!('accountId' in actor)) throw new Error(`No session for an actor of kind ${actor.kind}`)
  const token = randomToken()
  const now = clock.now()
  const expires = now.add({ hours: actor.kind === 'staff' ? sessionHours.staff : sessionHours.resident })
  const expiresAt = expires.toString()
  await insertSession(db, { tokenHash: sha256Bytes(token), accountId: actor.accountId, actor, now, expiresAt })
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
