// HTTP of tickets at a terminal. Its site comes with its key; no site can be named.

import { Type } from 'typebox'
import type { Clock } from '../../platform/clock/index.ts'
import { type App, problemResponses } from '../../platform/http/index.ts'
import type { Hall } from '../hall/create-hall.ts'
import { closed, ItemId, Key, Text, Ticket } from '../hall/routes/route-schemas.ts'
import { createTicketRate } from './ticket-rate.ts'
import { drawAt, hallAt } from './tickets.ts'

const tags = ['kiosk']
const Whole = Type.Integer()
const KioskHall = Type.Object(
  {
    isOpen: Type.Boolean(),
    groups: Type.Array(
      Type.Object({ key: Type.String(), letter: Type.String(), name: Text, waiting: Whole, windows: Whole }, closed),
    ),
    classes: Type.Array(Type.Object({ key: Type.String(), name: Text, isByAge: Type.Boolean() }, closed)),
  },
  closed,
)
const Wish = Type.Object(
  { itemId: Type.Optional(ItemId), group: Type.Optional(Key), class: Type.Optional(Key) },
  closed,
)

export function kioskTicketRoutes(app: App, hall: Hall, clock: Clock): void {
  const tools = { hall, count: createTicketRate(clock) }
  app.route({
    method: 'GET',
    url: '/api/v1/kiosk/hall',
    config: { action: 'device.read' },
    schema: {
      tags,
      summary: '本厅取号 What tickets are for where this terminal stands',
      response: { 200: KioskHall, ...problemResponses },
    },
    handler: ({ device }) => hallAt(hall, device),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/kiosk/tickets',
    config: { action: 'device.draw' },
    schema: {
      tags,
      summary: '终端取号 Draw a ticket for the site of this terminal',
      body: Wish,
      response: { 200: Ticket, ...problemResponses },
    },
    handler: ({ device, actor, body }) => drawAt(tools, device, actor, body),
  })
}
