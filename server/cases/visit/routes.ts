// HTTP of a visit: what was done, and the list of it to print.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Cases } from '../cases.ts'
import { Id } from '../route-schemas.ts'
import { sendFile } from '../transfer-routes.ts'

const closed = { additionalProperties: false } as const
const tags = ['identity']
const config = { action: 'visit.read' }
const params = Type.Object({ visitId: Id }, closed)
const Words = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Lang = Type.Object({ lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])) }, closed)
const Visit = Type.Object(
  {
    visitId: Type.String(),
    siteId: Type.Union([Type.String(), Type.Null()]),
    beganAt: Type.String(),
    cases: Type.Array(
      Type.Object(
        {
          caseId: Type.String(),
          caseNumber: Type.String(),
          queryCode: Type.String(),
          item: Type.Object({ id: Type.String(), name: Words }, closed),
          status: Type.String(),
          done: Type.String(),
          owed: Type.Array(
            Type.Object(
              {
                materialId: Type.String(),
                name: Words,
                untilOn: Type.Union([Type.String(), Type.Null()]),
                isChecked: Type.Boolean(),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)

export function visitRoutes(app: App, cases: Cases): void {
  app.route({
    method: 'GET',
    url: '/api/v1/reception/visits/:visitId',
    config,
    schema: {
      tags,
      summary: '本次到场办理了什么 What was done in a visit',
      params,
      response: { 200: Visit, ...problemResponses },
    },
    handler: ({ actor, params: { visitId } }) => cases.viewVisit(actor, visitId),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/reception/visits/:visitId/receipt.pdf',
    config,
    schema: { tags, summary: '窗口办理清单 The list of a visit, printed', params, querystring: Lang },
    handler: async ({ actor, params: { visitId }, query }, reply) =>
      sendFile(reply, await cases.visitReceipt(actor, visitId, query.lang === 'en' ? 'en' : 'zh')),
  })
}
