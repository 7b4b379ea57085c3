// HTTP of onboarding: the board, its lines (also as CSV), recording, and publicly which items a site has taken in.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Powers } from '../create-powers.ts'
import { csvOf } from '../list/power-csv.ts'
import { levelWords } from '../list/words.ts'
import {
  closed,
  Day,
  District,
  EntryBoard,
  EntryList,
  EntryState,
  Format,
  ItemId,
  Key,
  SiteItems,
  SiteLevel,
} from '../route-schemas.ts'
import { stateWords } from './words.ts'

const tags = ['onboarding']
const filter = {
  district: Type.Optional(District),
  domain: Type.Optional(Key),
  function: Type.Optional(Key),
  level: Type.Optional(SiteLevel),
}
const SiteId = Type.String({ minLength: 1, maxLength: 80 })

export function onboardingRoutes(app: App, powers: Powers): void {
  app.route({
    method: 'GET',
    url: '/api/v1/onboarding',
    config: { action: 'onboarding.read' },
    schema: {
      tags,
      summary: '进驻看板 What has entered against the plan, by district, department and domain',
      querystring: Type.Object(filter, closed),
      response: { 200: EntryBoard, ...problemResponses },
    },
    handler: ({ query }) => powers.entryBoard(query),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/onboarding/entries',
    config: { action: 'onboarding.read' },
    schema: {
      tags,
      summary: '进驻明细 Items by level and district; state=behind is all that is late; format=csv for a spreadsheet',
      querystring: Type.Object(
        {
          ...filter,
          item: Type.Optional(ItemId),
          state: Type.Optional(Type.Union([EntryState, Type.Literal('behind')])),
          format: Format,
        },
        closed,
      ),
      response: { 200: EntryList, ...problemResponses },
    },
    handler: async ({ query: { format, ...query } }, reply) => {
      const list = await powers.entries({
        ...query,
        state: query.state === undefined ? undefined : String(query.state),
      })
      if (format !== 'csv') return list
      reply.type('text/csv; charset=utf-8').header('content-disposition', 'attachment; filename="onboarding.csv"')
      reply.serializer((payload: unknown) => payload as string)
      const rows = list.lines.map(({ item, district, level, state, dueOn, enteredOn, clause, exception }) => [
        ...[
          item.id,
          item.name.zh,
          district.name.zh,
          levelWords[level].zh,
          stateWords[state].zh,
          dueOn,
          enteredOn,
          clause,
        ],
        ...[exception?.reason ?? null, exception?.expiresOn ?? null],
      ])
      const head = ['事项 id', '事项', '区', '层级', '状态', '最迟', '进驻日', '条款', '例外理由', '例外到期']
      return reply.send(csvOf([head, ...rows]) as never)
    },
  })
  app.route({
    method: 'POST',
    url: '/api/v1/onboarding/entries',
    config: { action: 'onboarding.record' },
    schema: {
      tags,
      summary: '登记进驻或退出 Record that an item entered or left',
      body: Type.Object(
        {
          itemId: ItemId,
          district: District,
          level: SiteLevel,
          kind: Type.Enum(['entered', 'left']),
          on: Day,
          siteIds: Type.Optional(Type.Array(SiteId, { maxItems: 200, uniqueItems: true })),
          note: Type.Optional(Type.String({ maxLength: 300 })),
        },
        closed,
      ),
    },
    handler: async ({ actor, body }, reply) => {
      const { siteIds = [], note = '', ...rest } = body
      const kind = rest.kind === 'left' ? 'left' : 'entered'
      return reply
        .code(201)
        .send(await powers.recordEntry(actor, { ...rest, level: String(rest.level), kind, siteIds, note }))
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/sites/:siteId/items',
    config: { action: 'powers.read' },
    schema: {
      tags,
      summary: '服务点受理的事项 Items that a site takes, and whether they have entered there',
      params: Type.Object({ siteId: SiteId }, closed),
      response: { 200: SiteItems, ...problemResponses },
    },
    handler: async ({ params }) => ({ items: await powers.itemsAt(params.siteId) }),
  })
}
