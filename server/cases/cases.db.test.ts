import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoPerson, openCity, type Person, type TestCity } from '../../test/harness/open-city.ts'
import { fillDemoForm } from '../demo-form.ts'
import { demoDivision, makeCitizenId } from '../engines/codes/index.ts'
import { openDatabase } from '../platform/database/index.ts'

const community = '440306018003'
const itemId = 'school-admission'
let city: TestCity
let mother: Person
let clerk: string
const departments: Record<string, string> = {}
let decider: string

type Json = Record<string, unknown>
type Task = { taskId: string; nodeId: string; act: string; verbs: string[] }

async function call(
  cookie: string,
  method: string,
  url: string,
  payload?: unknown,
  headers: Record<string, string> = {},
) {
  const answer = await city.app.inject({
    method: method as 'GET',
    url,
    headers: { cookie, ...headers },
    ...(payload !== undefined && { payload: payload as object }),
  })
  return {
    status: answer.statusCode,
    body: (answer.body ? answer.json() : {}) as Json & { code?: string; detail?: string },
  }
}
const view = async (cookie: string, caseId: string) => (await call(cookie, 'GET', `/api/v1/cases/${caseId}`)).body
const tasksOf = async (cookie: string, caseId: string) => (await view(cookie, caseId)).tasks as Task[]

async function newDraft(who = mother): Promise<string> {
  const begun = await call(who.cookie, 'POST', '/api/v1/drafts', { itemId })
  expect(begun.status).toBe(201)
  const item = await city.catalogue.getItem(itemId)
  const form = fillDemoForm(item.form, begun.body.form as never, { division: community, today: '2026-03-02' })
  const saved = await call(who.cookie, 'PUT', `/api/v1/drafts/${begun.body.draftId}`, { form })
  expect(saved.status).toBe(200)
  return String(begun.body.draftId)
}
async function submitted(): Promise<string> {
  const draftId = await newDraft()
  const answer = await call(mother.cookie, 'POST', '/api/v1/cases', { draftId })
  expect(answer.status).toBe(201)
  return draftId
}
async function act(
  cookie: string,
  caseId: string,
  act: string,
  verb: string,
  body: unknown,
  headers?: Record<string, string>,
) {
  const task = (await tasksOf(cookie, caseId)).find((each) => each.act === act)
  if (!task) throw new Error(`no ${act} task`)
  return call(cookie, 'POST', `/api/v1/cases/${caseId}/tasks/${task.taskId}/${verb}`, body, headers)
}
async function granted(): Promise<string> {
  const caseId = await submitted()
  expect((await act(clerk, caseId, 'accept', 'accept', {})).status).toBe(200)
  for (const cookie of Object.values(departments))
    expect((await act(cookie, caseId, 'review', 'review', { outcome: 'passed', opinion: '核验属实' })).status).toBe(200)
  expect((await act(decider, caseId, 'decide', 'decide', { decision: 'granted', reason: '符合条件' })).status).toBe(200)
  await city.cases.settle()
  return caseId
}

beforeAll(async () => {
  city = await openCity()
  mother = await city.person('林晓雯', makeCitizenId(demoDivision, '1993-05-18', 902), '13900000001')
  clerk = await city.staff('黄耀东', [{ unit: `station@${community}`, post: 'window-clerk' }])
  for (const [unit, level] of [
    ['public-security', '440306000000'],
    ['housing-construction', '440306000000'],
    ['social-security', '440306000000'],
    ['health', '440306018000'],
  ] as const)
    departments[unit] = await city.staff(`${unit}审查`, [{ unit: `${unit}@${level}`, post: 'reviewer' }])
  decider = await city.staff('教育决定', [{ unit: 'education@440306000000', post: 'decider' }])
})
afterAll(async () => {
  await city.stop()
  expect(city.errors).toEqual([])
})

it('sends one read and one write to the database for each step', async () => {
  // Before the readers of the log start: every statement counted here is the step's own.
  const draftId = await newDraft()
  const counted: number[] = []
  const step = async (work: () => Promise<{ status: number }>) => {
    city.statements.length = 0
    expect((await work()).status).toBeLessThan(300)
    counted.push(city.statements.length)
  }
  const next = async (cookie: string) => `/api/v1/cases/${draftId}/tasks/${(await tasksOf(cookie, draftId))[0]?.taskId}`
  await step(() => call(mother.cookie, 'POST', '/api/v1/cases', { draftId }))
  const accept = await next(clerk)
  await step(() => call(clerk, 'POST', `${accept}/accept`, {}))
  for (const cookie of Object.values(departments)) {
    const review = await next(cookie)
    await step(() => call(cookie, 'POST', `${review}/review`, { outcome: 'passed', opinion: '属实' }))
  }
  const decide = await next(decider)
  await step(() => call(decider, 'POST', `${decide}/decide`, { decision: 'granted', reason: '符合条件' }))
  expect(counted).toEqual(Array(7).fill(2))
  city.start()
})

it('goes from a draft to a signed result: accepted, verified by four departments, decided, issued, delivered', async () => {
  const caseId = await granted()
  const seen = await view(mother.cookie, caseId)
  expect(seen).toMatchObject({ status: 'concluded', outcome: 'granted', site: { id: `station@${community}` } })
  expect(seen.licences).toHaveLength(1)
  expect((seen.documents as Json[]).map((each) => each.kind)).toEqual([
    'receipt',
    'acceptance',
    'grant',
    'delivery-receipt',
  ])
  const licence = (seen.licences as Json[])[0]
  const file = await city.app.inject({ url: String(licence?.url), headers: { cookie: mother.cookie } })
  expect(file.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await city.cases.verify(caseId)).toEqual({ ok: true })
})

it('makes one case of a submission sent twice, also at the same moment', async () => {
  const draftId = await newDraft()
  const key = { 'idempotency-key': 'twice-0001' }
  const [first, second] = await Promise.all([
    call(mother.cookie, 'POST', '/api/v1/cases', { draftId }, key),
    call(mother.cookie, 'POST', '/api/v1/cases', { draftId }, key),
  ])
  const third = await call(mother.cookie, 'POST', '/api/v1/cases', { draftId }, key)
  expect([first.status, second.status, third.status]).toEqual([201, 201, 201])
  expect(new Set([first.body.caseNumber, second.body.caseNumber, third.body.caseNumber]).size).toBe(1)
})

it('lets one of two clerks complete a task and tells the other who did it and when', async () => {
  const caseId = await submitted()
  const colleague = await city.staff('李思敏', [{ unit: `station@${community}`, post: 'window-clerk' }])
  const task = (await tasksOf(clerk, caseId))[0]
  const url = `/api/v1/cases/${caseId}/tasks/${task?.taskId}/accept`
  const answers = await Promise.all([call(clerk, 'POST', url, {}), call(colleague, 'POST', url, {})])
  const statuses = answers.map(({ status }) => status).sort()
  expect(statuses).toEqual([200, 409])
  const loser = answers.find(({ status }) => status === 409)
  expect(loser?.body).toMatchObject({ code: 'conflict-moved-on', movedOn: { kind: 'case_accepted' } })
  expect(loser?.body.detail).toMatch(/黄耀东|李思敏/)
})

it('answers a command repeated with its key as the first time', async () => {
  const caseId = await submitted()
  const task = (await tasksOf(clerk, caseId))[0]
  const url = `/api/v1/cases/${caseId}/tasks/${task?.taskId}/accept`
  const key = { 'idempotency-key': 'repeat-0001' }
  expect((await call(clerk, 'POST', url, {}, key)).status).toBe(200)
  expect((await call(clerk, 'POST', url, {}, key)).status).toBe(200)
})

it('asks once for all that is missing, takes the supplement and goes on', async () => {
  const caseId = await submitted()
  const missing = [
    { materialId: 'home', reason: '请补房产证' },
    { pointer: '/firstChoice', reason: '请写学校全称' },
  ]
  expect((await act(clerk, caseId, 'accept', 'require-supplement', { missing })).status).toBe(200)
  const seen = await view(mother.cookie, caseId)
  expect(seen).toMatchObject({ status: 'supplementing', missing, may: ['supplement', 'withdraw'] })
  expect((await call(mother.cookie, 'POST', `/api/v1/cases/${caseId}/supplement`, {})).status).toBe(200)
  expect(await view(clerk, caseId)).toMatchObject({ status: 'submitted' })
  expect((await act(clerk, caseId, 'accept', 'accept', {})).status).toBe(200)
})

it('hides a case from whoever has no part in it as if it did not exist', async () => {
  const caseId = await submitted()
  const stranger = await city.person('陌生人', demoPerson, '13900000990')
  const outsider = await city.staff('外区窗口', [{ unit: 'centre@440305000000', post: 'window-clerk' }])
  const missing = await call(stranger.cookie, 'GET', '/api/v1/cases/01900000-0000-7000-8000-000000000000')
  for (const cookie of [stranger.cookie, outsider]) {
    const foreign = await call(cookie, 'GET', `/api/v1/cases/${caseId}`)
    expect({ ...foreign, body: { ...foreign.body } }).toEqual(missing)
    const task = (await tasksOf(clerk, caseId))[0]
    expect((await call(cookie, 'POST', `/api/v1/cases/${caseId}/tasks/${task?.taskId}/accept`, {})).status).toBe(
      cookie === stranger.cookie ? 404 : 404,
    )
  }
})

it('refuses a submission with everything that is wrong or missing, by field', async () => {
  const begun = await call(mother.cookie, 'POST', '/api/v1/drafts', { itemId })
  const answer = await call(mother.cookie, 'POST', '/api/v1/cases', { draftId: begun.body.draftId })
  expect(answer).toMatchObject({ status: 422, body: { code: 'validation-failed' } })
  expect((answer.body.fields as Json[]).length).toBeGreaterThan(4)
})

it('takes an upload by its bytes and refuses what only claims to be a picture', async () => {
  const draftId = await newDraft()
  const upload = (name: string, bytes: Buffer) => {
    const boundary = 'x'.repeat(20)
    const payload = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: image/png\r\n\r\n`,
      ),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ])
    return city.app.inject({
      method: 'POST',
      url: `/api/v1/drafts/${draftId}/materials/home/files`,
      headers: { cookie: mother.cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
      payload,
    })
  }
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  expect((await upload('房产证.png', png)).statusCode).toBe(201)
  expect((await upload('script.png', Buffer.from('<html><script>alert(1)</script>'))).json()).toMatchObject({
    code: 'wrong-type',
  })
  expect((await upload('empty.png', Buffer.alloc(0))).statusCode).toBe(400)
})

it('tells progress to whoever has number and query code, without personal data', async () => {
  const draftId = await newDraft()
  const { body } = await call(mother.cookie, 'POST', '/api/v1/cases', { draftId })
  const progress = await call('', 'POST', '/api/v1/progress', {
    caseNumber: String(body.caseNumber).toLowerCase().replaceAll('-', ' '),
    queryCode: body.queryCode,
  })
  expect(progress).toMatchObject({ status: 200, body: { status: 'submitted', caseNumber: body.caseNumber } })
  expect(JSON.stringify(progress.body)).not.toContain('林晓雯')
  expect(
    (await call('', 'POST', '/api/v1/progress', { caseNumber: body.caseNumber, queryCode: '000000' })).status,
  ).toBe(404)
})

it('lets the applicant withdraw before the decision and rate once after the end', async () => {
  const withdrawn = await submitted()
  expect((await call(mother.cookie, 'POST', `/api/v1/cases/${withdrawn}/withdraw`, {})).status).toBe(200)
  expect(await view(mother.cookie, withdrawn)).toMatchObject({ status: 'concluded', outcome: 'withdrawn', may: [] })
  const rating = { level: 5, reasons: ['办事快'], comment: '谢谢' }
  expect((await call(mother.cookie, 'POST', `/api/v1/cases/${withdrawn}/rating`, rating)).status).toBe(200)
  expect((await call(mother.cookie, 'POST', `/api/v1/cases/${withdrawn}/rating`, rating)).status).toBe(409)
  expect((await view(mother.cookie, withdrawn)).rating).toMatchObject({ level: 5, comment: '谢谢' })
})

it('refuses the application role any change to what has happened', async () => {
  const caseId = await submitted()
  for (const sql of [
    `update case_event set data = '{}' where case_id = $1`,
    'delete from case_event where case_id = $1',
    'truncate case_event',
  ])
    await expect(city.db.query(sql, sql.includes('$1') ? [caseId] : [])).rejects.toThrow(/permission denied/)
  const owner = openDatabase({ url: city.ownerUrl, poolSize: 1 })
  await owner.query(`update case_event set data = '{"channel":"forged"}' where case_id = $1 and seq = 1`, [caseId])
  await owner.close()
  expect(await city.cases.verify(caseId)).toMatchObject({ ok: false, seq: 1 })
})

it('lists the inbox of a post by urgency, pages it by key, and lets one claim', async () => {
  const caseId = await submitted()
  const first = (await call(clerk, 'GET', '/api/v1/tasks?scope=post&limit=2')).body as {
    tasks: Json[]
    next: string | null
  }
  expect(first.tasks).toHaveLength(2)
  expect(first.next).not.toBeNull()
  const task = (await tasksOf(clerk, caseId))[0]
  expect((await call(clerk, 'POST', `/api/v1/cases/${caseId}/tasks/${task?.taskId}/claim`)).status).toBe(200)
  const mine = (await call(clerk, 'GET', '/api/v1/tasks?scope=mine')).body.tasks as Json[]
  expect(mine.map((line) => line.caseId)).toContain(caseId)
  const colleague = await city.staff('同事', [{ unit: `station@${community}`, post: 'window-clerk' }])
  expect(
    (await call(colleague, 'POST', `/api/v1/cases/${caseId}/tasks/${task?.taskId}/accept`, {})).body,
  ).toMatchObject({ code: 'conflict-moved-on' })
})

it('serves a request for a result once, also when its reader comes to it again after a crash', async () => {
  const caseId = await granted()
  await city.db.query(`delete from log_cursor where reader = 'services'`)
  await city.cases.settle()
  const seen = await view(mother.cookie, caseId)
  expect(seen.licences).toHaveLength(1)
  expect(city.errors).toEqual([])
})
