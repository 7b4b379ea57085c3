// HTTP of the room: who looked at my data.

import { type TSchema, Type } from 'typebox'
import { type App, problemResponses } from '../platform/http/index.ts'
import type { Sharing } from './sharing.ts'

const closed = { additionalProperties: false }
const Name = Type.Object({ zh: Type.String(), en: Type.String() }, closed)
const Nullable = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()])
const Field = Type.Object({ key: Type.String(), name: Name }, closed)
const LookUp = Type.Object(
  {
    lookUpId: Type.String(),
    at: Type.String(),
    resource: Type.Object({ key: Type.String(), name: Name, provider: Name }, closed),
    fields: Type.Array(Field),
    caseId: Type.String(),
    item: Type.Object({ id: Type.String(), name: Name }, closed),
    purpose: Name,
    outcome: Type.String(),
    asOf: Nullable(Type.String()),
    who: Type.Object({ kind: Type.String(), name: Type.Optional(Type.String()), unit: Type.Optional(Name) }, closed),
  },
  closed,
)

export function sharingRoutes(app: App, room: Sharing): void {
  app.route({
    method: 'GET',
    url: '/api/v1/look-ups',
    config: { action: 'look-up.list-own' },
    schema: {
      tags: ['sharing'],
      summary: '谁看过我的数据 Who looked at my data',
      querystring: Type.Object({ after: Type.Optional(Type.String({ maxLength: 80 })) }, closed),
      response: {
        200: Type.Object({ lookUps: Type.Array(LookUp), next: Nullable(Type.String()) }, closed),
        ...problemResponses,
      },
    },
    handler: ({ actor, query }) => room.seen(actor, query.after),
  })
}
