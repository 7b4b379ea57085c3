// HTTP of what an item's standing is: offered, suspended for a while, retired for good.

import { Type } from 'typebox'
import type { App } from '../../platform/http/index.ts'
import type { Authoring } from './authoring.ts'

const tags = ['authoring']
const closed = { additionalProperties: false }
const key = Type.String({ maxLength: 80, pattern: '^[a-z][a-z0-9-]*$' })
const reason = Type.String({ minLength: 2, maxLength: 300 })
const params = Type.Object({ id: key }, closed)
const config = { action: 'item.stand' }

/** Suspend, resume, retire. */
export function standingRoutes(app: App, authoring: Authoring): void {
  app.route({
    method: 'POST',
    url: '/api/v1/authoring/items/:id/suspend',
    config,
    schema: {
      ...{ tags, summary: '暂停受理 Suspend', params },
      body: Type.Object({ reason, until: Type.Optional(Type.String({ format: 'date' })) }, closed),
    },
    handler: (request) => authoring.suspend(request.actor, { itemId: request.params.id, ...request.body }),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/authoring/items/:id/resume',
    config,
    schema: { tags, summary: '恢复受理 Resume', params, body: Type.Object({}, closed) },
    handler: (request) => authoring.resume(request.actor, request.params.id),
  })
  app.route({
    method: 'POST',
    url: '/api/v1/authoring/items/:id/retire',
    config,
    schema: {
      ...{ tags, summary: '停止办理 Retire', params },
      body: Type.Object({ reason, replacedBy: Type.Optional(key) }, closed),
    },
    handler: (request) => authoring.retire(request.actor, { itemId: request.params.id, ...request.body }),
  })
}
