// HTTP of the catalogue: everything here is public. Guides are written for residents, charts are images that stand alone.

import { type TSchema, Type } from 'typebox'
import { type App, Ordinal, problemResponses } from '../platform/http/index.ts'
import { notFound } from '../platform/problem/index.ts'
import { bundleRoutes } from './bundle/routes.ts'
import type { Catalogue } from './catalogue.ts'
import { GuideBody, Headings, ItemFormBody, ItemList } from './route-schemas.ts'
import { selfCheckRoutes } from './self-check-routes.ts'

const tags = ['catalogue']
const config = { action: 'catalogue.read' }
const closed = { additionalProperties: false }
const key = Type.String({ maxLength: 80 })
const ItemParams = Type.Object({ id: key }, closed)
const VersionQuery = Type.Object({ version: Type.Optional(Ordinal) }, closed)
const GuideQuery = Type.Object(
  {
    version: Type.Optional(Ordinal),
    district: Type.Optional(Type.String({ pattern: '^\\d{6}(\\d{6})?$' })),
  },
  closed,
)
const ItemsQuery = Type.Object(
  {
    q: Type.Optional(Type.String({ maxLength: 200 })),
    audience: Type.Optional(Type.Union([Type.Literal('person'), Type.Literal('enterprise'), Type.Literal('')])),
    domain: Type.Optional(key),
    lifeEvent: Type.Optional(key),
    function: Type.Optional(key),
    acceptLevel: Type.Optional(key),
    decideLevel: Type.Optional(key),
    depth: Type.Optional(key),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
    after: Type.Optional(
      Type.String({ maxLength: 80, description: '上一页最后一项 The last item of the page before' }),
    ),
  },
  closed,
)
const ChartQuery = Type.Object(
  {
    kind: Type.Optional(Type.Union([Type.Literal('flow'), Type.Literal('control')])),
    lang: Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')])),
    layout: Type.Optional(Type.Union([Type.Literal('wide'), Type.Literal('narrow')])),
    against: Type.Optional(key),
    version: Type.Optional(Ordinal),
  },
  closed,
)

export function catalogueRoutes(app: App, catalogue: Catalogue): void {
  bundleRoutes(app, catalogue.bundles)
  selfCheckRoutes(app, catalogue)
  app.route({
    method: 'GET',
    url: '/api/v1/items',
    config,
    schema: { tags, summary: '查找事项 Find items', querystring: ItemsQuery, response: ok(ItemList) },
    handler: async ({ query: { q = '', limit = 100, after, ...facets } }) =>
      catalogue.search(q, facets, { limit, after }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/items/:id',
    config,
    schema: {
      tags,
      summary: '办事指南 Guide of an item',
      params: ItemParams,
      querystring: GuideQuery,
      response: ok(GuideBody),
    },
    handler: ({ params, query }) => catalogue.getGuide(params.id, query.version, query.district),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/items/:id/form',
    config,
    schema: {
      tags,
      summary: '申请表 Form of an item',
      params: ItemParams,
      querystring: VersionQuery,
      response: ok(ItemFormBody),
    },
    handler: async ({ params, query }) => {
      const { content, form } = await catalogue.getItem(params.id, query.version)
      const layout = form.layout.map((section) => ({ ...section, fields: [...section.fields] }))
      return { schema: form.schema, layout, materials: content.materials, version: content.version }
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/items/:id/chart.svg',
    config,
    schema: { tags, summary: '流程图 Flow chart or control chart', params: ItemParams, querystring: ChartQuery },
    handler: async ({ params, query: { kind = 'flow', lang = 'zh', layout = 'wide', version, against } }, reply) => {
      const options = { kind, lang, layout, ...(against !== undefined && { against }) }
      return reply.type('image/svg+xml; charset=utf-8').send(await catalogue.drawChart(params.id, version, options))
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/domains',
    config,
    schema: { tags, summary: '领域 Domains', response: ok(Headings('domains')) },
    handler: async () => ({ domains: catalogue.listDomains() }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/life-events',
    config,
    schema: { tags, summary: '人生大事 Events in life', response: ok(Headings('lifeEvents')) },
    handler: async () => ({ lifeEvents: catalogue.listLifeEvents() }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/schemas/:name',
    config,
    schema: {
      tags,
      summary: '目录文件的 JSON Schema Published JSON Schemas',
      params: Type.Object({ name: Type.String({ maxLength: 60 }) }, closed),
    },
    handler: async ({ params }, reply) => {
      const schema = catalogue.findSchema(params.name.replace(/\.schema\.json$/, ''))
      if (!schema) throw notFound('没有这个模式文件', 'There is no such schema')
      return reply.type('application/schema+json; charset=utf-8').send(JSON.stringify(schema, null, 2))
    },
  })
}

const ok = <T extends TSchema>(body: T) => ({ 200: body, ...problemResponses })
