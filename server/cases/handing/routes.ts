// HTTP of handing on: transfer, give back, assign; colleagues and absences. No rule lives here.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Cases } from '../cases.ts'
import { CommandAnswer, Id, KeyHeader, TaskParams } from '../route-schemas.ts'
import { keyOf, whoOf } from '../transfer-routes.ts'

const closed = { additionalProperties: false } as const
const tags = ['cases']
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const reason = text(500)
const Day = Type.String({ format: 'date' })
const To = Type.Object({ unit: text(80), post: text(40) }, closed)
const Absence = Type.Object(
  {
    staffId: Type.Optional(Id),
    standInId: Id,
    fromOn: Day,
    untilOn: Day,
    reason: Type.Optional(Type.String({ maxLength: 200 })),
  },
  closed,
)

export function handingRoutes(app: App, cases: Cases): void {
  const response = { 200: CommandAnswer, ...problemResponses }
  const at = { params: TaskParams, headers: KeyHeader, response }
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/tasks/:taskId/transfer',
    config: { action: 'case.transfer', session: 'with-case' },
    schema: { tags, summary: '转办 Hand a task on', body: Type.Object({ reason, to: To }, closed), ...at },
    handler: (request) =>
      cases.handing.transfer(whoOf(request), { ...request.params, ...request.body, key: keyOf(request) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/tasks/:taskId/give-back',
    config: { action: 'case.transfer', session: 'with-case' },
    schema: { tags, summary: '退回转办的任务 Give a task back', body: Type.Object({ reason }, closed), ...at },
    handler: (request) =>
      cases.handing.giveBack(whoOf(request), { ...request.params, ...request.body, key: keyOf(request) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/tasks/:taskId/assign',
    config: { action: 'case.assign', session: 'with-case' },
    schema: {
      tags,
      summary: '指定办理人 Say who does a task',
      body: Type.Object({ staffId: Id, reason: Type.Optional(reason) }, closed),
      ...at,
    },
    handler: (request) =>
      cases.handing.assign(whoOf(request), {
        ...request.params,
        staffId: request.body.staffId,
        reason: request.body.reason ?? '',
        key: keyOf(request),
      }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/tasks/:taskId/places',
    config: { action: 'case.transfer' },
    schema: { tags, summary: '可以转办到哪里 Where a task may go', params: TaskParams },
    handler: async (request) => ({ places: await cases.handing.places(request.actor, request.params) }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/colleagues',
    config: { action: 'colleague.read' },
    schema: { tags, summary: '同事和外出委托 Colleagues and absences' },
    handler: (request) => cases.handing.colleagues(request.actor),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/absences',
    config: { action: 'absence.set' },
    schema: { tags, summary: '设置外出委托 Say that somebody is away', body: Absence },
    handler: async (request, reply) =>
      reply.code(201).send(await cases.handing.setAbsence(request.actor, request.body)),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/absences/:absenceId/end',
    config: { action: 'absence.set' },
    schema: { tags, summary: '结束外出委托 End an absence', params: Type.Object({ absenceId: Id }, closed) },
    handler: async (request, reply) => {
      await cases.handing.stopAbsence(request.actor, request.params.absenceId)
      return reply.code(204).send()
    },
  })
}
