// What a fuzz run found: each of these was a 500, or an answer in the framework's words instead of ours.

import { connect } from 'node:net'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from './app.ts'
import { createHttp } from './http.ts'

let app: App
const Anything = Type.Object({ form: Type.Record(Type.String(), Type.Unknown()) }, { additionalProperties: false })
beforeAll(async () => {
  const http = await createHttp({
    authenticate: async () => ({ kind: 'anonymous' }),
    gate: () => true,
    version: '0',
    publicUrl: 'http://localhost',
    logLevel: 'silent',
  })
  app = http.app
  const config = { action: 'any' }
  app.post('/api/v1/kept', { config, schema: { body: Anything } }, async ({ body }) => body)
  app.get('/api/v1/kept/:id', { config }, async ({ params }) => params as object)
})
afterAll(() => app.close())

const post = (text: string) =>
  app.inject({ method: 'POST', url: '/api/v1/kept', payload: text, headers: { 'content-type': 'application/json' } })
const asProblem = 'application/problem+json; charset=utf-8'

describe('malformed requests', () => {
  it.each([
    ['NUL in a value', '{"form":{"name":"a\\u0000b"}}', '/form/name'],
    ['NUL in a name', '{"form":{"a\\u0000":1}}', '/form'],
    ['a lone surrogate', '{"form":{"list":["x\\ud800"]}}', '/form/list/0'],
  ])('are refused by field for %s', async (_, text, pointer) => {
    const answer = await post(text)
    expect(answer.json()).toMatchObject({ code: 'validation-failed', fields: [{ pointer }] })
  })
  it('are refused for nesting that no form has, and kept up to there', async () => {
    expect((await post(`{"form":{"a":${'['.repeat(20)}${']'.repeat(20)}}}`)).statusCode).toBe(200)
    expect((await post(`{"form":{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`)).statusCode).toBe(422)
  })
  it('are refused for NUL in the address', async () => {
    expect((await app.inject('/api/v1/kept/a%00b')).json()).toMatchObject({ code: 'validation-failed' })
  })
  it.each(['/api/v1/kept/%E0%A4%A', '/api/v1/kept/%', `/api/v1/kept/${'x'.repeat(300)}`])(
    'are answered in our words for the address %s',
    async (url) => {
      const answer = await app.inject(url)
      expect(answer.headers['content-type']).toBe(asProblem)
      expect(answer.json()).toMatchObject({ code: 'bad-request', detail: expect.stringMatching(/地址/) })
    },
  )
  it('are answered in our words, and the connection ends, when the parser of HTTP refuses them', async () => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as { port: number }
    const say = (text: string) =>
      new Promise<string>((resolve) => {
        let heard = ''
        const socket = connect(port, '127.0.0.1', () => socket.write(text))
        socket.on('data', (data) => {
          heard += data
        })
        socket.once('close', () => resolve(heard))
      })
    const long = await say(`GET /api/v1/kept HTTP/1.1\r\nhost: x\r\nx-long: ${'y'.repeat(20_000)}\r\n\r\n`)
    expect(long).toContain(asProblem)
    expect(long).toContain('"code":"too-large"')
    expect(await say('GET\u0000 nonsense\r\n\r\n')).toContain('"code":"bad-request"')
  })
})
