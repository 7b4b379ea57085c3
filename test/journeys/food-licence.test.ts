// A restaurant is to have its licence: applied for online by the enterprise, accepted at a window, its limit extended with approval, the kitchen
// looked at by two with their phones, decided by the district, and picked up in another district by somebody who is identified.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { atDesk, openAtDesk } from './at-desk.ts'
import { accept, done, grant, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { filledDraft } from './desk-reception.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { answer, download, type Receipt, signInAsDemoPerson, submit, upload } from './portal-actions.ts'
import { barriers, fits } from './reach.ts'
import { tellInOrder } from './story.ts'

const itemId = 'food-business-licence'
const enterprise = '深圳市西乡共乐餐饮有限公司（演示）'
const site = '招商街道公共服务中心'
let town: Town
let owner: Page
let reviewer: Page
let receipt: Receipt

beforeAll(async () => {
  town = await openTown()
  owner = await town.phone()
  await owner.goto('/sign-in?back=/my')
  await signInAsDemoPerson(owner, enterprise)
})
afterAll(() => town?.close())
tellInOrder()

const mine = () => owner.reload()

it('is applied for online by the enterprise, with what the government holds already', async () => {
  const { form } = await town.city.catalogue.getItem(itemId)
  const values = {
    '/businessKind': 'catering',
    '/prepackagedOnly': false,
    '/projects': ['hot', 'drinks'],
    '/area': 86,
    '/hasWarehouse': false,
    '/onlineSale': false,
  }
  const facts = { division: '440306018003', today: town.city.clock.today().toString(), values }
  const draftId = await filledDraft(owner, 'drafts', { itemId }, async (begun) =>
    fillDemoForm(form, begun.form as never, facts),
  )
  await owner.goto(`/apply/${itemId}?draft=${draftId}`)
  for (const heading of ['申请单位', '经营内容', '场所和人员', '接触食品的人员']) await answer(owner, heading, {})
  await owner.getByRole('heading', { level: 1, name: '申请材料' }).waitFor()
  const card = (name: string) => owner.locator('.material-card', { hasText: name })
  await card('营业执照').first().getByText('已齐').waitFor()
  const rules = card('食品安全管理制度')
  await rules.getByLabel('书面承诺属实').check()
  await rules.getByLabel('我已阅读并同意').check()
  for (const name of ['各功能区布局图和操作流程图', '设备设施清单', '食品安全管理人员证明'])
    await upload(card(name), `${name}.png`)
  expect(await barriers(owner)).toEqual([])
  await shot(owner, 'food-materials', true)
  await answer(owner, '申请材料', {})
  expect(await barriers(owner)).toEqual([])
  await shot(owner, 'food-check', true)
  receipt = await submit(owner)
  await owner.getByRole('link', { name: '看这件的进度' }).click()
})

it('is accepted at a window, and its result asked for at a site of another district', async () => {
  await atDesk(town, receipt.caseNumber, accept)
  await mine()
  await owner.getByRole('button', { name: '更改领取方式' }).click()
  await owner.getByLabel('到网点领取').check()
  await owner.getByRole('combobox', { name: '区', exact: true }).selectOption({ label: '南山区' })
  await owner.getByRole('combobox', { name: '再选网点' }).selectOption({ label: site })
  await owner.getByRole('button', { name: '保存' }).click()
  await owner
    .getByText(new RegExp(`在${site}领取`))
    .first()
    .waitFor()
  expect(await barriers(owner)).toEqual([])
})

it('has its limit extended when the district approves, and says so to the enterprise day by day', async () => {
  reviewer = await openAtDesk(town, receipt.caseNumber)
  await reviewer.getByRole('button', { name: '申请延长期限', exact: true }).click()
  const dialog = reviewer.getByRole('dialog', { name: '申请延长期限' })
  await dialog.getByLabel(/几个工作日/).fill('5')
  await dialog.getByLabel('理由').fill('排烟改造图纸需要复核')
  await dialog.getByRole('button', { name: '提交申请' }).click()
  await dialog.waitFor({ state: 'hidden' })
  const decider = await town.screen()
  await signInAtDesk(decider, '温翠萍')
  await openCase(decider, receipt.caseNumber)
  await decider.getByText('排烟改造图纸需要复核').first().waitFor()
  expect(await barriers(decider)).toEqual([])
  await shot(decider, 'food-extension')
  await decider.getByRole('button', { name: '批准延长' }).click()
  await done(decider, '已批准延长')
  await mine()
  await owner.getByText('为什么是这一天').click()
  await owner.getByText(/其中 5 个工作日是经批准延长的，理由：排烟改造图纸需要复核/).waitFor()
  expect(await barriers(owner)).toEqual([])
  await shot(owner, 'food-extended', true)
})

it('is looked at on site by two, each with a phone, while the clock stands still', async () => {
  await reviewer.reload()
  await pass(reviewer, '布局合理，图纸齐全')
  const first = await openAtDesk(town, receipt.caseNumber, 0, 'phone')
  const photo = await first.screenshot({ type: 'jpeg' })
  await mine()
  await owner.getByText(/正在进行现场核查，这段时间不计入办理期限/).waitFor()
  await shot(owner, 'food-while-inspected', true)
  const item = await town.city.catalogue.getItem(itemId)
  for (const { zh } of item.content.steps?.inspect?.points ?? [])
    await first.getByRole('group', { name: zh }).getByRole('radio', { name: '符合', exact: true }).check()
  await first.getByLabel('拍整体照片').setInputFiles({ name: '后厨.jpg', mimeType: 'image/jpeg', buffer: photo })
  await first.locator('img').first().waitFor()
  await first.getByLabel('核查情况说明').fill('后厨生熟分开，设施能用')
  await first.getByRole('group', { name: '核查结论' }).getByRole('radio', { name: '符合', exact: true }).check()
  expect(await barriers(first)).toEqual([])
  expect(await fits(first)).toBe(true)
  await shot(first, 'food-inspection', true)
  await first.getByRole('button', { name: '上报，请另一人签字' }).click()
  await first.getByText('您已上报，等另一名核查人员签字后继续办理').waitFor()

  const second = await openAtDesk(town, receipt.caseNumber, 1, 'phone')
  await second.getByText('后厨生熟分开，设施能用').first().waitFor()
  await second.getByLabel('我参加了这次核查，以上记录与现场一致').check()
  expect(await barriers(second)).toEqual([])
  expect(await fits(second)).toBe(true)
  await shot(second, 'food-second', true)
  await second.getByRole('button', { name: '签字确认' }).click()
  await done(second, '核查记录已签字')
})

it('is decided by the district, and its certificate lies in the account', async () => {
  await atDesk(town, receipt.caseNumber, async (page) => {
    await shot(page, 'food-decide')
    expect(await barriers(page)).toEqual([])
    await grant(page)
  })
  await town.city.cases.settle()
  await mine()
  const licences = owner.locator('section', { has: owner.getByRole('heading', { name: '结果证照' }) })
  const file = await download(owner, licences.getByRole('link').first())
  expect(file.subarray(0, 5).toString()).toBe('%PDF-')
})

it('is picked up in the other district by somebody who is identified, and is concluded', async () => {
  const cook = makeCitizenId(demoDivision, '1991-07-07', 906)
  const clerk = await openAtDesk(town, receipt.caseNumber)
  await clerk.getByText(`申请人选择在${site}领取`).waitFor()
  expect(await clerk.getByRole('radio', { name: /^本人/ }).count(), 'an enterprise is somebody').toBe(0)
  await clerk.getByRole('button', { name: /^送达/ }).click()
  await clerk.getByText('请填写代办人姓名和身份证号码').waitFor()
  await clerk.getByLabel('代办人姓名').fill('许掌勺')
  await clerk.getByLabel('代办人身份证号码').fill(cook)
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'food-pick-up')
  await clerk.getByRole('button', { name: /^送达/ }).click()
  await done(clerk, '已送达')
  await town.city.cases.settle()
  await mine()
  await owner.getByText('已办结 · 准予').waitFor()
  expect(await barriers(owner)).toEqual([])
  await shot(owner, 'food-concluded', true)
  const [row] = await town.city.db.query(`select status, outcome from "case" where case_no = $1`, [receipt.caseNumber])
  expect(row).toEqual({ status: 'concluded', outcome: 'granted' })
})
