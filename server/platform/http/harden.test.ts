import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from './app.ts'
import { createHttp } from './http.ts'

const open = async (frameOrigins: string[]): Promise<App> => {
  const { app } = await createHttp({
    authenticate: async () => ({ kind: 'anonymous' }),
    gate: () => true,
    version: '0',
    publicUrl: 'http://localhost',
    logLevel: 'silent',
    frameOrigins,
    openReads: new Set(['public']),
  })
  app.get('/embed/*', { config: { action: 'page', isEmbed: true } }, async () => 'card')
  app.get('/*', { config: { action: 'page' } }, async () => 'page')
  app.get('/api/v1/public', { config: { action: 'public' } }, async () => ({}))
  app.post('/api/v1/public', { config: { action: 'public' } }, async () => ({}))
  app.get('/api/v1/own', { config: { action: 'own' } }, async () => ({}))
  return app
}
let closed: App
let framed: App
beforeAll(async () => {
  closed = await open([])
  framed = await open(['https://street.example.org', 'https://town.example.org'])
})
afterAll(() => Promise.all([closed.close(), framed.close()]))

const policy = async (app: App, url: string) => {
  const { headers } = await app.inject({ url, headers: { origin: 'https://evil.example.org' } })
  return `${headers['content-security-policy']}`.split('; ')
}

describe('a page for embedding', () => {
  it('may be framed by the configured origins and nobody else', async () => {
    expect(await policy(framed, '/embed/items/a')).toContain(
      "frame-ancestors 'self' https://street.example.org https://town.example.org",
    )
    expect(await policy(closed, '/embed/items/a')).toContain("frame-ancestors 'self'")
  })
  it('runs no script, wherever one may come from', async () => {
    expect(await policy(framed, '/embed/items/a')).toContain("script-src 'none'")
  })
  it('is the only kind that others may frame', async () => {
    expect(await policy(framed, '/items/a')).toContain("frame-ancestors 'self'")
    expect(await policy(framed, '/api/v1/own')).toContain("frame-ancestors 'self'")
  })
})

describe('another site', () => {
  const shared = async (method: 'GET' | 'POST', url: string) => {
    const { headers } = await framed.inject({ method, url, headers: { origin: 'https://any.example.org' } })
    return headers['access-control-allow-origin']
  }
  it('reads what is public, without credentials, and nothing else', async () => {
    expect(await shared('GET', '/api/v1/public')).toBe('*')
    expect(await shared('GET', '/api/v1/own')).toBeUndefined()
    expect(await shared('POST', '/api/v1/public')).toBeUndefined()
  })
})
