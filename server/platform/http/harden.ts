// Headers and origin checks that hold for every answer. Cookies are SameSite=Lax; a write that a browser sends from
// another site is refused by its Sec-Fetch-Site or Origin header.

import { problem } from '../problem/index.ts'
import type { App } from './app.ts'

const contentPolicy = [
  "default-src 'self'",
  "img-src 'self' data: blob:",
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
]
const own = [...contentPolicy, "frame-ancestors 'self'"].join('; ')

/** `frameOrigins`: who may frame the pages made for embedding; all others only we ourselves. */
export function harden(app: App, frameOrigins: readonly string[]): void {
  const embedded = [...contentPolicy, "script-src 'none'", ["frame-ancestors 'self'", ...frameOrigins].join(' ')].join(
    '; ',
  )
  app.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': request.routeOptions.config?.isEmbed ? embedded : own,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'geolocation=(self), camera=(self), microphone=()',
    })
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store')
    if (request.method === 'GET' || request.method === 'HEAD') return
    const site = request.headers['sec-fetch-site']
    const origin = request.headers.origin
    const foreign = site
      ? site !== 'same-origin' && site !== 'none'
      : origin !== undefined && hostOf(origin) !== request.host
    if (foreign) throw problem('forbidden', { zh: '请从本站页面提交', en: 'Send this from our own pages' })
  })
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined)
