// HTTP of bundles: public, like all of the catalogue. Answers to the questions come as `?answers=sign:yes,size:micro`.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Answers } from './bundle.ts'
import type { Bundles } from './bundles.ts'

const closed = { additionalProperties: false }
const text = Type.String()
const key = Type.String({ maxLength: 80 })
const Words = Type.Object({ zh: text, en: text }, closed)
const Saving = Type.Object({ together: Type.Integer(), separately: Type.Integer() }, closed)
const Fee = Type.Object({ charged: Type.Boolean(), note: Type.Optional(Words) }, closed)

const summary = {
  id: text,
  name: Words,
  summary: Words,
  audience: Type.Enum(['person', 'enterprise']),
  lifeEvents: Type.Array(text),
  items: Type.Integer(),
}
export const BundleLine = Type.Object(summary, closed)
const BundleGuideBody = Type.Object(
  {
    ...summary,
    version: Type.Integer(),
    demonstration: Type.Boolean(),
    questions: Type.Array(
      Type.Object(
        {
          id: text,
          text: Words,
          hint: Type.Optional(Words),
          choices: Type.Array(Type.Object({ value: text, name: Words }, closed)),
        },
        closed,
      ),
    ),
    answers: Type.Record(text, text),
    open: Type.Array(text),
    entries: Type.Array(
      Type.Object(
        {
          item: text,
          name: Words,
          summary: Words,
          workingDays: Type.Integer(),
          after: Type.Array(Type.Object({ item: text, name: Words }, closed)),
          result: Type.Union([Words, Type.Null()]),
          fee: Fee,
          applies: Type.Boolean(),
          why: Words,
          because: Type.Array(Type.Object({ question: Words, answer: Words }, closed)),
        },
        closed,
      ),
    ),
    online: Type.Boolean(),
    workingDays: Saving,
    visits: Saving,
    required: Saving,
    fields: Saving,
    materials: Type.Array(
      Type.Object(
        { id: text, name: Words, required: Type.Boolean(), satisfy: Type.Array(text), for: Type.Array(Words) },
        closed,
      ),
    ),
    linked: Type.Array(Type.Object({ name: Words, from: Words, for: Words }, closed)),
  },
  closed,
)
const Query = Type.Object({ q: Type.Optional(Type.String({ maxLength: 200 })), lifeEvent: Type.Optional(key) }, closed)
const GuideQuery = Type.Object({ answers: Type.Optional(Type.String({ maxLength: 1000 })) }, closed)

/** Answers as they stand in an address: `sign:yes,size:micro`. */
const answersFrom = (written = ''): Answers =>
  Object.fromEntries(
    written.split(',').flatMap((pair) => {
      const [question, answer] = pair.split(':')
      return question && answer ? [[question, answer]] : []
    }),
  )

export function bundleRoutes(app: App, bundles: Bundles): void {
  const tags = ['bundles']
  const config = { action: 'catalogue.read' }
  app.route({
    method: 'GET',
    url: '/api/v1/bundles',
    config,
    schema: {
      tags,
      summary: '一件事 Life-event bundles',
      querystring: Query,
      response: { 200: Type.Object({ bundles: Type.Array(BundleLine) }, closed), ...problemResponses },
    },
    handler: async ({ query: { q, lifeEvent } }) => ({ bundles: bundles.list(q, { lifeEvent }) }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/bundles/:id',
    config,
    schema: {
      tags,
      summary: '一件事指南 Guide of a bundle',
      params: Type.Object({ id: key }, closed),
      querystring: GuideQuery,
      response: { 200: BundleGuideBody, ...problemResponses },
    },
    handler: ({ params, query }) => bundles.guide(params.id, answersFrom(query.answers)),
  })
}
