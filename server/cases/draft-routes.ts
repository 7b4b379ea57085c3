// HTTP of drafts: begin, fill, save, attach, drop.

import type { Json } from '../engines/flow/index.ts'
import type { App } from '../platform/http/index.ts'
import type { Cases } from './cases.ts'
import { BeginDraft, ChooseWay, DraftFileParams, DraftMaterialParams, DraftParams, SaveDraft } from './route-schemas.ts'
import { readUpload } from './transfer-routes.ts'

const tags = ['drafts']
const config = { action: 'draft.write' }

export function draftRoutes(app: App, cases: Cases): void {
  app.route({
    method: 'POST',
    url: '/api/v1/drafts',
    config,
    schema: { tags, summary: '开始填写 Begin a draft', body: BeginDraft },
    handler: async (request, reply) => reply.code(201).send(await cases.beginDraft(request.actor, request.body)),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/drafts',
    config,
    schema: { tags, summary: '我的草稿 My drafts' },
    handler: async (request) => ({ drafts: await cases.listDrafts(request.actor) }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/drafts/:draftId',
    config,
    schema: { tags, summary: '草稿 A draft', params: DraftParams },
    handler: (request) => cases.getDraft(request.actor, request.params.draftId),
  })
  app.route({
    method: 'PUT',
    url: '/api/v1/drafts/:draftId',
    config,
    schema: { tags, summary: '自动保存 Autosave', params: DraftParams, body: SaveDraft },
    handler: (request) => {
      const { form, siteId, revision } = request.body
      return cases.saveDraft(request.actor, {
        draftId: request.params.draftId,
        form: form as Record<string, Json>,
        siteId,
        revision,
      })
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/drafts/:draftId/shared',
    config,
    schema: { tags, summary: '再次获取共享数据 Look up again what could not be had', params: DraftParams },
    handler: (request) => cases.tryShared(request.actor, request.params.draftId),
  })
  app.route({
    method: 'DELETE',
    url: '/api/v1/drafts/:draftId',
    config,
    schema: { tags, summary: '删除草稿 Delete a draft', params: DraftParams },
    handler: async (request, reply) => {
      await cases.dropDraft(request.actor, request.params.draftId)
      return reply.code(204).send()
    },
  })
  app.route({
    method: 'PUT',
    url: '/api/v1/drafts/:draftId/materials/:materialId',
    config,
    schema: {
      tags,
      summary: '选择材料提供方式 Choose how a material is satisfied',
      params: DraftMaterialParams,
      body: ChooseWay,
    },
    handler: (request) =>
      cases.chooseWay(request.actor, {
        ...request.params,
        by: String(request.body.by),
        licenceId: request.body.licenceId,
        agreed: request.body.agreed,
      }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/drafts/:draftId/materials/:materialId/files',
    config,
    schema: { tags, summary: '上传材料 Upload a file', params: DraftMaterialParams, consumes: ['multipart/form-data'] },
    handler: async (request, reply) =>
      reply
        .code(201)
        .send(
          await cases.addDraftFile(
            request.actor,
            request.params.draftId,
            request.params.materialId,
            await readUpload(request),
          ),
        ),
  })
  app.route({
    method: 'DELETE',
    url: '/api/v1/drafts/:draftId/materials/:materialId/files/:fileId',
    config,
    schema: { tags, summary: '删除文件 Delete a file', params: DraftFileParams },
    handler: async (request, reply) => {
      await cases.removeDraftFile(request.actor, request.params.draftId, request.params.fileId)
      return reply.code(204).send()
    },
  })
}
