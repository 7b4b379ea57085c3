// HTTP of mandates. Changing sides gives a new session, so the old token is good for nothing.

import type { FastifyReply } from 'fastify'
import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import { SignedIn } from '../route-schemas.ts'
import type { OpenedSession } from '../sessions.ts'
import type { Mandates } from './index.ts'

const closed = { additionalProperties: false }
const tags = ['mandates']
const Name = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Params = Type.Object({ mandateId: Type.String({ format: 'uuid' }) }, closed)
const Day = Type.String({ format: 'date' })
const OrNull = Type.Union([Type.String(), Type.Null()])
const Person = {
  name: Type.String({ minLength: 1, maxLength: 60 }),
  citizenId: Type.String({ minLength: 1, maxLength: 30 }),
}
const Made = Type.Object({ mandateId: Type.String() }, closed)
const Mandate = Type.Object(
  {
    mandateId: Type.String(),
    kind: Type.String(),
    giverName: Type.String(),
    takerName: Type.String(),
    items: Type.Array(Type.Object({ id: Type.String(), name: Name }, closed)),
    untilOn: Type.String(),
    madeAt: Type.String(),
    acceptedAt: OrNull,
    endedAt: OrNull,
    endedBy: OrNull,
    state: Type.String(),
    isGiver: Type.Boolean(),
  },
  closed,
)

export function mandateRoutes(
  app: App,
  mandates: Mandates,
  welcome: (reply: FastifyReply, session: OpenedSession) => { actor: unknown; expiresAt: string },
): void {
  const keep = { action: 'mandate.keep' }
  app.route({
    method: 'GET',
    url: '/api/v1/mandates',
    config: keep,
    schema: {
      tags,
      summary: '我的委托 Mandates given and taken',
      response: { 200: Type.Object({ mandates: Type.Array(Mandate) }, closed), ...problemResponses },
    },
    handler: async ({ actor }) => ({ mandates: await mandates.list(actor) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/mandates',
    config: keep,
    schema: {
      tags,
      summary: '委托他人代办 Let somebody act for me',
      body: Type.Object(
        { ...Person, items: Type.Array(Type.String({ maxLength: 80 }), { maxItems: 50 }), untilOn: Day },
        closed,
      ),
      response: { 201: Made, ...problemResponses },
    },
    handler: async ({ actor, body }, reply) => reply.code(201).send({ mandateId: await mandates.give(actor, body) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/mandates/:mandateId/answer',
    config: keep,
    schema: {
      tags,
      summary: '接受或谢绝委托 Accept or decline a mandate',
      params: Params,
      body: Type.Object({ accepts: Type.Boolean() }, closed),
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params, body }, reply) => {
      await mandates.answer(actor, params.mandateId, body.accepts)
      return reply.code(204).send(null)
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/mandates/:mandateId/revoke',
    config: keep,
    schema: {
      tags,
      summary: '撤销委托 End a mandate',
      params: Params,
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params }, reply) => {
      await mandates.revoke(actor, params.mandateId)
      return reply.code(204).send(null)
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/mandates/:mandateId/act',
    config: { action: 'mandate.act' },
    schema: {
      tags,
      summary: '代为办理 Act for the giver',
      params: Params,
      response: { 200: SignedIn, ...problemResponses },
    },
    handler: async ({ actor, params, sessionToken }, reply) =>
      welcome(reply, await mandates.actFor(actor, params.mandateId, sessionToken)) as never,
  })
  app.route({
    method: 'POST',
    url: '/api/v1/me/act-for-myself',
    config: { action: 'mandate.act' },
    schema: { tags, summary: '回到本人 Act for oneself again', response: { 200: SignedIn, ...problemResponses } },
    handler: async ({ actor, sessionToken }, reply) =>
      welcome(reply, await mandates.actForOneself(actor, sessionToken)) as never,
  })
  app.route({
    method: 'POST',
    url: '/api/v1/reception/guardians',
    config: { action: 'guardian.record' },
    schema: {
      tags,
      summary: '窗口登记监护关系 Record a guardianship',
      body: Type.Object(
        {
          visitId: Type.String({ format: 'uuid' }),
          ...Person,
          basis: Type.String({ minLength: 1, maxLength: 200 }),
          untilOn: Type.Optional(Day),
        },
        closed,
      ),
      response: { 201: Made, ...problemResponses },
    },
    handler: async ({ actor, body }, reply) =>
      reply.code(201).send({ mandateId: await mandates.recordGuardian(actor as never, body) }),
  })
}
