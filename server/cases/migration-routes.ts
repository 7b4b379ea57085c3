// HTTP of migration plans: look at what would happen, ask, decide, carry out.

import { Type } from 'typebox'
import { type App, Ordinal, problemResponses } from '../platform/http/index.ts'
import type { Cases } from './cases.ts'

const tags = ['migration']
const config = { action: 'item.migrate' }
const closed = { additionalProperties: false } as const
const Id = Type.String({ format: 'uuid' })
const ItemKey = Type.String({ minLength: 1, maxLength: 100 })
const Steps = Type.Record(Type.String({ maxLength: 100 }), Type.String({ maxLength: 100 }))
const ItemParams = Type.Object({ id: ItemKey }, closed)
const PlanParams = Type.Object({ planId: Id }, closed)
const versions = { fromVersion: Ordinal, toVersion: Ordinal, map: Type.Optional(Steps) }
const Preview = Type.Object({ ...versions, after: Type.Optional(Id) }, closed)
const Propose = Type.Object(
  { itemId: ItemKey, ...versions, reason: Type.String({ minLength: 2, maxLength: 500 }) },
  closed,
)
const Decision = Type.Object({ agrees: Type.Boolean() }, closed)

const Words = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Step = Type.Object({ id: Type.String(), name: Words }, closed)
const Plan = Type.Object(
  {
    planId: Type.String(),
    itemId: Type.String(),
    fromVersion: Type.Integer(),
    toVersion: Type.Integer(),
    map: Type.Record(Type.String(), Type.String()),
    reason: Type.String(),
    state: Type.String(),
    proposedName: Type.String(),
    proposedAt: Type.String(),
    decidedName: Type.Union([Type.String(), Type.Null()]),
    decidedAt: Type.Union([Type.String(), Type.Null()]),
    moved: Type.Integer(),
    stayed: Type.Integer(),
  },
  closed,
)
const Overview = Type.Object(
  {
    item: Type.Object({ id: Type.String(), name: Words, version: Type.Integer() }, closed),
    versions: Type.Array(
      Type.Object({ version: Type.Integer(), open: Type.Integer(), steps: Type.Array(Step) }, closed),
    ),
    plans: Type.Array(Plan),
  },
  closed,
)
const Judged = Type.Object(
  {
    cases: Type.Array(
      Type.Object(
        {
          caseId: Type.String(),
          caseNumber: Type.String(),
          status: Type.String(),
          at: Type.Array(Type.Object({ node: Type.String(), name: Words }, closed)),
          moves: Type.Boolean(),
          reasons: Type.Array(Type.Object({ code: Type.String(), text: Words }, closed)),
          reopened: Type.Array(Words),
          skipped: Type.Array(Words),
        },
        closed,
      ),
    ),
    next: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
)

export function migrationRoutes(app: App, { migration }: Cases): void {
  app.route({
    method: 'GET',
    url: '/api/v1/items/:id/migration',
    config,
    schema: {
      tags,
      summary: '在办件的版本和迁移方案 Versions with open cases, and migration plans',
      params: ItemParams,
      response: { 200: Overview, ...problemResponses },
    },
    handler: ({ actor, params }) => migration.overview(actor, params.id),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/items/:id/migration/preview',
    config,
    schema: {
      tags,
      summary: '逐件预演 What would happen, case by case',
      params: ItemParams,
      body: Preview,
      response: { 200: Judged, ...problemResponses },
    },
    handler: ({ actor, params, body: { after, map = {}, ...rest } }) =>
      migration.preview(actor, { itemId: params.id, map, ...rest }, after),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/migrations',
    config,
    schema: {
      tags,
      summary: '提出迁移方案 Ask for a migration',
      body: Propose,
      response: { 201: Type.Object({ planId: Type.String() }, closed), ...problemResponses },
    },
    handler: async ({ actor, body: { map = {}, ...rest } }, reply) =>
      reply.code(201).send(await migration.propose(actor, { map, ...rest })),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/migrations/:planId/decision',
    config,
    schema: {
      tags,
      summary: '审核迁移方案 Decide on a migration',
      params: PlanParams,
      body: Decision,
      response: { 200: Plan, ...problemResponses },
    },
    handler: ({ actor, params, body }) => migration.decide(actor, { ...params, ...body }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/migrations/:planId/run',
    config,
    schema: {
      tags,
      summary: '执行一批 Carry out the next batch',
      params: PlanParams,
      response: { 200: Plan, ...problemResponses },
    },
    handler: ({ actor, params }) => migration.run(actor, params.planId),
  })
}
