// HTTP of bundles: their drafts (as those of one item), their submission, and the page over all linked cases.

import { Type } from 'typebox'
import type { Json } from '../../engines/flow/index.ts'
import { type App, Ordinal } from '../../platform/http/index.ts'
import {
  ChooseWay,
  DraftFileParams,
  DraftMaterialParams,
  DraftParams,
  Id,
  KeyHeader,
  Submit,
  Withdraw,
} from '../route-schemas.ts'
import { readUpload } from '../transfer-routes.ts'
import type { CaseBundles } from './create-bundles.ts'

const closed = { additionalProperties: false } as const
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength })
const Answers = Type.Record(text(64), text(64))
const Begin = Type.Object(
  {
    bundleId: text(80),
    answers: Answers,
    subjectId: Type.Optional(Id),
    channel: Type.Optional(Type.Union([Type.Literal('web'), Type.Literal('mobile')])),
  },
  closed,
)
const Save = Type.Object(
  {
    form: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()),
    answers: Type.Optional(Answers),
    revision: Type.Optional(Ordinal),
  },
  closed,
)
const BundleParams = Type.Object({ bundleId: Id }, closed)
const BundleMaterialParams = Type.Object({ bundleId: Id, materialId: text(140) }, closed)
const keyOf = (request: { headers: Record<string, unknown> }): string | undefined =>
  request.headers['idempotency-key'] as string | undefined

export function bundleCaseRoutes(app: App, bundles: CaseBundles): void {
  draftRoutes(app, bundles)
  fileRoutes(app, bundles)
  caseRoutes(app, bundles)
}

function draftRoutes(app: App, bundles: CaseBundles): void {
  const tags = ['bundles']
  const config = { action: 'draft.write' }
  app.route({
    method: 'POST',
    url: '/api/v1/bundle-drafts',
    config,
    schema: { tags, summary: '开始办一件事 Begin a bundle', body: Begin },
    handler: async (request, reply) => reply.code(201).send(await bundles.begin(request.actor, request.body)),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/bundle-drafts',
    config,
    schema: { tags, summary: '我的一件事草稿 My bundle drafts' },
    handler: async (request) => ({ drafts: await bundles.listDrafts(request.actor) }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/bundle-drafts/:draftId',
    config,
    schema: { tags, summary: '一件事草稿 A bundle draft', params: DraftParams },
    handler: (request) => bundles.get(request.actor, request.params.draftId),
  })
  app.route({
    method: 'PUT',
    url: '/api/v1/bundle-drafts/:draftId',
    config,
    schema: { tags, summary: '自动保存 Autosave', params: DraftParams, body: Save },
    handler: (request) => {
      const { form, answers, revision } = request.body
      const { draftId } = request.params
      return bundles.save(request.actor, { draftId, form: form as Record<string, Json>, answers, revision })
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/v1/bundle-drafts/:draftId',
    config,
    schema: { tags, summary: '删除草稿 Delete a bundle draft', params: DraftParams },
    handler: async (request, reply) => {
      await bundles.drop(request.actor, request.params.draftId)
      return reply.code(204).send()
    },
  })
}

function fileRoutes(app: App, bundles: CaseBundles): void {
  const tags = ['bundles']
  const config = { action: 'draft.write' }
  app.route({
    method: 'PUT',
    url: '/api/v1/bundle-drafts/:draftId/materials/:materialId',
    config,
    schema: {
      tags,
      summary: '选择材料提供方式 Choose how a material is satisfied',
      params: DraftMaterialParams,
      body: ChooseWay,
    },
    handler: (request) =>
      bundles.chooseWay(request.actor, {
        ...request.params,
        by: String(request.body.by),
        licenceId: request.body.licenceId,
        agreed: request.body.agreed,
      }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/bundle-drafts/:draftId/materials/:materialId/files',
    config,
    schema: { tags, summary: '上传材料 Upload a file', params: DraftMaterialParams, consumes: ['multipart/form-data'] },
    handler: async (request, reply) => {
      const upload = await readUpload(request)
      return reply.code(201).send(await bundles.addFile(request.actor, { ...request.params, upload }))
    },
  })
  app.route({
    method: 'DELETE',
    url: '/api/v1/bundle-drafts/:draftId/materials/:materialId/files/:fileId',
    config,
    schema: { tags, summary: '删除文件 Delete a file', params: DraftFileParams },
    handler: async (request, reply) => {
      await bundles.removeFile(request.actor, request.params.draftId, request.params.fileId)
      return reply.code(204).send()
    },
  })
}

function caseRoutes(app: App, bundles: CaseBundles): void {
  const tags = ['bundles']
  app.route({
    method: 'POST',
    url: '/api/v1/bundle-cases',
    config: { action: 'case.submit' },
    schema: { tags, summary: '提交一件事 Submit a bundle: all its cases or none', headers: KeyHeader, body: Submit },
    handler: async (request, reply) =>
      reply.code(201).send(await bundles.submit(request.actor, { draftId: request.body.draftId, key: keyOf(request) })),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/bundle-cases/:bundleId',
    config: { action: 'case.list-own' },
    schema: { tags, summary: '一件事的进度 Progress of a bundle', params: BundleParams },
    handler: (request) => bundles.view(request.actor, request.params.bundleId),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/bundle-cases/:bundleId/withdraw',
    config: { action: 'case.withdraw' },
    schema: { tags, summary: '全部撤回 Withdraw all', params: BundleParams, headers: KeyHeader, body: Withdraw },
    handler: (request) =>
      bundles.withdraw(request.actor, { ...request.params, key: keyOf(request), reason: request.body.reason }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/bundle-cases/:bundleId/materials/:materialId/files',
    config: { action: 'case.supplement' },
    schema: {
      tags,
      summary: '补交材料文件 Upload a supplement once',
      params: BundleMaterialParams,
      consumes: ['multipart/form-data'],
    },
    handler: async (request, reply) => {
      const upload = await readUpload(request)
      return reply.code(201).send(await bundles.addSupplement(request.actor, { ...request.params, upload }))
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/bundle-cases/:bundleId/supplement',
    config: { action: 'case.supplement' },
    schema: { tags, summary: '一起补正 Supplement all', params: BundleParams, headers: KeyHeader },
    handler: (request) => bundles.supplement(request.actor, { ...request.params, key: keyOf(request) }),
  })
}
