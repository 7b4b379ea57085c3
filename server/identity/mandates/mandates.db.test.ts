import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import { demoBody, demoDivision, makeCitizenId, makeCreditCode } from '../../engines/codes/index.ts'

let city: TestCity
let father: Person
let daughter: Person
let stranger: Person
const fathersId = makeCitizenId(demoDivision, '1950-02-02', 921)
const daughtersId = makeCitizenId(demoDivision, '1980-03-03', 922)
const item = 'senior-card'
const other = 'residence-permit'

beforeAll(async () => {
  city = await openCity()
  father = await city.person('周大海', fathersId, '13900000921')
  daughter = await city.person('周小梅', daughtersId, '13900000922')
  stranger = await city.person('路人', makeCitizenId(demoDivision, '1990-01-01', 923), '13900000923')
})
afterAll(() => city.stop())

async function ask(method: 'GET' | 'POST', url: string, cookie: string, payload?: object) {
  const answer = await city.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: { cookie },
    ...(payload && { payload }),
  })
  const session = answer.cookies.find(({ name }) => name === 'yc_session')?.value
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined, cookie: `yc_session=${session}` }
}
const giving = { name: '周小梅', citizenId: daughtersId, items: [item], untilOn: '2026-12-31' }
async function given(change: object = {}): Promise<string> {
  const { status, body } = await ask('POST', '/mandates', father.cookie, { ...giving, ...change })
  expect(status).toBe(201)
  return body.mandateId
}
async function acting(mandateId: string): Promise<string> {
  await ask('POST', `/mandates/${mandateId}/answer`, daughter.cookie, { accepts: true })
  // Changing sides ends the session that it came from.
  const own = await city.session(daughter.actor)
  const { status, cookie } = await ask('POST', `/mandates/${mandateId}/act`, own)
  expect(status).toBe(200)
  return cookie
}

describe('a mandate', () => {
  it('is refused when it names nothing, nobody, oneself, or too long a time, with all faults at once', async () => {
    const wrong = { name: ' ', citizenId: '123', items: [], untilOn: '2031-01-01' }
    const { status, body } = await ask('POST', '/mandates', father.cookie, wrong)
    expect(status).toBe(422)
    expect(body.fields.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      '/name',
      '/citizenId',
      '/items',
      '/untilOn',
    ])
    const self = await ask('POST', '/mandates', father.cookie, { ...giving, name: '周大海', citizenId: fathersId })
    expect(self.body.fields[0].pointer).toBe('/citizenId')
    const unknown = await ask('POST', '/mandates', father.cookie, { ...giving, items: ['no-such-item'] })
    expect(unknown.body.fields[0]).toMatchObject({ pointer: '/items', zh: expect.stringContaining('no-such-item') })
  })

  it('answers alike whether the person named is known or not', async () => {
    const nobody = makeCitizenId(demoDivision, '1988-08-08', 999)
    const unknown = await ask('POST', '/mandates', father.cookie, { ...giving, name: '没有此人', citizenId: nobody })
    const misnamed = await ask('POST', '/mandates', father.cookie, { ...giving, name: '周小妹' })
    expect([unknown.status, misnamed.status]).toEqual([201, 201])
    expect((await ask('GET', '/mandates', daughter.cookie)).body.mandates).toEqual([])
  })

  it('is offered, seen by both, used only after it is accepted, and only by whom it names', async () => {
    const mandateId = await given()
    const [seen] = (await ask('GET', '/mandates', daughter.cookie)).body.mandates
    expect(seen).toMatchObject({ mandateId, giverName: '周大海', state: 'offered', isGiver: false, kind: 'delegate' })
    const early = await ask('POST', `/mandates/${mandateId}/act`, await city.session(daughter.actor))
    expect(early.status).toBe(409)
    for (const path of ['answer', 'act', 'revoke'])
      expect((await ask('POST', `/mandates/${mandateId}/${path}`, stranger.cookie, { accepts: true })).status).toBe(404)
    expect((await ask('POST', `/mandates/${mandateId}/answer`, father.cookie, { accepts: true })).status).toBe(404)
  })

  it('lets its taker apply for what it names and nothing else, and the log keeps both', async () => {
    const cookie = await acting(await given())
    const me = (await ask('GET', '/me', cookie)).body
    expect(me).toMatchObject({ name: '周大海', roles: ['delegate'], mandate: { name: '周小梅', items: [item] } })
    expect((await ask('POST', '/drafts', cookie, { itemId: other })).status).toBe(403)
    const begun = await ask('POST', '/drafts', cookie, { itemId: item })
    expect(begun.status).toBe(201)
    expect(begun.body.subjectId).toBe(father.subjectId)
    // What he has begun himself for another item stays his.
    const his = await ask('POST', '/drafts', father.cookie, { itemId: other })
    expect((await ask('GET', `/drafts/${his.body.draftId}`, cookie)).status).toBe(404)
    const drafts = (await ask('GET', '/drafts', cookie)).body.drafts as { draftId: string }[]
    expect(drafts.map(({ draftId }) => draftId)).toEqual([begun.body.draftId])
    for (const path of ['/licences', '/notices', '/appointments', '/mandates'])
      expect((await ask('GET', path, cookie)).status, path).toBe(403)
  })

  it('goes back to oneself, for no longer than the session lasted', async () => {
    const cookie = await acting(await given())
    const back = await ask('POST', '/me/act-for-myself', cookie)
    expect((await ask('GET', '/me', back.cookie)).body).toMatchObject({ name: '周小梅', roles: ['person'] })
    expect((await ask('GET', '/me', cookie)).body.roles).toEqual(['anonymous'])
  })

  it('ends at once when it is revoked, and with it the session that uses it', async () => {
    const mandateId = await given()
    const cookie = await acting(mandateId)
    expect((await ask('POST', `/mandates/${mandateId}/revoke`, father.cookie)).status).toBe(204)
    expect((await ask('POST', '/drafts', cookie, { itemId: item })).status).toBe(401)
    const again = await ask('POST', `/mandates/${mandateId}/act`, await city.session(daughter.actor))
    expect(again.status).toBe(409)
    const listed = (await ask('GET', '/mandates', father.cookie)).body.mandates as { mandateId: string }[]
    const ended = listed.find((one) => one.mandateId === mandateId)
    expect(ended).toMatchObject({ state: 'ended', endedBy: 'giver' })
  })

  it('ends with its last day, in the middle of a session', async () => {
    const cookie = await acting(await given({ untilOn: '2026-03-03' }))
    city.testClock.set('2026-03-03T23:59:00+08:00')
    expect((await ask('GET', '/me', cookie)).body.roles).toEqual(['delegate'])
    city.testClock.set('2026-03-04T00:00:00+08:00')
    expect((await ask('GET', '/me', cookie)).body.roles).toEqual(['anonymous'])
  })

  it('waits for somebody who has no account yet, and is his when he signs in by that name', async () => {
    const citizenId = makeCitizenId(demoDivision, '1979-09-09', 924)
    const mandateId = await given({ name: '周新来', citizenId })
    const { code } = await codeFor('13900000924')
    const signedIn = await ask('POST', '/sign-in/person', '', { phone: '13900000924', code, name: '周新来', citizenId })
    expect(signedIn.status).toBe(200)
    const [offered] = (await ask('GET', '/mandates', signedIn.cookie)).body.mandates
    expect(offered).toMatchObject({ mandateId, state: 'offered' })
  })
})

async function codeFor(phone: string) {
  await ask('POST', '/sign-in/codes', '', { phone })
  const [message] = (await ask('GET', `/demo/outbox?phone=${phone}`, '')).body.messages
  return { code: /\d{6}/.exec(message.text)?.[0] }
}

it('an enterprise appoints an operator, for all items', async () => {
  const firm = await city.enterprise(
    '深圳示例企业',
    makeCreditCode('9', '1', demoDivision, `${demoBody}M001`),
    '13900000925',
  )
  const asked = { name: '周小梅', citizenId: daughtersId, items: [], untilOn: '2026-12-31' }
  const { body } = await ask('POST', '/mandates', firm.cookie, asked)
  const cookie = await acting(body.mandateId)
  expect((await ask('GET', '/me', cookie)).body).toMatchObject({ kind: 'enterprise', name: '深圳示例企业' })
  expect((await ask('POST', '/drafts', cookie, { itemId: 'shop-sign-filing' })).status).toBe(201)
})

describe('a guardianship', () => {
  it('is recorded where the guardian stands at the window, until the ward is of age', async () => {
    const clerk = await city.signIn('window-clerk')
    const visit = (await ask('POST', '/reception/identify', clerk, { citizenId: daughtersId })).body
    const child = makeCitizenId(demoDivision, '2015-05-05', 926)
    const facts = { visitId: visit.visitId, name: '周小宝', citizenId: child, basis: '出生医学证明' }
    expect((await ask('POST', '/reception/guardians', clerk, facts)).status).toBe(201)
    const guardianships = (await ask('GET', '/mandates', daughter.cookie)).body.mandates.filter(
      ({ kind }: { kind: string }) => kind === 'guardian',
    )
    expect(guardianships).toMatchObject([{ giverName: '周小宝', untilOn: '2033-05-04', state: 'in-force', items: [] }])
    const { mandateId } = guardianships[0]
    expect((await ask('POST', `/mandates/${mandateId}/revoke`, daughter.cookie)).status).toBe(409)
    const acts = await ask('POST', `/mandates/${mandateId}/act`, await city.session(daughter.actor))
    expect((await ask('GET', '/me', acts.cookie)).body.name).toBe('周小宝')
  })
  it('of somebody of age says until when, and is not recorded without a paper', async () => {
    const clerk = await city.signIn('window-clerk')
    const { visitId } = (await ask('POST', '/reception/identify', clerk, { citizenId: daughtersId })).body
    const facts = { visitId, name: '周大海', citizenId: fathersId, basis: ' ' }
    const { status, body } = await ask('POST', '/reception/guardians', clerk, facts)
    expect(status).toBe(422)
    expect(body.fields.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/untilOn', '/basis'])
  })
})
