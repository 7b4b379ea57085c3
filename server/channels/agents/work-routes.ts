// HTTP of the institution's own staff: what they may take in, and what has become of what they submitted.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Agents } from './agents.ts'

const closed = { additionalProperties: false }
const Both = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Nullable = Type.Union([Type.String(), Type.Null()])
const Named = Type.Object({ id: Type.String(), name: Both }, closed)
const CaseParams = Type.Object({ caseId: Type.String({ format: 'uuid' }) }, closed)
const AtWork = Type.Object(
  {
    institutionId: Type.String(),
    name: Both,
    outlet: Type.String(),
    fromOn: Type.String(),
    untilOn: Type.String(),
    state: Type.String(),
    items: Type.Array(
      Type.Object({ id: Type.String(), name: Both, summary: Both, audience: Type.Array(Type.String()) }, closed),
    ),
  },
  closed,
)
const line = {
  caseId: Type.String(),
  caseNumber: Type.String(),
  item: Named,
  status: Type.String(),
  submittedAt: Type.String(),
}
const OwnCases = Type.Object(
  {
    cases: Type.Array(
      Type.Object({ ...line, applicant: Type.String(), outlet: Type.String(), staffName: Type.String() }, closed),
    ),
    next: Nullable,
  },
  closed,
)
const tags = ['agents']
const config = { action: 'agent-case.read' }

export function agentWorkRoutes(app: App, agents: Agents): void {
  app.route({
    method: 'GET',
    url: '/api/v1/agent',
    config,
    schema: {
      tags,
      summary: '本代办机构 One’s own institution and what it takes in today',
      response: { 200: AtWork, ...problemResponses },
    },
    handler: ({ actor }) => agents.atWork(actor),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/agent/cases',
    config,
    schema: {
      tags,
      summary: '本机构收的办件 Cases that one’s own institution has submitted',
      querystring: Type.Object({ after: Type.Optional(Type.String({ format: 'uuid' })) }, closed),
      response: { 200: OwnCases, ...problemResponses },
    },
    handler: ({ actor, query }) => agents.ownCases(actor, query.after),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/agent/cases/:caseId',
    config,
    schema: {
      tags,
      summary: '办件进度 How far one of them has come',
      params: CaseParams,
      response: { 200: Type.Object({ ...line, dueOn: Nullable }, closed), ...problemResponses },
    },
    handler: ({ actor, params }) => agents.ownCase(actor, params.caseId),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/agent/cases/:caseId/receipt',
    config,
    schema: { tags, summary: '接收回执 The receipt, to print', params: CaseParams },
    handler: async ({ actor, params }, reply) => {
      const { name, mediaType, data } = await agents.receipt(actor, params.caseId)
      return reply
        .type(mediaType)
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
        .send(data)
    },
  })
}
