// What a guide says is written in the desk down to its questions and answers; a problem leads to its field; the item is written by hand as
// its file, and nothing typed is lost on the way.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { barriers } from './reach.ts'

const item = 'old-age-allowance'
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town?.close())

const openTab = (page: Page, tab: string) =>
  page.getByRole('navigation', { name: '事项的各部分' }).getByRole('link', { name: tab }).click()
const saved = (page: Page) => page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
const look = async (page: Page, picture: string) => {
  await shot(page, picture, true)
  expect([picture, await barriers(page)]).toEqual([picture, []])
}

it('writes the elements of the guide, is led to what is wrong, and writes the file by hand', async () => {
  const page = await town.screen()
  await signInAtDesk(page, '徐翠萍')
  await page.goto(`/desk/administration/items/${item}`)
  const districts = page.getByRole('region', { name: '各区的做法' })
  await districts.getByText('有本区的版本').waitFor()
  expect(await districts.getByRole('link').getAttribute('href')).toBe('/desk/administration/consistency')
  await look(page, 'file-01-item')
  await page.getByRole('button', { name: '修改这个事项' }).click()
  await openTab(page, '指南要素')
  const faq = page.getByRole('region', { name: '常见问题' })
  const before = await faq.getByLabel('问题（中文）').count()
  await faq.getByRole('button', { name: '添加' }).click()
  await faq.getByLabel('问题（中文）').nth(before).fill('可以代办吗？')
  await faq.getByLabel('问题（英文）').nth(before).fill('May somebody else apply?')
  await saved(page)
  await look(page, 'file-02-elements')
  await openTab(page, '检查')
  await page.getByRole('button', { name: /去改.*answer/ }).click()
  const answer = page.getByRole('region', { name: '常见问题' }).getByLabel('答案（中文）').nth(before)
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
  expect(await answer.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.keyboard.type('可以，请带委托书。')
  await faq.getByLabel('答案（英文）').nth(before).fill('Yes, with a letter of authority.')
  await saved(page)
  await writeFile(page)
})

it('a long chart scrolls in its own box, by key too, and never the page', async () => {
  const page = await town.screen()
  for (const id of ['school-admission', 'food-business-licence']) {
    await page.goto(`/items/${id}`)
    await page.getByText('内部运行控制图').first().click()
    const charts = page.locator('figure.chart:visible')
    await charts
      .nth(1)
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.decode())
    await charts
      .nth(0)
      .locator('img')
      .evaluate((image: HTMLImageElement) => image.decode())
    const sizes = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ])
    expect([id, sizes[0]]).toEqual([id, sizes[1]])
    for (const chart of await charts.all()) expect(await chart.getAttribute('tabindex')).toBe('0')
    await charts.nth(0).focus()
    const room = await charts.nth(0).evaluate((element) => element.scrollWidth - element.clientWidth)
    if (room > 0) {
      await page.keyboard.press('ArrowRight')
      await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 0)
    }
    await shot(page, `chart-wide-${id}`, true)
  }
})
it('a self-check on a district’s page stays on it and is answered there', async () => {
  const page = await town.screen()
  await page.goto(`/items/${item}?district=440305`)
  const form = page.locator('.self-check form')
  expect(await form.getAttribute('action')).toBe(`/items/${item}?district=440305#check`)
  await form.getByRole('button').click()
  await page.locator('.self-check [role=status]').waitFor()
  expect(new URL(page.url()).search).toBe('?district=440305')
})

async function writeFile(page: Page): Promise<void> {
  await openTab(page, '文件')
  const text = page.getByLabel(`items/${item}.yaml`)
  const whole = await text.inputValue()
  expect(whole).toContain('可以代办吗？')
  const broken = whole.replace(/^summary:$/m, 'summary: [')
  await text.fill(broken)
  await page.getByText('还不能采用').waitFor()
  expect(await page.getByRole('button', { name: '采用' }).isDisabled()).toBe(true)
  await look(page, 'file-03-broken')
  await openTab(page, '材料')
  await page.getByRole('button', { name: /添加材料/ }).waitFor()
  await openTab(page, '文件')
  expect(await text.inputValue()).toBe(broken)
  await text.fill(whole.replace('可以代办吗？', '别人能不能代办？'))
  await page.getByText('可以采用').waitFor()
  await page.getByRole('button', { name: '采用' }).click()
  await saved(page)
  await page.getByText('和已保存的一样').waitFor()
  expect(await text.inputValue()).toContain('别人能不能代办？')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载全部文件（ZIP）' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.zip$/)
}
