// HTTP of desks that watch: a stream that says which cases moved, and who else has a case open. No rule lives here.

import { Type } from 'typebox'
import { type App, openEventStream, problemResponses } from '../platform/http/index.ts'
import type { Cases } from './cases.ts'
import { CaseParams } from './route-schemas.ts'

const closed = { additionalProperties: false } as const
const tags = ['cases']
const config = { action: 'case.inbox' }
const Listen = Type.Object({ seconds: Type.Optional(Type.Integer({ minimum: 0, maximum: 300 })) }, closed)
const Others = Type.Object(
  {
    others: Type.Array(
      Type.Object(
        {
          staffId: Type.String(),
          name: Type.String(),
          unit: Type.String(),
          unitName: Type.Object({ zh: Type.String(), en: Type.String() }, closed),
          post: Type.String(),
          since: Type.String(),
        },
        closed,
      ),
    ),
  },
  closed,
)

export function liveRoutes(app: App, cases: Cases): void {
  app.route({
    method: 'GET',
    url: '/api/v1/live',
    config,
    schema: {
      tags,
      summary: '实时消息 What moves at my posts, as server-sent events: `ready`, then `moved` with case ids',
      querystring: Listen,
      produces: ['text/event-stream'],
    },
    handler: async (request, reply) => {
      const units = request.actor.kind === 'staff' ? request.actor.posts.map(({ unit }) => unit) : []
      const stream = openEventStream(request, reply, { seconds: request.query.seconds ?? 120 })
      stream.onEnd(await cases.live.watch({ units, tell: (moved) => stream.send('moved', moved), end: stream.end }))
      stream.send('ready', {})
      return reply.send(stream.body)
    },
  })
  app.addHook('preClose', async () => cases.live.endAll())
  app.route({
    method: 'PUT',
    url: '/api/v1/cases/:caseId/presence',
    config: { action: 'case.presence' },
    schema: {
      tags,
      summary: '我正在看，还有谁在看 I look at it; who else does',
      params: CaseParams,
      response: { 200: Others, ...problemResponses },
    },
    handler: (request) => cases.showPresence(request.actor, request.params.caseId),
  })
  app.route({
    method: 'DELETE',
    url: '/api/v1/cases/:caseId/presence',
    config: { action: 'case.presence' },
    schema: {
      tags,
      summary: '我已离开 I have left it',
      params: CaseParams,
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async (request, reply) => {
      await cases.leavePresence(request.actor, request.params.caseId)
      return reply.code(204).send(null)
    },
  })
}
