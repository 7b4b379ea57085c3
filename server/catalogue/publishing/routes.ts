// HTTP of what is published for print and for machines. Public; answers carry an ETag and are sent again only when they changed.

import type { FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { sha256Hex } from '../../platform/crypto/index.ts'
import { type App, Ordinal, problemResponses } from '../../platform/http/index.ts'
import { problem } from '../../platform/problem/index.ts'
import type { Catalogue } from '../catalogue.ts'
import { closed, Implementations } from '../guide-schemas.ts'
import type { Printed } from './pdf-cache.ts'
import type { Publishing } from './publishing.ts'
import { CatalogueBody, FeedBody } from './schemas.ts'

const tags = ['catalogue']
const config = { action: 'catalogue.read' }
const key = Type.String({ maxLength: 80 })
const lang = Type.Optional(Type.Union([Type.Literal('zh'), Type.Literal('en')]))
const district = Type.Optional(Type.String({ pattern: '^\\d{6}(\\d{6})?$' }))
const limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100 }))
const ItemParams = Type.Object({ id: key }, closed)

export function publishingRoutes(app: App, publishing: Publishing, catalogue: Catalogue): void {
  app.route({
    method: 'GET',
    url: '/api/v1/items/:id/guide.pdf',
    config,
    schema: {
      tags,
      summary: '办事指南 PDF Guide of an item as PDF for the hall',
      params: ItemParams,
      querystring: Type.Object({ lang, version: Type.Optional(Ordinal), district }, closed),
    },
    handler: async ({ params, query: { lang = 'zh', ...which }, headers }, reply) => {
      const name = [params.id, which.district, lang].filter(Boolean).join('-')
      return sendPdf(await publishing.guidePdf(params.id, lang, which), `${name}.pdf`, headers, reply)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/items/:id/implementations',
    config,
    schema: {
      tags,
      summary: '实施编码 Implementation codes of an item, in a division',
      params: ItemParams,
      querystring: Type.Object({ division: Type.Optional(Type.String({ pattern: '^\\d{12}$' })) }, closed),
      response: ok(Type.Object({ implementations: Implementations }, closed)),
    },
    handler: async ({ params, query }) => ({
      implementations: await catalogue.listImplementations(params.id, query.division),
    }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/catalogue.pdf',
    config,
    schema: {
      tags,
      summary: '服务事项目录 PDF List of services for the wall, by domain or site',
      querystring: Type.Object(
        {
          lang,
          size: Type.Optional(Type.Union([Type.Literal('A4'), Type.Literal('A3')])),
          domain: Type.Optional(key),
          site: Type.Optional(key),
        },
        closed,
      ),
    },
    handler: async ({ query: { lang = 'zh', size = 'A3', ...of }, headers }, reply) =>
      sendPdf(await publishing.cataloguePdf({ lang, size, ...of }), `catalogue-${lang}.pdf`, headers, reply),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/blank-forms/:key',
    config,
    schema: {
      tags,
      summary: '空白表格和示例样表 PDF A form to fill in by hand, empty or as a filled sample',
      params: Type.Object({ key }, closed),
      querystring: Type.Object({ filled: Type.Optional(Type.Boolean()) }, closed),
    },
    handler: async ({ params, query: { filled = false }, headers }, reply) =>
      sendPdf(await publishing.blankFormPdf(params.key, filled), `${params.key}.pdf`, headers, reply),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/feed/items.json',
    config,
    schema: {
      tags,
      summary: '事项更新，按页 JSON Feed 1.1 of items, each with its whole guide, in pages',
      querystring: Type.Object(
        {
          lang,
          limit,
          after: Type.Optional(key),
          changedSince: Type.Optional(
            Type.String({ maxLength: 40, description: 'ISO 8601, e.g. 2026-03-02T00:00:00Z' }),
          ),
        },
        closed,
      ),
      response: ok(FeedBody),
    },
    handler: async ({ query: { lang = 'zh', limit = 50, ...page }, headers }, reply) => {
      if (page.changedSince !== undefined) assertInstant(page.changedSince)
      const feed = await publishing.feed(lang, { limit, ...page })
      return isKnown(tagOf(feed), headers, reply) ? reply.code(304).send(null) : feed
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/catalogue.json',
    config,
    schema: {
      tags,
      summary: '全部事项，按页 The whole catalogue for machines, in pages',
      querystring: Type.Object({ after: Type.Optional(key), limit }, closed),
      response: ok(CatalogueBody),
    },
    handler: async ({ query: { after = '', limit = 50 }, headers }, reply) => {
      const page = await publishing.page(after, limit)
      return isKnown(tagOf(page), headers, reply) ? reply.code(304).send(null) : page
    },
  })
}

type Headers = FastifyRequest['headers']
const tagOf = (body: unknown): string => `"${sha256Hex(JSON.stringify(body)).slice(0, 32)}"`

/** Puts the tag on the answer; true when the caller has that answer already. */
function isKnown(etag: string, headers: Headers, reply: FastifyReply): boolean {
  reply.headers({ etag, 'cache-control': 'public, no-cache' })
  const known = headers['if-none-match']
  return known === '*' || (known?.split(',').some((each) => each.trim().replace(/^W\//, '') === etag) ?? false)
}

function sendPdf({ pdf, etag }: Printed, name: string, headers: Headers, reply: FastifyReply): FastifyReply {
  if (isKnown(etag, headers, reply)) return reply.code(304).send()
  return reply.type('application/pdf').header('content-disposition', `inline; filename="${name}"`).send(pdf)
}

function assertInstant(text: string): void {
  try {
    Temporal.Instant.from(text)
  } catch {
    throw problem('bad-request', {
      zh: 'changedSince 应为带时区的时间，例如 2026-03-02T00:00:00Z',
      en: 'changedSince must be an instant such as 2026-03-02T00:00:00Z',
    })
  }
}

const ok = <T extends TSchema>(body: T) => ({ 200: body, 304: Type.Null(), ...problemResponses })
