// HTTP of delivery: choosing how the result comes, posting it, what came back, and what nobody has picked up. No rule lives here.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Cases } from '../cases.ts'
import { CaseParams, CommandAnswer, KeyHeader, TaskParams } from '../route-schemas.ts'
import { keyOf, whoOf } from '../transfer-routes.ts'
import type { PostVerb } from './post.ts'

const closed = { additionalProperties: false } as const
const tags = ['cases']
const said = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const Choice = Type.Union([
  Type.Object({ method: Type.Literal('pick-up'), siteId: said(64) }, closed),
  Type.Object(
    {
      method: Type.Literal('post'),
      recipient: Type.Object(
        { name: said(60), phone: Type.String({ pattern: '^[0-9+-]{7,20}$' }), address: said(200) },
        closed,
      ),
    },
    closed,
  ),
])
const bodies = {
  'send-result': Type.Object({ carrier: said(40), number: Type.String({ pattern: '^[A-Za-z0-9-]{6,40}$' }) }, closed),
  'result-returned': Type.Object({ reason: said(300) }, closed),
} as const

export function deliveryRoutes(app: App, cases: Cases): void {
  const response = { 200: CommandAnswer, ...problemResponses }
  app.route({
    method: 'PUT',
    url: '/api/v1/cases/:caseId/delivery',
    config: { action: 'case.choose-delivery', session: 'with-case' },
    schema: {
      tags,
      summary: '选择结果送达方式 Choose how the result is delivered',
      params: CaseParams,
      headers: KeyHeader,
      body: Choice,
      response,
    },
    handler: (request) =>
      cases.chooseDelivery(whoOf(request), { ...request.params, choice: request.body, key: keyOf(request) }),
  })
  for (const verb of Object.keys(bodies) as PostVerb[])
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/tasks/:taskId/${verb}`,
      config: { action: 'case.deliver', session: 'with-case' },
      schema: {
        tags,
        summary: verb === 'send-result' ? '登记寄出 Record that it was posted' : '登记退回 Record that it came back',
        params: TaskParams,
        headers: KeyHeader,
        body: bodies[verb],
        response,
      },
      handler: (request) =>
        cases.postResult(whoOf(request), {
          ...request.params,
          verb,
          data: request.body as Record<string, string>,
          key: keyOf(request),
        }),
    })
  app.route({
    method: 'GET',
    url: '/api/v1/uncollected',
    config: { action: 'case.uncollected' },
    schema: {
      tags,
      summary: '逾期未领的结果 Results that nobody has picked up',
      querystring: Type.Object({ days: Type.Optional(Type.Integer({ minimum: 0, maximum: 365 })) }, closed),
    },
    handler: (request) => cases.uncollected(request.actor, request.query),
  })
}
