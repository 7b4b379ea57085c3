// HTTP of supervision: board, lists, statistics, public ratings. No rule lives here.

import { type App, problemResponses } from '../platform/http/index.ts'
import { seriesCsv } from './csv.ts'
import {
  Board,
  BoardQuery,
  DepartureList,
  DepartureQuery,
  ItemParams,
  List,
  ListQuery,
  PeriodQuery,
  Rates,
  Ratings,
  Series,
  SeriesQuery,
} from './route-schemas.ts'
import type { Supervision } from './supervision.ts'

export function supervisionRoutes(app: App, supervision: Supervision): void {
  app.route({
    method: 'GET',
    url: '/api/v1/supervision/board',
    config: { action: 'supervision.read' },
    schema: {
      tags: ['supervision'],
      summary: '监察看板 Counts by colour and what is most urgent',
      querystring: BoardQuery,
      response: { 200: Board, ...problemResponses },
    },
    handler: (request) => supervision.board(request.actor, request.query),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/supervision/cases',
    config: { action: 'supervision.read' },
    schema: {
      tags: ['supervision'],
      summary: '在办件和环节 Open cases or steps by colour',
      querystring: ListQuery,
      response: { 200: List, ...problemResponses },
    },
    handler: (request) => supervision.list(request.actor, request.query),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/supervision/departures',
    config: { action: 'supervision.read' },
    schema: {
      tags: ['supervision'],
      summary: '偏离裁量基准的决定 Decisions that depart from the benchmark, the latest first',
      querystring: DepartureQuery,
      response: { 200: DepartureList, ...problemResponses },
    },
    handler: (request) => supervision.departures(request.actor, request.query),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/statistics/rates',
    config: { action: 'statistics.read' },
    schema: {
      tags: ['statistics'],
      summary: '指标 Every measure over a period, with definition, numerator and denominator',
      querystring: PeriodQuery,
      response: { 200: Rates, ...problemResponses },
    },
    handler: (request) => supervision.rates(request.actor, request.query),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/statistics/series',
    config: { action: 'statistics.read' },
    schema: {
      tags: ['statistics'],
      summary: '指标序列 One measure by day, item, district, channel or organ; format=csv for a spreadsheet',
      querystring: SeriesQuery,
      response: { 200: Series, ...problemResponses },
    },
    handler: async (request, reply) => {
      const { format, ...query } = request.query
      const series = await supervision.series(request.actor, query)
      if (format !== 'csv') return series
      const name = `${query.measure}-${query.by}-${query.from}-${query.to}.csv`
      reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}"`)
      reply.serializer((payload: unknown) => payload as string)
      return reply.send(seriesCsv(series) as never)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/items/:id/ratings',
    config: { action: 'rating.read-public' },
    schema: {
      tags: ['ratings'],
      summary: '事项评价 Ratings of an item',
      params: ItemParams,
      response: { 200: Ratings, ...problemResponses },
    },
    handler: (request) => supervision.ratings(request.params.id),
  })
}
