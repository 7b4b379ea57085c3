import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson, openCity, type TestCity } from '../../../test/harness/open-city.ts'

let city: TestCity
let administrator: string
const site = 'station@440306018001'
const item = 'school-admission'
beforeAll(async () => {
  city = await openCity()
  administrator = await city.signIn('administrator')
})
afterAll(() => city.stop())

type Method = 'GET' | 'POST' | 'PUT'
async function ask(method: Method, url: string, cookie: string, payload?: object) {
  const answer = await city.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { cookie },
    ...(method !== 'GET' && { payload: payload ?? {} }),
  })
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined, cookies: answer.cookies }
}

async function register(items = [item]) {
  const { body } = await ask('POST', '/devices', administrator, { name: '一号机', siteId: site, items })
  return { deviceId: String(body.device.deviceId), code: String(body.code) }
}

/** The cookie of an enrolled terminal. */
async function enrolled(items = [item]) {
  const { deviceId, code } = await register(items)
  const { cookies } = await ask('POST', '/kiosk/enrolment', '', { code })
  const key = cookies.find(({ name }) => name === 'yc_device')
  expect(key).toMatchObject({ httpOnly: true, sameSite: 'Strict' })
  return { deviceId, key: `yc_device=${key?.value}` }
}

const phone = '13900000970'
/** Signs a person in with the code that was sent to a phone; answers the session's cookie. */
async function signIn(key: string) {
  city.testClock.advance({ minutes: 11 }) // codes are counted for ten minutes
  await ask('POST', '/sign-in/codes', key, { phone })
  const { body } = await ask('GET', `/demo/outbox?phone=${phone}`, key)
  const code = /\d{6}/.exec(JSON.stringify(body.messages[0]))?.[0]
  const answer = await ask('POST', '/sign-in/person', key, { phone, code, name: '测试甲', citizenId: demoPerson })
  const session = answer.cookies.find(({ name }) => name === 'yc_session')
  expect(answer.status).toBe(200)
  return { cookie: `yc_session=${session?.value}`, session }
}

describe('a terminal', () => {
  it('is refused registration with what cannot be done there, or at no site', async () => {
    const answer = await ask('POST', '/devices', administrator, { name: '机', siteId: 'nowhere@0', items: ['no-such'] })
    expect(answer.status).toBe(422)
    expect(answer.body.fields.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/siteId', '/items'])
  })
  it('cannot be registered by the administrator of another district', async () => {
    const other = await city.staff('南山', [{ unit: 'service-administration@440305000000', post: 'administrator' }])
    const answer = await ask('POST', '/devices', other, { name: '机', siteId: site, items: [item] })
    expect(answer.status).toBe(403)
    expect((await ask('GET', '/devices', other)).body.devices).toEqual([])
  })
  it('is enrolled once by its code, and then shows where it stands and what it takes', async () => {
    const { deviceId, code } = await register()
    const first = await ask('POST', '/kiosk/enrolment', '', { code: code.toLowerCase().replaceAll('-', ' ') })
    expect(first.body).toMatchObject({ deviceId, site: { id: site }, items: [{ id: item }] })
    expect((await ask('POST', '/kiosk/enrolment', '', { code })).status).toBe(404)
    expect((await ask('GET', '/kiosk', '')).status).toBe(404)
  })
  it('does not enrol by a code that is older than a day', async () => {
    const { code } = await register()
    city.testClock.advance({ hours: 25 })
    expect((await ask('POST', '/kiosk/enrolment', '', { code })).status).toBe(404)
    administrator = await city.signIn('administrator')
  })
  it('keeps only hashes of code and key', async () => {
    const { key } = await enrolled()
    const rows = await city.db.query<{ text: string }>('select row_to_json(device)::text as text from device')
    expect(rows.some(({ text }) => text.includes(key.slice('yc_device='.length)))).toBe(false)
  })
})

describe('a resident at a terminal', () => {
  it('has a session that is worth nothing at another browser, nor one from elsewhere here', async () => {
    const { key } = await enrolled()
    const { cookie, session } = await signIn(key)
    expect(session?.expires).toBeUndefined()
    expect((await ask('GET', '/me', `${key}; ${cookie}`)).body.kind).toBe('person')
    expect((await ask('GET', '/me', cookie)).body.kind).toBe('anonymous')
    expect((await ask('GET', '/me', `${key}; ${await city.signIn('person')}`)).body.kind).toBe('anonymous')
  })
  it('begins what is on the list, as channel kiosk, received where the terminal stands', async () => {
    const { key, deviceId } = await enrolled()
    const { cookie } = await signIn(key)
    const begun = await ask('POST', '/drafts', `${key}; ${cookie}`, { itemId: item })
    expect(begun.body).toMatchObject({ channel: 'kiosk', siteId: site })
    const [row] = await city.db.query('select device_id from application where case_id = $1', [begun.body.draftId])
    expect(row).toEqual({ device_id: deviceId })
  })
  it('is refused an item that is not on the list, be it begun here or brought along', async () => {
    const { key } = await enrolled(['old-age-allowance'])
    const { cookie } = await signIn(key)
    const at = `${key}; ${cookie}`
    const refused = await ask('POST', '/drafts', at, { itemId: item })
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    const elsewhere = await signIn('')
    const begun = await ask('POST', '/drafts', elsewhere.cookie, { itemId: item })
    expect(begun.status).toBe(201)
    expect((await ask('GET', `/drafts/${begun.body.draftId}`, at)).status).toBe(403)
    expect((await ask('POST', '/cases', at, { draftId: begun.body.draftId })).status).toBe(403)
    expect((await ask('POST', '/bundle-drafts', at, { bundleId: 'open-restaurant', answers: {} })).status).toBe(403)
  })
  it('is signed out after an hour at the latest', async () => {
    const { key } = await enrolled()
    const { cookie } = await signIn(key)
    city.testClock.advance({ minutes: 61 })
    expect((await ask('GET', '/me', `${key}; ${cookie}`)).body.kind).toBe('anonymous')
  })
})

describe('a terminal whose key is no longer good', () => {
  it('has every answer refused, and whoever was signed in at it is signed out', async () => {
    const { key, deviceId } = await enrolled()
    const { cookie } = await signIn(key)
    administrator = await city.signIn('administrator')
    const revoked = await ask('POST', `/devices/${deviceId}/revoke`, administrator, { reason: '屏幕损坏' })
    expect(revoked.body).toMatchObject({ state: 'revoked', revokedWhy: '屏幕损坏' })
    for (const [method, url] of [
      ['GET', '/kiosk'],
      ['GET', '/me'],
      ['GET', '/items'],
      ['GET', '/cases'],
      ['POST', '/sign-in/codes'],
      ['POST', '/cases'],
    ] as const) {
      const { status, body } = await ask(method, url, `${key}; ${cookie}`)
      expect([url, status, body.code]).toEqual([url, 403, 'device-refused'])
    }
    expect(await city.db.query(`select 1 from session where actor #>> '{device,id}' = $1`, [deviceId])).toEqual([])
    expect((await ask('POST', `/devices/${deviceId}/code`, administrator)).status).toBe(409)
    expect((await ask('POST', `/devices/${deviceId}/revoke`, administrator, { reason: '再次' })).status).toBe(409)
  })
  it('is refused with the key before when it was enrolled anew, and can be enrolled anew from there', async () => {
    const { key, deviceId } = await enrolled()
    administrator = await city.signIn('administrator')
    const { body } = await ask('POST', `/devices/${deviceId}/code`, administrator)
    expect((await ask('GET', '/kiosk', key)).status).toBe(200)
    expect((await ask('POST', '/kiosk/enrolment', key, { code: body.code })).status).toBe(200)
    expect((await ask('GET', '/kiosk', key)).body.code).toBe('device-refused')
  })
  it('lets no staff sign in, even while the key is good', async () => {
    const { key } = await enrolled()
    const answer = await ask('POST', '/sign-in/staff', key, { username: 'x', password: 'y', totp: '000000' })
    expect(answer.status).toBe(403)
  })
})

describe('a ticket at a terminal', () => {
  beforeAll(async () => {
    city.testClock.set('2026-03-04T09:30+08:00')
    administrator = await city.signIn('administrator')
  })
  it('is for the hall that the terminal stands in, drawn by nobody in particular', async () => {
    const { key } = await enrolled()
    const { body: hall } = await ask('GET', '/kiosk/hall', key)
    expect(hall).toMatchObject({ isOpen: true, groups: [{ key: 'general', waiting: expect.any(Number) }] })
    expect(hall.classes.map((one: { key: string }) => one.key)).toEqual(['elderly', 'disabled', 'pregnant', 'ordinary'])
    const drawn = await ask('POST', '/kiosk/tickets', key, { group: 'general', class: 'elderly' })
    expect(drawn).toMatchObject({
      status: 200,
      body: { site: { id: site }, class: { key: 'elderly' }, state: 'waiting' },
    })
    const [row] = await city.db.query('select site_id, subject_id, channel from ticket where ticket_id = $1', [
      drawn.body.ticketId,
    ])
    expect(row).toEqual({ site_id: site, subject_id: null, channel: 'kiosk' })
  })
  it('is the visitor’s own when he has identified himself, and the same one when he asks again', async () => {
    const { key } = await enrolled()
    const { cookie } = await signIn(key)
    const first = await ask('POST', '/kiosk/tickets', `${key}; ${cookie}`, { itemId: item })
    const again = await ask('POST', '/kiosk/tickets', `${key}; ${cookie}`, { group: 'general' })
    expect([first.status, again.body.number]).toEqual([200, first.body.number])
    const [row] = await city.db.query(
      'select subject_id is not null as known, channel from ticket where ticket_id = $1',
      [first.body.ticketId],
    )
    expect(row).toEqual({ known: true, channel: 'kiosk' })
  })
  it('cannot be for another hall, and is drawn by no browser that is not a terminal', async () => {
    const { key } = await enrolled()
    const elsewhere = await ask('POST', '/kiosk/tickets', key, { group: 'general', siteId: 'centre@440306018000' })
    expect(elsewhere.status).toBe(422)
    expect((await ask('POST', '/kiosk/tickets', '', { group: 'general' })).status).toBe(404)
    expect((await ask('GET', '/kiosk/hall', '')).status).toBe(404)
  })
  it('is refused while the hall is closed, with when it opens', async () => {
    const { key } = await enrolled()
    city.testClock.set('2026-03-04T22:30+08:00')
    const refused = await ask('POST', '/kiosk/tickets', key, { group: 'general' })
    expect([refused.status, refused.body.code]).toEqual([409, 'conflict'])
    expect(refused.body.detail).toContain('下次开门')
  })
})
