// A visit to a terminal: registered in the desk, enrolled by its code, a school place applied for with the same form as on the phone, the
// receipt printed, the end of a visit without a trace, and a key that was revoked.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { signInAtDesk } from './desk-actions.ts'
import { identifyAtKiosk, stayQuiet, traces, type Visitor, visit } from './kiosk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { ordinaryDay } from './ordinary-day.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { applyForSchool } from './school-application.ts'
import { tellInOrder } from './story.ts'

tellInOrder()
const mother: Visitor = { name: '林晓雯', citizenId: '440399199305189029', phone: '13900000001' }
const item = '义务教育入学申请'
let town: Town
let desk: Page
let kiosk: Page
let code = ''
let caseNumber = ''
let entries = 0

beforeAll(async () => {
  town = await openTown({ clock: `${ordinaryDay()}T09:30+08:00` })
  desk = await town.screen()
  kiosk = await town.terminal()
  await kiosk.clock.install()
})
// Codes are told apart by when they were sent.
beforeEach(() => town.city.testClock.advance({ minutes: 3 }))
afterAll(() => town?.close())

it('a terminal that is not enrolled serves nobody', async () => {
  await kiosk.goto('/kiosk')
  await kiosk.getByRole('heading', { name: '登记这台终端' }).waitFor()
  expect(await barriers(kiosk)).toEqual([])
})

it('an administrator registers it in the desk and is shown its code once', async () => {
  await signInAtDesk(desk, '徐翠萍')
  await desk.goto('/desk/administration/devices')
  await desk.getByRole('button', { name: '登记新终端' }).click()
  await desk.getByLabel('终端名称').fill('大厅一号机')
  await desk.getByLabel('服务点').selectOption({ label: '西乡街道公共服务中心' })
  for (const one of [item, '高龄老人津贴申请']) await desk.getByRole('checkbox', { name: one }).check()
  await shot(desk, 'desk-devices-new')
  await desk.getByRole('button', { name: '登记', exact: true }).click()
  code = String(await desk.locator('.device-code').textContent())
  await shot(desk, 'desk-devices-code')
  await desk.getByRole('button', { name: '我已记下' }).click()
  await desk.reload()
  await desk.getByText('大厅一号机').waitFor()
  expect(await desk.getByText(code).count()).toBe(0)
  expect(await barriers(desk)).toEqual([])
  await shot(desk, 'desk-devices')
})

it('the code enrols the terminal, which then shows where it stands', async () => {
  await kiosk.getByLabel('登记码').fill(code)
  await kiosk.getByRole('button', { name: '登记', exact: true }).tap()
  await kiosk.getByText('西乡街道公共服务中心 · 大厅一号机').waitFor()
  expect(await barriers(kiosk)).toEqual([])
  await shot(kiosk, 'kiosk-home')
  entries = (await traces(kiosk)).entries
})

it('every target is at least 64 pixels high, in both languages', async () => {
  await kiosk.getByRole('button', { name: 'English' }).tap()
  await kiosk.getByRole('button', { name: 'Apply for something' }).tap()
  await kiosk.getByRole('heading', { name: 'First, who are you?' }).waitFor()
  await shot(kiosk, 'kiosk-identify-en')
  expect(await barriers(kiosk)).toEqual([])
  const heights = await kiosk.getByRole('button').evaluateAll((all) => all.map((one) => one.clientHeight))
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(64)
  await kiosk.getByRole('button', { name: '中文' }).tap()
})

it('somebody identifies herself by card, phone and code, and finds the item in her own words', async () => {
  await identifyAtKiosk(kiosk, mother)
  await shot(kiosk, 'kiosk-items')
  await kiosk.getByRole('searchbox').fill('孩子上小学')
  await kiosk.getByRole('button', { name: '查找' }).tap()
  await kiosk.getByText('找到 1 项').waitFor()
  expect(await barriers(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: item }).tap()
  await kiosk.getByRole('heading', { level: 1, name: '孩子' }).waitFor()
  await kiosk.getByLabel('孩子姓名').fill('陈一诺')
  await shot(kiosk, 'kiosk-form')
  expect(await barriers(kiosk)).toEqual([])
})

it('after 45 seconds without a touch it asks, and gives more time for one touch', async () => {
  await stayQuiet(kiosk, 46)
  await kiosk.getByRole('heading', { name: '您还在吗？' }).waitFor()
  await shot(kiosk, 'kiosk-idle')
  expect(await barriers(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: '我还需要时间' }).tap()
  await kiosk.getByRole('heading', { name: '您还在吗？' }).waitFor({ state: 'hidden' })
  await stayQuiet(kiosk, 40)
  expect(await kiosk.getByLabel('孩子姓名').inputValue()).toBe('陈一诺')
})

it('after 60 seconds nothing of her is left, and a step back leads to nothing of her', async () => {
  const session = (await kiosk.context().cookies()).find(({ name }) => name === 'yc_session')
  await stayQuiet(kiosk, 61)
  await kiosk.getByRole('heading', { name: '您的信息已从这台终端清除' }).waitFor()
  await kiosk.getByText('没有提交的申请已保存在您的账号里').waitFor()
  await shot(kiosk, 'kiosk-ended')
  const left = await traces(kiosk)
  expect(left).toMatchObject({ cookies: ['yc_device'], stored: 0, databases: 0, caches: 0, entries })
  for (const secret of [mother.name, mother.citizenId, mother.phone, '陈一诺']) expect(left.text).not.toContain(secret)
  await kiosk.goBack()
  expect(await kiosk.content()).not.toContain(mother.name)
  await kiosk.goto('/kiosk')
  await kiosk.getByRole('button', { name: '办一件事' }).waitFor()
  const [device] = await kiosk.context().cookies()
  const answered = await town.city.app.inject({
    url: '/api/v1/me',
    headers: { cookie: `yc_device=${device?.value}; yc_session=${session?.value}` },
  })
  expect(answered.json().kind).toBe('anonymous')
})

it('what she had typed is in her account, on her phone', async () => {
  const phone = await town.phone()
  await phone.goto('/sign-in?back=/apply/school-admission')
  await signInByPhone(phone, mother.phone)
  await phone.getByRole('button', { name: '接着填' }).click()
  await phone.getByRole('heading', { level: 1, name: '孩子' }).waitFor()
  expect(await phone.getByLabel('孩子姓名').inputValue()).toBe('陈一诺')
})

it('she comes back, finishes it at the terminal, and prints receipt and official document', async () => {
  await visit(kiosk, '办一件事', mother)
  await kiosk.getByRole('button', { name: item }).tap()
  await kiosk.getByRole('button', { name: '接着填' }).tap()
  const receipt = await applyForSchool(kiosk, '陈一诺', async () => shot(kiosk, 'kiosk-form-known'))
  caseNumber = receipt.caseNumber
  // The page asks again after a while of its own clock: by then the paper must be there.
  await town.city.cases.settle()
  await kiosk.clock.fastForward(3000)
  const paper = kiosk.getByRole('button', { name: /^打印接收回执/ })
  await paper.waitFor()
  await shot(kiosk, 'kiosk-done')
  expect(await barriers(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: '打印小票' }).tap()
  expect(await kiosk.evaluate(() => document.body.dataset.printed)).toBe('1')
  await kiosk.emulateMedia({ media: 'print' })
  expect(await kiosk.getByRole('button', { name: '结束并退出' }).isVisible()).toBe(false)
  await shot(kiosk, 'kiosk-slip')
  await kiosk.emulateMedia({ media: 'screen' })
  await paper.tap()
  await kiosk.locator('body[data-held="%PDF-"]').waitFor({ state: 'attached' })
})

it('the case is of channel kiosk, with the terminal in its events, received where it stands', async () => {
  const [found] = await town.city.db.query<{ channel: string; site_id: string; actor: object; data: object }>(
    `select c.channel, c.site_id, e.actor, e.data from "case" c join case_event e on e.case_id = c.case_id and e.seq = 1
      where c.case_no = $1`,
    [caseNumber],
  )
  const [device] = await town.city.db.query<{ device_id: string }>('select device_id from device')
  expect(found).toMatchObject({
    channel: 'kiosk',
    site_id: 'centre@440306018000',
    actor: { kind: 'person', device: device?.device_id },
    data: { device: device?.device_id },
  })
})

it('she sees where her case is, and ends the visit herself', async () => {
  await kiosk.getByRole('button', { name: '查我的办件' }).tap()
  await kiosk.getByRole('button', { name: caseNumber }).tap()
  await kiosk.getByText('已提交，等待受理').first().waitFor()
  await shot(kiosk, 'kiosk-case')
  expect(await barriers(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: '打印证照' }).tap()
  await kiosk.getByRole('heading', { name: '我的证照' }).waitFor()
  await shot(kiosk, 'kiosk-licences')
  expect(await barriers(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: '结束并退出' }).tap()
  await kiosk.getByRole('heading', { name: '您的信息已从这台终端清除' }).waitFor()
  expect((await traces(kiosk)).cookies).toEqual(['yc_device'])
})

it('gives somebody a number for this hall without asking who it is, prints it, and is wiped after', async () => {
  await kiosk.getByRole('button', { name: '开始办理' }).tap()
  await kiosk.getByRole('button', { name: '取号' }).tap()
  await kiosk.getByRole('heading', { name: '取什么号？' }).waitFor()
  await shot(kiosk, 'kiosk-ticket-what')
  expect(await barriers(kiosk)).toEqual([])
  await kiosk.getByRole('searchbox').fill('孩子上小学')
  await kiosk.getByRole('button', { name: '查找' }).tap()
  await kiosk.getByRole('button', { name: item }).tap()
  await kiosk.getByRole('heading', { name: '需要优先吗？' }).waitFor()
  await shot(kiosk, 'kiosk-ticket-class')
  expect(await barriers(kiosk)).toEqual([])
  await kiosk.getByRole('button', { name: '老年人' }).tap()
  await kiosk.getByRole('heading', { name: /^[A-Z]001$/ }).waitFor()
  await kiosk.getByText('前面 0 人').waitFor()
  expect(await kiosk.evaluate(() => document.body.dataset.printed)).toBe('1')
  await shot(kiosk, 'kiosk-ticket')
  expect(await barriers(kiosk)).toEqual([])
  await kiosk.emulateMedia({ media: 'print' })
  await shot(kiosk, 'kiosk-ticket-paper')
  await kiosk.emulateMedia({ media: 'screen' })
  const drawn = await town.city.db.query('select site_id, subject_id, channel, class_key from ticket')
  expect(drawn).toEqual([{ site_id: 'centre@440306018000', subject_id: null, channel: 'kiosk', class_key: 'elderly' }])
  await kiosk.getByRole('button', { name: '好了，结束' }).tap()
  await kiosk.getByRole('heading', { name: '您的信息已从这台终端清除' }).waitFor()
  expect((await traces(kiosk)).cookies).toEqual(['yc_device'])
})

it('a card that is not the phone’s owner’s does not get in, and what was typed stays for another try', async () => {
  await kiosk.getByRole('button', { name: '开始办理' }).tap()
  await kiosk.getByRole('button', { name: '查我的办件' }).tap()
  await kiosk.getByLabel('身份证号码').waitFor()
  await kiosk.keyboard.type('440399194502099038')
  await kiosk.keyboard.press('Enter')
  await kiosk.getByLabel('手机号码').fill('13900000003')
  await kiosk.keyboard.press('Enter')
  await kiosk.getByRole('button', { name: '填入' }).tap()
  await kiosk.getByRole('button', { name: '确认' }).tap()
  await kiosk.getByRole('alert').filter({ hasText: '身份核验没有通过' }).waitFor()
  await kiosk.getByRole('button', { name: '返回' }).tap()
  expect(await kiosk.getByLabel('手机号码').inputValue()).toBe('13900000003')
})

it('a revoked terminal says so in the middle of a visit, and serves nobody after it', async () => {
  await desk.getByRole('button', { name: '停用 大厅一号机' }).click()
  await desk.getByLabel('停用原因').fill('屏幕损坏')
  await desk.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
  await desk.getByText('已停用').waitFor()
  await kiosk.getByRole('button', { name: '获取验证码' }).tap()
  await kiosk.getByRole('heading', { name: '这台终端已停用' }).waitFor()
  await shot(kiosk, 'kiosk-revoked')
  expect(await barriers(kiosk)).toEqual([])
  await kiosk.reload()
  await kiosk.getByRole('heading', { name: '这台终端已停用' }).waitFor()
})
