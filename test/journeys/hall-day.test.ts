// A day in the hall: 40 tickets over four windows, one of them a clerk with the keyboard, with appointments, an elderly man, people who do
// not come when they are called, a transfer, and an appointment that nobody keeps. The board shows the calls; nobody is lost.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import type { Actor } from '../../server/platform/http/index.ts'
import { newId } from '../../server/platform/ids/index.ts'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { ordinaryDay } from './ordinary-day.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

tellInOrder()
const siteId = 'centre@440306018000'
const tickets = 40
const day = ordinaryDay()
const eve = day.subtract({ days: 1 })
const dayZh = `${day.year}年${day.month}月${day.day}日`
let town: Town
let mother: Page
let clerk: Page
let board: Page

beforeAll(async () => {
  town = await openTown({ clock: `${eve}T20:00+08:00` })
  mother = await town.phone()
})
afterAll(() => town?.close())

const at = (time: string) => town.city.testClock.set(`${day}T${time}+08:00`)
const clerkAt = (name: string): Actor => ({
  ...{ kind: 'staff', accountId: newId(), staffId: newId(), name },
  posts: [{ unit: siteId, post: 'window-clerk' }],
})
const helpers = [2, 9, 11].map((window) => ({ window, actor: clerkAt(`演示窗口${window}`), busyUntil: 0 }))
const resident = async (n: number, birth = '1988-05-05'): Promise<Actor> =>
  (await town.city.person(`演示居民${n}`, makeCitizenId(demoDivision, birth, 900 + n), `139000006${10 + n}`)).actor

it('lets a mother book on her phone the evening before, from the page of the site', async () => {
  await mother.goto('/sites?item=residence-permit')
  await mother.getByRole('button', { name: '找离我最近的' }).click()
  await mother.getByText('没有得到您的位置').waitFor()
  await mother.getByLabel('或者输入您在的社区、街道').fill('新安')
  await mother.getByRole('button', { name: '找最近的', exact: true }).click()
  await mother.getByRole('navigation', { name: '您说的是哪一个？' }).getByRole('link').first().waitFor()
  expect(await barriers(mother)).toEqual([])
  await shot(mother, 'hall-sites-which', true)
  await mother.getByLabel('或者输入您在的社区、街道').fill('共乐社区')
  await mother.getByRole('button', { name: '找最近的', exact: true }).click()
  await mother.getByText(/离.*共乐社区最近的网点/).waitFor()
  await mother.getByRole('listitem').filter({ hasText: '共乐社区' }).first().getByText('就在这里').waitFor()
  expect(await barriers(mother)).toEqual([])
  await shot(mother, 'hall-sites-near', true)
  await mother.goto('/sites?division=440306000000&item=residence-permit')
  await mother.getByText('西乡街道公共服务中心').first().waitFor()
  await shot(mother, 'hall-sites')
  expect(await barriers(mother)).toEqual([])
  await mother.goto(`/book/${siteId}?item=residence-permit`)
  await signInByPhone(mother, '13900000001')
  await mother.getByLabel('选一天').selectOption(day.toString())
  await mother.getByRole('radio', { name: /^09:30/ }).check({ force: true })
  await shot(mother, 'hall-book', true)
  expect(await barriers(mother)).toEqual([])
  await mother.getByRole('button', { name: `预约 ${dayZh} 09:30` }).click()
  await mother.getByRole('heading', { name: `${dayZh} 09:30` }).waitFor()
  await shot(mother, 'hall-my-appointments', true)
  expect(await barriers(mother)).toEqual([])
  const file = await mother.getByRole('link', { name: '加入日历' }).getAttribute('href')
  expect(await (await mother.request.get(String(file))).text()).toContain(
    `DTSTART:${day.toString().replaceAll('-', '')}T013000Z`,
  )
  const absent = await resident(1)
  await town.city.hall.book(absent, { siteId, group: 'general', on: day.toString(), starts: '10:00' })
})

it('opens in the morning: a clerk opens her window, colleagues theirs, the board hangs on the wall', async () => {
  at('08:55')
  clerk = await town.screen()
  await signInAtDesk(clerk, '李思敏')
  await clerk.goto('/desk/hall')
  await clerk.getByRole('region', { name: '窗口', exact: true }).getByRole('combobox').selectOption('1')
  await clerk.getByRole('button', { name: '开窗' }).click()
  await clerk.getByRole('heading', { name: '1 号窗口' }).waitFor()
  for (const { window, actor } of helpers) await town.city.hall.openWindow(actor, { siteId, window })
  board = await town.screen()
  await board.setViewportSize({ width: 1920, height: 1080 })
  await board.goto(`/board/${siteId}`)
  await board.getByRole('heading', { name: '西乡街道公共服务中心' }).waitFor()
})

it('calls by keyboard; the board says who goes where; the mother’s appointment comes before those who came earlier', async () => {
  for (let n = 2; n <= 7; n++) await town.city.hall.draw(await resident(n), { siteId, group: 'general' })
  await clerk.getByRole('rowheader', { name: 'A001' }).waitFor()
  await clerk.keyboard.press('n')
  await clerk.getByText('已叫 1 次').waitFor()
  await clerk.keyboard.press('r')
  await clerk.getByText('已叫 2 次').waitFor()
  await board.getByRole('status').getByText('请 A001 号到 1 号窗口').waitFor()
  await shot(board, 'hall-board')
  expect(await barriers(board)).toEqual([])
  expect(await board.getByRole('main').textContent()).not.toContain('演示居民')
  await clerk.keyboard.press('s')
  await clerk
    .getByText(/开始办理$/)
    .first()
    .waitFor()
  at('09:10')
  await mother.goto('/my/appointments')
  await mother.getByRole('button', { name: '到场取号' }).click()
  await mother.getByRole('heading', { name: /D001/ }).waitFor()
  await mother.getByText(/取号时告知/).waitFor()
  await shot(mother, 'hall-my-ticket', true)
  const paper = await mother.getByRole('link', { name: '打开票面' }).getAttribute('href')
  await mother.goto(String(paper))
  await mother.getByRole('img', { name: '扫码看进度' }).waitFor()
  await shot(mother, 'hall-ticket')
  expect(await barriers(mother)).toEqual([])
  await clerk.keyboard.press('f')
  await clerk.getByText('窗口前没有人').waitFor()
})

it('calls an elderly man before those who came a little earlier, skips who does not come, and takes him back', async () => {
  const old = await town.city.hall.draw(await resident(8, '1944-02-09'), { siteId, group: 'general' })
  expect([old.class.key, old.number]).toEqual(['elderly', 'A007'])
  await clerk.getByRole('rowheader', { name: 'A007' }).waitFor()
  await clerk.keyboard.press('n')
  const panel = clerk.getByRole('region', { name: '窗口', exact: true })
  await panel.getByText('A007').waitFor()
  await shot(clerk, 'hall-panel')
  expect(await barriers(clerk)).toEqual([])
  await clerk.keyboard.press('s')
  await panel.getByText(/^\d\d:\d\d 开始办理/).waitFor()
  await clerk.keyboard.press('f')
  await panel.getByText('窗口前没有人').waitFor()
  await clerk.keyboard.press('n')
  await panel.getByText('A002').waitFor()
  await clerk.keyboard.press('k')
  await clerk.getByRole('heading', { name: '过号 1 人' }).waitFor()
  await board.getByText('A002').first().waitFor()
  await clerk.getByRole('button', { name: '恢复排队 A002' }).click()
  await clerk.getByRole('rowheader', { name: 'A002' }).waitFor()
  await clerk.keyboard.press('n')
  await panel.getByText('A003').waitFor()
  await panel.getByRole('button', { name: '社保民政卫生' }).click()
  await panel.getByText('窗口前没有人').waitFor()
  await panel.getByRole('button', { name: '关窗', exact: true }).click()
  await clerk.getByRole('heading', { name: '开窗' }).waitFor()
})

it('serves everybody who comes: forty tickets, nobody lost, no number twice, each with its estimate', async () => {
  const { hall, testClock } = town.city
  const one = clerkAt('演示窗口1')
  const thirteen = clerkAt('演示窗口13')
  helpers.push({ window: 1, actor: one, busyUntil: 0 })
  await hall.openWindow(one, { siteId, window: 1 })
  // The mother's group has a window only now.
  await hall.closeWindow(helpers[1]?.actor ?? one, { siteId, window: 9 })
  helpers[1] = { window: 13, actor: thirteen, busyUntil: 0 }
  await hall.openWindow(thirteen, { siteId, window: 13 }, ['residence', 'enterprise'])
  const groups = ['general', 'general', 'social', 'enterprise', 'residence']
  let drawn = 8
  for (let minute = 10; minute < 520; minute++) {
    testClock.set(Temporal.Instant.from(`${day}T01:00:00Z`).add({ minutes: minute }).toString())
    if (drawn < tickets && minute % 3 === 0) {
      const group = groups[drawn % groups.length] ?? 'general'
      await hall.draw(await resident(drawn + 1), { siteId, group, ...(drawn % 9 === 0 && { class: 'pregnant' }) })
      drawn++
    }
    for (const helper of helpers) {
      const desk = { siteId, window: helper.window }
      const { before } = await hall.queue(helper.actor, siteId)
      if (!before) await hall.call(helper.actor, desk)
      else if (before.state === 'called') {
        const isAbsent = before.number.endsWith('5') && before.calls < 3
        if (isAbsent && before.calls === 1) await hall.act(helper.actor, desk, 'recall', before)
        else if (isAbsent) {
          await hall.act(helper.actor, desk, 'skip', before)
          await hall.moveTicketFor(helper.actor, siteId, before.ticketId, 'rejoin')
        } else {
          await hall.act(helper.actor, desk, 'serve', before)
          helper.busyUntil = minute + 4 + ((minute * 7) % 9)
        }
      } else if (minute >= helper.busyUntil) await hall.act(helper.actor, desk, 'finish', before)
    }
  }
  await hall.sweep()
  const { tickets: measured, summary } = await hall.measure(one, siteId, {
    from: day.toString(),
    until: day.toString(),
  })
  const { counts, waiting, skipped } = await hall.queue(one, siteId)
  expect([counts, waiting, skipped]).toEqual([{ drawn: tickets, finished: tickets, left: 0 }, [], []])
  expect(new Set(measured.map(({ number }) => number)).size).toBe(tickets)
  expect(
    measured.every(({ lowSeconds, highSeconds, realSeconds }) => lowSeconds <= highSeconds && realSeconds >= 0),
  ).toBe(true)
  expect(summary.count).toBe(tickets)
  const transferred = await town.city.db.query<{ n: number }>(
    `select count(*)::integer n from ticket_event where kind = 'transferred'`,
  )
  expect(transferred).toEqual([{ n: 1 }])
})

it('shows in the evening who did not come, and how honest the estimates were', async () => {
  await clerk.goto('/desk/hall/appointments')
  await clerk.getByRole('row', { name: /演示居民1.*没有到场/ }).waitFor()
  await shot(clerk, 'hall-appointments')
  expect(await barriers(clerk)).toEqual([])
  await clerk.getByRole('button', { name: '代约' }).click()
  await clerk.getByLabel('身份证号 / 信用代码 / 手机号').fill('13900000003')
  await clerk.keyboard.press('Enter')
  await clerk.getByText('选时段即预约').waitFor()
  await shot(clerk, 'hall-book-for')
  expect(await barriers(clerk)).toEqual([])
  await clerk.getByRole('button', { name: /^09:30/ }).click()
  await clerk.getByRole('status').filter({ hasText: '已为' }).waitFor()
  const [booked] = await town.city.db.query(`select site_id, channel from appointment where channel = 'desk'`)
  expect(booked).toEqual({ site_id: siteId, channel: 'desk' })
  await clerk.getByRole('button', { name: '结束代约' }).click()
  await clerk.getByRole('link', { name: '预计与实际等候' }).click()
  await clerk.getByText('叫到的号').waitFor()
  await clerk.locator('svg path').first().waitFor({ state: 'attached' })
  await shot(clerk, 'hall-estimates')
  expect(await barriers(clerk)).toEqual([])
  await clerk.getByText('表', { exact: true }).click()
  expect(await clerk.getByRole('row').count()).toBe(tickets + 1)
})
