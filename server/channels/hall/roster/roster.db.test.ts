// The duty roster on a real database: who may plan whom, last week again, what the clerks see, a window opened by somebody else, and its handover.

import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCity, type TestCity } from '../../../../test/harness/open-city.ts'
import type { Actor } from '../../../platform/http/index.ts'
import { newId } from '../../../platform/ids/index.ts'

const siteId = 'centre@440306018000'
type Member = { staffId: string; cookie: string; actor: Actor }
let city: TestCity
let head: Member
let one: Member
let two: Member
let trainee: Member

async function member(name: string, post: string, unit = siteId): Promise<Member> {
  const [staffId, posts] = [newId(), [{ unit, post }]]
  await city.registry.upsertStaff({ staffId, name, username: staffId, posts })
  const actor: Actor = { kind: 'staff', accountId: newId(), staffId, name, posts }
  return { staffId, actor, cookie: await city.session(actor) }
}
beforeAll(async () => {
  city = await openCity()
  head = await member('测试负责人', 'head')
  one = await member('测试窗口甲', 'window-clerk')
  two = await member('测试窗口乙', 'window-clerk')
  trainee = await member('测试见习', 'window-clerk')
  for (const clerk of [one, two]) {
    await city.passes.seedDemo(clerk.staffId, true)
    // A first pass ends the sessions of before.
    clerk.cookie = await city.session(clerk.actor)
  }
})
afterAll(async () => {
  await city.stop()
  expect(city.errors).toEqual([])
})

const monday = '2026-03-02'
const nextMonday = '2026-03-09'
// biome-ignore lint/suspicious/noExplicitAny: answers of several routes, each looked at by its test.
type Answer = { status: number; body: any }
async function ask(who: Member, method: 'GET' | 'PUT' | 'POST', path: string, payload?: object): Promise<Answer> {
  const answer = await city.app.inject({
    method,
    url: `/api/v1/halls/${siteId}/${path}`,
    headers: { cookie: who.cookie },
    ...(payload && { payload }),
  })
  return { status: answer.statusCode, body: answer.json() }
}
const plan = (staffId: string | null, on: string, window = 1, shift = 'morning', who = head) =>
  ask(who, 'PUT', 'roster', { on, window, shift, staffId })
const shiftsIn = ({ body }: Answer) =>
  body.shifts.map((row: { on: string; window: number; shift: string; name: string }) =>
    [row.on, row.window, row.shift, row.name].join(' '),
  )

it('plans a clerk with a pass, another in his place, and nobody', async () => {
  expect(shiftsIn(await plan(one.staffId, monday))).toEqual([`${monday} 1 morning 测试窗口甲`])
  expect(shiftsIn(await plan(two.staffId, monday))).toEqual([`${monday} 1 morning 测试窗口乙`])
  expect(shiftsIn(await plan(null, monday))).toEqual([])
})

it('refuses who has no pass that day, who is no clerk here, days that are past, closed or far off', async () => {
  const without = await plan(trainee.staffId, monday)
  expect([without.status, without.body.detail]).toEqual([409, expect.stringContaining('没有有效的上岗证')])
  const pass = (await city.passes.list(head.actor)).find(({ staffId }) => staffId === one.staffId)?.pass
  const stranger = await member('别处窗口', 'window-clerk', 'centre@440305000000')
  expect((await plan(stranger.staffId, monday)).body.detail).toContain('本服务点的窗口人员')
  expect((await plan(head.staffId, monday)).status).toBe(409)
  expect((await plan(one.staffId, '2026-03-01')).body.detail).toContain('已经过去')
  expect((await plan(one.staffId, '2026-03-08')).body.detail).toContain('不对外办公')
  expect((await plan(one.staffId, String(pass?.validUntil))).body.detail).toContain('最多提前三个月')
  expect((await plan(one.staffId, monday, 400)).status).toBe(404)
  expect(shiftsIn(await ask(head, 'GET', 'roster'))).toEqual([])
})

it('has a clerk at one window in a shift, even when two heads plan at once', async () => {
  const answers = await Promise.all([2, 3, 4].map((window) => plan(one.staffId, '2026-03-04', window)))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  expect(answers.find(({ status }) => status === 409)?.body.detail).toMatch(/上午已经排在 \d 号窗口/)
  expect((await plan(one.staffId, '2026-03-04', 5, 'afternoon')).status).toBe(200)
})

it('only its head plans, its clerks read without who is away or has no pass, nobody else learns of it', async () => {
  expect((await plan(one.staffId, monday, 1, 'morning', one)).status).toBe(403)
  const elsewhere = await member('别处负责人', 'head', 'centre@440305000000')
  expect((await plan(one.staffId, monday, 1, 'morning', elsewhere)).status).toBe(404)
  expect((await ask(elsewhere, 'GET', 'roster')).status).toBe(404)
  const { body: mine } = await ask(one, 'GET', 'roster')
  expect([mine.mayPlan, mine.clerks]).toEqual([false, []])
  expect(mine.shifts.map(({ isMine }: { isMine: boolean }) => isMine)).toEqual([true, true])
  const { body: planned } = await ask(head, 'GET', 'roster')
  expect(planned.clerks.find(({ name }: { name: string }) => name === '测试见习').noPass).toHaveLength(7)
})

it('copies last week where nothing stands, and says what it left out and why', async () => {
  await plan(two.staffId, '2026-03-04', 9, 'afternoon')
  await plan(two.staffId, '2026-03-05', 1)
  await city.cases.handing.setAbsence(two.actor, {
    standInId: one.staffId,
    fromOn: '2026-03-12',
    untilOn: '2026-03-12',
  })
  const { body: before } = await ask(head, 'GET', `roster?on=${nextMonday}`)
  expect(before.clerks.find(({ name }: { name: string }) => name === '测试窗口乙').away).toEqual(['2026-03-12'])
  await plan(two.staffId, '2026-03-11', 5, 'afternoon')
  const { body } = await ask(head, 'POST', 'roster/copy', { on: '2026-03-13' })
  expect(body.copied).toBe(1)
  expect(body.left.map(({ on, why }: { on: string; why: { zh: string } }) => [on, why.zh])).toEqual([
    ['2026-03-11', expect.stringContaining('已经排在 5 号窗口')],
    ['2026-03-12', '测试窗口乙 2026-03-12 外出'],
  ])
  expect(body.roster.shifts).toHaveLength(2)
  const again = await ask(head, 'POST', 'roster/copy', { on: nextMonday })
  expect(again.body.copied).toBe(0)
})

it('says at the window whom the roster names, and keeps that somebody else opened it', async () => {
  await plan(two.staffId, monday, 7)
  const { body: before } = await ask(one, 'GET', 'queue')
  expect(before.planned).toEqual([{ window: 7, name: '测试窗口乙', isMine: false }])
  const opened = await ask(one, 'POST', 'windows/7/open', {})
  expect([opened.status, opened.body.mine.planned]).toEqual([200, '测试窗口乙'])
  const seen = [{ window: 7, name: '测试窗口甲', planned: '测试窗口乙' }]
  expect((await ask(head, 'GET', `roster?on=${monday}`)).body.otherwise).toEqual(seen)
  expect((await ask(one, 'GET', `roster?on=${monday}`)).body.otherwise).toEqual([])
  expect((await ask(one, 'POST', 'windows/7/close', {})).status).toBe(200)
  const kept = await city.db.query('select planned_staff_id planned from hall_window where window_no = 7')
  expect(kept).toEqual([{ planned: two.staffId }])
  expect((await ask(two, 'POST', 'windows/7/open', {})).body.mine.planned).toBeNull()
})

it('hands a window over: the next clerk sees the note with its counts until it is confirmed', async () => {
  expect((await ask(two, 'POST', 'windows/7/close', { note: '字'.repeat(501) })).status).toBe(422)
  const note = '打印机缺纸，已报修'
  expect((await ask(two, 'POST', 'windows/7/close', { note })).status).toBe(200)
  expect((await ask(two, 'POST', 'windows/7/open', {})).body.handovers).toEqual([])
  expect((await ask(two, 'POST', 'windows/7/close', {})).status).toBe(200)
  const { body: opened } = await ask(one, 'POST', 'windows/7/open', {})
  expect(opened.handovers).toMatchObject([
    { note, byName: '测试窗口乙', drafts: 0, skipped: 0, waiting: 0, seenBy: null },
  ])
  const path = (window: number) => `windows/${window}/handovers/${opened.handovers[0].handoverId}/acknowledge`
  expect((await ask(two, 'POST', path(7), {})).status).toBe(409)
  expect((await ask(one, 'POST', path(6), {})).status).toBe(409)
  for (const _ of [1, 2]) {
    const seen = await ask(one, 'POST', path(7), {})
    expect([seen.status, seen.body.handovers]).toEqual([200, []])
  }
  const { body } = await ask(head, 'GET', 'handovers')
  expect(body.handovers).toMatchObject([{ note, window: 7, seenBy: '测试窗口甲' }])
  const elsewhere = await member('别处负责人', 'head', 'centre@440305000000')
  expect((await ask(elsewhere, 'GET', 'handovers')).status).toBe(404)
})
