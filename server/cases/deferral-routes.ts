// HTTP of what applicants commit to: bringing deferred materials, by the applicant or at any window, looking at what came; checking promises
// and revoking what rests on one that was not true. No rule lives here.

import { Type } from 'typebox'
import type { Json } from '../engines/flow/index.ts'
import { type App, problemResponses } from '../platform/http/index.ts'
import type { Cases } from './cases.ts'
import { type CheckVerb, checkVerbs } from './deferral/check.ts'
import { type PromiseVerb, promiseTable } from './promise/check.ts'
import { CaseMaterialParams, CommandAnswer, KeyHeader, TaskParams } from './route-schemas.ts'
import { keyOf, readUpload, whoOf } from './transfer-routes.ts'

const closed = { additionalProperties: false } as const
const tags = ['cases']
const said = Type.String({ minLength: 1, maxLength: 500, pattern: '\\S' })
const Brought = Type.Object({ by: Type.Union([Type.Literal('upload'), Type.Literal('on-paper')]) }, closed)
const bodies: Record<CheckVerb, ReturnType<typeof Type.Object>> = {
  'confirm-material': Type.Object({}, closed),
  'reject-material': Type.Object({ reason: said }, closed),
}
/** What each verb at a promise takes. */
const promiseBodies: Record<PromiseVerb, ReturnType<typeof Type.Object>> = {
  'confirm-promise': Type.Object({ opinion: said }, closed),
  'refute-promise': Type.Object({ opinion: said }, closed),
  'revoke-decision': Type.Object({ reason: said }, closed),
  'uphold-decision': Type.Object({ reason: said }, closed),
}

export function deferralRoutes(app: App, cases: Cases): void {
  const response = { 200: CommandAnswer, ...problemResponses }
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/deferred/:materialId/files',
    config: { action: 'case.supply-deferred' },
    schema: {
      tags,
      summary: '上传容缺补交的材料 Upload a deferred material',
      params: CaseMaterialParams,
      consumes: ['multipart/form-data'],
    },
    handler: async (request, reply) =>
      reply
        .code(201)
        .send(await cases.addDeferredFile(request.actor, { ...request.params, upload: await readUpload(request) })),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/deferred/:materialId',
    config: { action: 'case.supply-deferred', session: 'with-case' },
    schema: {
      tags,
      summary: '补交容缺材料 Bring a deferred material',
      params: CaseMaterialParams,
      headers: KeyHeader,
      body: Brought,
      response,
    },
    handler: (request) =>
      cases.supplyDeferred(whoOf(request), {
        ...request.params,
        by: request.body.by as 'upload' | 'on-paper',
        key: keyOf(request),
      }),
  })
  for (const verb of checkVerbs)
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/tasks/:taskId/${verb}`,
      config: { action: 'case.check-deferred', session: 'with-case' },
      schema: {
        tags,
        summary: verb === 'confirm-material' ? '收下补交材料 Take a material' : '退回补交材料 Ask for a material again',
        params: TaskParams,
        headers: KeyHeader,
        body: bodies[verb],
        response,
      },
      handler: (request) =>
        cases.checkDeferred(whoOf(request), {
          ...request.params,
          verb,
          data: request.body as Record<string, Json>,
          key: keyOf(request),
        }),
    })
  for (const [verb, body] of Object.entries(promiseBodies) as [PromiseVerb, (typeof promiseBodies)[PromiseVerb]][])
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/tasks/:taskId/${verb}`,
      config: { action: promiseTable[verb].action, session: 'with-case' },
      schema: { tags, summary: `办理 ${verb}`, params: TaskParams, headers: KeyHeader, body, response },
      handler: (request) =>
        cases.checkPromise(whoOf(request), {
          ...request.params,
          verb,
          data: request.body as Record<string, Json>,
          key: keyOf(request),
        }),
    })
}
