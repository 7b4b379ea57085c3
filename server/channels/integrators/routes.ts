// HTTP of integrators: the administration's list, and what a client asks. The token is in token-route.ts.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Scope } from './client.ts'
import type { Integrators } from './integrators.ts'
import { tokenRoute } from './token-route.ts'

const closed = { additionalProperties: false }
const Both = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Named = Type.Object({ id: Type.String(), name: Both }, closed)
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Nullable = Type.Union([Type.String(), Type.Null()])
const Ids = Type.Array(text(80), { maxItems: 500 })
const Scopes = Type.Array(Type.String({ enum: ['cases:read', 'organ-cases:read', 'changes:read'] }), { maxItems: 10 })
const Facts = Type.Object({ name: text(80), contact: text(120), scopes: Scopes, items: Ids, organs: Ids }, closed)
const Client = Type.Object(
  {
    clientId: Type.String(),
    name: Type.String(),
    contact: Type.String(),
    divisionCode: Type.String(),
    scopes: Type.Array(Type.String()),
    items: Type.Array(Type.String()),
    organs: Type.Array(Type.String()),
    registeredAt: Type.String(),
    registeredBy: Type.String(),
    rotatedAt: Nullable,
    formerUntil: Nullable,
    usedAt: Nullable,
    revokedAt: Nullable,
    revokedBy: Nullable,
    revokedWhy: Nullable,
  },
  closed,
)
const WithSecret = Type.Object({ client: Client, secret: Type.String() }, closed)
const Params = Type.Object({ clientId: text(40) }, closed)
const State = Type.Object(
  {
    caseNumber: Type.String(),
    item: Named,
    organ: Named,
    status: Type.String(),
    outcome: Nullable,
    submittedAt: Type.String(),
    dueOn: Nullable,
    suspended: Type.Boolean(),
  },
  closed,
)
const Changes = Type.Object(
  {
    changes: Type.Array(
      Type.Object(
        {
          caseNumber: Type.String(),
          itemId: Type.String(),
          organId: Type.String(),
          kind: Type.String(),
          at: Type.String(),
        },
        closed,
      ),
    ),
    next: Type.String(),
    more: Type.Boolean(),
  },
  closed,
)
const tags = ['integration']
const base = '/api/v1/integrators'
type Typed = { name: string; contact: string; scopes: Scope[]; items: string[]; organs: string[] }

export function integratorRoutes(app: App, integrators: Integrators): void {
  administration(app, integrators)
  asking(app, integrators)
  tokenRoute(app, integrators)
}

function administration(app: App, integrators: Integrators): void {
  const config = { action: 'integrator.manage' }
  app.route({
    method: 'GET',
    url: base,
    config,
    schema: {
      tags,
      summary: '接入系统 Clients of one’s area',
      response: { 200: Type.Object({ clients: Type.Array(Client) }, closed), ...problemResponses },
    },
    handler: async ({ actor }) => ({ clients: await integrators.list(actor) }),
  })
  app.route({
    method: 'GET',
    url: `${base}/organs`,
    config,
    schema: {
      tags,
      summary: '可以授权的机关 Organs of a division',
      querystring: Type.Object({ division: text(12) }, closed),
      response: { 200: Type.Object({ organs: Type.Array(Named) }, closed), ...problemResponses },
    },
    handler: async ({ query }) => ({ organs: integrators.organs(query.division) }),
  })
  app.route({
    method: 'POST',
    url: base,
    config,
    schema: {
      tags,
      summary: '登记接入系统 Register a client; the secret is told once',
      body: Type.Object({ divisionCode: text(12), client: Facts }, closed),
      response: { 201: WithSecret, ...problemResponses },
    },
    handler: async ({ actor, body }, reply) =>
      reply.code(201).send(await integrators.register(actor, body.divisionCode, body.client as Typed)),
  })
  app.route({
    method: 'PUT',
    url: `${base}/:clientId`,
    config,
    schema: {
      tags,
      summary: '修改权限 Change what it may ask for',
      params: Params,
      body: Facts,
      response: { 200: Client, ...problemResponses },
    },
    handler: ({ actor, params, body }) => integrators.change(actor, params.clientId, body as Typed),
  })
  app.route({
    method: 'POST',
    url: `${base}/:clientId/secret`,
    config,
    schema: {
      tags,
      summary: '更换密钥 A new secret; the one before is good for 24 hours more',
      params: Params,
      response: { 200: WithSecret, ...problemResponses },
    },
    handler: ({ actor, params }) => integrators.rotate(actor, params.clientId),
  })
  app.route({
    method: 'POST',
    url: `${base}/:clientId/former-secret/end`,
    config,
    schema: {
      tags,
      summary: '立即停用旧密钥 End the former secret and all tokens at once',
      params: Params,
      response: { 200: Client, ...problemResponses },
    },
    handler: ({ actor, params }) => integrators.endFormer(actor, params.clientId),
  })
  app.route({
    method: 'POST',
    url: `${base}/:clientId/revoke`,
    config,
    schema: {
      tags,
      summary: '停用 Revoke a client and its tokens',
      params: Params,
      body: Type.Object({ reason: text(300) }, closed),
      response: { 200: Client, ...problemResponses },
    },
    handler: ({ actor, params, body }) => integrators.revoke(actor, params.clientId, body.reason),
  })
}

function asking(app: App, integrators: Integrators): void {
  const config = { action: 'integration.read' }
  app.route({
    method: 'POST',
    url: '/api/v1/integration/cases/look-up',
    config,
    schema: {
      tags,
      summary: '凭编号和查询码查办件 State of a case of a granted item, by number and query code',
      body: Type.Object({ caseNumber: text(40), queryCode: text(20) }, closed),
      response: { 200: State, ...problemResponses },
    },
    handler: ({ actor, body }) => integrators.lookUp(actor, body),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/integration/cases/:caseNumber',
    config,
    schema: {
      tags,
      summary: '本机关的办件 State of a case of one’s own organ, or of one looked up before',
      params: Type.Object({ caseNumber: text(40) }, closed),
      response: { 200: State, ...problemResponses },
    },
    handler: ({ actor, params }) => integrators.byNumber(actor, params.caseNumber),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/integration/changes',
    config,
    schema: {
      tags,
      summary: '办件变化 What has happened to these cases behind a cursor',
      querystring: Type.Object({ after: Type.Optional(text(200)) }, closed),
      response: { 200: Changes, ...problemResponses },
    },
    handler: ({ actor, query }) => integrators.changes(actor, query.after),
  })
}
