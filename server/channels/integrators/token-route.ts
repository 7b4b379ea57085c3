// POST /api/v1/token as RFC 6749 has it: a form, the client by HTTP Basic or in the form, errors with the members that OAuth clients read.

import { Type } from 'typebox'
import type { App } from '../../platform/http/index.ts'
import type { Integrators } from './integrators.ts'
import type { TokenError } from './tokens.ts'

const text = Type.Optional(Type.String({ maxLength: 300 }))
const Form = Type.Object(
  { grant_type: text, client_id: text, client_secret: text, scope: text },
  { additionalProperties: false },
)
const status: Record<TokenError, number> = {
  invalid_request: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
  invalid_client: 401,
}
const said: Record<TokenError, string> = {
  invalid_request: 'grant_type is missing; send grant_type=client_credentials as a form',
  unsupported_grant_type: 'Only client_credentials is supported',
  invalid_scope: 'A scope is unknown or was not granted to this client; ask the service administration',
  invalid_client: 'client_id or client_secret is wrong, or the client was revoked',
}

export function tokenRoute(app: App, integrators: Integrators): void {
  app.route({
    method: 'POST',
    url: '/api/v1/token',
    config: { action: 'token.issue' },
    schema: {
      tags: ['integration'],
      summary: '获取访问令牌 An access token for client credentials (RFC 6749)',
      consumes: ['application/x-www-form-urlencoded'],
      body: Form,
    },
    handler: async ({ body, headers, ip }, reply) => {
      const basic = basicOf(headers.authorization)
      const asked = {
        ip,
        grantType: body.grant_type,
        clientId: basic?.clientId ?? body.client_id ?? '',
        secret: basic?.secret ?? body.client_secret ?? '',
        scope: body.scope,
      }
      const answer = await integrators.issueToken(asked)
      reply.headers({ 'cache-control': 'no-store', pragma: 'no-cache' })
      if (!('error' in answer)) return reply.send(answer)
      const { error } = answer
      if (error === 'invalid_client') reply.header('www-authenticate', 'Basic realm="yichuang"')
      return reply.code(status[error]).send({ error, error_description: said[error] })
    },
  })
}

/** Client id and secret of an Authorization header, form-encoded each (RFC 6749, 2.3.1). */
function basicOf(header: string | undefined): { clientId: string; secret: string } | undefined {
  const [, encoded] = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(header ?? '') ?? []
  if (!encoded) return undefined
  const [clientId = '', secret = ''] = Buffer.from(encoded, 'base64')
    .toString()
    .split(/:(.*)/s)
    .map((part) => {
      try {
        return decodeURIComponent(part.replaceAll('+', ' '))
      } catch {
        return part
      }
    })
  return { clientId, secret }
}
