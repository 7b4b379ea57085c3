import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDesk } from './open-test-desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(async () => {
  await desk.city.stop()
  expect(desk.city.errors).toEqual([])
})

const rest = {
  ground: 'awaits-ruling',
  basis: '（2026）民初字第1号受理通知',
  reason: '年龄有争议，法院正在审理',
  days: 20,
}
const passed = { outcome: 'passed', opinion: '属实' }

it('rests by a ground that the law knows, stops case and steps, and counts on when it is resumed', async () => {
  const caseId = await desk.accepted()
  desk.city.testClock.set('2026-03-03T10:00+08:00')
  expect((await desk.open(desk.reviewer, caseId, 'suspension', rest)).status).toBe(403)
  expect((await desk.open(desk.consulted, caseId, 'suspension', rest)).status).toBe(404)
  expect((await desk.open(desk.head, caseId, 'suspension', { ...rest, ground: 'tea' })).status).toBe(422)
  expect((await desk.open(desk.head, caseId, 'suspension', { ...rest, basis: ' ' })).status).toBe(422)
  expect((await desk.open(desk.head, caseId, 'suspension', rest)).status).toBe(200)
  expect((await desk.open(desk.head, caseId, 'suspension', rest)).status).toBe(409)

  const seen = await desk.view(desk.resident, caseId)
  expect(seen.clock).toMatchObject({ suspended: true })
  expect(seen.beside.open).toMatchObject([{ kind: 'suspension', untilOn: '2026-03-31', basis: '' }])
  expect(seen.timeline.at(-1)).toMatchObject({ kind: 'case_suspended', detail: rest.reason })
  expect(await desk.reviewDue(caseId)).toBeNull()
  expect(await desk.act(desk.reviewer, caseId, 'review', 'review', passed)).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('已中止') },
  })
  expect((await desk.open(desk.reviewer, caseId, 'extension', { reason: '延期', days: 3 })).status).toBe(409)
  expect((await desk.act(desk.reviewer, caseId, 'review', 'claim')).status).toBe(200)

  desk.city.testClock.set('2026-03-06T17:59+08:00')
  const resume = { result: '判决已经生效' }
  expect((await desk.act(desk.head, caseId, 'suspension', 'resume', resume)).status).toBe(200)
  const after = await desk.view(desk.resident, caseId)
  expect(after.clock).toMatchObject({ dueOn: '2026-03-16', suspended: false })
  expect(after.timeline.at(-1)).toMatchObject({ kind: 'case_resumed', detail: '判决已经生效' })
  expect(await desk.reviewDue(caseId)).toBe('2026-03-10')
  const why = await desk.city.cases.whyDue(desk.resident, caseId)
  const rested = why?.days.filter(({ kind }) => kind === 'suspended') ?? []
  expect(rested.map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-04', '2026-03-05'])
  expect(JSON.stringify(rested)).toContain('中止办理')
  expect(await desk.documents(desk.resident, caseId)).toEqual(
    expect.arrayContaining(['suspension-notice', 'resumption-notice']),
  )
  expect((await desk.told(caseId)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(['suspended', 'resumed']))
  expect((await desk.act(desk.reviewer, caseId, 'review', 'review', passed)).status).toBe(200)
  expect((await desk.city.cases.verify(caseId)).ok).toBe(true)
})

it('rests on while a special procedure ends meanwhile, and gives each day back once', async () => {
  const caseId = await desk.accepted()
  desk.city.testClock.set('2026-03-03T10:00+08:00')
  await desk.open(desk.reviewer, caseId, 'procedures', { procedure: 'testing', reason: '检测', days: 5 })
  await desk.open(desk.head, caseId, 'suspension', rest)
  desk.city.testClock.set('2026-03-04T10:00+08:00')
  await desk.act(desk.reviewer, caseId, 'procedure', 'end-procedure', { result: '合格' })
  expect((await desk.view(desk.resident, caseId)).clock).toMatchObject({ suspended: true })
  expect(await desk.reviewDue(caseId)).toBeNull()
  desk.city.testClock.set('2026-03-06T10:00+08:00')
  await desk.act(desk.head, caseId, 'suspension', 'resume', { result: '情形消除' })
  expect((await desk.view(desk.resident, caseId)).clock).toMatchObject({ dueOn: '2026-03-16' })
  expect(await desk.reviewDue(caseId)).toBe('2026-03-10')
})

it('says in writing that it is resumed while a procedure lasts, and the new day when that ends', async () => {
  const caseId = await desk.accepted()
  await desk.open(desk.reviewer, caseId, 'procedures', { procedure: 'testing', reason: '检测', days: 5 })
  await desk.open(desk.head, caseId, 'suspension', rest)
  expect((await desk.act(desk.head, caseId, 'suspension', 'resume', { result: '情形消除' })).status).toBe(200)
  expect((await desk.view(desk.resident, caseId)).clock).toMatchObject({ suspended: true })
  expect(await desk.documents(desk.resident, caseId)).toContain('resumption-notice')
  expect((await desk.told(caseId)).map(({ kind }) => kind)).not.toContain('resumed')
  desk.city.testClock.set('2026-03-04T10:00+08:00')
  await desk.act(desk.reviewer, caseId, 'procedure', 'end-procedure', { result: '合格' })
  expect((await desk.told(caseId)).map(({ kind }) => kind)).toContain('procedure-ended')
})

it('is only for a case that is accepted and not decided', async () => {
  const caseId = await desk.accepted()
  await desk.act(desk.reviewer, caseId, 'review', 'review', passed)
  await desk.act(desk.decider, caseId, 'decide', 'decide', { decision: 'denied', reason: '不符合条件' })
  expect((await desk.open(desk.head, caseId, 'suspension', rest)).status).toBe(409)
})

it('lets the applicant withdraw in every state before the decision, and in none after it', async () => {
  const withdraw = (caseId: string) => desk.call(desk.resident, `cases/${caseId}/withdraw`, { reason: '不办了' })
  const gone = async (caseId: string) => {
    expect((await withdraw(caseId)).status).toBe(200)
    expect(await desk.view(desk.resident, caseId)).toMatchObject({
      status: 'concluded',
      outcome: 'withdrawn',
      tasks: [],
    })
    const left = await desk.city.db.query(
      'select task_id id from task where case_id = $1 union all select timer_id from timer where case_id = $1',
      [caseId],
    )
    expect(left).toEqual([])
    expect((await withdraw(caseId)).status).toBe(409)
  }
  const submitted = await desk.submitted()
  await gone(submitted)
  const supplementing = await desk.submitted()
  await desk.act(desk.clerk, supplementing, 'accept', 'require-supplement', { missing: [{ reason: '缺身份证明' }] })
  await gone(supplementing)
  await gone(await desk.accepted())
  const claimed = await desk.accepted()
  await desk.act(desk.reviewer, claimed, 'review', 'claim')
  await gone(claimed)
  const handedOn = await desk.accepted()
  const to = { unit: 'public-security@440306000000', post: 'reviewer' }
  await desk.act(desk.reviewer, handedOn, 'review', 'transfer', { reason: '核实', to })
  await gone(handedOn)
  const suspended = await desk.accepted()
  await desk.open(desk.head, suspended, 'suspension', rest)
  await gone(suspended)
  const inProcedure = await desk.accepted()
  await desk.open(desk.reviewer, inProcedure, 'procedures', { procedure: 'testing', reason: '检测', days: 5 })
  await gone(inProcedure)
  const reviewed = await desk.accepted()
  await desk.act(desk.reviewer, reviewed, 'review', 'review', passed)
  await gone(reviewed)

  const denied = await desk.accepted()
  await desk.act(desk.reviewer, denied, 'review', 'review', passed)
  await desk.act(desk.decider, denied, 'decide', 'decide', { decision: 'denied', reason: '不符合条件' })
  expect((await withdraw(denied)).status).toBe(409)
  const decided = await desk.accepted()
  await desk.act(desk.reviewer, decided, 'review', 'review', passed)
  await desk.act(desk.decider, decided, 'decide', 'decide', { decision: 'granted', reason: '符合条件' })
  expect((await withdraw(decided)).status).toBe(409)
})
