import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Actor, Post } from '../../platform/http/index.ts'
import { newId } from '../../platform/ids/index.ts'
import { asked, openTestDesk, station } from '../beside/open-test-desk.ts'

let desk: Awaited<ReturnType<typeof openTestDesk>>
let colleague: Actor
let headOfStreet: Actor
let elsewhere: Actor
let post: Post

type Staff = Extract<Actor, { kind: 'staff' }>
const idOf = (actor: Actor) => (actor as Staff).staffId

async function staff(name: string, posts: Post[]): Promise<Actor> {
  const staffId = newId()
  await desk.city.registry.upsertStaff({ staffId, name, username: staffId, posts })
  return { kind: 'staff', accountId: newId(), staffId, name, posts }
}
const reviewTask = async (who: Actor, caseId: string) =>
  (await desk.view(who, caseId)).tasks.find(({ act }) => act === 'review')
const at = async (caseId: string, what: string) => {
  const [row] = await desk.city.db.query<{ id: string }>(
    `select task_id id from task where case_id = $1 and act = 'review'`,
    [caseId],
  )
  return `cases/${caseId}/tasks/${row?.id}/${what}`
}
const passed = { outcome: 'passed', opinion: '属实' }
const lastEvent = async (caseId: string) => {
  const [row] = await desk.city.db.query<{
    kind: string
    actor: Record<string, unknown>
    data: Record<string, unknown>
  }>('select kind, actor, data from case_event where case_id = $1 order by seq desc limit 1', [caseId])
  if (!row) throw new Error('no event')
  return row
}

beforeAll(async () => {
  desk = await openTestDesk()
  post = { unit: desk.subdistrict, post: 'reviewer' }
  colleague = await staff('街道同事', [post])
  headOfStreet = await staff('街道科长', [{ unit: desk.subdistrict, post: 'head' }])
  elsewhere = await staff('外区负责人', [{ unit: 'civil-affairs@440305000000', post: 'head' }])
})
afterAll(async () => {
  await desk.city.stop()
  expect(desk.city.errors).toEqual([])
})

it('hands a task on with its limit running, gives it back, and counts each passing', async () => {
  const caseId = await desk.accepted()
  const due = await desk.reviewDue(caseId)
  const places = (await desk.call(desk.reviewer, await at(caseId, 'places'))).body.places as Post[]
  expect(places).toContainEqual(expect.objectContaining({ unit: asked, post: 'reviewer' }))
  expect(places.some(({ unit, post: to }) => unit === desk.subdistrict && to === 'reviewer')).toBe(false)

  const to = { unit: asked, post: 'reviewer' }
  const order = { reason: '户籍情况由公安核实', to }
  expect((await desk.call(desk.consulted, await at(caseId, 'transfer'), order)).status).toBe(404)
  expect((await desk.call(desk.decider, await at(caseId, 'transfer'), order)).status).toBe(403)
  const nobodys = { ...order, to: { unit: station, post: 'reviewer' } }
  expect((await desk.call(desk.reviewer, await at(caseId, 'transfer'), nobodys)).status).toBe(422)
  expect((await desk.call(desk.reviewer, await at(caseId, 'transfer'), order)).status).toBe(200)

  expect(await reviewTask(desk.reviewer, caseId)).toBeUndefined()
  const there = await reviewTask(desk.consulted, caseId)
  expect(there).toMatchObject({ dueOn: due, unit: asked, handing: { mayTransfer: true, times: 1 } })
  expect(there?.handing.backTo?.zh).toContain('西乡')
  expect((await desk.call(desk.reviewer, await at(caseId, 'review'), passed)).status).toBe(404)
  expect((await desk.view(desk.resident, caseId)).timeline.at(-1)?.text.zh).toContain('转由')

  expect((await desk.call(desk.consulted, await at(caseId, 'give-back'), { reason: '无户籍疑问' })).status).toBe(200)
  expect(await reviewTask(desk.reviewer, caseId)).toMatchObject({ dueOn: due, handing: { backTo: null, times: 2 } })
  expect((await desk.call(desk.reviewer, await at(caseId, 'give-back'), { reason: '再退' })).status).toBe(409)
  expect((await desk.call(desk.reviewer, await at(caseId, 'transfer'), order)).status).toBe(200)
  expect(await lastEvent(caseId)).toMatchObject({ kind: 'task_transferred', data: { times: 3, from: post, to } })
  expect((await desk.call(desk.consulted, await at(caseId, 'review'), passed)).status).toBe(200)
  expect((await desk.view(desk.decider, caseId)).opinions[0]?.unitName?.zh).toContain('公安')
  const [row] = await desk.city.db.query<{ state: object }>('select state from "case" where case_id = $1', [caseId])
  expect(row?.state).not.toHaveProperty('handed')
  expect((await desk.city.cases.verify(caseId)).ok).toBe(true)
})

it('does not hand a decision on: which organ decides follows from a rule', async () => {
  const caseId = await desk.accepted()
  await desk.act(desk.reviewer, caseId, 'review', 'review', passed)
  const order = { reason: '转市局决定', to: { unit: 'civil-affairs@440300000000', post: 'decider' } }
  const answer = await desk.act(desk.decider, caseId, 'decide', 'transfer', order)
  expect(answer).toMatchObject({ status: 409, body: { detail: expect.stringContaining('按规则') } })
  const task = (await desk.view(desk.decider, caseId)).tasks.find(({ act }) => act === 'decide')
  expect(task?.handing.mayTransfer).toBe(false)
})

it('lets nobody hand on what another has claimed, and one hand back what he has claimed', async () => {
  const caseId = await desk.accepted()
  expect((await desk.call(desk.reviewer, await at(caseId, 'claim'), {})).status).toBe(200)
  const order = { reason: '转办', to: { unit: asked, post: 'reviewer' } }
  expect((await desk.call(colleague, await at(caseId, 'transfer'), order)).status).toBe(409)
  expect((await desk.call(desk.reviewer, await at(caseId, 'release'), {})).status).toBe(200)
  expect((await desk.call(colleague, await at(caseId, 'claim'), {})).status).toBe(200)
})

it('lets the head of the unit see its tasks and say who does one, among those who hold the post', async () => {
  const caseId = await desk.accepted()
  await desk.call(desk.reviewer, await at(caseId, 'claim'), {})
  const seen = (await desk.call(headOfStreet, 'tasks?scope=unit')).body.tasks as {
    caseId: string
    claimedName: string
  }[]
  expect(seen.find((line) => line.caseId === caseId)).toMatchObject({ claimedName: '街道审查' })
  expect((await desk.call(elsewhere, 'tasks?scope=unit')).body.tasks).toEqual([])
  expect((await desk.call(desk.reviewer, 'tasks?scope=unit')).body.tasks).toEqual([])

  const assign = async (who: Actor, staffId: string) => desk.call(who, await at(caseId, 'assign'), { staffId })
  expect((await assign(elsewhere, idOf(colleague))).status).toBe(404)
  expect((await assign(desk.reviewer, idOf(colleague))).status).toBe(403)
  expect((await assign(headOfStreet, idOf(desk.decider))).status).toBe(422)
  expect((await assign(headOfStreet, idOf(colleague))).status).toBe(200)
  expect(await lastEvent(caseId)).toMatchObject({
    kind: 'task_assigned',
    data: { from: { name: '街道审查' }, to: { name: '街道同事' } },
  })
  const mine = (await desk.call(colleague, 'tasks?scope=mine')).body.tasks as { caseId: string }[]
  expect(mine.map((line) => line.caseId)).toContain(caseId)
  expect((await desk.call(desk.reviewer, await at(caseId, 'review'), passed)).status).toBe(409)
  expect((await desk.view(desk.resident, caseId)).timeline.some(({ kind }) => kind === 'task_assigned')).toBe(false)
  expect((await desk.call(headOfStreet, await at(caseId, 'review'), passed)).status).toBe(403)
})

it('lets nobody be given a task at the window whose pass does not hold', async () => {
  const caseId = await desk.submitted()
  const headOfStation = await staff('站长', [{ unit: station, post: 'head' }])
  const trainee = await staff('见习', [{ unit: station, post: 'window-clerk' }])
  const [task] = await desk.city.db.query<{ id: string }>('select task_id id from task where case_id = $1', [caseId])
  const path = `cases/${caseId}/tasks/${task?.id}/assign`
  const refused = await desk.call(headOfStation, path, { staffId: idOf(trainee) })
  expect([refused.status, JSON.stringify(refused.body)]).toEqual([422, expect.stringContaining('没有有效的上岗证')])
  await desk.city.passes.seedDemo(idOf(trainee), true)
  expect((await desk.call(headOfStation, path, { staffId: idOf(trainee) })).status).toBe(200)
})

it('lets the stand-in do what an absent colleague has claimed, records for whom, and ends by itself', async () => {
  const caseId = await desk.accepted()
  const other = await desk.accepted()
  for (const each of [caseId, other]) await desk.call(desk.reviewer, await at(each, 'claim'), {})
  const away = { standInId: idOf(colleague), fromOn: '2026-03-02', untilOn: '2026-03-03', reason: '出差' }
  expect((await desk.call(colleague, await at(caseId, 'review'), passed)).status).toBe(409)
  expect((await desk.call(desk.reviewer, 'absences', away)).status).toBe(201)

  const lines = (await desk.call(colleague, 'tasks?scope=mine')).body.tasks as { caseId: string; claimedName: string }[]
  expect(lines.filter((line) => line.claimedName === '街道审查').map((line) => line.caseId)).toEqual(
    expect.arrayContaining([caseId, other]),
  )
  expect((await reviewTask(colleague, caseId))?.handing.inPlaceOf).toBe('街道审查')
  expect((await desk.call(colleague, await at(caseId, 'review'), passed)).status).toBe(200)
  const [event] = await desk.city.db.query<{ actor: object }>(
    `select actor from case_event where case_id = $1 and kind = 'review_given'`,
    [caseId],
  )
  expect(event?.actor).toMatchObject({ name: '街道同事', for: { id: idOf(desk.reviewer), name: '街道审查' } })
  const staffLine = (await desk.view(desk.decider, caseId)).timeline.find(({ kind }) => kind === 'review_given')
  expect(staffLine?.by).toContain('街道同事（代街道审查）')
  expect((await desk.city.cases.verify(caseId)).ok).toBe(true)

  desk.city.testClock.set('2026-03-04T00:00+08:00')
  expect((await desk.call(colleague, await at(other, 'review'), passed)).status).toBe(409)
  const after = (await desk.call(colleague, 'tasks?scope=mine')).body.tasks as { caseId: string }[]
  expect(after.map((line) => line.caseId)).not.toContain(other)
  expect((await desk.call(colleague, 'colleagues')).body.absences).toEqual([])
  desk.city.testClock.set('2026-03-02T09:00+08:00')
})

it('gives nobody a post by standing in: at a post that one does not hold, nothing changes', async () => {
  const both = await staff('两岗', [post, { unit: 'civil-affairs@440306000000', post: 'decider' }])
  const caseId = await desk.accepted()
  await desk.act(colleague, caseId, 'review', 'review', passed)
  expect((await desk.act(both, caseId, 'decide', 'claim')).status).toBe(200)
  const stranger = { standInId: idOf(desk.consulted), fromOn: '2026-03-02', untilOn: '2026-03-02' }
  expect((await desk.call(both, 'absences', stranger)).status).toBe(422)
  expect((await desk.call(both, 'absences', { ...stranger, standInId: idOf(both) })).status).toBe(422)
  expect((await desk.call(both, 'absences', { ...stranger, standInId: idOf(colleague) })).status).toBe(201)
  const [task] = await desk.city.db.query<{ task_id: string }>('select task_id from task where case_id = $1', [caseId])
  const path = `cases/${caseId}/tasks/${task?.task_id}/decide`
  expect((await desk.call(colleague, path, { decision: 'granted', reason: '符合' })).status).toBe(404)
  const mine = (await desk.call(colleague, 'tasks?scope=mine')).body.tasks as { caseId: string }[]
  expect(mine.map((line) => line.caseId)).not.toContain(caseId)
})

it('refuses an absence in the past, backwards, twice, covered by one who is away, or for somebody else', async () => {
  const third = await staff('街道三', [post])
  const fourth = await staff('街道四', [post])
  const set = (who: Actor, body: object) => desk.call(who, 'absences', body)
  const away = { standInId: idOf(fourth), fromOn: '2026-03-05', untilOn: '2026-03-06' }
  expect(await set(third, { ...away, fromOn: '2026-03-01' })).toMatchObject({
    status: 422,
    body: { fields: [{ pointer: '/fromOn' }] },
  })
  expect((await set(third, { ...away, untilOn: '2026-03-04' })).status).toBe(422)
  expect((await set(third, { ...away, untilOn: '2028-03-04' })).status).toBe(422)
  expect((await set(third, { ...away, fromOn: '9999-12-31', untilOn: '9999-12-31' })).status).toBe(422)
  expect((await set(third, { ...away, fromOn: '2026-02-30' })).status).toBe(422)
  const made = await set(third, away)
  expect(made.status).toBe(201)
  expect((await set(third, away)).status).toBe(409)
  expect((await set(desk.reviewer, { ...away, standInId: idOf(third) })).status).toBe(409)
  expect((await set(desk.reviewer, { ...away, staffId: idOf(third) })).status).toBe(404)
  expect((await set(elsewhere, { ...away, staffId: idOf(third) })).status).toBe(404)

  const end = (who: Actor) => desk.call(who, `absences/${made.body.absenceId}/end`, {})
  expect((await end(elsewhere)).status).toBe(404)
  expect((await end(fourth)).status).toBe(403)
  expect((await end(headOfStreet)).status).toBe(204)
  expect((await end(third)).status).toBe(404)
  const byHead = await set(headOfStreet, { ...away, staffId: idOf(third) })
  expect(byHead.status).toBe(201)
  const page = (await desk.call(headOfStreet, 'colleagues')).body
  expect(page.absences).toContainEqual(
    expect.objectContaining({ name: '街道三', standInName: '街道四', isNow: false, mayEnd: true }),
  )
  expect(page.units[0].members.map(({ name }: { name: string }) => name)).toContain('街道四')
  expect((await desk.call(fourth, 'colleagues')).body.colleagues.map(({ name }: { name: string }) => name)).toContain(
    '街道三',
  )
})
