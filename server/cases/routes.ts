// HTTP of the case itself: submission, commands, the page, lists, public progress and verification. No rule lives here.
// Commands carry `session: 'with-case'`: session and case are one read.

import type { Json } from '../engines/flow/index.ts'
import { type App, problemResponses } from '../platform/http/index.ts'
import { problem } from '../platform/problem/index.ts'
import { type Verb, verbTable } from './act.ts'
import { archiveRoutes } from './archive/routes.ts'
import { besideRoutes } from './beside-routes.ts'
import { bundleCaseRoutes } from './bundle/routes.ts'
import type { Cases } from './cases.ts'
import { correctionRoutes } from './correction/routes.ts'
import { deferralRoutes } from './deferral-routes.ts'
import { deliveryRoutes } from './delivery/routes.ts'
import { draftRoutes } from './draft-routes.ts'
import { handingRoutes } from './handing/routes.ts'
import { inspectionRoutes } from './inspection/routes.ts'
import { liveRoutes } from './live-routes.ts'
import { migrationRoutes } from './migration-routes.ts'
import { referralRoutes } from './referral/routes.ts'
import {
  CaseDocumentParams,
  CaseFileParams,
  CaseLicenceParams,
  CaseMaterialParams,
  CaseParams,
  ChartQuery,
  CommandAnswer,
  Inbox,
  KeyHeader,
  Page,
  Progress,
  Rate,
  Submit,
  SubmitAnswer,
  Supplement,
  TaskParams,
  VerifyParams,
  verbBodies,
  Withdraw,
} from './route-schemas.ts'
import { slipRoutes } from './slip/routes.ts'
import { keyOf, readUpload, sendFile, whoOf } from './transfer-routes.ts'
import { visitRoutes } from './visit/routes.ts'

const tags = ['cases']

export function caseRoutes(app: App, cases: Cases): void {
  draftRoutes(app, cases)
  bundleCaseRoutes(app, cases.bundles)
  commandRoutes(app, cases)
  taskRoutes(app, cases)
  besideRoutes(app, cases)
  handingRoutes(app, cases)
  deferralRoutes(app, cases)
  inspectionRoutes(app, cases)
  correctionRoutes(app, cases)
  referralRoutes(app, cases)
  deliveryRoutes(app, cases)
  archiveRoutes(app, cases)
  readRoutes(app, cases)
  liveRoutes(app, cases)
  migrationRoutes(app, cases)
  visitRoutes(app, cases)
  slipRoutes(app, cases)
}

function commandRoutes(app: App, cases: Cases): void {
  app.route({
    method: 'POST',
    url: '/api/v1/cases',
    config: { action: 'case.submit', session: 'with-case' },
    schema: {
      tags,
      summary: '提交申请 Submit a draft',
      headers: KeyHeader,
      body: Submit,
      response: { 201: SubmitAnswer, ...problemResponses },
    },
    handler: async (request, reply) =>
      reply.code(201).send(await cases.submit(whoOf(request), { draftId: request.body.draftId, key: keyOf(request) })),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/withdraw',
    config: { action: 'case.withdraw', session: 'with-case' },
    schema: {
      tags,
      summary: '撤回 Withdraw',
      params: CaseParams,
      headers: KeyHeader,
      body: Withdraw,
      response: { 200: CommandAnswer, ...problemResponses },
    },
    handler: (request) =>
      cases.withdraw(whoOf(request), {
        caseId: request.params.caseId,
        key: keyOf(request),
        reason: request.body.reason,
      }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/supplement',
    config: { action: 'case.supplement' },
    schema: {
      tags,
      summary: '补正 Supplement',
      params: CaseParams,
      headers: KeyHeader,
      body: Supplement,
      response: { 200: CommandAnswer, ...problemResponses },
    },
    handler: (request) =>
      cases.supplement(request.actor, {
        caseId: request.params.caseId,
        key: keyOf(request),
        form: request.body.form as Record<string, Json> | undefined,
      }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/materials/:materialId/files',
    config: { action: 'case.supplement' },
    schema: {
      tags,
      summary: '补交材料文件 Upload a supplement',
      params: CaseMaterialParams,
      consumes: ['multipart/form-data'],
    },
    handler: async (request, reply) =>
      reply
        .code(201)
        .send(
          await cases.addSupplementFile(
            request.actor,
            request.params.caseId,
            request.params.materialId,
            await readUpload(request),
          ),
        ),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/rating',
    config: { action: 'case.rate' },
    schema: {
      tags,
      summary: '评价 Rate',
      params: CaseParams,
      headers: KeyHeader,
      body: Rate,
      response: { 200: CommandAnswer, ...problemResponses },
    },
    handler: (request) =>
      cases.rate(request.actor, { caseId: request.params.caseId, key: keyOf(request), ...request.body }),
  })
}

function taskRoutes(app: App, cases: Cases): void {
  for (const release of [false, true]) {
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/tasks/:taskId/${release ? 'release' : 'claim'}`,
      config: { action: 'case.claim', session: 'with-case' },
      schema: {
        tags,
        summary: release ? '退回待办 Release a task' : '认领 Claim a task',
        params: TaskParams,
        headers: KeyHeader,
        response: { 200: CommandAnswer, ...problemResponses },
      },
      handler: (request) => cases.claim(whoOf(request), { ...request.params, release, key: keyOf(request) }),
    })
  }
  for (const [verb, body] of Object.entries(verbBodies) as [Verb, (typeof verbBodies)['accept']][]) {
    app.route({
      method: 'POST',
      url: `/api/v1/cases/:caseId/tasks/:taskId/${verb}`,
      config: { action: verbTable[verb].action, session: 'with-case' },
      schema: {
        tags,
        summary: `办理 ${verb}`,
        params: TaskParams,
        headers: KeyHeader,
        body,
        response: { 200: CommandAnswer, ...problemResponses },
      },
      handler: (request) => {
        const data = request.body as Record<string, Json>
        if (verb === 'decide' && data.decision === 'denied' && !data.reason)
          throw problem(
            'validation-failed',
            { zh: '不予批准必须写明理由', en: 'A denial states its reason' },
            { fields: [{ pointer: '/reason', zh: '请写明理由', en: 'Give the reason' }] },
          )
        return cases.handle(whoOf(request), { ...request.params, verb, data, key: keyOf(request) })
      },
    })
  }
}

function readRoutes(app: App, cases: Cases): void {
  app.route({
    method: 'GET',
    url: '/api/v1/cases',
    config: { action: 'case.list-own' },
    schema: { tags, summary: '我的办件 My cases', querystring: Page },
    handler: (request) => cases.list(request.actor, request.query.after),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId',
    config: { action: 'case.read' },
    schema: { tags, summary: '办件 A case', params: CaseParams },
    handler: (request) => cases.view(request.actor, request.params.caseId),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/due',
    config: { action: 'case.read' },
    schema: { tags, summary: '为什么是这一天 Why the limit ends on that day', params: CaseParams },
    handler: async (request) => ({ due: await cases.whyDue(request.actor, request.params.caseId) }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/chart.svg',
    config: { action: 'case.read' },
    schema: { tags, summary: '办件流程图 Live flow chart', params: CaseParams, querystring: ChartQuery },
    handler: async (request, reply) => {
      const svg = await cases.chart(
        request.actor,
        request.params.caseId,
        request.query.kind ?? 'flow',
        request.query.lang ?? 'zh',
      )
      return reply.type('image/svg+xml; charset=utf-8').send(svg)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/files/:fileId',
    config: { action: 'case.read' },
    schema: { tags, summary: '材料文件 A material file', params: CaseFileParams },
    handler: async (request, reply) =>
      sendFile(reply, await cases.material(request.actor, request.params.caseId, request.params.fileId)),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/documents/:documentId',
    config: { action: 'case.read' },
    schema: { tags, summary: '文书 An official document', params: CaseDocumentParams },
    handler: async (request, reply) =>
      sendFile(reply, await cases.document(request.actor, request.params.caseId, request.params.documentId)),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/licences/:licenceId/file',
    config: { action: 'case.read' },
    schema: { tags, summary: '办件所依据的证照（PDF） A licence that the case rests on', params: CaseLicenceParams },
    handler: async (request, reply) =>
      sendFile(reply, await cases.licenceFile(request.actor, request.params.caseId, request.params.licenceId)),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/tasks',
    config: { action: 'case.inbox' },
    schema: { tags, summary: '待办 Inbox', querystring: Inbox },
    handler: (request) =>
      cases.inbox(request.actor, { ...request.query, scope: request.query.scope ?? 'post' } as Parameters<
        typeof cases.inbox
      >[1]),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/progress',
    config: { action: 'case.progress' },
    schema: { tags, summary: '进度查询 Progress by case number and query code', body: Progress },
    handler: (request) => cases.progress(request.body),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/documents/:verifyCode',
    config: { action: 'document.verify' },
    schema: { tags, summary: '文书核验 Verify a document', params: VerifyParams },
    handler: (request) => cases.verifyDocument(request.params.verifyCode),
  })
}
