// HTTP of archiving: making the archive of a concluded case and taking it out. No rule lives here.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Cases } from '../cases.ts'
import { CaseParams, CommandAnswer, KeyHeader } from '../route-schemas.ts'
import { keyOf, sendFile } from '../transfer-routes.ts'

const tags = ['cases']

export function archiveRoutes(app: App, cases: Cases): void {
  app.route({
    method: 'POST',
    url: '/api/v1/cases/:caseId/archive',
    config: { action: 'case.archive' },
    schema: {
      tags,
      summary: '归档 Archive a concluded case',
      params: CaseParams,
      headers: KeyHeader,
      body: Type.Object({}, { additionalProperties: false }),
      response: { 200: CommandAnswer, ...problemResponses },
    },
    handler: (request) => cases.archive(request.actor, { ...request.params, key: keyOf(request) }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/cases/:caseId/archive.zip',
    config: { action: 'case.archive' },
    schema: { tags, summary: '导出档案 Export the archive', params: CaseParams },
    handler: async (request, reply) => sendFile(reply, await cases.exportArchive(request.actor, request.params.caseId)),
  })
}
