// HTTP of items as files: the text of an item to read and to write by hand, and downloads of what an export writes.

import { Type } from 'typebox'
import { type App, Ordinal } from '../../platform/http/index.ts'
import { zip } from '../../platform/zip/index.ts'
import type { Authoring } from './authoring.ts'
import { ItemParams, RevisionParams } from './params.ts'

const tags = ['authoring']
const closed = { additionalProperties: false }
const config = { action: 'item.read' }

/** Files as a download: a ZIP whose folders are those of a catalogue, to be unpacked over one. */
const download = (name: string, files: Readonly<Record<string, string>>) => ({
  type: 'application/zip',
  disposition: `attachment; filename="${name}.zip"`,
  body: zip(files),
})

export function fileRoutes(app: App, authoring: Authoring): void {
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/revisions/:revisionId/file',
    config,
    schema: { tags, summary: '事项文件 The item of a revision as its file', params: RevisionParams },
    handler: ({ params }) => authoring.showItemFile(params.revisionId),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/authoring/revisions/:revisionId/file',
    config: { action: 'item.edit' },
    schema: {
      ...{ tags, summary: '检查手写的事项文件 What a text of an item says; nothing is saved', params: RevisionParams },
      body: Type.Object({ text: Type.String({ maxLength: 400_000 }) }, closed),
    },
    handler: ({ actor, params, body }) => authoring.readItemFile(actor, params.revisionId, body.text),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/revisions/:revisionId/export.zip',
    config,
    schema: { tags, summary: '下载正在修改的事项 Files of a revision', params: RevisionParams },
    handler: async ({ params }, reply) => {
      const { type, disposition, body } = download(
        `revision-${params.revisionId}`,
        await authoring.exportRevision(params.revisionId),
      )
      return reply.type(type).header('content-disposition', disposition).send(body)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/items/:id/export.zip',
    config,
    schema: {
      ...{ tags, summary: '下载已发布的事项 Files of a published version', params: ItemParams },
      querystring: Type.Object({ version: Type.Optional(Ordinal) }, closed),
    },
    handler: async ({ params, query: { version } }, reply) => {
      const files = await authoring.exportItem(params.id, version)
      const { type, disposition, body } = download(version ? `${params.id}-v${version}` : params.id, files)
      return reply.type(type).header('content-disposition', disposition).send(body)
    },
  })
}
