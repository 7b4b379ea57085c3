import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Actor } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { prepareItem } from '../item.ts'
import { recounted } from '../recount.ts'
import { readCase } from '../store/case-path.ts'
import { asked, openTestDesk } from './open-test-desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>

beforeAll(async () => {
  desk = await openTestDesk()
})
afterAll(async () => {
  await desk.city.stop()
  expect(desk.city.errors).toEqual([])
})

it('extends the limit once, with the approval of another person, and tells the applicant why', async () => {
  const caseId = await desk.accepted()
  expect((await desk.view(desk.resident, caseId)).clock?.dueOn).toBe('2026-03-11')
  expect(await desk.reviewDue(caseId)).toBe('2026-03-05')
  const ask = (days: number) => desk.open(desk.reviewer, caseId, 'extension', { reason: '异地居住情况需要函询', days })
  expect(await ask(11)).toMatchObject({ status: 422, body: { fields: [{ pointer: '/days' }] } })
  expect((await ask(5)).status).toBe(200)
  expect(await ask(5)).toMatchObject({ status: 409 })
  expect((await desk.view(desk.resident, caseId)).now.map(({ task }) => task)).toEqual(['街道核对'])
  expect((await desk.act(desk.head, caseId, 'extend', 'grant-extension')).status).toBe(200)

  const seen = await desk.view(desk.resident, caseId)
  expect(seen.clock).toMatchObject({ dueOn: '2026-03-18', limitWorkingDays: 12 })
  expect(await desk.reviewDue(caseId)).toBe('2026-03-12')
  expect(seen.timeline.at(-1)).toMatchObject({ kind: 'case_extended', detail: '异地居住情况需要函询' })
  expect(seen.timeline.some(({ kind }) => kind === 'extension_asked')).toBe(false)
  expect(await ask(5)).toMatchObject({ status: 409, body: { detail: expect.stringContaining('已经延长过一次') } })
  const why = await desk.city.cases.whyDue(desk.resident, caseId)
  expect(why).toMatchObject({ dueOn: '2026-03-18', extension: { days: 5, reason: '异地居住情况需要函询' } })
  expect(await desk.documents(desk.resident, caseId)).toContain('extension-notice')
  expect((await desk.told(caseId)).find(({ kind }) => kind === 'extended')?.body.zh).toMatch(
    /延长办理期限 5 个工作日，最迟 2026年3月18日 办结。理由：异地居住情况需要函询/,
  )
  expect((await desk.city.cases.verify(caseId)).ok).toBe(true)
})

it('lets nobody approve his own extension, and none after the limit has passed', async () => {
  const caseId = await desk.accepted()
  await desk.act(desk.reviewer, caseId, 'review', 'review', { outcome: 'passed', opinion: '属实' })
  expect((await desk.open(desk.decider, caseId, 'extension', { reason: '需要核实', days: 3 })).status).toBe(200)
  const own = (await desk.view(desk.decider, caseId)).tasks.find((task) => task.act === 'extend')
  expect(own?.verbs).toEqual(['deny-extension'])
  const path = `cases/${caseId}/tasks/${own?.taskId}`
  expect((await desk.call(desk.decider, `${path}/grant-extension`, {})).status).toBe(403)
  expect((await desk.call(desk.consulted, `${path}/deny-extension`, { opinion: '不必' })).status).toBe(404)
  desk.city.testClock.set('2026-03-11T18:00+08:00')
  expect((await desk.call(desk.head, `${path}/grant-extension`, {})).status).toBe(409)
  expect((await desk.call(desk.head, `${path}/deny-extension`, { opinion: '期限已过' })).status).toBe(200)
  expect((await desk.view(desk.decider, caseId)).clock?.dueOn).toBe('2026-03-11')
})

it('stops case and steps for a special procedure, and gives back to the hour what it took', async () => {
  const caseId = await desk.accepted()
  desk.city.testClock.set('2026-03-03T10:00+08:00')
  const begin = { procedure: 'expert-review', reason: '年龄档案有出入', days: 4 }
  expect((await desk.open(desk.reviewer, caseId, 'procedures', { ...begin, procedure: 'tea' })).status).toBe(422)
  expect((await desk.open(desk.reviewer, caseId, 'procedures', begin)).status).toBe(200)
  expect((await desk.open(desk.reviewer, caseId, 'procedures', begin)).status).toBe(409)
  const seen = await desk.view(desk.resident, caseId)
  expect(seen.clock).toMatchObject({ suspended: true })
  expect(seen.beside.open).toMatchObject([
    { kind: 'procedure', name: { zh: '专家评审' }, days: 4, untilOn: '2026-03-09' },
  ])
  expect(seen.timeline.at(-1)?.text.zh).toContain('预计 4 个工作日，到2026年3月9日结束')
  expect(await desk.reviewDue(caseId)).toBeNull()

  // Friday, a minute before closing: that day still counts for the case; the three before it are given back.
  desk.city.testClock.set('2026-03-06T17:59+08:00')
  expect((await desk.view(desk.reviewer, caseId)).clock).toMatchObject({ colour: 'in-time' })
  expect(
    (await desk.act(desk.reviewer, caseId, 'procedure', 'end-procedure', { result: '专家一致认为属实' })).status,
  ).toBe(200)
  const after = await desk.view(desk.resident, caseId)
  expect(after.clock).toMatchObject({ dueOn: '2026-03-16', suspended: false })
  expect(after.timeline.at(-1)).toMatchObject({ kind: 'procedure_ended', detail: '专家一致认为属实' })
  expect(after.timeline.at(-1)?.text.zh).toContain('承诺办结日期为2026年3月16日')
  expect(await desk.reviewDue(caseId)).toBe('2026-03-10')
  const why = await desk.city.cases.whyDue(desk.resident, caseId)
  expect(why?.days.filter(({ kind }) => kind === 'suspended').map(({ day }) => day)).toEqual([
    '2026-03-03',
    '2026-03-04',
    '2026-03-05',
  ])
  expect(await desk.documents(desk.resident, caseId)).toContain('special-procedure-notice')
  expect((await desk.told(caseId)).map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['procedure-begun', 'procedure-ended']),
  )
})

it('counts a decision on the last minute of the moved limit as on time, and one at closing time as late', async () => {
  const post = { unit: 'supervision@440306000000', post: 'supervisor' }
  const supervisor: Actor = { kind: 'staff', accountId: newId(), staffId: newId(), name: '监察', posts: [post] }
  const onTime = async () => {
    const { body } = await desk.call(supervisor, 'statistics/rates?from=2026-03-01&to=2026-03-31')
    const measure = body.measures.find(({ key }: { key: string }) => key === 'on-time')
    return [measure.was.numerator, measure.was.denominator]
  }
  await desk.city.cases.settle()
  const [kept = 0, timed = 0] = await onTime()
  const decided = async (at: string) => {
    const caseId = await desk.accepted()
    desk.city.testClock.set('2026-03-03T10:00+08:00')
    await desk.open(desk.reviewer, caseId, 'procedures', { procedure: 'hearing', reason: '申请人要求听证', days: 3 })
    desk.city.testClock.set('2026-03-06T17:59+08:00')
    await desk.act(desk.reviewer, caseId, 'procedure', 'end-procedure', { result: '听证完毕' })
    await desk.act(desk.reviewer, caseId, 'review', 'review', { outcome: 'passed', opinion: '属实' })
    desk.city.testClock.set(at)
    expect(
      (await desk.act(desk.decider, caseId, 'decide', 'decide', { decision: 'denied', reason: '不符合条件' })).status,
    ).toBe(200)
  }
  await decided('2026-03-16T17:59+08:00')
  await vi.waitFor(async () => expect(await onTime()).toEqual([kept + 1, timed + 1]), { timeout: 20_000 })
  await decided('2026-03-16T18:00+08:00')
  await vi.waitFor(async () => expect(await onTime()).toEqual([kept + 1, timed + 2]), { timeout: 20_000 })
})

it('rests until the last of several procedures ends, and gives each day back once', async () => {
  const caseId = await desk.accepted()
  desk.city.testClock.set('2026-03-03T10:00+08:00')
  await desk.open(desk.reviewer, caseId, 'procedures', { procedure: 'testing', reason: '需要检测', days: 5 })
  desk.city.testClock.set('2026-03-04T10:00+08:00')
  await desk.open(desk.reviewer, caseId, 'procedures', { procedure: 'hearing', reason: '要求听证', days: 5 })
  const end = async (name: string) => {
    const task = (await desk.view(desk.reviewer, caseId)).tasks.find((each) => each.name === name)
    return desk.call(desk.reviewer, `cases/${caseId}/tasks/${task?.taskId}/end-procedure`, { result: '完成' })
  }
  desk.city.testClock.set('2026-03-05T10:00+08:00')
  expect((await end('检验检测')).status).toBe(200)
  expect(await desk.reviewDue(caseId)).toBeNull()
  expect((await desk.view(desk.resident, caseId)).timeline.at(-1)?.text.zh).toBe('检验检测结束')
  desk.city.testClock.set('2026-03-06T10:00+08:00')
  expect((await end('听证')).status).toBe(200)
  expect((await desk.view(desk.resident, caseId)).clock?.dueOn).toBe('2026-03-16')
  expect(await desk.reviewDue(caseId)).toBe('2026-03-10')
  expect((await desk.told(caseId)).filter(({ kind }) => kind === 'procedure-ended')).toHaveLength(1)
})

it('counts anew by a changed calendar to the same days, matters and rested steps included', async () => {
  const caseId = await desk.accepted()
  desk.city.testClock.set('2026-03-03T10:00+08:00')
  await desk.open(desk.reviewer, caseId, 'procedures', { procedure: 'testing', reason: '需要检测', days: 5 })
  desk.city.testClock.set('2026-03-05T10:00+08:00')
  await desk.act(desk.reviewer, caseId, 'procedure', 'end-procedure', { result: '合格' })
  await desk.open(desk.reviewer, caseId, 'consultations', { reason: '请核实', days: 3, unit: asked })
  const now = desk.city.clock.now()
  const { row, tasks } = await readCase(desk.city.db, caseId, null, now)
  if (!row) throw new Error('no case')
  const { content, ...rest } = await desk.city.catalogue.getItem(row.itemId, row.itemVersion)
  const item = prepareItem({ content, ...rest })
  expect(tasks.map(({ act }) => act).toSorted()).toEqual(['answer', 'review'])
  expect(recounted({ row, tasks, timers: [], item }, desk.city.calendar, now)).toBeUndefined()
  const early = tasks.map((task) => ({ ...task, dueAt: '2026-03-02T10:00:00Z' }))
  expect(recounted({ row, tasks: early, timers: [], item }, desk.city.calendar, now)?.tasks).toHaveLength(2)
})
