// A day at a bank that takes applications in by contract: what it may, what it may not, what it sees of a case; the mark that stays on the case;
// the settlement; and the day on which the contract ends.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import { accept, openCase, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { factOf, signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

tellInOrder()
const elder = { name: '周伯年', citizenId: '440399194502099038', phone: '13900000002' }
const itemId = 'old-age-allowance'
const item = '高龄老人津贴申请'
const bank = '湾畔银行宝安支行（演示）'
let town: Town
let clerk: Page
let desk: Page
let caseNumber = ''

const send = async (page: Page, method: 'post' | 'put', path: string, data: object) => {
  const answer = await page.request[method](`/api/v1/${path}`, {
    data,
    headers: { origin: new URL(page.url()).origin },
  })
  return { status: answer.status(), body: await answer.json() }
}
const identify = async (page: Page, name = elder.name) => {
  await page.getByLabel('身份证号 / 信用代码').fill(elder.citizenId)
  await page.getByLabel('姓名或单位名称').fill(name)
  await page.getByRole('button', { name: '识别' }).click()
}

beforeAll(async () => {
  town = await openTown()
  clerk = await town.screen()
  desk = await town.screen()
})
afterAll(() => town?.close())

it('a bank’s clerk signs in at the desk and finds reception and own cases, nothing else', async () => {
  await signInAtDesk(clerk, '容海岚')
  await clerk.getByText(`${bank} · 西乡营业部`).waitFor()
  const parts = clerk.getByRole('navigation', { name: '主菜单' }).getByRole('link')
  expect(await parts.allTextContents()).toEqual(['窗口收件', '本机构办件'])
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'agent-reception')
})

it('whoever has the number must have the name, too', async () => {
  await identify(clerk, '周伯')
  await clerk.getByText('姓名（名称）与号码不一致').waitFor()
  expect(await clerk.getByText(elder.name).count()).toBe(0)
  await shot(clerk, 'agent-wrong-name')
  await identify(clerk)
  await clerk.getByRole('heading', { name: elder.name }).waitFor()
  expect(await clerk.getByRole('heading', { name: /持有证照|在办/ }).count()).toBe(0)
})

it('only what the contract names is offered, and the server refuses the rest', async () => {
  const options = clerk.getByRole('option')
  await options.first().waitFor()
  expect(await options.count()).toBe(5)
  await shot(clerk, 'agent-items')
  await clerk.getByLabel('办什么事').fill('养犬')
  await clerk.getByText('没有找到“养犬”').waitFor()
  expect(await barriers(clerk)).toEqual([])
  const { body: person } = await send(clerk, 'post', 'reception/identify', elder2())
  const refused = await send(clerk, 'post', 'drafts', { itemId: 'residence-registration', subjectId: person.subjectId })
  expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('合同没有委托')])
})
const elder2 = () => ({ citizenId: elder.citizenId, name: elder.name })

it('what is typed after a material was chosen is saved again, and is there when the draft is opened anew', async () => {
  const { body: person } = await send(clerk, 'post', 'reception/identify', elder2())
  const { body: draft } = await send(clerk, 'post', 'drafts', { itemId, subjectId: person.subjectId })
  expect(Object.keys(draft.form).sort()).toEqual(['citizenId', 'name'])
  const { form } = await town.city.catalogue.getItem(itemId)
  const today = town.city.clock.today().toString()
  const filled = fillDemoForm(form, draft.form, { division: '440306018013', today })
  await send(clerk, 'put', `drafts/${draft.draftId}`, { form: filled })
  const resume = async () => {
    await clerk.goto('/desk/reception')
    await identify(clerk)
    await clerk
      .getByRole('button', { name: new RegExp(item) })
      .first()
      .click()
    await clerk.getByLabel('手机号码').waitFor()
  }
  await resume()
  const card = clerk.getByRole('group', { name: '本人银行卡或颐年卡' })
  expect(await card.getByLabel('已收纸质').count()).toBe(0)
  await card.getByLabel('告知承诺').click()
  await clerk.getByText('已齐').waitFor()
  await clerk.getByLabel('手机号码').fill(elder.phone)
  await clerk.getByText('已自动保存').waitFor()
  await shot(clerk, 'agent-fill', true)
  await resume()
  expect(await clerk.getByLabel('手机号码').inputValue()).toBe(elder.phone)
  expect(await clerk.getByText('没有保存').count()).toBe(0)
})

it('she submits it and hands over the receipt, on which the bank stands', async () => {
  await clerk.getByRole('button', { name: '提交收件' }).click()
  caseNumber = await factOf(clerk, '办件编号')
  await clerk.getByRole('button', { name: '打印接收回执' }).waitFor()
  expect(await clerk.getByRole('button', { name: '受理', exact: true }).count()).toBe(0)
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'agent-received')
  await clerk.getByRole('link', { name: '本机构办件' }).click()
  const row = clerk.getByRole('row', { name: new RegExp(caseNumber) })
  await row.getByText('周*年').waitFor()
  await row.getByText('待受理').waitFor()
  const href = await row.getByRole('link', { name: '接收回执' }).getAttribute('href')
  const pdf = await (await clerk.request.get(String(href))).body()
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  if (process.env.SHOTS) (await import('node:fs')).writeFileSync(`${process.env.SHOTS}/agent-receipt.pdf`, pdf)
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'agent-own-cases')
})

it('the window that accepts it and the applicant both read who took it in', async () => {
  const window = await town.screen()
  await signInAtDesk(window, '李思敏')
  await openCase(window, caseNumber)
  await window.getByText(`由${bank} 西乡营业部代办网点收件`).waitFor()
  await shot(window, 'agent-case-page')
  await accept(window)
  const phone = await town.phone()
  await phone.goto('/sign-in?back=/my')
  await signInByPhone(phone, elder.phone)
  await phone
    .getByRole('link', { name: new RegExp(item) })
    .first()
    .click()
  await phone.getByText(`由${bank} 西乡营业部代办网点收件`).waitFor()
  expect(await barriers(phone)).toEqual([])
  await shot(phone, 'agent-my-case')
})

it('the administration settles it by month and item, and opens the case behind the number', async () => {
  await town.city.cases.settle()
  await signInAtDesk(desk, '徐翠萍')
  await desk.goto('/desk/administration/settlement')
  const line = desk.getByRole('row', { name: new RegExp(`${bank}.*${item}`) })
  await line.getByText('12.00').waitFor()
  await desk.getByText('合计').waitFor()
  expect(await barriers(desk)).toEqual([])
  await shot(desk, 'agent-settlement')
  await line.getByRole('button', { name: /查看.*1 件/ }).click()
  await desk.getByRole('dialog').getByText(caseNumber).waitFor()
  await desk.getByRole('dialog').getByText('西乡营业部').waitFor()
  await shot(desk, 'agent-settlement-cases')
  expect(await barriers(desk)).toEqual([])
  await desk.getByRole('button', { name: '关闭', exact: true }).last().click()
  const statistics = await desk.request.get(
    `/api/v1/statistics/series?measure=submitted&by=channel&from=2026-01-01&to=${town.city.clock.today()}`,
  )
  expect((await statistics.json()).points).toMatchObject([{ key: 'agent', name: { zh: '代办机构' } }])
})

it('she registers a property manager with its contract, and a clerk whose sign-in is shown once', async () => {
  await desk.goto('/desk/administration/agents')
  await desk.getByRole('link', { name: bank }).waitFor()
  await shot(desk, 'agent-institutions')
  expect(await barriers(desk)).toEqual([])
  await desk.getByRole('button', { name: '登记代办机构' }).click()
  await desk.getByLabel('机构名称').fill('海月物业（演示）')
  await desk.getByLabel('类型').selectOption({ label: '物业' })
  await desk.getByLabel('管理区域').selectOption({ label: '宝安区' })
  await desk.getByLabel('每件费用（元）').fill('5')
  await desk.getByLabel('网点名称').fill('桃源居服务处')
  await desk.getByLabel('办件转交').selectOption({ label: '西乡街道公共服务中心' })
  await desk.getByRole('checkbox', { name: '养犬登记' }).check()
  await shot(desk, 'agent-contract')
  expect(await barriers(desk)).toEqual([])
  await desk.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
  await desk.getByRole('heading', { name: '海月物业（演示）' }).waitFor()
  await desk.getByRole('button', { name: '增加代办人员' }).click()
  await desk.getByLabel('姓名', { exact: true }).fill('海小月')
  await desk.getByLabel('用户名（字母、数字、点、横线）').fill('haiyue-clerk')
  await desk.getByRole('dialog').getByRole('button', { name: '增加代办人员' }).click()
  const secret = await desk.locator('.agent-secret').last().textContent()
  await shot(desk, 'agent-account')
  await desk.getByRole('button', { name: '我已记下' }).click()
  await desk.reload()
  await desk.getByText('haiyue-clerk').waitFor()
  expect(await desk.getByText(String(secret)).count()).toBe(0)
  expect(await barriers(desk)).toEqual([])
  await shot(desk, 'agent-institution')
})

it('when the contract is ended nothing can be begun, and what was begun is where it was', async () => {
  const { body: person } = await send(clerk, 'post', 'reception/identify', elder2())
  const begun = await send(clerk, 'post', 'drafts', { itemId, subjectId: person.subjectId })
  expect(begun.status).toBe(201)
  await desk.goto('/desk/administration/agents')
  await desk.getByRole('link', { name: bank }).click()
  await desk.getByRole('button', { name: '终止合同' }).click()
  await desk.getByLabel('终止原因').fill('双方不再续签')
  await desk.getByRole('dialog').getByRole('button', { name: '终止合同' }).click()
  await desk.getByText(/徐翠萍.*终止：双方不再续签/).waitFor()
  await shot(desk, 'agent-ended')
  await clerk.goto('/desk/reception')
  await clerk.getByText('代办合同已经结束，不能再收件').waitFor()
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'agent-after-end')
  await clerk.getByRole('link', { name: '本机构办件' }).click()
  await clerk
    .getByRole('row', { name: new RegExp(caseNumber) })
    .getByText('办理中')
    .waitFor()
  const phone = await town.phone()
  await phone.goto(`/sign-in?back=/apply/${itemId}`)
  await signInByPhone(phone, elder.phone)
  await phone.getByRole('button', { name: '接着填' }).waitFor()
})
