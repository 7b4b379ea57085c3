import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/harness/open-test-database.ts'
import { createTestClock } from '../platform/clock/index.ts'
import { createVault } from '../platform/crypto/index.ts'
import { type Actor, type App, anonymous, createHttp } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import { createNotices, type Notices } from './notices.ts'
import { noticesRoutes } from './routes.ts'

const me: Actor = { kind: 'person', accountId: newId(), subjectId: newId(), name: '王芳' }
let test: TestDatabase
let room: Notices
const apps: App[] = []

async function open(demonstration: boolean): Promise<App> {
  const { app } = await createHttp({
    authenticate: async (token) => (token === 'mine' ? me : anonymous),
    gate: (actor, action) => action === 'demo.outbox' || actor.kind === 'person',
    version: '0',
    publicUrl: 'http://localhost',
    logLevel: 'silent',
  })
  noticesRoutes(app, room, { demonstration })
  apps.push(app)
  return app
}
const mine = { cookies: { yc_session: 'mine' } }

beforeAll(async () => {
  test = await openTestDatabase()
  const vault = createVault(Buffer.alloc(32, 5))
  room = createNotices({
    db: test.db,
    clock: createTestClock('2026-03-02T09:00+08:00'),
    vault,
    dir: 'catalogue/notices',
  })
  const params = { itemName: '某事项', caseNumber: '1' }
  await room.send(undefined, { key: 'k', kind: 'concluded', subjectId: me.subjectId, phone: '13900000009', params })
})
afterAll(async () => {
  await Promise.all(apps.map((app) => app.close()))
  await test?.close()
})

it('lists my notices, marks one as read, and asks strangers to sign in', async () => {
  const app = await open(false)
  const listed = await app.inject({ url: '/api/v1/notices', ...mine })
  expect(listed.json()).toMatchObject({ unread: 1, next: null, notices: [{ kind: 'concluded' }] })
  const { noticeId } = listed.json().notices[0]
  const read = await app.inject({ method: 'POST', url: `/api/v1/notices/${noticeId}/read`, ...mine })
  expect(read.statusCode).toBe(204)
  expect((await app.inject({ url: '/api/v1/notices', ...mine })).json().unread).toBe(0)
  expect((await app.inject({ url: '/api/v1/notices' })).statusCode).toBe(401)
  expect((await app.inject({ method: 'POST', url: `/api/v1/notices/${newId()}/read`, ...mine })).statusCode).toBe(404)
})

it('shows text messages in demonstration only', async () => {
  const url = '/api/v1/demo/outbox?phone=13900000009'
  const shown = await (await open(true)).inject({ url })
  expect(shown.json().messages[0].text).toContain('某事项')
  expect((await (await open(false)).inject({ url })).statusCode).toBe(404)
})

it('keeps what I choose of text messages, knows only its topics, and is nobody else’s to change', async () => {
  const app = await open(false)
  const url = '/api/v1/notice-choices/progress'
  const set = await app.inject({ method: 'PUT', url, payload: { sms: false }, ...mine })
  expect(set.json()).toEqual({
    topics: [
      { topic: 'progress', sms: false },
      { topic: 'hall', sms: true },
    ],
  })
  expect((await app.inject({ url: '/api/v1/notice-choices', ...mine })).json()).toEqual(set.json())
  const other = { method: 'PUT', url: '/api/v1/notice-choices/decisions', payload: { sms: false }, ...mine } as const
  expect((await app.inject(other)).statusCode).toBe(422)
  expect((await app.inject({ method: 'PUT', url, payload: { sms: true } })).statusCode).toBe(401)
})
