// HTTP of the duty roster: the head of a site plans, its clerks read. Every change answers the week as it is then.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../../platform/http/index.ts'
import type { Hall } from '../create-hall.ts'
import { shifts } from '../rules/shifts.ts'
import { closed, Day, SiteParams, Text } from './route-schemas.ts'

const tags = ['hall']
const Shift = Type.Unsafe<(typeof shifts)[number]>({ type: 'string', enum: [...shifts] })
const Window = Type.Integer({ minimum: 1, maximum: 500 })
const place = { on: Type.String(), window: Type.Integer(), shift: Shift, name: Type.String() }
const Roster = Type.Object(
  {
    site: Type.Object({ id: Type.String(), name: Text, windows: Type.Integer() }, closed),
    today: Type.String(),
    mayPlan: Type.Boolean(),
    days: Type.Array(
      Type.Object({ on: Type.String(), shifts: Type.Array(Shift), why: Type.Union([Text, Type.Null()]) }, closed),
    ),
    clerks: Type.Array(
      Type.Object(
        {
          staffId: Type.String(),
          name: Type.String(),
          noPass: Type.Array(Type.String()),
          away: Type.Array(Type.String()),
        },
        closed,
      ),
    ),
    otherwise: Type.Array(Type.Object({ window: Type.Integer(), name: Type.String(), planned: Type.String() }, closed)),
    shifts: Type.Array(Type.Object({ ...place, staffId: Type.String(), isMine: Type.Boolean() }, closed)),
  },
  closed,
)
const Copied = Type.Object(
  {
    copied: Type.Integer(),
    left: Type.Array(Type.Object({ ...place, why: Text }, closed)),
    roster: Roster,
  },
  closed,
)

export function rosterRoutes(app: App, hall: Hall): void {
  const url = '/api/v1/halls/:siteId/roster'
  app.route({
    method: 'GET',
    url,
    config: { action: 'roster.read' },
    schema: {
      tags,
      summary: '排班表 The duty roster of a week, this one when no day is named',
      params: SiteParams,
      querystring: Type.Object({ on: Type.Optional(Day) }, closed),
      response: { 200: Roster, ...problemResponses },
    },
    handler: ({ actor, params, query }) => hall.roster(actor, params.siteId, query.on),
  })
  app.route({
    method: 'PUT',
    url,
    config: { action: 'roster.set' },
    schema: {
      tags,
      summary: '排一班 Plan a clerk for a window in a shift, or nobody',
      params: SiteParams,
      body: Type.Object(
        {
          on: Day,
          window: Window,
          shift: Shift,
          staffId: Type.Union([Type.String({ format: 'uuid' }), Type.Null()]),
        },
        closed,
      ),
      response: { 200: Roster, ...problemResponses },
    },
    handler: ({ actor, params, body }) => hall.setShift(actor, params.siteId, body),
  })
  app.route({
    method: 'POST',
    url: `${url}/copy`,
    config: { action: 'roster.set' },
    schema: {
      tags,
      summary: '复制上周 Take over the week before where nothing is planned yet',
      params: SiteParams,
      body: Type.Object({ on: Day }, closed),
      response: { 200: Copied, ...problemResponses },
    },
    handler: ({ actor, params, body }) => hall.copyWeekBefore(actor, params.siteId, body.on),
  })
}
