// HTTP of the room: who looked at my data, what is wrong in it, and the catalogue of resources.

import { type TSchema, Type } from 'typebox'
import { type App, problemResponses } from '../platform/http/index.ts'
import type { Sharing } from './sharing.ts'

const closed = { additionalProperties: false }
const Name = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Nullable = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()])
const Field = Type.Object({ key: Type.String(), name: Name }, closed)
const LookUp = Type.Object(
  {
    lookUpId: Type.String(),
    at: Type.String(),
    resource: Type.Object({ key: Type.String(), name: Name, provider: Name }, closed),
    fields: Type.Array(Field),
    caseId: Type.String(),
    item: Type.Object({ id: Type.String(), name: Name }, closed),
    purpose: Name,
    outcome: Type.String(),
    asOf: Nullable(Type.String()),
    who: Type.Object({ kind: Type.String(), name: Type.Optional(Type.String()), unit: Type.Optional(Name) }, closed),
  },
  closed,
)

const Kind = Type.Union([Type.Literal('wrong'), Type.Literal('objection')])
const report = {
  reportId: Type.String(),
  kind: Kind,
  resource: Type.Object({ key: Type.String(), name: Name, provider: Name }, closed),
  field: Nullable(Field),
  says: Type.String(),
  madeAt: Type.String(),
  dueOn: Type.String(),
  state: Type.String(),
  reply: Nullable(Type.String()),
  repliedAt: Nullable(Type.String()),
}
const Resource = Type.Object(
  {
    key: Type.String(),
    name: Name,
    about: Name,
    provider: Name,
    backing: Type.String(),
    isConnected: Type.Boolean(),
    fields: Type.Array(Type.Object({ key: Type.String(), name: Name, isSensitive: Type.Boolean() }, closed)),
    freshnessHours: Type.Integer(),
    refreshedAt: Nullable(Type.String()),
    records: Nullable(Type.Integer()),
    isStale: Type.Boolean(),
    limits: Type.Object({ timeoutMs: Type.Integer(), perMinute: Type.Integer() }, closed),
    grants: Type.Array(
      Type.Object(
        {
          items: Type.Array(Type.Object({ id: Type.String(), name: Name }, closed)),
          fields: Type.Array(Type.String()),
          purpose: Name,
        },
        closed,
      ),
    ),
    lookUps: Type.Integer(),
    failures: Type.Integer(),
    slowestMs: Nullable(Type.Integer()),
    daily: Type.Array(Type.Object({ day: Type.String(), lookUps: Type.Integer(), failures: Type.Integer() }, closed)),
  },
  closed,
)

export function sharingRoutes(app: App, room: Sharing): void {
  app.route({
    method: 'GET',
    url: '/api/v1/look-ups',
    config: { action: 'look-up.list-own' },
    schema: {
      tags: ['sharing'],
      summary: '谁看过我的数据 Who looked at my data',
      querystring: Type.Object({ after: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
      response: {
        200: Type.Object({ lookUps: Type.Array(LookUp), next: Nullable(Type.String()) }, closed),
        ...problemResponses,
      },
    },
    handler: ({ actor, query }) => room.seen(actor, query.after),
  })

  const tags = ['sharing']
  app.route({
    method: 'GET',
    url: '/api/v1/data-reports',
    config: { action: 'data-report.make' },
    schema: {
      tags,
      summary: '我的数据反馈 My reports of wrong data',
      response: { 200: Type.Object({ reports: Type.Array(Type.Object(report, closed)) }, closed), ...problemResponses },
    },
    handler: async ({ actor }) => ({ reports: await room.ownReports(actor) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/data-reports',
    config: { action: 'data-report.make' },
    schema: {
      tags,
      summary: '反馈数据有误或提出异议 Report wrong data, or object',
      body: Type.Object(
        {
          resource: Type.String({ maxLength: 60 }),
          field: Type.Optional(Type.String({ maxLength: 60 })),
          kind: Kind,
          says: Type.String({ minLength: 1, maxLength: 500 }),
        },
        closed,
      ),
      response: { 201: Type.Object(report, closed), ...problemResponses },
    },
    handler: async ({ actor, body }, answer) => answer.code(201).send(await room.report(actor, body)),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/data-reports/incoming',
    config: { action: 'data-report.answer' },
    schema: {
      tags,
      summary: '收到的数据反馈 Reports about what we provide',
      response: {
        200: Type.Object(
          {
            reports: Type.Array(
              Type.Object(
                { ...report, subject: Type.Object({ name: Type.String(), idMasked: Type.String() }, closed) },
                closed,
              ),
            ),
          },
          closed,
        ),
        ...problemResponses,
      },
    },
    handler: async ({ actor }) => ({ reports: await room.incoming(actor) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/data-reports/:reportId/reply',
    config: { action: 'data-report.answer' },
    schema: {
      tags,
      summary: '答复数据反馈 Reply to a report',
      params: Type.Object({ reportId: Type.String({ format: 'uuid' }) }, closed),
      body: Type.Object(
        {
          outcome: Type.Union([Type.Literal('corrected'), Type.Literal('kept')]),
          reply: Type.String({ minLength: 2, maxLength: 500 }),
        },
        closed,
      ),
      response: { 200: Type.Object(report, closed), ...problemResponses },
    },
    handler: ({ actor, params, body }) => room.reply(actor, { ...params, ...body }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/resources',
    config: { action: 'resource.read' },
    schema: {
      tags,
      summary: '信息资源目录 Catalogue of shared resources',
      response: { 200: Type.Object({ resources: Type.Array(Resource) }, closed), ...problemResponses },
    },
    handler: async ({ actor }) => ({ resources: await room.overview(actor) }),
  })
}
