// A life event from the search to its results, seen by the people: one form for several items, a case for each, the result of one handed on to
// the others, and all of them on one page.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { atDesk } from './at-desk.ts'
import { accept, grant } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { answer, searchFor, signInByPhone, upload } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { community } from './school-application.ts'
import { tellInOrder } from './story.ts'

let town: Town
let owner: Page
let together: string
/** Case number by the name of the item. */
const numbers = new Map<string, string>()
const business = '个体工商户设立登记'
const food = '小餐饮食品经营许可（承诺制）'

beforeAll(async () => {
  town = await openTown()
  owner = await town.phone()
})
afterAll(() => town?.close())
tellInOrder()

const open = async (page: Page) => expect([page.url(), await barriers(page)]).toEqual([page.url(), []])

it('finds a life event in the words of the owner and says, by her answers, what is needed and what is saved', async () => {
  await searchFor(owner, '我要开餐馆')
  await shot(owner, 'life-event-search')
  await open(owner)
  await owner.getByRole('link', { name: '开餐馆一件事' }).click()
  await owner.getByRole('heading', { level: 1, name: '开餐馆一件事' }).waitFor()
  await shot(owner, 'life-event-questions', true)
  await open(owner)
  const choose = (question: string, choice: string) =>
    owner.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check()
  await choose('已经有这家店的营业执照了吗', '否')
  await choose('店有多大', '微小餐饮')
  await choose('要挂招牌吗', '是')
  await choose('还提供住宿', '否')
  await owner.getByRole('button', { name: '看看要办哪些' }).click()
  await owner.getByRole('table').waitFor()
  await shot(owner, 'life-event-answered', true)
  await open(owner)
})

it('asks for everything once, hides what does not concern her, and ends in a number for each case', async () => {
  await owner.getByRole('link', { name: '一次申请' }).click()
  await signInByPhone(owner, '13900000006')
  await owner.getByRole('heading', { level: 1, name: '经营者' }).waitFor()
  expect(await owner.getByText('参加经营的家庭成员').count()).toBe(0)
  await shot(owner, 'life-event-apply', true)
  await open(owner)
  await answer(owner, '经营者', { 组成形式: { choose: '个人经营' } })
  await owner.getByLabel('餐饮', { exact: true }).first().check()
  expect(await owner.getByLabel('其他经营内容').count()).toBe(0)
  await answer(owner, '店铺', {
    字号名称: '婉婷小面馆',
    ...community,
    详细地址: '共乐路 66 号一层 102',
    '资金数额（万元）': '5',
    从业人数: '3',
    经营面积: '18',
    食品安全负责人: '苏婉婷',
    行业: { choose: '餐饮' },
  })
  await owner.getByLabel('热食').check()
  await owner.getByLabel('我已阅读并承诺达到许可条件').first().check()
  await answer(owner, '经营内容', { 制作饮品: { choose: '否' } })
  await answer(owner, '招牌', {
    招牌文字: '婉婷小面馆',
    '宽（米）': '4',
    '高（米）': '1',
    有灯光: { choose: '否' },
  })
  await chooseDay(owner, '设置日期', ['2026', '12', '20'])
  await answer(owner, '备案', { 备案情形: { choose: '首次设置' } })
  await answer(owner, '经营情况', { '月经营额（元）': '30000', 雇员数: '2', 申请内容: { choose: '首次核定' } })
  await owner.getByRole('heading', { level: 1, name: '申请材料' }).waitFor()
  const card = (name: string) => owner.locator('.material-card', { hasText: name })
  await card('微小餐饮食品经营许可承诺书').getByLabel('书面承诺属实').check()
  await card('微小餐饮食品经营许可承诺书').getByLabel('我已阅读并同意').check()
  await card('经营情况说明').getByLabel('书面承诺属实').check()
  await upload(card('招牌效果图和现场照片'), '招牌.png')
  await shot(owner, 'life-event-materials', true)
  await answer(owner, '申请材料', {})
  await owner.getByLabel('我保证填写和提交的内容真实、完整').check()
  await shot(owner, 'life-event-check', true)
  await open(owner)
  await owner.getByRole('button', { name: '提交申请' }).click()
  await owner.getByRole('heading', { name: '4 项一次提交好了' }).waitFor()
  for (const line of await owner.locator('.together-receipts li').all())
    numbers.set(
      String(await line.locator('strong').textContent()),
      String(await line.locator('span').first().textContent()),
    )
  expect([...numbers.keys()]).toEqual([business, food, '一楼门楣招牌备案', '个体工商户定期定额核定'])
  await shot(owner, 'life-event-receipt', true)
  await open(owner)
})

it('shows all cases on one page, what each waits for, and leads to each of them', async () => {
  await owner.getByRole('link', { name: '看全部进度' }).click()
  await owner.getByRole('heading', { level: 1, name: '开餐馆一件事' }).waitFor()
  expect(await owner.locator('.lanes > li').count()).toBe(4)
  expect(await owner.getByText(`等“${business}”出结果`).count()).toBe(3)
  await shot(owner, 'life-event-progress', true)
  await open(owner)
  together = owner.url()
  await owner.getByRole('link', { name: food }).click()
  await owner.getByRole('heading', { name: '一起提交的' }).waitFor()
  await shot(owner, 'life-event-case', true)
  await open(owner)
  await owner.goto('/my')
  await owner.getByRole('link', { name: '开餐馆一件事' }).waitFor()
  await shot(owner, 'life-event-my', true)
  await open(owner)
})

it('refuses to grant the food licence before the business licence, and says which case it waits for', async () => {
  await atDesk(town, numbers.get(food) ?? '', accept)
  await atDesk(town, numbers.get(food) ?? '', async (page) => {
    await page.getByText(`要等“${business}”出结果`).waitFor()
    await page.getByText('等关联办件的结果').waitFor()
    await open(page)
    await page.getByRole('button', { name: '准予', exact: true }).click()
    await page.getByText(`要等关联办件 ${numbers.get(business)}`).waitFor()
    await shot(page, 'life-event-desk-waits', true)
  })
})

it('hands the business licence on to the food licence, which is then granted', async () => {
  await atDesk(town, numbers.get(business) ?? '', accept)
  await atDesk(town, numbers.get(business) ?? '', grant)
  await town.city.cases.settle()
  await town.city.cases.settle()
  await atDesk(town, numbers.get(food) ?? '', grant)
  await town.city.cases.settle()
  await owner.goto(together)
  await owner.getByText('4 项里办结了 2 项').waitFor()
  const licences = owner.locator('section', { has: owner.getByRole('heading', { name: '结果证照' }) })
  expect(await licences.getByRole('link').count()).toBe(2)
  await shot(owner, 'life-event-results', true)
  await open(owner)
  await owner.getByRole('link', { name: food }).first().click()
  await owner.getByText('已办结 · 准予').waitFor()
})

async function chooseDay(page: Page, label: string, day: readonly string[]): Promise<void> {
  const group = page.getByRole('group', { name: label })
  for (const [i, part] of day.entries()) await group.getByRole('combobox').nth(i).selectOption(part)
}
