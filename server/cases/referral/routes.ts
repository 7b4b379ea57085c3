// HTTP of referrals: where to, proposing, taking over, returning. No rule lives here.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Cases } from '../cases.ts'
import { CaseParams, CommandAnswer, KeyHeader, TaskParams } from '../route-schemas.ts'
import { keyOf, whoOf } from '../transfer-routes.ts'

const closed = { additionalProperties: false } as const
const tags = ['cases']
const said = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const Name = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Organs = Type.Object(
  { organs: Type.Array(Type.Object({ id: Type.String(), name: Name, level: Type.String() }, closed)) },
  closed,
)

export function referralRoutes(app: App, cases: Cases): void {
  const response = { 200: CommandAnswer, ...problemResponses }
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/referral-organs',
    config: { action: 'case.refer' },
    schema: {
      tags,
      summary: '可以移送的机关 Organs that this case can be referred to',
      params: CaseParams,
      response: { 200: Organs, ...problemResponses },
    },
    handler: async ({ actor, params }) => ({ organs: await cases.referralOrgans(actor, params.caseId) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/referral',
    config: { action: 'case.refer', session: 'with-case' },
    schema: {
      tags,
      summary: '移送办件 Refer a whole case to the organ that it belongs to',
      params: CaseParams,
      headers: KeyHeader,
      body: Type.Object({ to: Type.String({ minLength: 1, maxLength: 100 }), reason: said }, closed),
      response,
    },
    handler: (request) => cases.referCase(whoOf(request), { ...request.params, ...request.body, key: keyOf(request) }),
  })
  const bodies = { 'take-over': Type.Object({}, closed), 'return-referral': Type.Object({ reason: said }, closed) }
  for (const verb of ['take-over', 'return-referral'] as const)
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/tasks/:taskId/${verb}`,
      config: { action: 'case.receive', session: 'with-case' },
      schema: {
        tags,
        summary: verb === 'take-over' ? '接收移送 Take over a referred case' : '退回移送 Return a referred case',
        params: TaskParams,
        headers: KeyHeader,
        body: bodies[verb],
        response,
      },
      handler: (request) =>
        cases.answerReferral(whoOf(request), {
          ...request.params,
          verb,
          reason: (request.body as { reason?: string }).reason,
          key: keyOf(request),
        }),
    })
}
