import { afterAll, beforeAll, expect, it } from 'vitest'
import { type App, createHttp } from '../platform/http/index.ts'
import { readUpload } from './transfer-routes.ts'

let app: App
beforeAll(async () => {
  const http = await createHttp({
    authenticate: async () => ({ kind: 'anonymous' }),
    gate: () => true,
    version: '0',
    publicUrl: 'http://localhost',
    logLevel: 'silent',
    maxFileBytes: 1000,
  })
  app = http.app
  app.post('/upload', { config: { action: 'any' } }, async (request) => (await readUpload(request)).name)
})
afterAll(() => app.close())

const upload = (payload: string, type = 'multipart/form-data; boundary=x') =>
  app.inject({ method: 'POST', url: '/upload', payload, headers: { 'content-type': type } })
const part = (data: string) => `--x\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\n\r\n${data}\r\n`

it('takes one file', async () => {
  expect((await upload(`${part('data')}--x--\r\n`)).body).toBe('a.png')
})

it.each([
  ['without a boundary', `${part('data')}--x--\r\n`, 'multipart/form-data', 400],
  ['cut off in the middle', part('data').slice(0, 90), undefined, 400],
  ['cut off before its data', part('data').slice(0, 40), undefined, 400],
  ['empty', '', undefined, 400],
  ['too large', `${part('d'.repeat(2000))}--x--\r\n`, undefined, 413],
])('refuses an upload %s with a problem: it was a 500', async (_, payload, type, status) => {
  const answer = await upload(payload, type)
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toContain('application/problem+json')
})
