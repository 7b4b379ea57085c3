// HTTP of consistency and of exceptions: the matrix, an item side by side, asking and deciding.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Powers } from '../create-powers.ts'
import { closed, Day, District, Exceptions, ItemDifferences, ItemId, Matrix, SiteLevel } from '../route-schemas.ts'

const tags = ['consistency']
const Reason = Type.String({ minLength: 5, maxLength: 500 })
const RequestId = Type.Object({ requestId: Type.String({ format: 'uuid' }) }, closed)

export function consistencyRoutes(app: App, powers: Powers): void {
  app.route({
    method: 'GET',
    url: '/api/v1/consistency',
    config: { action: 'consistency.read' },
    schema: {
      tags,
      summary: '各区一致性 Items and districts: aligned, excepted or not',
      response: { 200: Matrix, ...problemResponses },
    },
    handler: () => powers.matrix(),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/consistency/:itemId',
    config: { action: 'consistency.read' },
    schema: {
      tags,
      summary: '一个事项各区并排 One item, every difference of every district',
      params: Type.Object({ itemId: ItemId }, closed),
      response: { 200: ItemDifferences, ...problemResponses },
    },
    handler: ({ params }) => powers.differences(params.itemId),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/exceptions',
    config: { action: 'consistency.read' },
    schema: {
      tags,
      summary: '例外报审 Exceptions asked and decided, the newest first',
      querystring: Type.Object(
        {
          kind: Type.Optional(Type.Enum(['onboarding', 'consistency'])),
          state: Type.Optional(Type.Enum(['asked', 'approved', 'refused', 'expired'])),
        },
        closed,
      ),
      response: { 200: Exceptions, ...problemResponses },
    },
    handler: async ({ query }) => ({ exceptions: await powers.exceptions(query) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/exceptions',
    config: { action: 'exception.ask' },
    schema: {
      tags,
      summary: '报审 Ask for an exception: with a level not to enter yet, without one to differ',
      body: Type.Object(
        { itemId: ItemId, district: District, level: Type.Optional(SiteLevel), reason: Reason, expiresOn: Day },
        closed,
      ),
    },
    handler: async ({ actor, body: { level, ...ask } }, reply) => {
      const asked =
        level === undefined ? powers.askToDiffer(actor, ask) : powers.askToWait(actor, { ...ask, level: String(level) })
      return reply.code(201).send(await asked)
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/exceptions/:requestId/decision',
    config: { action: 'exception.decide' },
    schema: {
      tags,
      summary: '决定例外 Decide on an exception; never one’s own',
      params: RequestId,
      body: Type.Object(
        { decision: Type.Enum(['approved', 'refused']), note: Type.Optional(Type.String({ maxLength: 500 })) },
        closed,
      ),
    },
    handler: async ({ actor, params, body }, reply) => {
      const decision = body.decision === 'approved' ? 'approved' : 'refused'
      await powers.decide(actor, { ...params, decision, note: body.note ?? '' })
      return reply.code(204).send()
    },
  })
}
