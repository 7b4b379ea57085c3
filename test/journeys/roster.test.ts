// A week at the windows: the head plans it, a clerk reads her shifts, opens another window than the roster names, and hands it over.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { ordinaryDay } from './ordinary-day.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

tellInOrder()
const day = ordinaryDay()
const at = (window: number, shift: string, on = day) =>
  new RegExp(`^${on.month}月${on.day}日.* ${window} 号窗口${shift}$`)
let town: Town
let head: Page
let clerk: Page

beforeAll(async () => {
  town = await openTown({ clock: `${day}T08:40+08:00` })
  head = await town.screen()
  clerk = await town.screen()
})
afterAll(() => town?.close())

const look = async (page: Page, picture: string) => {
  await shot(page, picture)
  expect([picture, await barriers(page)]).toEqual([picture, []])
}

it('is planned by the head of the site: who has no pass or sits elsewhere cannot be chosen', async () => {
  await signInAtDesk(head, '姚建民')
  await head.goto('/desk/hall')
  await head.waitForURL('**/desk/hall/roster')
  const first = head.getByRole('combobox', { name: at(1, '上午') })
  await first.selectOption({ label: '李思敏' })
  await head.getByText(/^已保存/).waitFor()
  await head.getByRole('combobox', { name: at(2, '上午') }).selectOption({ label: '石慧玲' })
  const third = head.getByRole('combobox', { name: at(3, '上午') })
  await third.getByRole('option', { name: '石慧玲（2 号窗口）' }).waitFor({ state: 'attached' })
  expect(await third.locator('option:disabled').allTextContents()).toEqual(
    expect.arrayContaining(['李思敏（1 号窗口）', '石慧玲（2 号窗口）', '周晓彤（无有效上岗证）']),
  )
  await look(head, 'roster-plan')
})

it('is taken over into the next week by one button', async () => {
  await head.getByRole('button', { name: '下一周' }).click()
  await head.getByRole('button', { name: '复制上周' }).click()
  await head.getByText(/^已复制/).waitFor()
  await look(head, 'roster-copied')
  await head.emulateMedia({ media: 'print' })
  await shot(head, 'roster-paper')
  expect(await head.getByRole('button', { name: '复制上周' }).isVisible()).toBe(false)
  await head.emulateMedia({ media: 'screen' })
  const file = head.waitForEvent('download')
  await head.getByRole('button', { name: '导出 CSV' }).click()
  expect((await file).suggestedFilename()).toMatch(/^roster-.*\.csv$/)
})

it('tells a clerk her week, and at the window whom the roster names', async () => {
  await signInAtDesk(clerk, '李思敏')
  await clerk.goto('/desk/hall/roster')
  await clerk.getByRole('region', { name: '我这一周' }).getByText('1 号窗口').waitFor()
  expect(await clerk.getByRole('combobox').count()).toBe(0)
  await look(clerk, 'roster-mine')
  await clerk.getByRole('link', { name: '叫号' }).click()
  const window = clerk.getByRole('region', { name: '窗口', exact: true })
  await clerk.getByText('排班表上这一班是您').waitFor()
  expect(await window.getByRole('combobox').inputValue()).toBe('1')
  await window.getByRole('combobox').selectOption('2')
  await window.getByText('排班表上是石慧玲').waitFor()
  await window.getByRole('button', { name: '开窗' }).click()
  await clerk.getByRole('heading', { name: '2 号窗口' }).waitFor()
  await window.getByText('排班表上是石慧玲').waitFor()
  await look(clerk, 'roster-other-window')
})

it('is handed over with a note that the next clerk reads and confirms', async () => {
  const window = clerk.getByRole('region', { name: '窗口', exact: true })
  await window.getByRole('button', { name: '留言并关窗' }).click()
  await window.getByLabel('给下一位的交接').fill('2 号窗口高拍仪待修，请先用 3 号窗口的。')
  await look(clerk, 'handover-leave')
  await window.getByRole('button', { name: '确认关窗' }).click()
  await clerk.getByRole('heading', { name: '开窗' }).waitFor()
  const next = await town.screen()
  await signInAtDesk(next, '石慧玲')
  await next.goto('/desk/hall')
  await next.getByRole('button', { name: '开窗' }).click()
  const note = next.getByRole('region', { name: '交接', exact: true })
  await note.getByText('高拍仪待修').waitFor()
  await look(next, 'handover-read')
  await note.getByRole('button', { name: '已知悉' }).click()
  await note.waitFor({ state: 'detached' })
  await head.reload()
  await head
    .getByRole('region', { name: '窗口交接记录' })
    .getByText(/石慧玲.*已知悉/)
    .waitFor()
  await look(head, 'handover-list')
})
