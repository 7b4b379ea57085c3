import type { FastifyRequest } from 'fastify'
import { sha256Bytes } from '../platform/crypto/index.ts'
import type { Who } from './perform.ts'

/** Who asks, by the session's token: the session is read with the case. */
export const whoOf = (request: FastifyRequest): Who => ({
  tokenHash: request.sessionToken ? sha256Bytes(request.sessionToken) : null,
})

/** The key under which a repeated request acts once. */
export const keyOf = (request: { headers: Record<string, unknown> }): string | undefined =>
  request.headers['idempotency-key'] as string | undefined
