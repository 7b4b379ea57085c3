// HTTP of on-site inspections: photos one by one, the report, the second signature. No rule lives here.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Cases } from '../cases.ts'
import { CommandAnswer, Id, KeyHeader, TaskParams } from '../route-schemas.ts'
import { keyOf, readUpload, sendFile, whoOf } from '../transfer-routes.ts'
import { marks } from './inspection.ts'
import type { InspectBody, InspectVerb } from './report.ts'

const closed = { additionalProperties: false } as const
const tags = ['cases']
const said = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const Read = Type.Integer({ minimum: 1, maximum: 1_000_000 })
const PhotoParams = Type.Object({ caseId: Id, taskId: said(120), photoId: Id }, closed)

const bodies: Record<InspectVerb, ReturnType<typeof Type.Object>> = {
  'report-inspection': Type.Object(
    {
      outcome: Type.Union([Type.Literal('passed'), Type.Literal('failed')]),
      opinion: said(1000),
      points: Type.Array(
        Type.Object(
          {
            mark: Type.Union(marks.map((mark) => Type.Literal(mark))),
            note: Type.Optional(Type.String({ maxLength: 300 })),
          },
          closed,
        ),
        { maxItems: 40 },
      ),
    },
    closed,
  ),
  'sign-inspection': Type.Object({ report: Read }, closed),
  'send-back-inspection': Type.Object({ report: Read, reason: said(500) }, closed),
}
const summaries: Record<InspectVerb, string> = {
  'report-inspection': '上报现场核查 Report an inspection',
  'sign-inspection': '在现场核查记录上签字 Sign an inspection',
  'send-back-inspection': '退回现场核查记录 Send an inspection back',
}

export function inspectionRoutes(app: App, cases: Cases): void {
  const response = { 200: CommandAnswer, ...problemResponses }
  for (const [verb, body] of Object.entries(bodies) as [InspectVerb, (typeof bodies)[InspectVerb]][])
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/tasks/:taskId/${verb}`,
      config: { action: 'case.inspect', session: 'with-case' },
      schema: { tags, summary: summaries[verb], params: TaskParams, headers: KeyHeader, body, response },
      handler: (request) =>
        cases.inspect(whoOf(request), verb, {
          ...request.params,
          data: request.body as InspectBody[typeof verb],
          key: keyOf(request),
        }),
    })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/tasks/:taskId/photos/:photoId/files',
    config: { action: 'case.inspect' },
    schema: {
      tags,
      summary: '上传一张核查照片 Upload a photo of an inspection',
      params: PhotoParams,
      querystring: Type.Object({ point: Type.Optional(Type.Integer({ minimum: 0, maximum: 39 })) }, closed),
      consumes: ['multipart/form-data'],
    },
    handler: async (request, reply) => {
      const { data } = await readUpload(request)
      const { point = null } = request.query
      return reply.code(201).send(await cases.addPhoto(request.actor, { ...request.params, point, data }))
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/v1/cases/:caseId/tasks/:taskId/photos/:photoId',
    config: { action: 'case.inspect' },
    schema: { tags, summary: '删掉一张核查照片 Take a photo out', params: PhotoParams },
    handler: async (request, reply) => {
      await cases.removePhoto(request.actor, request.params)
      return reply.code(204).send()
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/photos/:photoId',
    config: { action: 'case.read' },
    schema: {
      tags,
      summary: '核查照片 A photo of an inspection',
      params: Type.Object({ caseId: Id, photoId: Id }, closed),
    },
    handler: async (request, reply) =>
      sendFile(reply, await cases.photo(request.actor, request.params.caseId, request.params.photoId)),
  })
}
