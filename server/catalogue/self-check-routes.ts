// HTTP of the self-check: public, nothing is stored, what was typed comes in the body and goes into no log.

import { Type } from 'typebox'
import { type App, problemResponses } from '../platform/http/index.ts'
import type { Catalogue } from './catalogue.ts'

const closed = { additionalProperties: false }
const Words = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const text = Type.String()

export const Tables = Type.Array(
  Type.Object(
    {
      decision: text,
      name: Words,
      policy: Words,
      inputs: Type.Array(Words),
      outputs: Type.Array(Words),
      rows: Type.Array(
        Type.Object(
          { row: Type.Integer(), id: text, tests: Type.Array(Words), outputs: Type.Array(Words), source: Words },
          closed,
        ),
      ),
    },
    closed,
  ),
)
const Advice = Type.Object(
  {
    outcome: Type.Enum(['eligible', 'ineligible', 'doubtful']),
    reason: Words,
    rows: Type.Array(
      Type.Object(
        {
          decision: text,
          name: Words,
          row: Type.Integer(),
          id: text,
          because: Type.Array(Type.Object({ label: Words, value: Words, test: Words }, closed)),
          source: Words,
        },
        closed,
      ),
    ),
    missing: Type.Array(text),
    rule: Type.Object({ file: text, decision: text, digest: text }, closed),
  },
  closed,
)

export function selfCheckRoutes(app: App, catalogue: Catalogue): void {
  app.route({
    method: 'POST',
    url: '/api/v1/items/:id/eligibility',
    config: { action: 'catalogue.read' },
    schema: {
      tags: ['catalogue'],
      summary: '资格自查 Self-check of eligibility: advice only, nothing is stored',
      params: Type.Object({ id: Type.String({ maxLength: 80 }) }, closed),
      body: Type.Object({ form: Type.Record(Type.String({ maxLength: 80 }), Type.Unknown()) }, closed),
      response: { 200: Advice, ...problemResponses },
    },
    handler: ({ params, body }) => catalogue.checkMyself(params.id, body.form),
  })
}
