// HTTP of what goes on beside the flow of a case: opening a matter, answering it at its task, terminating the case. No rule lives here.

import { Type } from 'typebox'
import type { Json } from '../engines/flow/index.ts'
import { type App, problemResponses } from '../platform/http/index.ts'
import { type AnswerVerb, answerTable, kindTable } from './beside/matter.ts'
import type { MatterKind } from './case.ts'
import type { Cases } from './cases.ts'
import { CaseParams, CommandAnswer, KeyHeader, TaskParams } from './route-schemas.ts'
import { keyOf, whoOf } from './transfer-routes.ts'

const closed = { additionalProperties: false } as const
const tags = ['cases']
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '\\S' })
const workingDays = (maximum: number) => Type.Integer({ minimum: 1, maximum })
const Reason = Type.Object({ reason: text(500) }, closed)

/** How each kind of matter is opened: its address and what it takes. */
const openings = {
  extension: {
    at: 'extension',
    summary: '申请延长办理期限 Ask for an extension of the limit',
    body: Type.Object({ reason: text(500), days: workingDays(60) }, closed),
  },
  consultation: {
    at: 'consultations',
    summary: '征求其他部门意见 Consult an organ',
    body: Type.Object({ reason: text(1000), days: workingDays(20), unit: text(64) }, closed),
  },
  procedure: {
    at: 'procedures',
    summary: '开始特别程序 Begin a special procedure',
    body: Type.Object({ reason: text(500), days: workingDays(120), procedure: text(40) }, closed),
  },
  suspension: {
    at: 'suspension',
    summary: '中止办理 Suspend the case',
    body: Type.Object({ reason: text(500), days: workingDays(120), ground: text(40), basis: text(200) }, closed),
  },
} as const
type Body = { reason: string; days: number; unit?: string; procedure?: string; ground?: string; basis?: string }

/** What each answer takes at its task. */
const answers: Record<AnswerVerb, ReturnType<typeof Type.Object>> = {
  'grant-extension': Type.Object({ opinion: Type.Optional(text(500)) }, closed),
  'deny-extension': Type.Object({ opinion: text(500) }, closed),
  answer: Type.Object({ opinion: text(2000) }, closed),
  'end-procedure': Type.Object({ result: text(1000) }, closed),
  resume: Type.Object({ result: text(1000) }, closed),
  recall: Type.Object({ opinion: Type.Optional(text(500)) }, closed),
}

export function besideRoutes(app: App, cases: Cases): void {
  const response = { 200: CommandAnswer, ...problemResponses }
  for (const [kind, { at, summary, body }] of Object.entries(openings)) {
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/${at}`,
      config: { action: kindTable[kind as MatterKind].action, session: 'with-case' },
      schema: { tags, summary, params: CaseParams, headers: KeyHeader, body, response },
      handler: (request) =>
        cases.openMatter(whoOf(request), {
          caseId: request.params.caseId,
          kind: kind as MatterKind,
          key: keyOf(request),
          ...(request.body as Body),
        }),
    })
  }
  for (const [verb, body] of Object.entries(answers) as [AnswerVerb, (typeof answers)[AnswerVerb]][]) {
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/tasks/:taskId/${verb}`,
      config: { action: answerTable[verb].action, session: 'with-case' },
      schema: { tags, summary: `办理 ${verb}`, params: TaskParams, headers: KeyHeader, body, response },
      handler: (request) =>
        cases.handle(whoOf(request), {
          ...request.params,
          verb,
          data: request.body as Record<string, Json>,
          key: keyOf(request),
        }),
    })
  }
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/terminate',
    config: { action: 'case.terminate', session: 'with-case' },
    schema: { tags, summary: '终止办理 Terminate', params: CaseParams, headers: KeyHeader, body: Reason, response },
    handler: (request) =>
      cases.terminate(whoOf(request), {
        caseId: request.params.caseId,
        key: keyOf(request),
        reason: request.body.reason,
      }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/organs',
    config: { action: 'case.consult' },
    schema: { tags, summary: '可以征求意见的部门 Organs that may be consulted', params: CaseParams },
    handler: async (request) => ({ organs: await cases.organsToAsk(request.actor, request.params.caseId) }),
  })
}
