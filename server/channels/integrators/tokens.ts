// Access tokens by client credentials (RFC 6749, 4.4): an opaque token of an hour, kept as a hash, so that revoking a client ends it at once.
// Failures are counted per network address as those of sign-in are; requests per client and minute.

import type { Clock } from '../../platform/clock/index.ts'
import { randomToken, sha256Bytes } from '../../platform/crypto/index.ts'
import type { Connection } from '../../platform/database/index.ts'
import type { Actor } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import { requestsPerMinute, type Scope, tokenSeconds } from './client.ts'
import { askWithToken, findBySecret, insertToken } from './store.ts'

export type ClientActor = Extract<Actor, { kind: 'client' }>
/** Failures of a network address. */
export type Attempts = {
  /** Counts one. Problem: too-many. */
  count(ip: string): Promise<void>
  /** Takes one back: it was none. */
  forgive(ip: string): Promise<void>
}
export type TokenRequest = {
  ip: string
  grantType: string | undefined
  clientId: string
  secret: string
  /** Scopes with blanks between; all that are granted when absent. */
  scope: string | undefined
}
/** RFC 6749, 5.2. */
export type TokenError = 'invalid_request' | 'invalid_client' | 'unsupported_grant_type' | 'invalid_scope'
export type Token = { access_token: string; token_type: 'Bearer'; expires_in: number; scope: string }

export function createTokens({ db, clock, attempts }: { db: Connection; clock: Clock; attempts: Attempts }) {
  return {
    /** A token, or what RFC 6749 calls the fault. Problem: too-many. */
    async issueToken(asked: TokenRequest): Promise<Token | { error: TokenError }> {
      if (!asked.grantType) return { error: 'invalid_request' }
      if (asked.grantType !== 'client_credentials') return { error: 'unsupported_grant_type' }
      await attempts.count(asked.ip)
      const client = await findBySecret(db, asked.clientId, sha256Bytes(asked.secret), clock.now().toString())
      if (!client) return { error: 'invalid_client' }
      await attempts.forgive(asked.ip)
      const wanted = asked.scope?.split(' ').filter(Boolean) ?? client.scopes
      const granted = client.scopes.filter((scope) => wanted.includes(scope))
      if (wanted.length === 0 || granted.length < new Set(wanted).size) return { error: 'invalid_scope' }
      const token = randomToken()
      const now = clock.now()
      await insertToken(db, {
        tokenHash: sha256Bytes(token),
        clientId: client.clientId,
        scopes: granted,
        now: now.toString(),
        expiresAt: now.add({ seconds: tokenSeconds }).toString(),
      })
      return { access_token: token, token_type: 'Bearer', expires_in: tokenSeconds, scope: granted.join(' ') }
    },

    /** Who asks with a token; undefined when it is not good. Problem: too-many. */
    async clientOf(token: string): Promise<ClientActor | undefined> {
      const now = clock.now()
      const minuteAgo = now.subtract({ minutes: 1 }).toString()
      const found = await askWithToken(db, { tokenHash: sha256Bytes(token), now: now.toString(), minuteAgo })
      if (!found) return undefined
      const { used, ...client } = found
      if (used <= requestsPerMinute) return { kind: 'client', ...client }
      throw problem(
        'too-many',
        {
          zh: `每分钟最多 ${requestsPerMinute} 次请求，请稍后再试`,
          en: `At most ${requestsPerMinute} requests a minute; try again later`,
        },
        { retryAfter: 60 },
      )
    },
  }
}

/** Problem: forbidden, when the token does not carry the scope. */
export function mustHave(actor: Actor, scope: Scope): ClientActor {
  if (actor.kind === 'client' && actor.scopes.includes(scope)) return actor
  throw problem('forbidden', {
    zh: `访问令牌没有 ${scope} 权限，请让管理员授予后重新获取`,
    en: `The token lacks the scope ${scope}; have it granted and get another token`,
  })
}
