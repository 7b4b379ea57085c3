// Reads that pages of any other site may make (CORS): public content, by GET, without credentials. Everything else stays as browsers
// have it: another origin gets nothing to read. Which actions are open is told in one place, and a test walks all routes.

import type { App } from './app.ts'

/** Lets other origins read what routes of `actions` answer; call before the routes are added. */
export function openReads(app: App, actions: ReadonlySet<string>): void {
  app.addHook('onRequest', async (request, reply) => {
    const { action } = request.routeOptions.config
    if (request.method !== 'GET' && request.method !== 'HEAD') return
    if (action !== undefined && actions.has(action))
      reply.headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag' })
  })
}
