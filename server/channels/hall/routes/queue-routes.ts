// HTTP of the queue: tickets for everybody who may draw one, the window for its clerk, the board for the wall. Who holds the code of a
// ticket may look at it, give it back or rejoin; nothing in it names a person.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../../platform/http/index.ts'
import type { Hall } from '../create-hall.ts'
import { windowVerbs } from '../rules/ticket-states.ts'
import {
  Board,
  CodeParams,
  closed,
  Day,
  Key,
  Measured,
  Order,
  Queue,
  SiteParams,
  SiteTicketParams,
  Ticket,
  TicketNumber,
  TicketOrder,
  Tickets,
  Transfer,
  WindowParams,
} from './route-schemas.ts'

const tags = ['hall']
const asides = ['leave', 'rejoin'] as const

export function queueRoutes(app: App, hall: Hall): void {
  const response = { 200: Ticket, ...problemResponses }
  app.route({
    method: 'POST',
    url: '/api/v1/tickets',
    config: { action: 'ticket.draw' },
    schema: { tags, summary: '取号 Draw a ticket', body: Order, response },
    handler: ({ actor, body }) => hall.draw(actor, body),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/tickets',
    config: { action: 'ticket.list-own' },
    schema: { tags, summary: '我今天的号 My tickets of today', response: { 200: Tickets, ...problemResponses } },
    handler: async ({ actor }) => ({ tickets: await hall.ownTickets(actor) }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/tickets/:code',
    config: { action: 'hall.read' },
    schema: { tags, summary: '查看票 A ticket by the code on it', params: CodeParams, response },
    handler: ({ params }) => hall.ticket(params.code),
  })
  for (const verb of asides) {
    app.route({
      method: 'POST',
      url: `/api/v1/tickets/:code/${verb}`,
      config: { action: 'hall.read' },
      schema: {
        tags,
        summary: verb === 'leave' ? '取消排队 Give back' : '恢复排队 Rejoin',
        params: CodeParams,
        response,
      },
      handler: ({ params }) => hall.moveTicket(params.code, verb),
    })
    app.route({
      method: 'POST',
      url: `/api/v1/halls/:siteId/tickets/:ticketId/${verb}`,
      config: { action: 'hall.serve' },
      schema: { tags, summary: `${verb} at the desk`, params: SiteTicketParams, response },
      handler: ({ actor, params }) => hall.moveTicketFor(actor, params.siteId, params.ticketId, verb),
    })
  }
  app.route({
    method: 'GET',
    url: '/api/v1/halls/:siteId/board',
    config: { action: 'hall.read' },
    schema: {
      tags,
      summary: '叫号屏 The calling screen',
      params: SiteParams,
      response: { 200: Board, ...problemResponses },
    },
    handler: ({ params }) => hall.board(params.siteId),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/halls/:siteId/estimates',
    config: { action: 'hall.measure' },
    schema: {
      tags,
      summary: '预计等候与实际 Estimates against what happened',
      params: SiteParams,
      querystring: Type.Object({ from: Type.Optional(Day), until: Type.Optional(Day) }, closed),
      response: { 200: Measured, ...problemResponses },
    },
    handler: ({ actor, params, query }) => hall.measure(actor, params.siteId, query),
  })
}

/** The window and its clerk. Every command answers the queue as it is then. */
export function windowRoutes(app: App, hall: Hall): void {
  const response = { 200: Queue, ...problemResponses }
  app.route({
    method: 'GET',
    url: '/api/v1/halls/:siteId/queue',
    config: { action: 'hall.serve' },
    schema: { tags, summary: '本厅排队 The queue of a site', params: SiteParams, response },
    handler: ({ actor, params }) => hall.queue(actor, params.siteId),
  })
  const at = '/api/v1/halls/:siteId/windows/:window'
  app.route({
    method: 'POST',
    url: `${at}/open`,
    config: { action: 'hall.serve' },
    schema: {
      tags,
      summary: '开窗 Open a window, for other groups than its own where given',
      params: WindowParams,
      body: Type.Object({ groups: Type.Optional(Type.Array(Key, { minItems: 1, maxItems: 26 })) }, closed),
      response,
    },
    handler: ({ actor, params, body }) => hall.openWindow(actor, params, body.groups),
  })
  app.route({
    method: 'POST',
    url: `${at}/close`,
    config: { action: 'hall.serve' },
    schema: {
      tags,
      summary: '关窗 Close a window, with a note for whoever comes next',
      params: WindowParams,
      body: Type.Object({ note: Type.Optional(Type.String({ maxLength: 500 })) }, closed),
      response,
    },
    handler: ({ actor, params, body }) => hall.closeWindow(actor, params, body.note),
  })
  app.route({
    method: 'POST',
    url: `${at}/call`,
    config: { action: 'hall.serve' },
    schema: {
      tags,
      summary: '叫号 Call whoever is next, or a number that stands before the window',
      params: WindowParams,
      body: Type.Object({ number: Type.Optional(TicketNumber) }, closed),
      response,
    },
    handler: ({ actor, params, body }) => hall.call(actor, params, body.number),
  })
  for (const verb of windowVerbs)
    app.route({
      method: 'POST',
      url: `${at}/${verb}`,
      config: { action: 'hall.serve' },
      schema: {
        tags,
        summary: `${verb} the ticket at the window`,
        params: WindowParams,
        body: verb === 'transfer' ? Transfer : TicketOrder,
        response,
      },
      handler: ({ actor, params, body }) => hall.act(actor, params, verb, body as { ticketId: string; group?: string }),
    })
}
