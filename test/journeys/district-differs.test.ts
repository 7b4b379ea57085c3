// A district does an item its own way. Its administrator asks for the exception, somebody else at the city approves, the board changes; and a
// resident there is asked for what the district asks besides, and the case runs on it. What has entered is recorded and looked up.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { answer, signInAsDemoPerson, submit, upload } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { community } from './school-application.ts'

const item = '群众性文体活动备案'
const extra = '场地消防安全承诺书'
let town: Town
let baoan: Page
let office: Page

beforeAll(async () => {
  town = await openTown()
  baoan = await town.screen()
  await signInAtDesk(baoan, '程雅琴')
  office = await town.screen()
  await signInAtDesk(office, '沈志远')
})
afterAll(() => town?.close())

/** The cell of the matrix where the row of an item meets the column of a district. */
async function cell(page: Page, row: string, district: string): Promise<string> {
  await page.goto('/desk/administration/consistency')
  const table = page.locator('.matrix table')
  await table.waitFor()
  const heads = await table.locator('thead th').allTextContents()
  const line = table.locator('tbody tr', { has: page.getByRole('link', { name: row }) })
  return String(await line.locator('th, td').nth(heads.indexOf(district)).textContent())
}

async function chooseDay(page: Page, name: string, parts: readonly string[]): Promise<void> {
  const selects = page.getByRole('group', { name }).locator('select')
  for (const [i, part] of parts.entries()) await selects.nth(i).selectOption(part)
}

it('has its difference approved by another person, and the board says so', async () => {
  expect(await cell(baoan, item, '宝安区')).toContain('未报审')
  await shot(baoan, 'consistency')
  expect(await barriers(baoan)).toEqual([])
  await baoan.getByRole('link', { name: item }).click()
  const panel = baoan.getByRole('region', { name: '宝安区' })
  await panel.getByText(extra).first().waitFor()
  await shot(baoan, 'consistency-item', true)
  expect(await barriers(baoan)).toEqual([])
  await panel.getByRole('button', { name: '报审例外' }).click()
  await baoan.getByLabel('理由').fill('室内活动多，先承诺消防安全')
  await baoan.getByLabel('到哪天为止').fill('2027-12-31')
  await shot(baoan, 'exception-ask')
  await baoan.getByRole('button', { name: '报市里决定' }).click()
  await panel.getByText('等市里另一人决定').waitFor()

  expect(await cell(office, item, '宝安区')).toContain('待批')
  await shot(office, 'consistency-queue')
  const waiting = office.getByRole('region', { name: '等待决定的例外' }).getByRole('listitem').filter({ hasText: item })
  await waiting.getByRole('button', { name: '批准', exact: true }).click()
  await waiting.waitFor({ state: 'detached' })
  expect(await cell(office, item, '宝安区')).toMatch(/例外.*2027-12/)
})

it('asks a resident there for what it asks besides, and the case runs on its edition', async () => {
  const resident = await town.phone()
  await resident.goto('/items/community-activity-filing')
  await resident.getByRole('link', { name: '宝安区' }).click()
  await resident.getByText('下面是宝安区的规定').waitFor()
  await resident.getByText(extra).first().waitFor()
  await shot(resident, 'guide-district', true)
  expect(await barriers(resident)).toEqual([])
  await resident.getByRole('link', { name: '在线办理' }).click()
  await signInAsDemoPerson(resident, '林晓雯')
  await answer(resident, '主办方', { 申请人是: { choose: '个人' } })
  await chooseDay(resident, '开始日期', ['2027', '10', '01'])
  await chooseDay(resident, '结束日期', ['2027', '10', '03'])
  await answer(resident, '活动', {
    活动名称: '重阳书画展',
    活动类型: { choose: '展览' },
    ...community,
    详细地址: '共乐路12号文化站',
    预计人数: '80',
  })
  await resident.getByText('您所在的区对这件事有自己的规定').waitFor()
  await answer(resident, '安全', {
    安全负责人: '林晓雯',
    '要搭台、用大功率电器或有水上、登高项目': { choose: '否' },
  })
  await resident.getByRole('heading', { level: 1, name: '申请材料' }).waitFor()
  await resident.locator('.material-card', { hasText: extra }).waitFor()
  await shot(resident, 'apply-district', true)
  const card = (name: string) => resident.locator('.material-card', { hasText: name })
  for (const name of ['场地管理单位同意书', extra]) await card(name).getByLabel('书面承诺属实').check()
  await upload(card('活动方案'), '方案.png')
  await answer(resident, '申请材料', {})
  const { caseNumber } = await submit(resident)
  const [row] = await town.city.db.query<{ id: string }>('select item_id id from "case" where case_no = $1', [
    caseNumber,
  ])
  expect(row?.id).toBe('community-activity-filing@440306')
})

it('shows what has entered, records an entry, and the line is no longer late', async () => {
  await office.goto('/desk/administration/onboarding')
  await office.getByRole('heading', { level: 1, name: '事项进驻' }).waitFor()
  await office.locator('.chart-panel svg').first().waitFor()
  await shot(office, 'onboarding', true)
  expect(await barriers(office)).toEqual([])
  const late = () => office.getByRole('navigation', { name: '状态' }).getByRole('link', { name: '逾期未进驻' })
  const before = Number(await late().locator('b').textContent())
  await late().click()
  const first = office.locator('.entries tbody tr').first()
  await first.waitFor()
  await shot(office, 'onboarding-lines')
  expect(await barriers(office)).toEqual([])
  await first.getByRole('button', { name: '登记进驻' }).click()
  await office.getByLabel('哪天进驻').fill(town.city.clock.today().toString())
  await office.getByRole('button', { name: '登记', exact: true }).click()
  await office.getByRole('dialog').waitFor({ state: 'hidden' })
  await office.goto('/desk/administration/onboarding')
  await late().waitFor()
  await expect.poll(async () => Number(await late().locator('b').textContent())).toBe(before - 1)
})

it('publishes the list of powers, with and without a district', async () => {
  await office.goto('/desk/administration/powers?district=440305')
  await office.locator('.powers-list tbody').first().waitFor()
  await shot(office, 'powers-desk')
  expect(await barriers(office)).toEqual([])
  await office.getByText('下放沿革').click()
  await office.getByText('门楣招牌').first().waitFor()
  await shot(office, 'powers-history')
  const page = await town.phone()
  await page.goto('/powers')
  await page.getByRole('heading', { level: 1, name: '权责清单' }).waitFor()
  await shot(page, 'powers', true)
  expect(await barriers(page)).toEqual([])
  await page.getByLabel('哪个区').selectOption({ label: '南山区' })
  await page.waitForURL(/district=440305/)
  await page.getByLabel('事项或部门').fill('门楣')
  await page.getByRole('button', { name: '查看' }).click()
  await page.getByText('本区另有规定').waitFor()
  await shot(page, 'powers-nanshan', true)
  await page.getByRole('link', { name: '一楼门楣招牌备案' }).click()
  await page.getByText('决定权由区级到街道').waitFor()
  await shot(page, 'powers-item', true)
  expect(await barriers(page)).toEqual([])
  await page.goto('/sites/centre@440308000000')
  await page.getByText('尚未进驻').first().waitFor()
  expect(await barriers(page)).toEqual([])
})
