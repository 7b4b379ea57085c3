// HTTP of agent institutions: the service administration's list with contracts, staff and settlement.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Agents } from './agents.ts'
import { agentWorkRoutes } from './work-routes.ts'

const closed = { additionalProperties: false }
const Both = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Nullable = Type.Union([Type.String(), Type.Null()])
const Day = Type.String({ format: 'date' })
const Month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$' })
const Kind = Type.String({ enum: ['bank', 'post-office', 'property-manager', 'other'] })
const outlet = { name: text(80), address: Type.String({ maxLength: 200 }), siteId: text(80) }
const Contract = Type.Object(
  {
    name: Type.Object({ zh: text(80), en: Type.String({ maxLength: 120 }) }, closed),
    kind: Kind,
    fromOn: Day,
    untilOn: Day,
    items: Type.Array(text(80), { maxItems: 500 }),
    outlets: Type.Array(Type.Object({ id: Type.Optional(text(60)), ...outlet }, closed), { maxItems: 500 }),
    feeFen: Type.Integer({ minimum: 0, maximum: 10_000_000 }),
  },
  closed,
)
const View = Type.Object(
  {
    institutionId: Type.String(),
    divisionCode: Type.String(),
    name: Both,
    kind: Kind,
    fromOn: Type.String(),
    untilOn: Type.String(),
    items: Type.Array(Type.String()),
    outlets: Type.Array(
      Type.Object({ id: Type.String(), name: Type.String(), address: Type.String(), siteId: Type.String() }, closed),
    ),
    feeFen: Type.Integer(),
    state: Type.String({ enum: ['upcoming', 'running', 'ended'] }),
    registeredAt: Type.String(),
    registeredBy: Type.String(),
    endedAt: Nullable,
    endedBy: Nullable,
    endedWhy: Nullable,
  },
  closed,
)
const Whole = Type.Object(
  {
    institution: View,
    clerks: Type.Array(
      Type.Object(
        {
          staffId: Type.String(),
          name: Type.String(),
          username: Type.String(),
          outletId: Type.String(),
          addedAt: Type.String(),
        },
        closed,
      ),
    ),
    events: Type.Array(Type.Object({ kind: Type.String(), at: Type.String(), by: Type.String() }, closed)),
  },
  closed,
)
const Params = Type.Object({ institutionId: text(80) }, closed)
const ClerkParams = Type.Object({ institutionId: text(80), staffId: Type.String({ format: 'uuid' }) }, closed)
const Named = Type.Object({ id: Type.String(), name: Both }, closed)
const Settlement = Type.Object(
  {
    lines: Type.Array(
      Type.Object(
        { institution: Named, item: Named, month: Type.String(), cases: Type.Integer(), feeFen: Type.Integer() },
        closed,
      ),
    ),
  },
  closed,
)
const SettledCases = Type.Object(
  {
    cases: Type.Array(
      Type.Object(
        {
          caseId: Type.String(),
          caseNumber: Type.String(),
          outlet: Type.String(),
          staffName: Type.String(),
          submittedAt: Type.String(),
          feeFen: Type.Integer(),
        },
        closed,
      ),
    ),
    next: Nullable,
  },
  closed,
)
const tags = ['agents']
const config = { action: 'agent.manage' }
const base = '/api/v1/agent-institutions'

export function agentRoutes(app: App, agents: Agents): void {
  contracts(app, agents)
  staff(app, agents)
  settlement(app, agents)
  agentWorkRoutes(app, agents)
}

function contracts(app: App, agents: Agents): void {
  app.route({
    method: 'GET',
    url: base,
    config,
    schema: {
      tags,
      summary: '代办机构 Agent institutions of one’s area',
      response: { 200: Type.Object({ institutions: Type.Array(View) }, closed), ...problemResponses },
    },
    handler: async ({ actor }) => ({ institutions: await agents.list(actor) }),
  })
  app.route({
    method: 'POST',
    url: base,
    config,
    schema: {
      tags,
      summary: '登记代办机构 Register an institution with its contract',
      body: Type.Object({ divisionCode: text(12), contract: Contract }, closed),
      response: { 201: View, ...problemResponses },
    },
    handler: async ({ actor, body }, reply) =>
      reply.code(201).send(await agents.register(actor, body.divisionCode, body.contract as never)),
  })
  app.route({
    method: 'GET',
    url: `${base}/:institutionId`,
    config,
    schema: {
      tags,
      summary: '一家代办机构 An institution, its staff and what was done to it',
      params: Params,
      response: { 200: Whole, ...problemResponses },
    },
    handler: ({ actor, params }) => agents.get(actor, params.institutionId),
  })
  app.route({
    method: 'PUT',
    url: `${base}/:institutionId`,
    config,
    schema: {
      tags,
      summary: '修改合同 Change the contract',
      params: Params,
      body: Contract,
      response: { 200: View, ...problemResponses },
    },
    handler: ({ actor, params, body }) => agents.change(actor, params.institutionId, body as never),
  })
  app.route({
    method: 'POST',
    url: `${base}/:institutionId/end`,
    config,
    schema: {
      tags,
      summary: '终止合同 End the contract; what was begun runs on',
      params: Params,
      body: Type.Object({ reason: text(300) }, closed),
      response: { 200: View, ...problemResponses },
    },
    handler: ({ actor, params, body }) => agents.end(actor, params.institutionId, body.reason),
  })
}

function staff(app: App, agents: Agents): void {
  app.route({
    method: 'POST',
    url: `${base}/:institutionId/clerks`,
    config,
    schema: {
      tags,
      summary: '增加代办人员 Add a clerk; password and secret are told once',
      params: Params,
      body: Type.Object(
        { name: text(60), username: Type.String({ pattern: '^[A-Za-z0-9._-]{3,60}$' }), outletId: text(60) },
        closed,
      ),
      response: {
        201: Type.Object(
          {
            staffId: Type.String(),
            username: Type.String(),
            password: Type.String(),
            secret: Type.String(),
          },
          closed,
        ),
        ...problemResponses,
      },
    },
    handler: async ({ actor, params, body }, reply) =>
      reply.code(201).send(await agents.addClerk(actor, params.institutionId, body)),
  })
  app.route({
    method: 'POST',
    url: `${base}/:institutionId/clerks/:staffId/remove`,
    config,
    schema: {
      tags,
      summary: '撤销代办人员 Take a clerk’s post away',
      params: ClerkParams,
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params }, reply) => {
      await agents.removeClerk(actor, params.institutionId, params.staffId)
      return reply.code(204).send(null)
    },
  })
}

function settlement(app: App, agents: Agents): void {
  const read = { action: 'settlement.read' }
  app.route({
    method: 'GET',
    url: '/api/v1/agent-settlement',
    config: read,
    schema: {
      tags,
      summary: '代办结算 Cases and fees by institution, month and item',
      querystring: Type.Object({ from: Month, to: Month }, closed),
      response: { 200: Settlement, ...problemResponses },
    },
    handler: ({ actor, query }) => agents.settlement(actor, query),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/agent-settlement/cases',
    config: read,
    schema: {
      tags,
      summary: '结算数字背后的办件 The cases behind one number',
      querystring: Type.Object(
        {
          institution: text(80),
          month: Month,
          item: text(80),
          after: Type.Optional(Type.String({ format: 'uuid' })),
        },
        closed,
      ),
      response: { 200: SettledCases, ...problemResponses },
    },
    handler: ({ actor, query }) => agents.settledCases(actor, query),
  })
}
