// Systems of others ask with an access token in the Authorization header (RFC 6750); people have a cookie. A token that is not good is refused
// wherever it is brought, also where nobody would have to say who he is.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { problem } from '../problem/index.ts'

/** The token that a request brings. */
export const bearerOf = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer ([\w.~+/-]{1,200}=*)$/i.exec(headers.authorization ?? '')?.[1]

/** Problem: sign-in-required. */
export function refuseToken(reply: FastifyReply): never {
  reply.header('www-authenticate', 'Bearer error="invalid_token"')
  throw problem('sign-in-required', {
    zh: '访问令牌无效或已过期，请在 /api/v1/token 重新获取',
    en: 'The access token is not good or has expired; get another at /api/v1/token',
  })
}
