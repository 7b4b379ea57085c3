// HTTP of corrections: proposing one, approving or denying it. No rule lives here.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Cases } from '../cases.ts'
import { CaseParams, CommandAnswer, KeyHeader, TaskParams } from '../route-schemas.ts'
import { keyOf, whoOf } from '../transfer-routes.ts'
import { correctionKinds } from './correction.ts'

const closed = { additionalProperties: false } as const
const tags = ['cases']
const said = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const Proposed = Type.Object(
  {
    kind: Type.Union(correctionKinds.map((kind) => Type.Literal(kind))),
    reason: said,
    changes: Type.Optional(
      Type.Array(
        Type.Object(
          {
            pointer: Type.String({ maxLength: 200, pattern: '^(/[A-Za-z0-9_-]+)+$' }),
            to: Type.Union([Type.String({ maxLength: 500 }), Type.Number(), Type.Boolean()]),
          },
          closed,
        ),
        { maxItems: 20 },
      ),
    ),
    decisionReason: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' })),
  },
  closed,
)

export function correctionRoutes(app: App, cases: Cases): void {
  const response = { 200: CommandAnswer, ...problemResponses }
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/corrections',
    config: { action: 'case.correct', session: 'with-case' },
    schema: {
      tags,
      summary: '提出更正、撤销决定 Propose a correction',
      params: CaseParams,
      headers: KeyHeader,
      body: Proposed,
      response,
    },
    handler: (request) =>
      cases.proposeCorrection(whoOf(request), { ...request.params, ...request.body, key: keyOf(request) } as Parameters<
        typeof cases.proposeCorrection
      >[1]),
  })
  const bodies = {
    'approve-correction': Type.Object({}, closed),
    'deny-correction': Type.Object({ reason: said }, closed),
  } as const
  for (const verb of ['approve-correction', 'deny-correction'] as const)
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/tasks/:taskId/${verb}`,
      config: { action: 'case.approve-correction', session: 'with-case' },
      schema: {
        tags,
        summary: verb === 'approve-correction' ? '批准更正 Approve a correction' : '不同意更正 Deny a correction',
        params: TaskParams,
        headers: KeyHeader,
        body: bodies[verb],
        response,
      },
      handler: (request) =>
        cases.settleCorrection(whoOf(request), {
          ...request.params,
          verb,
          reason: (request.body as { reason?: string }).reason,
          key: keyOf(request),
        }),
    })
}
