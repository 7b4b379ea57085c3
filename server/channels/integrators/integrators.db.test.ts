// A department's system and another portal ask with credentials of their own: what they are granted, and nothing of anybody else's.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoPerson, openCity, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'
import { type Actor, systemActor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'

let city: TestCity
let administrator: string
let subject: Actor & { subjectId: string }
const area = '440306000000'
const organ = 'education@440306000000'
const item = 'school-admission'

beforeAll(async () => {
  city = await openCity()
  administrator = await city.staff('宝安管理', [{ unit: `service-administration@${area}`, post: 'administrator' }])
  const { subjectId } = await city.registry.registerSubject({
    ...{ kind: 'person', name: '测试甲', phone: '13900000901', citizenId: demoPerson },
  })
  subject = { kind: 'person', accountId: newId(), subjectId, name: '测试甲' }
})
afterAll(() => city.stop())

type Method = 'GET' | 'POST' | 'PUT'
async function ask(method: Method, url: string, headers: Record<string, string>, payload?: object) {
  const answer = await city.app.inject({ method, url: `/api/v1${url}`, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.body ? answer.json() : undefined, headers: answer.headers }
}
const admin = (method: Method, url: string, payload?: object) =>
  ask(method, url, { cookie: administrator }, method === 'GET' ? undefined : (payload ?? {}))
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const facts = (change: object = {}) => ({
  ...{ name: '区教育局学位系统', contact: '信息科 王工', items: [], organs: [organ] },
  scopes: ['organ-cases:read', 'changes:read'],
  ...change,
})
async function registered(change: object = {}) {
  const { status, body } = await admin('POST', '/integrators', { divisionCode: area, client: facts(change) })
  expect([status, body.detail]).toEqual([201, undefined])
  return { clientId: String(body.client.clientId), secret: String(body.secret) }
}
async function form(fields: Record<string, string>, headers: Record<string, string> = {}) {
  const answer = await city.app.inject({
    method: 'POST',
    url: '/api/v1/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  })
  return { status: answer.statusCode, body: answer.json(), headers: answer.headers }
}
const tokenOf = async ({ clientId, secret }: { clientId: string; secret: string }) => {
  const basic = Buffer.from(`${clientId}:${secret}`).toString('base64')
  const { status, body } = await form({ grant_type: 'client_credentials' }, { authorization: `Basic ${basic}` })
  expect(status).toBe(200)
  return String(body.access_token)
}
async function submittedCase() {
  const draft = await city.cases.beginDraft(subject, { itemId: item })
  const { form: compiled } = await city.catalogue.getItem(item)
  const typed = fillDemoForm(compiled, draft.form, { division: '440306018003', today: '2026-03-02' })
  await city.cases.saveDraft(subject, { draftId: draft.draftId, form: typed })
  for (const { materialId, required, by } of draft.materials)
    if (required && !by)
      await city.cases.addDraftFile(subject, draft.draftId, materialId, { name: 'a.png', data: picture })
  return city.cases.submit({ actor: subject }, { draftId: draft.draftId })
}
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('a client', () => {
  it('is refused registration with every fault named, and by another district', async () => {
    const wrong = { divisionCode: area, client: facts({ scopes: ['cases:read'], organs: ['education@440305000000'] }) }
    const { status, body } = await admin('POST', '/integrators', wrong)
    expect(status).toBe(422)
    expect(body.fields.map(({ pointer }: { pointer: string }) => pointer)).toEqual(['/items', '/organs'])
    const nanshan = await city.staff('南山', [{ unit: 'service-administration@440305000000', post: 'administrator' }])
    const { clientId } = await registered()
    expect((await ask('GET', '/integrators', { cookie: nanshan })).body.clients).toEqual([])
    expect((await ask('POST', `/integrators/${clientId}/secret`, { cookie: nanshan }, {})).status).toBe(404)
  })
  it('is shown its secret once, and only hashes of secret and token are kept', async () => {
    const client = await registered()
    const token = await tokenOf(client)
    expect(JSON.stringify((await admin('GET', '/integrators')).body)).not.toContain(client.secret)
    const kept = await city.db.query<{ text: string }>(
      `select row_to_json(integrator)::text text from integrator union all select row_to_json(integrator_token)::text from integrator_token
       union all select row_to_json(integrator_event)::text from integrator_event`,
    )
    for (const { text } of kept) for (const secret of [client.secret, token]) expect(text).not.toContain(secret)
  })
  it('gets a token by Basic or by the form, with fewer scopes when it asks for fewer', async () => {
    const { clientId, secret } = await registered()
    const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret }
    const { status, body, headers } = await form({ ...fields, scope: 'changes:read' })
    expect([status, headers['cache-control']]).toEqual([200, 'no-store'])
    expect(body).toEqual({
      access_token: expect.any(String),
      token_type: 'Bearer',
      expires_in: 3600,
      scope: 'changes:read',
    })
    const refused = await ask('GET', '/integration/cases/261201-AAAA-AAAA-A', bearer(body.access_token))
    expect(refused.status).toBe(404)
  })
  it.each([
    [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
    [{}, 400, 'invalid_request'],
    [{ grant_type: 'client_credentials', client_secret: 'wrong' }, 401, 'invalid_client'],
    [{ grant_type: 'client_credentials', scope: 'cases:read' }, 400, 'invalid_scope'],
  ])('is told by RFC 6749 what is wrong: %j', async (change, status, error) => {
    const { clientId, secret } = await registered()
    const answer = await form({ client_id: clientId, client_secret: secret, ...(change as Record<string, string>) })
    expect([answer.status, answer.body.error]).toEqual([status, error])
  })
  it('is held after sixty failures from one address', async () => {
    const answers = []
    for (let n = 0; n < 62; n++)
      answers.push(await form({ grant_type: 'client_credentials', client_id: 'yc-nobody', client_secret: 'x' }))
    expect(answers.at(-1)?.status).toBe(429)
    city.testClock.advance({ minutes: 11 })
  })
  it('asks with a token for an hour, and not once the token has ended, the secret was rotated or the client revoked', async () => {
    const client = await registered()
    const token = await tokenOf(client)
    expect((await ask('GET', '/integration/changes', bearer(token))).status).toBe(200)
    city.testClock.advance({ minutes: 61 })
    const ended = await ask('GET', '/integration/changes', bearer(token))
    expect([ended.status, ended.headers['www-authenticate']]).toEqual([401, 'Bearer error="invalid_token"'])
    administrator = await city.staff('宝安管理', [{ unit: `service-administration@${area}`, post: 'administrator' }])
    const { body } = await admin('POST', `/integrators/${client.clientId}/secret`)
    const withSecret = async (secret: string) =>
      (await form({ grant_type: 'client_credentials', client_id: client.clientId, client_secret: secret })).status
    const shown = async () =>
      (await admin('GET', '/integrators')).body.clients.find(
        ({ clientId }: { clientId: string }) => clientId === client.clientId,
      )
    expect([await withSecret(client.secret), await withSecret(body.secret)]).toEqual([200, 200])
    expect((await shown()).formerUntil).toBe(body.client.formerUntil)
    city.testClock.advance({ hours: 24 })
    expect([await withSecret(client.secret), await withSecret(body.secret)]).toEqual([401, 200])
    administrator = await city.staff('宝安管理', [{ unit: `service-administration@${area}`, post: 'administrator' }])
    expect((await shown()).formerUntil).toBeNull()
    const end = `/integrators/${client.clientId}/former-secret/end`
    expect((await admin('POST', end)).status).toBe(409)
    const newer = (await admin('POST', `/integrators/${client.clientId}/secret`)).body.secret
    const stale = await tokenOf({ ...client, secret: body.secret })
    expect((await admin('POST', end)).status).toBe(200)
    expect((await ask('GET', '/integration/changes', bearer(stale))).status).toBe(401)
    expect([await withSecret(body.secret), await withSecret(newer)]).toEqual([401, 200])
    const again = await tokenOf({ ...client, secret: newer })
    await admin('POST', `/integrators/${client.clientId}/revoke`, { reason: '系统下线' })
    expect((await ask('GET', '/integration/changes', bearer(again))).status).toBe(401)
    expect((await ask('GET', '/items', bearer(again))).status).toBe(401)
    expect((await admin('POST', `/integrators/${client.clientId}/secret`)).status).toBe(409)
  })
  it('is held above its requests a minute', async () => {
    const client = await registered()
    const token = await tokenOf(client)
    await city.db.query('update integrator set minute_used = 600, minute_from = $2 where client_id = $1', [
      client.clientId,
      city.testClock.now().toString(),
    ])
    const held = await ask('GET', '/integration/changes', bearer(token))
    expect([held.status, held.headers['retry-after']]).toEqual([429, '60'])
    city.testClock.advance({ minutes: 2 })
    expect((await ask('GET', '/integration/changes', bearer(token))).status).toBe(200)
  })
  it('reads the feed like everybody, and nothing that is somebody’s', async () => {
    const token = await tokenOf(await registered())
    const { caseId } = await submittedCase()
    expect((await ask('GET', '/feed/items.json', bearer(token))).status).toBe(200)
    for (const url of [
      `/cases/${caseId}`,
      '/cases',
      '/tasks',
      '/drafts',
      '/licences',
      '/integrators',
      '/statistics/rates?from=2026-01-01&to=2026-03-31',
    ])
      expect([url, [401, 403, 404].includes((await ask('GET', url, bearer(token))).status)]).toEqual([url, true])
  })
})

describe('the state of a case', () => {
  it('is read by the system of its organ, and by no other organ’s, without anybody’s data', async () => {
    const { caseNumber } = await submittedCase()
    const token = await tokenOf(await registered())
    const { status, body } = await ask('GET', `/integration/cases/${caseNumber}`, bearer(token))
    expect([status, body]).toEqual([
      200,
      {
        caseNumber,
        item: { id: item, name: expect.anything() },
        organ: { id: organ, name: expect.anything() },
        status: 'submitted',
        outcome: null,
        submittedAt: expect.any(String),
        dueOn: null,
        suspended: false,
      },
    ])
    const other = await tokenOf(await registered({ organs: ['civil-affairs@440306000000'] }))
    expect((await ask('GET', `/integration/cases/${caseNumber}`, bearer(other))).status).toBe(404)
  })
  it('is looked up by number and query code where the item is granted, and is known from then on', async () => {
    const { caseNumber, queryCode } = await submittedCase()
    const portal = await tokenOf(
      await registered({ scopes: ['cases:read', 'changes:read'], items: [item], organs: [] }),
    )
    const lookUp = (token: string, code = queryCode) =>
      ask('POST', '/integration/cases/look-up', bearer(token), { caseNumber, queryCode: code })
    expect((await ask('GET', `/integration/cases/${caseNumber}`, bearer(portal))).status).toBe(404)
    expect((await lookUp(portal, '000000')).status).toBe(404)
    expect((await lookUp(portal)).body).toMatchObject({ caseNumber, status: 'submitted' })
    expect((await ask('GET', `/integration/cases/${caseNumber}`, bearer(portal))).status).toBe(200)
    const elsewhere = await tokenOf(
      await registered({ scopes: ['cases:read'], items: ['dog-registration'], organs: [] }),
    )
    expect((await lookUp(elsewhere)).status).toBe(404)
  })
})

describe('changes', () => {
  it('are told from where the client began, of its organ’s cases or of those it looked up, in order and once', async () => {
    const mine = await tokenOf(await registered())
    const other = await tokenOf(await registered({ organs: ['civil-affairs@440306000000'] }))
    const portal = await tokenOf(
      await registered({ scopes: ['cases:read', 'changes:read'], items: [item], organs: [] }),
    )
    const begin = async (token: string) => {
      const { body } = await ask('GET', '/integration/changes', bearer(token))
      expect(body).toMatchObject({ changes: [], more: false })
      return String(body.next)
    }
    const starts = { mine: await begin(mine), other: await begin(other), portal: await begin(portal) }
    const { caseId, caseNumber, queryCode } = await submittedCase()
    const unseen = await submittedCase()
    await ask('POST', '/integration/cases/look-up', bearer(portal), { caseNumber, queryCode })
    const { tasks } = await city.cases.view(systemActor('test'), caseId)
    await city.cases.handle(
      { actor: systemActor('test') },
      { caseId, taskId: tasks[0]?.taskId ?? '', verb: 'accept', data: {} },
    )
    const told = async (token: string, after: string) =>
      (await ask('GET', `/integration/changes?after=${after}`, bearer(token))).body
    // Whatever transaction runs beside holds the end of the log back for a moment.
    await expect.poll(async () => (await told(mine, starts.mine)).changes.length, { timeout: 20_000 }).toBe(3)
    const own = await told(mine, starts.mine)
    expect(own.changes.map(({ caseNumber: of, kind }: { caseNumber: string; kind: string }) => [of, kind])).toEqual([
      [caseNumber, 'case_submitted'],
      [unseen.caseNumber, 'case_submitted'],
      [caseNumber, 'case_accepted'],
    ])
    expect((await told(mine, own.next)).changes).toEqual([])
    expect((await told(other, starts.other)).changes).toEqual([])
    const followed = await told(portal, starts.portal)
    expect([...new Set(followed.changes.map(({ caseNumber: of }: { caseNumber: string }) => of))]).toEqual([caseNumber])
    expect((await ask('GET', '/integration/changes?after=nonsense', bearer(mine))).status).toBe(400)
  })
})
