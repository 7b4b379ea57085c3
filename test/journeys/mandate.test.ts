// A daughter acts for her father: he offers it on his phone, she accepts on hers, applies for him, and the window sees both names. When he
// revokes it, she is out at once. An enterprise appoints an operator, who acts for it.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { openAtDesk } from './at-desk.ts'
import { signInAtDesk } from './desk-actions.ts'
import { identifyAtWindow } from './desk-reception.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { ordinaryDay } from './ordinary-day.ts'
import { answer, type Receipt, signInAsDemoPerson, signInByPhone, submit, upload } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { community } from './school-application.ts'
import { tellInOrder } from './story.ts'

const fathersPhone = '13900000002'
const daughtersPhone = '13900000001'
const daughtersId = '440399199305189029'
let town: Town
let father: Page
let daughter: Page
let receipt: Receipt

beforeAll(async () => {
  town = await openTown({ clock: `${ordinaryDay()}T09:00+08:00` })
  father = await at(fathersPhone)
})
afterAll(() => town?.close())
tellInOrder()

async function at(phone: string): Promise<Page> {
  town.city.testClock.advance({ minutes: 1 }) // each code at a time of its own
  const page = await town.phone()
  await page.goto('/sign-in?back=/my/mandates')
  await signInByPhone(page, phone)
  await page.getByRole('heading', { level: 1, name: '委托' }).waitFor()
  return page
}

it('he names her, one item and a day; what is wrong is said where it is', async () => {
  await father.getByText('您还没有委托别人').waitFor()
  await shot(father, 'mandates-none')
  await father.getByRole('button', { name: '委托别人代办' }).click()
  await father.getByRole('button', { name: '确认委托' }).click()
  await father.getByText('请选择委托办理的事项').waitFor()
  expect(await barriers(father)).toEqual([])
  await shot(father, 'mandates-wrong', true)
  await father.getByLabel('对方姓名').fill('林晓雯')
  await father.getByLabel('对方身份证号码').fill(daughtersId)
  await father.getByRole('searchbox', { name: '委托办理哪些事项' }).fill('高龄津贴')
  await father.getByRole('button', { name: /^选“.*高龄老人津贴/ }).click()
  await shot(father, 'mandates-give', true)
  await father.getByRole('button', { name: '确认委托' }).click()
  await father.getByText('待接受').waitFor()
  expect(await barriers(father)).toEqual([])
})

it('she accepts, and every page says for whom she acts', async () => {
  daughter = await at(daughtersPhone)
  await daughter.getByRole('heading', { name: '委托我办的' }).waitFor()
  await daughter.getByRole('button', { name: '接受委托' }).click()
  await daughter.getByRole('button', { name: '代周伯年办理' }).waitFor()
  expect(await barriers(daughter)).toEqual([])
  await shot(daughter, 'mandates-taken', true)
  await daughter.getByRole('button', { name: '代周伯年办理' }).click()
  await daughter.getByText('林晓雯正在代周伯年办事').waitFor()
  await daughter.getByRole('heading', { name: '您正在代周伯年办事' }).waitFor()
  await shot(daughter, 'mandates-acting')
  expect(await barriers(daughter)).toEqual([])
})

it('she can apply for nothing that he did not name', async () => {
  await daughter.goto('/apply/residence-permit')
  await daughter.getByText('委托里没有这个事项').first().waitFor()
  await shot(daughter, 'mandates-not-named')
})

it('she applies for him, with his name filled in', async () => {
  await daughter.goto('/my/mandates')
  await daughter.getByRole('link', { name: '去申请“高龄老人津贴申请”' }).click()
  await answer(daughter, '老人', { ...community, 详细地址: '径贝新村12号' })
  await shot(daughter, 'mandates-apply', true)
  await answer(daughter, '收款账户', {
    开户银行: '示例银行西乡支行',
    本人银行账号: '6222021234567890128',
    由家人或他人代办: { choose: '否' },
  })
  await daughter.getByRole('heading', { level: 1, name: '申请材料' }).waitFor()
  const card = daughter.locator('.material-card', { hasText: '本人银行卡' })
  await card.getByLabel('拍照或上传').check()
  await upload(card, '银行卡.png')
  await answer(daughter, '申请材料', {})
  receipt = await submit(daughter)
})

it('the window sees both names', async () => {
  const clerk = await openAtDesk(town, receipt.caseNumber)
  await clerk.getByText('代办人').waitFor()
  await shot(clerk, 'mandates-desk')
  expect(await barriers(clerk)).toEqual([])
})

it('he sees what she did, revokes, and she is out at once', async () => {
  await father.goto('/my')
  await father.getByText('高龄老人津贴').first().click()
  await father.getByText('由林晓雯代办').waitFor()
  await father.getByText('林晓雯（代申请人）').first().waitFor()
  await shot(father, 'mandates-his-case', true)
  await father.goto('/my/mandates')
  await father.getByRole('button', { name: '撤销委托' }).click()
  await father.getByRole('dialog').getByRole('button', { name: '撤销委托' }).click()
  await father.getByText('已结束的委托（1）').waitFor()
  await daughter.goto('/my')
  await daughter.waitForURL(/sign-in/)
})

it('an enterprise appoints her its operator for everything, and what she begins is the enterprise’s', async () => {
  const firm = await town.phone()
  await firm.goto('/sign-in?back=/my/mandates')
  await signInAsDemoPerson(firm, '深圳市西乡共乐餐饮有限公司')
  await firm.getByRole('button', { name: '指定经办人' }).click()
  await firm.getByLabel('对方姓名').fill('林晓雯')
  await firm.getByLabel('对方身份证号码').fill(daughtersId)
  await firm.getByRole('button', { name: '确认委托' }).click()
  await firm.getByText('待接受').waitFor()
  await shot(firm, 'mandates-operators', true)
  const operator = await at(daughtersPhone)
  await operator.getByRole('button', { name: '接受委托' }).click()
  await operator.getByRole('button', { name: /^代深圳市西乡共乐餐饮有限公司/ }).click()
  await operator.getByRole('heading', { name: /^您正在代深圳市西乡共乐餐饮有限公司/ }).waitFor()
  await operator.goto('/apply/food-business-licence')
  await operator.getByText('深圳市西乡共乐餐饮有限公司').first().waitFor()
  await shot(operator, 'mandates-operator-applies', true)
  await operator.goto('/my/mandates')
  await operator.getByRole('button', { name: '回到本人' }).click()
  await operator.getByRole('heading', { name: '委托我办的' }).waitFor()
})

it('a window records whose guardian she is, and she acts for the child', async () => {
  const clerk = await town.screen()
  await signInAtDesk(clerk, '黄耀东')
  await identifyAtWindow(clerk, daughtersId, '林晓雯')
  await clerk.getByText('登记监护关系').click()
  await clerk.getByLabel('被监护人姓名').fill('陈一诺')
  await clerk.getByLabel('被监护人身份证号').fill(makeCitizenId(demoDivision, '2020-03-08', 961))
  await clerk.getByLabel('核对的证明').fill('出生医学证明')
  await shot(clerk, 'mandates-guardian')
  expect(await barriers(clerk)).toEqual([])
  await clerk.getByRole('button', { name: '登记', exact: true }).click()
  await clerk.getByText('已登记，监护人登录后可以代其办事').waitFor()
  const mother = await at(daughtersPhone)
  await mother.getByRole('button', { name: '代陈一诺办理' }).waitFor()
  await mother.getByText('监护关系由窗口核对证明后登记').waitFor()
})
