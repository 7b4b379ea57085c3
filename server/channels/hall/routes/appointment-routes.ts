// HTTP of appointments: free slots and halls are public, appointments are their owner's and, at the desk, their site's.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../../platform/http/index.ts'
import type { Registry } from '../../../registry/index.ts'
import type { Hall } from '../create-hall.ts'
import {
  Appointment,
  AppointmentParams,
  Appointments,
  Booking,
  closed,
  Day,
  Halls,
  ItemId,
  SiteAppointments,
  SiteParams,
  SlotChoice,
  Slots,
  Wish,
} from './route-schemas.ts'

const tags = ['hall']
const Division = Type.String({ pattern: '^\\d{12}$' })

export function appointmentRoutes(app: App, hall: Hall, registry: Pick<Registry, 'listSites' | 'divisionPath'>): void {
  app.route({
    method: 'GET',
    url: '/api/v1/halls',
    config: { action: 'hall.read' },
    schema: {
      tags,
      summary: '去哪里办 Sites that take an item: open now, waiting, wait; nearest first from a division (`near`)',
      querystring: Type.Object(
        { item: Type.Optional(ItemId), division: Type.Optional(Division), near: Type.Optional(Division) },
        closed,
      ),
      response: { 200: Halls, ...problemResponses },
    },
    handler: async ({ query: { item, division, near } }) => ({
      halls: await hall.halls({
        sites: registry.listSites({ divisionCode: division }),
        itemId: item,
        near: near === undefined ? undefined : registry.divisionPath(near).reverse(),
      }),
    }),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/halls/:siteId/slots',
    config: { action: 'hall.read' },
    schema: {
      tags,
      summary: '可预约时段 Slots of the coming days with free places',
      params: SiteParams,
      querystring: Wish,
      response: { 200: Slots, ...problemResponses },
    },
    handler: ({ params, query }) => hall.slots({ siteId: params.siteId, itemId: query.item, group: query.group }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/appointments',
    config: { action: 'appointment.book' },
    schema: { tags, summary: '预约 Book', body: Booking, response: { 200: Appointment, ...problemResponses } },
    handler: ({ actor, body }) => hall.book(actor, body),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/appointments',
    config: { action: 'appointment.list-own' },
    schema: { tags, summary: '我的预约 My appointments', response: { 200: Appointments, ...problemResponses } },
    handler: async ({ actor }) => ({ appointments: await hall.ownAppointments(actor) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/appointments/:appointmentId/reschedule',
    config: { action: 'appointment.book' },
    schema: {
      tags,
      summary: '改期 Move to another slot of the same site and window group',
      params: AppointmentParams,
      body: SlotChoice,
      response: { 200: Appointment, ...problemResponses },
    },
    handler: ({ actor, params, body }) => hall.reschedule(actor, params.appointmentId, body),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/appointments/:appointmentId/cancel',
    config: { action: 'appointment.book' },
    schema: {
      tags,
      summary: '取消预约 Cancel',
      params: AppointmentParams,
      response: { 200: Appointment, ...problemResponses },
    },
    handler: ({ actor, params }) => hall.cancel(actor, params.appointmentId),
  })
  app.route({
    method: 'GET',
    url: '/api/v1/appointments/:appointmentId/calendar.ics',
    config: { action: 'appointment.book' },
    schema: { tags, summary: '日历文件 iCalendar file', params: AppointmentParams, response: problemResponses },
    handler: async ({ actor, params }, reply) => {
      const file = await hall.calendarFile(actor, params.appointmentId)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="appointment.ics"')
        .send(file as never)
    },
  })
  app.route({
    method: 'GET',
    url: '/api/v1/halls/:siteId/appointments',
    config: { action: 'hall.serve' },
    schema: {
      tags,
      summary: '本服务点的预约 Appointments of a site on a day',
      params: SiteParams,
      querystring: Type.Object({ on: Type.Optional(Day) }, closed),
      response: { 200: SiteAppointments, ...problemResponses },
    },
    handler: async ({ actor, params, query }) => ({
      on: query.on ?? hall.today(),
      appointments: await hall.appointmentsAt(actor, params.siteId, query.on),
    }),
  })
}
