// HTTP of writing items. A save and what comes of it stand on one address each; who may is decided by the policy, and by whose function
// the item is.

import { type TSchema, Type } from 'typebox'
import { type App, Ordinal } from '../../platform/http/index.ts'
import type { ItemContent } from '../item.ts'
import type { Authoring } from './authoring.ts'
import { fileRoutes } from './file-routes.ts'
import { ItemParams, idOfItem as id, RevisionParams as Params } from './params.ts'
import { standingRoutes } from './standing-routes.ts'

/** How many people an item concerns: the spine counts, the catalogue does not know cases. */
export type Usage = {
  openCasesByItem(): Promise<Record<string, number>>
  usageOf(itemId: string): Promise<{
    drafts: number
    steps: { itemId: string; version: number; nodeId: string | null; cases: number }[]
  }>
}

const tags = ['authoring']
const closed = { additionalProperties: false }
const day = Type.String({ format: 'date' })
const note = Type.String({ minLength: 2, maxLength: 500 })
const Words = Type.Object(
  { zh: Type.String({ minLength: 1, maxLength: 200 }), en: Type.String({ minLength: 1, maxLength: 200 }) },
  closed,
)
const newItem = {
  id,
  name: Words,
  domain: id,
  function: id,
  type: Type.String({ pattern: '^\\d{2}$' }),
  audience: Type.Array(Type.Union([Type.Literal('person'), Type.Literal('enterprise')]), { minItems: 1, maxItems: 2 }),
}
const Begin = Type.Union([
  Type.Object({ from: Type.Literal('item'), itemId: id }, closed),
  Type.Object({ from: Type.Literal('copy'), itemId: id, id, name: Words }, closed),
  Type.Object({ from: Type.Literal('template'), ...newItem, flow: id }, closed),
  Type.Object({ from: Type.Literal('drawn'), ...newItem, flowXml: Type.String({ maxLength: 400_000 }) }, closed),
])
const Save = Type.Object(
  {
    revision: Ordinal,
    content: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()),
    flowXml: Type.String({ maxLength: 400_000 }),
    rules: Type.Record(
      Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 80 }),
      Type.String({ maxLength: 200_000 }),
    ),
  },
  closed,
)

export function authoringRoutes(app: App, authoring: Authoring, usage: Usage): void {
  readRoutes(app, authoring, usage)
  writeRoutes(app, authoring)
  standingRoutes(app, authoring)
  fileRoutes(app, authoring)
}

const given = <B extends TSchema>(summary: string, body: B) => ({ tags, summary, body })

function readRoutes(app: App, authoring: Authoring, usage: Usage): void {
  const config = { action: 'item.read' }
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/items',
    config,
    schema: { tags, summary: '事项和正在进行的修改 Items and what is in work' },
    handler: async ({ actor }) => {
      const [items, open] = await Promise.all([authoring.listItems(actor), usage.openCasesByItem()])
      return { items: items.map((item) => ({ ...item, openCases: open[item.id] ?? 0 })) }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/choices',
    config,
    schema: { tags, summary: '可选的内容 What an author may choose from' },
    handler: async () => authoring.choices(),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/items/:id/history',
    config,
    schema: { tags, summary: '事项的历史 What happened to an item, and its versions', params: ItemParams },
    handler: ({ params }) => authoring.history(params.id),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/items/:id/usage',
    config,
    schema: { tags, summary: '会影响多少人 Open cases by step, and drafts', params: ItemParams },
    handler: ({ params }) => usage.usageOf(params.id),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/items/:id/difference',
    config,
    schema: {
      tags,
      summary: '两个版本的差异 Difference between two published versions',
      params: ItemParams,
      querystring: Type.Object({ from: Ordinal, to: Ordinal }, closed),
    },
    handler: ({ params, query }) => authoring.differenceBetween(params.id, query.from, query.to),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/revisions/:revisionId',
    config,
    schema: { tags, summary: '一次修改 A revision with its findings', params: Params },
    handler: ({ actor, params }) => authoring.view(actor, params.revisionId),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/revisions/:revisionId/difference',
    config,
    schema: { tags, summary: '与现行版本的差异 Difference to what is published', params: Params },
    handler: ({ params }) => authoring.difference(params.revisionId),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/authoring/revisions/:revisionId/chart.svg',
    config,
    schema: {
      tags,
      summary: '将会发布的流程图 Chart as it would be published',
      params: Params,
      querystring: Type.Object(
        {
          kind: Type.Optional(Type.Union([Type.Literal('flow'), Type.Literal('control')])),
          lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
        },
        closed,
      ),
    },
    handler: async ({ params, query: { kind = 'control', lang = 'zh' } }, reply) =>
      reply.type('image/svg+xml; charset=utf-8').send(await authoring.chart(params.revisionId, { kind, lang })),
  })
}

function writeRoutes(app: App, authoring: Authoring): void {
  const edit = { action: 'item.edit' }
  const decide = { action: 'item.approve' }
  app.route({
    method: 'POST',
    url: '/api/v1/authoring/revisions',
    config: edit,
    schema: given('开始修改或新建 Begin a revision', Begin),
    handler: async ({ actor, body }, reply) => {
      const { revisionId, itemId } = await authoring.begin(actor, body)
      return reply.code(201).send({ revisionId, itemId })
    },
  })
  app.route({
    method: 'PUT',
    url: '/api/v1/authoring/revisions/:revisionId',
    config: edit,
    schema: { ...given('自动保存 Autosave', Save), params: Params },
    handler: async ({ actor, params, body }, reply) => {
      const content = body.content as unknown as ItemContent
      const { revision, savedAt, renamedRules } = await authoring.save(actor, { ...body, ...params, content })
      const { problems, warnings, steps, content: settled } = await authoring.view(actor, params.revisionId)
      return reply.send({ revision, savedAt, problems, warnings, steps, flow: settled.flow, renamedRules })
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/authoring/revisions/:revisionId/propose',
    config: edit,
    schema: { ...given('提交审核 Propose', Type.Object({ effectiveOn: Type.Optional(day) }, closed)), params: Params },
    handler: async ({ actor, params, body }) => stateOf(await authoring.propose(actor, { ...params, ...body })),
  })
  for (const [verb, summary] of [
    ['recall', '撤回 Take back'],
    ['drop', '放弃 Give up'],
  ] as const)
    app.route({
      method: 'POST',
      url: `/api/v1/authoring/revisions/:revisionId/${verb}`,
      config: edit,
      schema: { ...given(summary, Type.Object({}, closed)), params: Params },
      handler: async ({ actor, params }) => stateOf(await authoring[verb](actor, params.revisionId)),
    })
  app.route({
    method: 'POST',
    url: '/api/v1/authoring/revisions/:revisionId/approve',
    config: decide,
    schema: { ...given('审核通过 Approve', Type.Object({ note: Type.Optional(note) }, closed)), params: Params },
    handler: async ({ actor, params, body }) => stateOf(await authoring.approve(actor, { ...params, ...body })),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/authoring/revisions/:revisionId/reject',
    config: decide,
    schema: { ...given('退回 Send back', Type.Object({ note }, closed)), params: Params },
    handler: async ({ actor, params, body }) => stateOf(await authoring.reject(actor, { ...params, ...body })),
  })
}

const stateOf = (revision: Awaited<ReturnType<Authoring['propose']>>) => {
  const { revisionId, itemId, state, effectiveOn, publishedVersion } = revision
  return { revisionId, itemId, state, effectiveOn, publishedVersion }
}
