import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { done, openCase, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { type Receipt, signInByPhone } from './portal-actions.ts'
import { barriers, tabTo } from './reach.ts'
import { applyForSchool } from './school-application.ts'

const item = '义务教育入学申请'
let town: Town
let mother: Page
let clerk: Page
let first: Receipt
let second: Receipt

beforeAll(async () => {
  town = await openTown()
  mother = await town.phone()
  await mother.goto('/sign-in?back=/apply/school-admission')
  await signInByPhone(mother, '13900000001')
  first = await applyForSchool(mother, '陈一诺')
  await mother.goto('/apply/school-admission')
  second = await applyForSchool(mother, '陈一鸣')
  clerk = await town.screen()
  await signInAtDesk(clerk, '黄耀东')
})
afterAll(() => town?.close())

/** Opens pages one after the other, each known to be there by its heading, and looks for barriers on each. */
async function expectOpenToAll(page: Page, pages: Readonly<Record<string, string>>): Promise<void> {
  for (const [address, heading] of Object.entries(pages)) {
    await page.goto(address)
    await page.getByRole('heading', { name: heading }).first().waitFor()
    expect([address, await barriers(page)]).toEqual([address, []])
  }
}

describe('no page has a serious barrier for people who read with help', () => {
  const publicPages = {
    '/': '您要办什么事',
    '/search?q=孩子上小学': '找到',
    '/items/school-admission': item,
    '/bundles/open-restaurant': '可能要办的',
    '/bundles/open-restaurant?licence=no&size=micro&sign=yes&place=no': '您要办这 4 项',
    '/sign-in': '登录',
    '/progress': '查进度',
    '/verify': '核验证照和文书',
    '/sites': '找网点',
  }
  it('among the public pages', async () => {
    await expectOpenToAll(await town.phone(), publicPages)
  })
  it('among the public pages in the dark and in large type', async () => {
    const page = await town.phone()
    await page.goto('/?theme=dark&large=1')
    await expectOpenToAll(page, publicPages)
  })
  it('among the signed-in pages of the portal', async () => {
    await mother.goto('/my')
    const own = await mother.getByRole('link', { name: item }).first().getAttribute('href')
    await expectOpenToAll(mother, {
      '/my': '我的',
      [String(own)]: item,
      '/my/licences': '证照',
      '/my/messages': '消息',
    })
    await mother.goto('/apply/school-admission')
    await mother.getByRole('heading', { level: 1, name: '孩子' }).waitFor()
    const form = new URL(mother.url())
    for (const [page, heading] of [
      [1, '家长'],
      [2, '住房'],
      [4, '申请材料'],
      [5, '核对一下'],
    ] as const) {
      form.searchParams.set('page', String(page))
      await expectOpenToAll(mother, { [form.href]: heading })
    }
  })
  it('at the desk of a clerk', async () => {
    const visitor = await town.screen()
    await expectOpenToAll(visitor, { '/desk/': '演示账号' })
    await expectOpenToAll(clerk, { '/desk/inbox': '待办任务' })
    await openCase(clerk, first.caseNumber)
    expect(await barriers(clerk)).toEqual([])
    await expectOpenToAll(clerk, { '/desk/reception': '窗口收件' })
    await clerk.getByLabel('身份证号 / 信用代码 / 手机号').fill('13900000001')
    await clerk.keyboard.press('Enter')
    await clerk.getByRole('combobox', { name: '办什么事' }).waitFor()
    await shot(clerk, 'reception')
    expect(await barriers(clerk)).toEqual([])
  })
  it('at the desk of a supervisor', async () => {
    const supervisor = await town.screen()
    await signInAtDesk(supervisor, '蔡少华')
    await expectOpenToAll(supervisor, { '/desk/supervision': '最急的办件', '/desk/statistics': '全部指标' })
  })
})

describe('everything works by keyboard alone', () => {
  it('from the home page to a guide, and signed in to the form', async () => {
    const page = await town.screen()
    await page.goto('/')
    const press = (key: string) => page.keyboard.press(key)
    await tabTo(page, page.getByRole('searchbox'))
    await page.keyboard.type('孩子上小学')
    await press('Enter')
    await tabTo(page, page.getByRole('link', { name: item }))
    await press('Enter')
    await tabTo(page, page.getByRole('link', { name: '在线办理' }))
    await press('Enter')
    await tabTo(page, page.getByLabel('手机号码'))
    await page.keyboard.type('13900000003')
    await press('Enter')
    await tabTo(page, page.getByRole('button', { name: '填入' }))
    await press('Enter')
    await tabTo(page, page.getByRole('button', { name: '登录', exact: true }))
    await press('Enter')
    await page.getByRole('heading', { level: 1, name: '孩子' }).waitFor()
  })
  it('from the inbox to a case and its acceptance, by Tab and Enter', async () => {
    await clerk.goto('/desk/inbox')
    await tabTo(clerk, clerk.getByRole('link', { name: first.caseNumber }))
    await clerk.keyboard.press('Enter')
    await tabTo(clerk, clerk.getByRole('button', { name: '受理', exact: true }))
    await clerk.keyboard.press('Enter')
    await done(clerk, '已受理')
  })
  it('from the inbox to a case and its acceptance, by the desk’s own keys', async () => {
    await clerk.goto('/desk/inbox')
    await clerk.getByRole('link', { name: second.caseNumber }).waitFor()
    await clerk.keyboard.press('Enter')
    await clerk.getByRole('heading', { name: '现在可以办理' }).waitFor()
    await clerk.keyboard.press('Alt+A')
    await done(clerk, '已受理')
  })
})
