// HTTP of transfer slips. No rule lives here.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Cases } from '../cases.ts'
import { CaseParams, Id } from '../route-schemas.ts'
import { sendFile } from '../transfer-routes.ts'

const closed = { additionalProperties: false } as const
const tags = ['slips']
const Words = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Place = Type.Object({ id: Type.String(), name: Words }, closed)
const Maybe = Type.Union([Type.String(), Type.Null()])
const SlipParams = Type.Object({ caseId: Id, slipId: Id }, closed)
const line = {
  slipId: Type.String(),
  caseId: Type.String(),
  state: Type.Enum(['made', 'sent', 'received', 'missing']),
  papers: Type.Array(Words),
  materialIds: Type.Array(Type.String()),
  from: Place,
  to: Place,
  madeAt: Type.String(),
  sentAt: Maybe,
  receivedAt: Maybe,
  missingAt: Maybe,
  why: Maybe,
  dueOn: Maybe,
  isOverdue: Type.Boolean(),
  mayReport: Type.Boolean(),
  mayPrint: Type.Boolean(),
}
const Slip = Type.Object(line, closed)
const UnderWay = Type.Object(
  {
    slips: Type.Array(
      Type.Object({ ...line, caseNumber: Type.String(), item: Words, isIncoming: Type.Boolean() }, closed),
    ),
  },
  closed,
)
const Scanned = Type.Object(
  { scan: Type.Enum(['sent', 'received', 'sent-again', 'received-again']), slip: Slip },
  closed,
)

export function slipRoutes(app: App, { slips }: Cases): void {
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/slips',
    config: { action: 'slip.make' },
    schema: {
      tags,
      summary: '开物料流转凭证 Make a transfer slip',
      params: CaseParams,
      response: { 201: Slip, ...problemResponses },
    },
    handler: async ({ actor, params }, reply) => reply.code(201).send(await slips.make(actor, params.caseId)),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/slips/:slipId/file',
    config: { action: 'slip.scan' },
    schema: { tags, summary: '物料流转凭证（PDF） A transfer slip', params: SlipParams },
    handler: async ({ actor, params }, reply) => sendFile(reply, await slips.file(actor, params)),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/slips/:slipId/missing',
    config: { action: 'slip.scan' },
    schema: {
      tags,
      summary: '登记没有送达 Paper has not come',
      params: SlipParams,
      body: Type.Object({ why: Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' }) }, closed),
      response: { 200: Slip, ...problemResponses },
    },
    handler: ({ actor, params, body }) => slips.reportMissing(actor, { ...params, why: body.why }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/slips/scan',
    config: { action: 'slip.scan' },
    schema: {
      tags,
      summary: '扫码送出或收到 Scan out or in',
      body: Type.Object({ code: Type.String({ minLength: 1, maxLength: 300 }) }, closed),
      response: { 200: Scanned, ...problemResponses },
    },
    handler: ({ actor, body }) => slips.scan(actor, body.code),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/slips',
    config: { action: 'slip.scan' },
    schema: { tags, summary: '在途材料 Paper under way', response: { 200: UnderWay, ...problemResponses } },
    handler: async ({ actor }) => ({ slips: await slips.underWay(actor) }),
  })
}
