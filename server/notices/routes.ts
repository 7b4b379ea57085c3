// HTTP of the room: a person's own notices. In a demonstration the outbox is open too, in the place of the telephone that nobody holds.

import { Type } from 'typebox'
import { type App, problemResponses } from '../platform/http/index.ts'
import { notFound } from '../platform/problem/index.ts'
import type { Notices } from './notices.ts'
import { Topic } from './template.ts'

const closed = { additionalProperties: false }
const Text = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const OneNotice = Type.Object(
  {
    noticeId: Type.String(),
    kind: Type.String(),
    caseId: Type.Union([Type.String(), Type.Null()]),
    title: Text,
    body: Text,
    at: Type.String(),
    readAt: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
)
const Page = Type.Object(
  { notices: Type.Array(OneNotice), unread: Type.Integer(), next: Type.Union([Type.String(), Type.Null()]) },
  closed,
)
const Choices = Type.Object({ topics: Type.Array(Type.Object({ topic: Topic, sms: Type.Boolean() }, closed)) }, closed)
const Outbox = Type.Object(
  {
    messages: Type.Array(Type.Object({ kind: Type.String(), text: Type.String(), at: Type.String() }, closed)),
  },
  closed,
)

/** Own notices; with `demonstration`, also a window on the text messages that would go out. */
export function noticesRoutes(app: App, room: Notices, { demonstration }: { demonstration: boolean }): void {
  const tags = ['notices']

  app.route({
    method: 'GET',
    url: '/api/v1/notices',
    config: { action: 'notice.read-own' },
    schema: {
      tags,
      summary: '我的消息 My notices',
      querystring: Type.Object({ after: Type.Optional(Type.String({ format: 'uuid' })) }, closed),
      response: { 200: Page, ...problemResponses },
    },
    handler: async ({ actor, query }) =>
      'subjectId' in actor ? room.list(actor.subjectId, query.after) : { notices: [], unread: 0, next: null },
  })

  app.route({
    method: 'POST',
    url: '/api/v1/notices/:noticeId/read',
    config: { action: 'notice.read-own' },
    schema: {
      tags,
      summary: '标为已读 Mark as read',
      params: Type.Object({ noticeId: Type.String({ format: 'uuid' }) }, closed),
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params }, reply) => {
      if (!('subjectId' in actor)) throw notFound()
      await room.read(params.noticeId, actor.subjectId)
      return reply.code(204).send(null)
    },
  })

  app.route({
    method: 'GET',
    url: '/api/v1/notice-choices',
    config: { action: 'notice.read-own' },
    schema: {
      tags,
      summary: '消息设置：哪些消息同时发短信 Which topics also go out as text messages',
      response: { 200: Choices, ...problemResponses },
    },
    handler: async ({ actor }) => ({ topics: 'subjectId' in actor ? await room.choices(actor.subjectId) : [] }),
  })

  app.route({
    method: 'PUT',
    url: '/api/v1/notice-choices/:topic',
    config: { action: 'notice.choose' },
    schema: {
      tags,
      summary: '要不要这类短信 Whether text messages of a topic are wanted',
      params: Type.Object({ topic: Topic }, closed),
      body: Type.Object({ sms: Type.Boolean() }, closed),
      response: { 200: Choices, ...problemResponses },
    },
    handler: async ({ actor, params, body }) => {
      if (!('subjectId' in actor)) throw notFound()
      await room.choose(actor.subjectId, { topic: params.topic, sms: body.sms })
      return { topics: await room.choices(actor.subjectId) }
    },
  })

  if (!demonstration) return
  app.route({
    method: 'GET',
    url: '/api/v1/demo/outbox',
    config: { action: 'demo.outbox' },
    schema: {
      tags,
      summary: '演示：看发出的短信 Demonstration: text messages sent to a number',
      querystring: Type.Object({ phone: Type.String({ minLength: 11, maxLength: 20 }) }, closed),
      response: { 200: Outbox, ...problemResponses },
    },
    handler: async ({ query }) => ({ messages: await room.outbox(query.phone) }),
  })
}
