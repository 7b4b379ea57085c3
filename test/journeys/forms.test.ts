// Forms that ask for a household or for stores, on a phone, at a window and by keyboard: entries come and go, income per head follows while one
// types and is said to who cannot see it, what is not asked is not demanded, and the rule reads what was worked out.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { answer, signInByPhone } from './portal-actions.ts'
import { barriers, tabTo } from './reach.ts'
import { community } from './school-application.ts'

const child = makeCitizenId(demoDivision, '2015-04-01', 961)
const parent = makeCitizenId(demoDivision, '1950-04-01', 962)
const firm = '91440399DEM001017C'
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town?.close())

const open = async (page: Page) => expect([page.url(), await barriers(page)]).toEqual([page.url(), []])
const worked = (page: Page, name: string) => page.getByRole('status').filter({ hasText: name })

describe('a resident with a family', () => {
  let page: Page
  it('adds members, and the income per head follows', async () => {
    page = await town.phone()
    await page.goto('/sign-in?back=/apply/minimum-living-allowance')
    await signInByPhone(page, '13900000001')
    await answer(page, '申请人', {
      ...community,
      详细地址: '共乐路88号3栋1202',
      您的工作情况: { choose: '在职' },
      您每月的收入: '3000',
    })
    await page.getByRole('heading', { level: 1, name: '家庭成员' }).waitFor()
    await worked(page, '家庭人口').getByText('1 人').waitFor()
    await page.getByRole('button', { name: '添加家人' }).click()
    const first = page.getByRole('group', { name: /家人 1/ })
    expect(await first.getByLabel('姓名').evaluate((box) => box === document.activeElement)).toBe(true)
    await first.getByLabel('姓名').fill('林小满')
    await first.getByLabel('身份证号码').fill(child)
    await worked(page, '年龄').getByText('周岁').waitFor()
    await first.getByRole('radiogroup', { name: '与申请人的关系' }).getByLabel('子女').check()
    await first.getByRole('radiogroup', { name: '工作情况' }).getByLabel('在读').check()
    expect(await first.getByLabel('每月收入').count()).toBe(0)
    await first.getByLabel('就读学校').fill('西乡小学')
    await shot(page, 'household-phone', true)
    await open(page)
  })
  it('does it all by keyboard, and removing is said and keeps the focus', async () => {
    await tabTo(page, page.getByRole('button', { name: '添加家人' }))
    await page.keyboard.press('Enter')
    await page.keyboard.type('林建国')
    await tabTo(page, page.getByRole('group', { name: /家人 2/ }).getByLabel('身份证号码'))
    await page.keyboard.type(parent)
    await page.getByText('号码核对无误：1950年4月1日出生').waitFor()
    await page
      .getByRole('group', { name: /家人 2/ })
      .getByLabel('父母')
      .focus()
    await page.keyboard.press('Space')
    await page
      .getByRole('group', { name: /家人 2/ })
      .getByLabel('退休')
      .focus()
    await page.keyboard.press('Space')
    await tabTo(page, page.getByRole('group', { name: /家人 2/ }).getByLabel('每月收入'))
    await page.keyboard.type('900')
    await worked(page, '全家每月收入').getByText('3,900').waitFor()
    await worked(page, '家庭月人均收入').getByText('1,300').waitFor()
    await shot(page, 'household-phone-two', true)
    await open(page)
    await page.getByRole('button', { name: '添加家人' }).click()
    await page.getByRole('button', { name: /删去.*家人 3/ }).press('Enter')
    await page.getByRole('status').filter({ hasText: '家人 3' }).waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('家人 2')
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { level: 1, name: '家庭情况' }).waitFor()
  })
  it('is asked for the rent only by who rents, and reads the advice on what was worked out', async () => {
    expect(await page.getByLabel('每月房租').count()).toBe(0)
    await page.getByRole('radiogroup', { name: '住房情况' }).getByLabel('租房', { exact: true }).check()
    await page.getByLabel('每月房租').fill('1200')
    await page.getByLabel('家里有几辆机动车').fill('0')
    await page.getByLabel('残疾').check()
    await shot(page, 'household-phone-situation', true)
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByRole('heading', { level: 1, name: '收款账户' }).waitFor()
    await page.getByLabel('开户银行').fill('某某银行西乡支行')
    await page.getByLabel('本人银行账号').fill('6200000000000000018')
    await page.getByLabel('同意核对全家的收入和财产').check()
    await page.getByRole('button', { name: '下一步' }).click()
    await answer(page, '申请材料', {}).catch(() => {})
    const url = new URL(page.url())
    url.searchParams.set('page', '5')
    await page.goto(url.href)
    await page.getByRole('heading', { level: 1, name: '核对一下' }).waitFor()
    await page.getByText('家庭月人均收入低于低保标准').waitFor()
    await shot(page, 'household-phone-check', true)
    await open(page)
  })
})

describe('a clerk at a window', () => {
  it('asks the same form of somebody without a phone, on one screen', async () => {
    const clerk = await town.screen()
    await signInAtDesk(clerk, '黄耀东')
    await clerk.goto('/desk/reception')
    await clerk.getByLabel('身份证号 / 信用代码 / 手机号').fill('13900000003')
    await clerk.keyboard.press('Enter')
    await clerk.getByRole('combobox', { name: '办什么事' }).fill('最低生活保障')
    await clerk
      .getByRole('option', { name: /^最低生活保障/ })
      .first()
      .click()
    await clerk.getByRole('heading', { name: '家庭成员' }).waitFor()
    await clerk.getByRole('radiogroup', { name: '您的工作情况' }).getByLabel('在职').check()
    await clerk.getByLabel('您每月的收入').fill('2400')
    await clerk.getByRole('button', { name: '添加家人' }).click()
    const first = clerk.getByRole('group', { name: /家人 1/ })
    await first.getByLabel('姓名').fill('王建国')
    await first.getByLabel('身份证号码').fill(parent)
    await first.getByRole('radiogroup', { name: '与申请人的关系' }).getByLabel('父母').check()
    await first.getByRole('radiogroup', { name: '工作情况' }).getByLabel('退休').check()
    await first.getByLabel('每月收入').fill('600')
    await worked(clerk, '家庭月人均收入').getByText('1,500').waitFor()
    await clerk.getByRole('heading', { name: '家庭成员' }).scrollIntoViewIfNeeded()
    await shot(clerk, 'household-desk')
    await shot(clerk, 'household-desk-whole', true)
    await open(clerk)
  })
  it('asks a firm for its stores only when it has some, and adds up the area', async () => {
    const clerk = await town.screen()
    await signInAtDesk(clerk, '黄耀东')
    await clerk.goto('/desk/reception')
    await clerk.getByLabel('身份证号 / 信用代码 / 手机号').fill(firm)
    await clerk.keyboard.press('Enter')
    await clerk.getByRole('combobox', { name: '办什么事' }).fill('食品经营许可')
    await clerk
      .getByRole('option', { name: /^食品经营许可/ })
      .first()
      .click()
    await clerk.getByRole('heading', { name: '场所和人员' }).waitFor()
    expect(await clerk.getByRole('heading', { name: '外设仓库' }).count()).toBe(0)
    await clerk.getByLabel('经营面积').fill('80')
    await clerk.getByRole('radiogroup', { name: '在别处另设仓库' }).getByLabel('是').check()
    await clerk.getByRole('heading', { name: '外设仓库' }).waitFor()
    const store = clerk.getByRole('group', { name: /仓库 1/ })
    await store.getByRole('combobox', { name: '按名称或拼音查找' }).fill('gongle')
    await clerk
      .getByRole('option', { name: /共乐社区/ })
      .first()
      .waitFor()
    await clerk.keyboard.press('Enter')
    await store.getByLabel('详细地址').fill('共乐路90号1栋101')
    await store.getByLabel('面积').fill('120.5')
    await worked(clerk, '经营和仓储总面积').getByText('200.5').waitFor()
    await clerk.getByRole('heading', { name: '外设仓库' }).scrollIntoViewIfNeeded()
    await shot(clerk, 'stores-desk')
    await open(clerk)
    await clerk.getByRole('radiogroup', { name: '在别处另设仓库' }).getByLabel('否').check()
    await clerk.getByRole('heading', { name: '外设仓库' }).waitFor({ state: 'hidden' })
  })
})
