// HTTP of the list of powers: public, as JSON and as CSV. No rule lives here.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Powers } from '../create-powers.ts'
import {
  BoundaryList,
  closed,
  DevolutionList,
  District,
  Format,
  ItemId,
  Key,
  Level,
  Power,
  PowerList,
} from '../route-schemas.ts'
import { powersCsv } from './power-csv.ts'

const config = { action: 'powers.read' }
const tags = ['powers']

export function powersRoutes(app: App, powers: Powers): void {
  app.route({
    method: 'GET',
    url: '/api/v1/powers',
    config,
    schema: {
      tags,
      summary:
        '权责清单 Who may do what, per item, power and level; with the organs of a district; format=csv for a spreadsheet',
      querystring: Type.Object(
        {
          district: Type.Optional(District),
          domain: Type.Optional(Key),
          level: Type.Optional(Level),
          power: Type.Optional(Power),
          item: Type.Optional(ItemId),
          q: Type.Optional(Type.String({ maxLength: 100 })),
          format: Format,
        },
        closed,
      ),
      response: { 200: PowerList, ...problemResponses },
    },
    handler: async ({ query: { format, ...filter } }, reply) => {
      const list = await powers.list(filter)
      if (format !== 'csv') return list
      const name = `powers-${filter.district ?? 'city'}.csv`
      reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`)
      reply.serializer((payload: unknown) => payload as string)
      return reply.send(powersCsv(list.lines) as never)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/powers/devolutions',
    config,
    schema: {
      tags,
      summary: '权力下放沿革 Powers handed down, the newest first',
      querystring: Type.Object({ item: Type.Optional(ItemId), district: Type.Optional(District) }, closed),
      response: { 200: DevolutionList, ...problemResponses },
    },
    handler: async ({ query }) => ({ devolutions: powers.devolutions(query) }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/powers/boundaries',
    config,
    schema: {
      tags,
      summary: '三方面职能界限 The three boundaries',
      response: { 200: BoundaryList, ...problemResponses },
    },
    handler: async () => ({ boundaries: powers.boundaries() }),
  })
}
