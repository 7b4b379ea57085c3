// HTTP of the handover of windows: the notes of a site, and that one was read. A note is left by closing the window.

import { Type } from 'typebox'
import { type App, problemResponses } from '../../../platform/http/index.ts'
import type { Hall } from '../create-hall.ts'
import { closed, Handovers, Queue, SiteParams, WindowParams } from './route-schemas.ts'

const tags = ['hall']

export function handoverRoutes(app: App, hall: Hall): void {
  app.route({
    method: 'GET',
    url: '/api/v1/halls/:siteId/handovers',
    config: { action: 'handover.read' },
    schema: {
      tags,
      summary: '交接记录 The latest notes left at the windows of a site',
      params: SiteParams,
      response: { 200: Type.Object({ handovers: Handovers }, closed), ...problemResponses },
    },
    handler: async ({ actor, params }) => ({ handovers: await hall.handovers(actor, params.siteId) }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/halls/:siteId/windows/:window/handovers/:handoverId/acknowledge',
    config: { action: 'hall.serve' },
    schema: {
      tags,
      summary: '确认交接 The note was read by whoever sits there now',
      params: Type.Object({ ...WindowParams.properties, handoverId: Type.String({ format: 'uuid' }) }, closed),
      response: { 200: Queue, ...problemResponses },
    },
    handler: ({ actor, params }) => hall.acknowledge(actor, params),
  })
}
