// A visit to a window: being identified is the consent to go on with one's drafts there, and what was done is read off the log.

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'
import { demoDivision, makeCitizenId } from '../../engines/codes/index.ts'
import type { Json } from '../../engines/flow/index.ts'
import { newId } from '../../platform/ids/index.ts'

type Body = Record<string, Json>
type Draft = { draftId: string; form: Body; revision: number; materials: { materialId: string; required: boolean }[] }
type Here = { visitId: string; subjectId: string; drafts: { draftId: string; channel: string }[] }
const community = '440306018003'
const site = `station@${community}`
const itemId = 'graduate-job-subsidy'
let city: TestCity
let resident: Person
let citizenId: string
let clerk: string
let colleague: string
let sequence = 910

beforeAll(async () => {
  city = await openCity({ start: true })
})
afterAll(async () => {
  await city.stop()
  expect(city.errors).toEqual([])
})
beforeEach(async () => {
  city.testClock.set('2026-03-02T09:00+08:00')
  sequence += 1
  citizenId = makeCitizenId(demoDivision, '2003-08-26', sequence)
  resident = await city.person('陈毕业', citizenId, `13900000${sequence}`)
  clerk = await city.staff('黄耀东', [{ unit: site, post: 'window-clerk' }])
  colleague = await city.staff('李思敏', [{ unit: site, post: 'window-clerk' }])
})

async function call<T = Body>(
  cookie: string,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  path: string,
  payload?: object,
) {
  const answer = await city.app.inject({
    method,
    url: `/api/v1/${path}`,
    headers: { cookie },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: (answer.body ? answer.json() : {}) as T }
}
const identify = async (cookie = clerk, shown: object = { citizenId }) =>
  (await call<Here>(cookie, 'POST', 'reception/identify', shown)).body
const begin = async (cookie: string, more: object = {}) =>
  (await call<Draft>(cookie, 'POST', 'drafts', { itemId, ...more })).body
const open = (cookie: string, draftId: string) => call<Draft>(cookie, 'GET', `drafts/${draftId}`)

/** A draft with everything filled in; its materials on paper, or as scans. */
async function whole(cookie: string, { draftId, form }: Draft) {
  const item = await city.catalogue.getItem(itemId)
  const filled = fillDemoForm(item.form, form, { division: community, today: '2026-03-02' })
  await call(cookie, 'PUT', `drafts/${draftId}`, { form: filled as Body })
}
const allPaper = async (cookie: string, { draftId, materials }: Draft) => {
  for (const { materialId } of materials)
    await call(cookie, 'PUT', `drafts/${draftId}/materials/${materialId}`, { by: 'on-paper' })
}

it('shows the window what was begun online, and lets this clerk alone go on with it', async () => {
  const begun = await begin(resident.cookie)
  expect((await open(clerk, begun.draftId)).status).toBe(404)
  const here = await identify()
  expect(here.drafts).toMatchObject([{ draftId: begun.draftId, channel: 'web' }])
  const opened = await open(clerk, begun.draftId)
  expect(opened.body.form).toEqual(begun.form)
  expect((await open(colleague, begun.draftId)).status).toBe(404)
  expect((await call(clerk, 'DELETE', `drafts/${begun.draftId}`)).status).toBe(404)
  expect((await call(resident.cookie, 'DELETE', `drafts/${begun.draftId}`)).status).toBe(204)
})

it('ends with the visit: by the clerk, by the next person, or after four hours', async () => {
  const begun = await begin(resident.cookie)
  const { visitId } = await identify()
  expect((await call(colleague, 'POST', `reception/visits/${visitId}/end`)).status).toBe(404)
  expect((await call(clerk, 'POST', `reception/visits/${visitId}/end`)).status).toBe(204)
  expect((await open(clerk, begun.draftId)).status).toBe(404)
  await identify()
  expect((await open(clerk, begun.draftId)).status).toBe(200)
  await identify(clerk, { citizenId: makeCitizenId(demoDivision, '1990-01-01', sequence), name: '下一位' })
  expect((await open(clerk, begun.draftId)).status).toBe(404)
  await identify()
  city.testClock.set('2026-03-02T13:00:01+08:00')
  expect((await open(clerk, begun.draftId)).status).toBe(404)
})

it('goes on with the same visit when the same person is identified again', async () => {
  expect((await identify()).visitId).toBe((await identify()).visitId)
})

it('gives a case of the window out of a draft begun online, received at the clerk’s site', async () => {
  const begun = await begin(resident.cookie)
  await identify()
  await whole(clerk, begun)
  await allPaper(clerk, begun)
  const submitted = await call<Body>(clerk, 'POST', 'cases', { draftId: begun.draftId })
  expect(submitted.status).toBe(201)
  const [row] = await city.db.query<{ channel: string; site_id: string; data: Body; actor: Body }>(
    `select c.channel, c.site_id, e.data, e.actor from "case" c join case_event e on e.case_id = c.case_id and e.seq = 1
      where c.case_id = $1`,
    [begun.draftId],
  )
  expect(row).toMatchObject({
    channel: 'window',
    site_id: site,
    data: { begunIn: 'web' },
    actor: { kind: 'staff', name: '黄耀东' },
  })
})

it('gives an online case out of a draft begun at a window, which the person finds on the phone', async () => {
  const { subjectId } = await identify()
  const begun = await begin(clerk, { subjectId })
  await whole(clerk, begun)
  const mine = await call<{ drafts: { draftId: string }[] }>(resident.cookie, 'GET', 'drafts')
  expect(mine.body.drafts.map(({ draftId }) => draftId)).toContain(begun.draftId)
  for (const { materialId } of begun.materials)
    await city.cases.addDraftFile(resident.actor, begun.draftId, materialId, { name: 'a.png', data: png })
  expect((await call(resident.cookie, 'POST', 'cases', { draftId: begun.draftId })).status).toBe(201)
  const [row] = await city.db.query('select channel, site_id from "case" where case_id = $1', [begun.draftId])
  expect(row).toEqual({ channel: 'web', site_id: site })
})

it('refuses the later of two saves, and the earlier stands', async () => {
  const begun = await begin(resident.cookie)
  await identify()
  const { body } = await open(clerk, begun.draftId)
  const save = (cookie: string, bank: string) =>
    call(cookie, 'PUT', `drafts/${begun.draftId}`, {
      form: { ...begun.form, bankAccount: bank },
      revision: body.revision,
    })
  expect((await save(resident.cookie, '6222000000000001')).status).toBe(200)
  expect((await save(clerk, '6222000000000002')).body).toMatchObject({ code: 'conflict' })
  expect((await open(clerk, begun.draftId)).body.form.bankAccount).toBe('6222000000000001')
})

it('lists what was done in the visit, by this clerk alone, and prints it', async () => {
  const { visitId, subjectId } = await identify()
  const receipt = () =>
    city.app.inject({ url: `/api/v1/reception/visits/${visitId}/receipt.pdf`, headers: { cookie: clerk } })
  expect((await receipt()).statusCode).toBe(404)
  for (let n = 0; n < 2; n++) {
    const begun = await begin(clerk, { subjectId })
    await whole(clerk, begun)
    await allPaper(clerk, begun)
    expect((await call(clerk, 'POST', 'cases', { draftId: begun.draftId })).status).toBe(201)
    city.testClock.set(`2026-03-02T09:1${n}+08:00`)
  }
  const online = await begin(resident.cookie)
  await whole(resident.cookie, online)
  const done = await call<{ cases: Body[] }>(clerk, 'GET', `reception/visits/${visitId}`)
  expect(done.body.cases).toMatchObject([{ done: 'case_submitted' }, { done: 'case_submitted' }])
  expect((await call(colleague, 'GET', `reception/visits/${visitId}`)).status).toBe(404)
  const printed = await receipt()
  expect(printed.headers['content-type']).toBe('application/pdf')
  expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
})

it('keeps phone and number together when somebody is registered', async () => {
  const fresh = makeCitizenId(demoDivision, '1988-08-08', sequence)
  const here = await call(clerk, 'POST', 'reception/identify', {
    citizenId: fresh,
    name: '新来的',
    phone: '13900000999',
  })
  expect(here.body).toMatchObject({ name: '新来的', phoneMasked: expect.stringContaining('0999') })
  expect(await identify(clerk, { phone: '13900000999' })).toMatchObject({ subjectId: here.body.subjectId })
})

async function licence() {
  return city.licences.seedLicence({
    licenceId: newId(),
    type: 'resident-identity-card',
    holderSubjectId: resident.subjectId,
    holderName: '陈毕业',
    organId: 'public-security@440300000000',
    fields: { name: '陈毕业', citizenId },
    validFrom: '2020-01-01',
  })
}

it('identifies by the scanned address of a licence', async () => {
  const { verifyCode } = await licence()
  const here = await identify(clerk, { licence: `http://localhost/verify/${verifyCode}` })
  expect(here.subjectId).toBe(resident.subjectId)
  const [row] = await city.db.query('select shown from visit where visit_id = $1', [here.visitId])
  expect(row).toEqual({ shown: 'licence' })
})

it('refuses a licence that is nobody’s, somebody else’s, revoked or expired, each in its own words', async () => {
  const valid = await licence()
  const refusal = async (shown: object) => {
    const { status, body } = await call(clerk, 'POST', 'reception/identify', shown)
    return `${status} ${body.detail}`
  }
  expect(await refusal({ licence: `http://localhost/verify/${'B'.repeat(20)}` })).toMatch(/^404 没有找到这份证照/)
  const other = await city.person('别人', makeCitizenId(demoDivision, '1991-01-01', sequence), `13800000${sequence}`)
  expect(await refusal({ licence: valid.verifyCode, subjectId: other.subjectId })).toMatch(/^409 .*不是当前办事人的/)
  await city.db.query('update licence set status = $2 where licence_id = $1', [valid.licenceId, 'revoked'])
  expect(await refusal({ licence: valid.verifyCode })).toMatch(/^409 .*已撤销/)
  const old = await licence()
  await city.db.query('update licence set valid_until = $2 where licence_id = $1', [old.licenceId, '2026-03-01'])
  expect(await refusal({ licence: old.verifyCode })).toMatch(/^409 .*已于 2026-03-01 到期/)
})

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
