// Bundles on a real database: all cases or none, the same ones twice, results that go from case to case, and nobody else's business.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoPerson, openCity, type Person, type TestCity } from '../../../test/harness/open-city.ts'
import { fillDemoForm } from '../../demo-form.ts'
import { demoDivision, makeCitizenId, parseCreditCode } from '../../engines/codes/index.ts'
import { compileForm } from '../../engines/form/index.ts'
import { openDatabase } from '../../platform/database/index.ts'

type Json = Record<string, unknown>
type Task = { taskId: string; act: string }
type Submitted = { bundleId: string; cases: { caseId: string; caseNumber: string; item: { id: string } }[] }
const community = '440306018003'
const answers = { licence: 'no', size: 'micro', sign: 'yes', place: 'no' }
let city: TestCity
let owner: Person
let clerk: string
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

beforeAll(async () => {
  city = await openCity({ start: true })
  owner = await city.person('苏婉婷', makeCitizenId(demoDivision, '1995-12-01', 908), '13900000006')
  clerk = await city.staff('黄耀东', [{ unit: `station@${community}`, post: 'window-clerk' }])
})
afterAll(() => city.stop())

async function call(cookie: string, method: string, url: string, payload?: unknown) {
  const answer = await city.app.inject({
    method: method as 'GET',
    url,
    headers: { cookie },
    ...(payload !== undefined && { payload: payload as object }),
  })
  return { status: answer.statusCode, body: (answer.body ? answer.json() : {}) as Json }
}
function upload(cookie: string, url: string) {
  const mark = 'x'.repeat(20)
  const head = `--${mark}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`
  return city.app.inject({
    method: 'POST',
    url,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${mark}` },
    payload: Buffer.concat([Buffer.from(head), png, Buffer.from(`\r\n--${mark}--\r\n`)]),
  })
}

/** A draft with everything filled in and handed in. */
async function fullDraft(who = owner.cookie, body: Json = {}): Promise<string> {
  const begun = await call(who, 'POST', '/api/v1/bundle-drafts', { bundleId: 'open-restaurant', answers, ...body })
  expect(begun.status).toBe(201)
  const draftId = String(begun.body.draftId)
  const compiled = compileForm(begun.body.formDefinition as never)
  if (!compiled.ok) throw new Error('the joined form does not compile')
  const form = fillDemoForm(compiled.form, begun.body.form as never, { division: community, today: '2026-03-02' })
  expect((await call(who, 'PUT', `/api/v1/bundle-drafts/${draftId}`, { form, revision: 1 })).status).toBe(200)
  for (const material of begun.body.materials as { materialId: string; required: boolean; by: string | null }[])
    if (material.required && !material.by)
      expect(
        (await upload(who, `/api/v1/bundle-drafts/${draftId}/materials/${material.materialId}/files`)).statusCode,
      ).toBe(201)
  return draftId
}
async function submitted(): Promise<Submitted> {
  const draftId = await fullDraft()
  const answer = await call(owner.cookie, 'POST', '/api/v1/bundle-cases', { draftId })
  expect(answer.status).toBe(201)
  return answer.body as Submitted
}
const caseOf = ({ cases }: Submitted, item: string): string => cases.find((one) => one.item.id === item)?.caseId ?? ''

/** Does what the open task of an act asks, by somebody who holds its post. */
async function act(caseId: string, name: string, verb: string, body: unknown) {
  const [task] = await city.db.query<{ taskId: string; unit: string; post: string }>(
    'select task_id "taskId", unit, post from task where case_id = $1 and act = $2',
    [caseId, name],
  )
  if (!task) throw new Error(`no ${name} task`)
  const cookie = await city.staff('经办人', [{ unit: task.unit, post: task.post }])
  return call(cookie, 'POST', `/api/v1/cases/${caseId}/tasks/${task.taskId}/${verb}`, body)
}
const granted = { decision: 'granted', reason: '符合条件' }

it('asks first which items apply, and names the questions that are open', async () => {
  const answer = await call(owner.cookie, 'POST', '/api/v1/bundle-drafts', {
    bundleId: 'open-restaurant',
    answers: { licence: 'no', sign: 'perhaps' },
  })
  expect(answer).toMatchObject({ status: 422, body: { code: 'validation-failed' } })
  expect((answer.body.fields as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual([
    '/answers/size',
    '/answers/sign',
    '/answers/place',
  ])
})

it('names everything that is missing in the fields of the bundle, and makes no case of it', async () => {
  const begun = await call(owner.cookie, 'POST', '/api/v1/bundle-drafts', { bundleId: 'open-restaurant', answers })
  const draftId = String(begun.body.draftId)
  const answer = await call(owner.cookie, 'POST', '/api/v1/bundle-cases', { draftId })
  expect(answer).toMatchObject({ status: 422, body: { code: 'validation-failed' } })
  const pointers = (answer.body.fields as { pointer: string }[]).map(({ pointer }) => pointer)
  expect(pointers).toEqual(
    expect.arrayContaining(['/tradeName', '/premises/division', '/signText', '/materials/pictures']),
  )
  expect(pointers).not.toContain('/creditCode')
  expect(await city.db.query('select 1 from case_bundle where bundle_id = $1', [draftId])).toEqual([])
})

it('fills what the account knows once, and each case then has its own form', async () => {
  const made = await submitted()
  expect(made.cases.map(({ item }) => item.id)).toEqual([
    'individual-business-registration',
    'micro-catering-licence',
    'shop-sign-filing',
    'fixed-tax-assessment',
  ])
  const licence = await call(owner.cookie, 'GET', `/api/v1/cases/${caseOf(made, 'micro-catering-licence')}`)
  expect(licence.body.form).toMatchObject({ representative: '苏婉婷', contactName: '苏婉婷' })
  expect(licence.body.form).not.toHaveProperty('creditCode')
  expect(licence.body.form).not.toHaveProperty('signText')
  expect((licence.body.materials as Json[]).find((one) => one.materialId === 'business-licence')).toMatchObject({
    by: 'linked',
  })
})

it('makes all cases or none: a fault at the last one leaves no trace of the first', async () => {
  const draftId = await fullDraft()
  const before = await city.db.query<{ n: number }>('select count(*)::int n from "case"')
  // A trigger that fails is a real fault of the database in the middle of the transaction.
  const root = openDatabase({ url: city.ownerUrl, poolSize: 1 })
  await root.query(`create function fail_tax() returns trigger language plpgsql as $$
    begin if new.item_id = 'fixed-tax-assessment' then raise exception 'disk full'; end if; return new; end $$`)
  await root.query('create trigger fail_tax before insert on "case" for each row execute function fail_tax()')
  const failed = await call(owner.cookie, 'POST', '/api/v1/bundle-cases', { draftId })
  await root.query('drop trigger fail_tax on "case"')
  await root.close()
  expect(failed.status).toBe(500)
  expect(await city.db.query('select count(*)::int n from "case"')).toEqual(before)
  expect(await city.db.query('select 1 from case_bundle where bundle_id = $1', [draftId])).toEqual([])
  expect((await call(owner.cookie, 'GET', `/api/v1/bundle-drafts/${draftId}`)).status).toBe(200)
  expect((await call(owner.cookie, 'POST', '/api/v1/bundle-cases', { draftId })).status).toBe(201)
})

it('makes the same cases of a submission sent twice, also at the same moment', async () => {
  const draftId = await fullDraft()
  const send = () => call(owner.cookie, 'POST', '/api/v1/bundle-cases', { draftId })
  const answers = [...(await Promise.all([send(), send()])), await send()]
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
  const numbers = answers.map(({ body }) => (body as Submitted).cases.map(({ caseNumber }) => caseNumber).join())
  expect(new Set(numbers).size).toBe(1)
})

it('lets a dependent case run beside the other, but not be granted before that has its result', async () => {
  const made = await submitted()
  const sign = caseOf(made, 'shop-sign-filing')
  const business = made.cases[0]
  expect((await act(sign, 'accept', 'accept', {})).status).toBe(200)
  expect((await act(sign, 'review', 'review', { outcome: 'passed', opinion: '属实' })).status).toBe(200)
  const early = await act(sign, 'decide', 'decide', granted)
  expect(early).toMatchObject({ status: 409, body: { code: 'conflict' } })
  expect(early.body.detail).toContain(business?.caseNumber)

  expect((await act(business?.caseId ?? '', 'accept', 'accept', {})).status).toBe(200)
  expect((await act(business?.caseId ?? '', 'decide', 'decide', granted)).status).toBe(200)
  await city.cases.settle()
  await city.cases.settle()
  const seen = (await call(owner.cookie, 'GET', `/api/v1/cases/${sign}`)).body
  const material = (seen.materials as Json[]).find((one) => one.materialId === 'business-licence')
  expect(material).toMatchObject({ by: 'licence', licence: { number: expect.any(String) } })
  const { creditCode } = seen.form as { creditCode: string }
  expect(parseCreditCode(creditCode).ok).toBe(true)
  expect(material).toMatchObject({ licence: { number: creditCode } })
  expect((await act(sign, 'decide', 'decide', granted)).status).toBe(200)
  await city.cases.settle()
  expect(await city.cases.verify(sign)).toEqual({ ok: true })
  expect(city.errors).toEqual([])
})

it('brings a result once, also when its reader comes to it again', async () => {
  const made = await submitted()
  const business = made.cases[0]?.caseId ?? ''
  await act(business, 'accept', 'accept', {})
  await act(business, 'decide', 'decide', granted)
  await city.cases.settle()
  await city.db.query(`delete from log_cursor where reader = 'bundles'`)
  await city.cases.settle()
  const events = await city.db.query(
    `select 1 from case_event where case_id = $1 and kind = 'linked_result_received'`,
    [caseOf(made, 'shop-sign-filing')],
  )
  expect(events).toHaveLength(1)
})

it('refuses to grant what waits for a case that ended without a result, and lets it be denied', async () => {
  const made = await submitted()
  const business = made.cases[0]?.caseId ?? ''
  const sign = caseOf(made, 'shop-sign-filing')
  await act(sign, 'accept', 'accept', {})
  await act(sign, 'review', 'review', { outcome: 'passed', opinion: '属实' })
  expect((await call(owner.cookie, 'POST', `/api/v1/cases/${business}/withdraw`, {})).status).toBe(200)
  await city.cases.settle()
  const refused = await act(sign, 'decide', 'decide', granted)
  expect(refused.status).toBe(409)
  expect(refused.body.detail).toContain('没有办成')
  expect((await act(sign, 'decide', 'decide', { decision: 'denied', reason: '没有营业执照' })).status).toBe(200)
})

it('shows its applicant one progress, and lets him withdraw all that is not decided', async () => {
  // Ids sort by time, and the clock stands: these shall be the newest.
  city.testClock.advance({ minutes: 1 })
  const made = await submitted()
  const page = await call(owner.cookie, 'GET', `/api/v1/bundle-cases/${made.bundleId}`)
  expect(page.body).toMatchObject({ bundle: { id: 'open-restaurant' }, concluded: 0, may: ['withdraw'] })
  const lines = (await call(owner.cookie, 'GET', '/api/v1/cases')).body.cases as { caseId: string; bundle: Json }[]
  expect(lines.find(({ caseId }) => caseId === made.cases[0]?.caseId)?.bundle).toMatchObject({
    bundleId: made.bundleId,
  })
  const withdrawn = await call(owner.cookie, 'POST', `/api/v1/bundle-cases/${made.bundleId}/withdraw`, {})
  expect(withdrawn.status, JSON.stringify(withdrawn.body)).toBe(200)
  expect((withdrawn.body.withdrawn as string[]).sort()).toEqual(made.cases.map(({ caseId }) => caseId).sort())
})

it('takes one file for a material that two cases ask for', async () => {
  const made = await submitted()
  const asking = ['individual-business-registration', 'fixed-tax-assessment'].map((item) => caseOf(made, item))
  for (const caseId of asking)
    await act(caseId, 'accept', 'require-supplement', { missing: [{ materialId: 'id-card', reason: '照片不清楚' }] })
  const page = (await call(owner.cookie, 'GET', `/api/v1/bundle-cases/${made.bundleId}`)).body
  expect(page.missing).toMatchObject([{ materialId: 'id-card', cases: [{}, {}] }])
  const url = `/api/v1/bundle-cases/${made.bundleId}`
  expect((await upload(owner.cookie, `${url}/materials/id-card/files`)).statusCode).toBe(201)
  expect((await call(owner.cookie, 'POST', `${url}/supplement`)).body.supplemented).toHaveLength(2)
  for (const caseId of asking) {
    const seen = (await call(owner.cookie, 'GET', `/api/v1/cases/${caseId}`)).body
    expect(seen.status).toBe('submitted')
    const material = (seen.materials as { materialId: string; files: Json[] }[]).find(
      (one) => one.materialId === 'id-card',
    )
    expect(material?.files).toHaveLength(1)
  }
})

it('tells whoever has no part in a linked case only what it is about, where it is and how it stands', async () => {
  const made = await submitted()
  const sign = caseOf(made, 'shop-sign-filing')
  await act(sign, 'accept', 'accept', {})
  const [task] = await city.db.query<Task & { unit: string; post: string }>(
    'select unit, post from task where case_id = $1',
    [sign],
  )
  const reviewer = await city.staff('审查员', [{ unit: task?.unit ?? '', post: task?.post ?? '' }])
  const { linked } = (await call(reviewer, 'GET', `/api/v1/cases/${sign}`)).body as { linked: Json[] }
  expect(linked).toHaveLength(3)
  expect(Object.keys(linked[0] ?? {}).sort()).toEqual(['item', 'organ', 'outcome', 'status'])
  const sites = await city.db.query<{ unit: string }>(
    'select site_id unit from "case" where case_id = any($1::uuid[])',
    [made.cases.map(({ caseId }) => caseId)],
  )
  const part = await city.staff(
    '窗口',
    sites.map(({ unit }) => ({ unit, post: 'window-clerk' })),
  )
  const seen = (await call(part, 'GET', `/api/v1/cases/${sign}`)).body as { linked: Json[] }
  expect(seen.linked[0]).toHaveProperty('caseNumber')
})

it('hides drafts and bundles of others as if they did not exist', async () => {
  const stranger = await city.person('陌生人', demoPerson, '13900000990')
  const made = await submitted()
  const draftId = await fullDraft()
  const nothing = await call(stranger.cookie, 'GET', '/api/v1/bundle-drafts/01900000-0000-7000-8000-000000000000')
  for (const cookie of [stranger.cookie, clerk])
    expect(await call(cookie, 'GET', `/api/v1/bundle-drafts/${draftId}`)).toEqual(nothing)
  expect((await call(stranger.cookie, 'POST', '/api/v1/bundle-cases', { draftId })).status).toBe(404)
  expect((await call(stranger.cookie, 'GET', `/api/v1/bundle-cases/${made.bundleId}`)).status).toBe(404)
  expect((await call(stranger.cookie, 'POST', `/api/v1/bundle-cases/${made.bundleId}/withdraw`, {})).status).toBe(404)
  expect((await call(stranger.cookie, 'POST', `/api/v1/bundle-cases/${made.bundleId}/supplement`)).status).toBe(404)
})

it('lets a clerk begin and submit one for the person at the window', async () => {
  const draftId = await fullDraft(clerk, { subjectId: owner.subjectId })
  const answer = await call(clerk, 'POST', '/api/v1/bundle-cases', { draftId })
  expect(answer.status).toBe(201)
  const [first] = (answer.body as Submitted).cases
  const seen = (await call(owner.cookie, 'GET', `/api/v1/cases/${first?.caseId}`)).body
  expect(seen).toMatchObject({ channel: 'window', site: { id: `station@${community}` } })
})

it('takes a bundle with an item of windows only at a window only', async () => {
  const body = { bundleId: 'marriage', answers: { move: 'no', certificate: 'no' } }
  expect((await call(owner.cookie, 'POST', '/api/v1/bundle-drafts', body)).status).toBe(409)
  const atWindow = await call(clerk, 'POST', '/api/v1/bundle-drafts', { ...body, subjectId: owner.subjectId })
  expect(atWindow.status).toBe(201)
})
