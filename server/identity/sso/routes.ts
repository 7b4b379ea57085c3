// HTTP of single sign-on: the protocol below /sso, the question whether a person agrees, and the sites. The question is asked and answered
// below the address that the protocol's cookie is for.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../../platform/http/index.ts'
import { problemResponses } from '../../platform/http/index.ts'
import type { Sso } from './create-sso.ts'
import { subjectOf } from './question.ts'
import { askable } from './site.ts'
import { type Asking, mount } from './tools.ts'

const closed = { additionalProperties: false }
const tags = ['single sign-on']
const Uid = Type.Object({ uid: Type.String({ minLength: 10, maxLength: 60 }) }, closed)
const ClientParams = Type.Object({ clientId: Type.String({ maxLength: 60 }) }, closed)
const Address = Type.String({ maxLength: 500 })
const Scope = Type.Union([Type.Literal('profile'), Type.Literal('phone'), Type.Literal('identity')])
const Site = Type.Object(
  {
    clientId: Type.String(),
    name: Type.String(),
    divisionCode: Type.String(),
    redirectUris: Type.Array(Type.String()),
    logoutUris: Type.Array(Type.String()),
    scopes: Type.Array(Type.String()),
    madeAt: Type.String(),
    endedAt: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
)

/** What the house says of its pages does not reach those of the library. Addresses here bear codes: nobody is told where one came from. */
const ownHeaders = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

export function ssoRoutes(app: App, sso: Sso): void {
  const raw = (request: FastifyRequest): Asking => {
    const asking: Asking = request.raw
    asking.subjectId = subjectOf(request.actor)
    return asking
  }
  const protocol = async (request: FastifyRequest, reply: FastifyReply) => {
    const provider = await sso.provider()
    const asking = raw(request)
    asking.originalUrl = asking.url ?? ''
    asking.url = asking.originalUrl.slice(mount.length)
    if (request.body !== undefined) asking.body = request.body
    reply.hijack()
    for (const [name, value] of Object.entries(ownHeaders)) reply.raw.setHeader(name, value)
    await provider.callback()(asking, reply.raw)
  }
  for (const method of ['GET', 'POST'] as const)
    app.route({
      method,
      url: `${mount}/*`,
      config: { action: 'sso.use', hasOwnTokens: true },
      schema: { hide: true },
      handler: protocol,
    })
  app.route({
    method: 'GET',
    url: '/authorise/:uid/asked',
    config: { action: 'sso.agree' },
    schema: {
      tags,
      summary: '哪个网站想知道什么 Which site asks to know what',
      params: Uid,
      response: {
        200: Type.Object({ site: Type.String(), scopes: Type.Array(Type.String()), name: Type.String() }, closed),
        ...problemResponses,
      },
    },
    handler: async (request, reply) => sso.asked(request.actor, raw(request), reply.raw),
  })
  app.route({
    method: 'POST',
    url: '/authorise/:uid/answer',
    config: { action: 'sso.agree' },
    schema: {
      tags,
      summary: '同意或不同意 Agree or not',
      params: Uid,
      body: Type.Object({ agrees: Type.Boolean() }, closed),
      response: { 200: Type.Object({ to: Type.String() }, closed), ...problemResponses },
    },
    handler: async (request, reply) => ({
      to: await sso.answer(request.actor, raw(request), reply.raw, request.body.agrees),
    }),
  })
  consentRoutes(app, sso)
  siteRoutes(app, sso)
}

function consentRoutes(app: App, sso: Sso): void {
  const config = { action: 'sso.agree' }
  const Consent = Type.Object(
    { clientId: Type.String(), site: Type.String(), scopes: Type.Array(Scope), agreedAt: Type.String() },
    closed,
  )
  app.route({
    method: 'GET',
    url: '/api/v1/sso-consents',
    config,
    schema: {
      tags,
      summary: '我同意过的网站 Sites that know me',
      response: { 200: Type.Object({ consents: Type.Array(Consent) }, closed), ...problemResponses },
    },
    handler: async ({ actor }) => ({ consents: await sso.consents(actor) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/sso-consents/:clientId/withdraw',
    config,
    schema: {
      tags,
      summary: '取消同意 Take a consent back',
      params: ClientParams,
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params }, reply) => {
      await sso.withdraw(actor, params.clientId)
      return reply.code(204).send(null)
    },
  })
}

function siteRoutes(app: App, sso: Sso): void {
  const config = { action: 'sso-site.manage' }
  app.route({
    method: 'GET',
    url: '/api/v1/sso-sites',
    config,
    schema: {
      tags,
      summary: '接入统一认证的网站 Sites of single sign-on',
      response: { 200: Type.Object({ sites: Type.Array(Site) }, closed), ...problemResponses },
    },
    handler: async ({ actor }) => ({ sites: await sso.sites(actor) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/sso-sites',
    config,
    schema: {
      tags,
      summary: '登记网站 Register a site',
      body: Type.Object(
        {
          name: Type.String({ maxLength: 60 }),
          divisionCode: Type.String({ pattern: '^\\d{12}$' }),
          redirectUris: Type.Array(Address, { maxItems: 5 }),
          logoutUris: Type.Array(Address, { maxItems: 5 }),
          scopes: Type.Array(Scope, { maxItems: askable.length, uniqueItems: true }),
        },
        closed,
      ),
      response: { 201: Type.Object({ clientId: Type.String(), secret: Type.String() }, closed), ...problemResponses },
    },
    handler: async ({ actor, body }, reply) => reply.code(201).send(await sso.register(actor, body)),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/sso-sites/:clientId/end',
    config,
    schema: {
      tags,
      summary: '停用网站 End a site',
      params: ClientParams,
      response: { 204: Type.Null(), ...problemResponses },
    },
    handler: async ({ actor, params }, reply) => {
      await sso.end(actor, params.clientId)
      return reply.code(204).send(null)
    },
  })
}
