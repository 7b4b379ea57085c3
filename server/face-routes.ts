// The faces as files: what `web/build.mjs` made. Portal pages are rendered on the server by the portal itself, which asks this
// app over HTTP like any visitor (in process); desk and kiosk are static. Everything else under / is a portal page or a 404 of the portal.

import { existsSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from './platform/http/index.ts'
import { notFound } from './platform/problem/index.ts'

type Preferences = { lang: string; setCookie: string[] }
type FetchJson = (
  path: string,
  init?: { method?: string; body?: unknown },
) => Promise<{ status: number; body: unknown }>
type Portal = {
  render(
    url: string,
    options: Preferences & {
      fetchJson: FetchJson
      assets: unknown
      demo: boolean
      origin: string
      form?: Record<string, string>
    },
  ): Promise<{ status: number; html: string }>
  assetsFrom(manifest: unknown): unknown
  preferencesOf(url: string, cookies?: string): Preferences
}

/** Faces that are static files below their name. */
const faces = ['desk', 'kiosk', 'board']

/** Serves the built faces from `dist`; false when they have not been built. */
export async function faceRoutes(
  app: App,
  { dist, demo, publicUrl = '' }: { dist: string; demo: boolean; publicUrl?: string },
): Promise<boolean> {
  const built = join(dist, 'portal-ssr', 'render.js')
  if (!existsSync(built) || !faces.every((face) => existsSync(join(dist, face, 'index.html')))) return false
  const portal = (await import(pathToFileURL(built).href)) as Portal
  const assets = portal.assetsFrom(JSON.parse(readFileSync(join(dist, 'portal', '.vite', 'manifest.json'), 'utf8')))
  const forever = { immutable: true, maxAge: '365d', index: false, decorateReply: false } as const
  await app.register(fastifyStatic, { root: join(dist, 'portal', 'assets'), prefix: '/assets/', ...forever })
  const daily = { maxAge: '1d', index: false, decorateReply: false } as const
  await app.register(fastifyStatic, { root: join(dist, 'portal', 'installed'), prefix: '/installed/', ...daily })
  for (const face of faces)
    await app.register(fastifyStatic, { root: join(dist, face, 'assets'), prefix: `/${face}/assets/`, ...forever })
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    if (request.url.startsWith('/api/'))
      throw notFound('没有这个接口，请查看 /api/v1/openapi.json', 'No such endpoint; see /api/v1/openapi.json')
    const preferences = portal.preferencesOf(request.url, request.headers.cookie)
    const fetchJson: FetchJson = async (path, init) => {
      const answer = await app.inject({
        method: (init?.method ?? 'GET') as 'GET',
        url: path,
        // A frame of another site shows nobody's own.
        headers: {
          cookie: request.routeOptions.config.isEmbed ? '' : (request.headers.cookie ?? ''),
          'accept-language': preferences.lang,
        },
        ...(init?.body !== undefined && { payload: init.body as object }),
      })
      return {
        status: answer.statusCode,
        body: answer.headers['content-type']?.toString().includes('json') ? answer.json() : answer.body,
      }
    }
    const form = request.method === 'POST' ? { form: request.body as Record<string, string> } : {}
    const { status, html } = await portal.render(request.url, {
      ...preferences,
      ...form,
      fetchJson,
      assets,
      demo,
      origin: publicUrl,
    })
    if (!request.routeOptions.config.isEmbed)
      for (const cookie of preferences.setCookie) reply.header('set-cookie', cookie)
    return reply.code(status).type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
  }
  const start = (face: string) => async (_: FastifyRequest, reply: FastifyReply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await readFile(join(dist, face, 'index.html')))

  const config = { action: 'page.read', session: 'with-case' } as const
  // Asked for anew at every visit: an old service worker would go on serving an old portal.
  app.get('/sw.js', { config, schema: { hide: true } }, async (_, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(await readFile(join(dist, 'portal', 'sw.js'))),
  )
  app.get('/embed/*', { config: { ...config, isEmbed: true }, schema: { hide: true } }, page)
  for (const face of faces)
    for (const url of [`/${face}`, `/${face}/*`]) app.get(url, { config, schema: { hide: true } }, start(face))
  for (const url of ['/', '/*']) {
    app.get(url, { config, schema: { hide: true } }, page)
    app.post(url, { config, schema: { hide: true } }, page)
  }
  return true
}
