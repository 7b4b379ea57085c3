// What officers do beside the drawn flow, and what the resident sees of it: a reviewer has the limit extended, sends the case for expert
// review and consults another organ; then it is decided, and her page has said all the time what is waited for and until when.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept, done, grant, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { type Receipt, signInByPhone } from './portal-actions.ts'
import { applyForSchool } from './school-application.ts'
import { tellInOrder } from './story.ts'

let town: Town
let mother: Page
let reviewer: Page
let head: Page
let receipt: Receipt

const at = async (name: string) => {
  const page = await town.screen()
  await signInAtDesk(page, name)
  return page
}
const begin = async (what: string, fill: (dialog: ReturnType<Page['getByRole']>) => Promise<void>, send: string) => {
  await reviewer.getByRole('button', { name: what, exact: true }).click()
  const dialog = reviewer.getByRole('dialog', { name: what })
  await fill(dialog)
  await dialog.getByRole('button', { name: send }).click()
  await dialog.waitFor({ state: 'hidden' })
}
const dueText = async () => {
  await mother.reload()
  return mother.locator('.where').textContent()
}

beforeAll(async () => {
  town = await openTown()
  mother = await town.phone()
  await mother.goto('/sign-in?back=/apply/school-admission')
  await signInByPhone(mother, '13900000001')
  receipt = await applyForSchool(mother, '陈一诺')
  await mother.getByRole('link', { name: '看这件的进度' }).click()
  const clerk = await at('黄耀东')
  await openCase(clerk, receipt.caseNumber)
  await accept(clerk)
  reviewer = await at('罗光远')
  head = await at('潘振宇')
})
afterAll(() => town?.close())
tellInOrder()

it('extends the limit when the head of the organ approves, and tells her the new day and why', async () => {
  const before = await dueText()
  await openCase(reviewer, receipt.caseNumber)
  await begin(
    '申请延长期限',
    async (dialog) => {
      await dialog.getByLabel(/几个工作日/).fill('6')
      await dialog.getByLabel('理由').fill('外省户籍档案需要函询')
      await shot(reviewer, 'beside-extension')
    },
    '提交申请',
  )
  await reviewer.getByText('延期待批准').waitFor()
  await openCase(head, receipt.caseNumber)
  await head.getByText('外省户籍档案需要函询').first().waitFor()
  await shot(head, 'beside-approve')
  await head.getByRole('button', { name: '批准延长' }).click()
  await done(head, '已批准延长')
  expect(await dueText()).not.toBe(before)
  await mother.getByText(/经批准延长办理期限 6 个工作日，最迟/).waitFor()
  await mother.getByText('外省户籍档案需要函询').waitFor()
})

it('rests for an expert review, and says to her what is waited for and until when', async () => {
  await openCase(reviewer, receipt.caseNumber)
  await begin(
    '开始特别程序',
    async (dialog) => {
      await dialog.getByLabel('哪一种程序').selectOption({ label: '专家评审' })
      await dialog.getByLabel('理由').fill('亲子关系证明需要专家评审')
    },
    '开始并告知申请人',
  )
  await reviewer.getByRole('region', { name: '其他事项' }).getByText('专家评审').first().waitFor()
  expect(await dueText()).toMatch(/正在进行专家评审，预计 .+ 结束。这段时间不计入办理期限/)
  await town.city.cases.settle()
  await mother.reload()
  await mother.getByRole('link', { name: /特殊程序及期限告知书/ }).waitFor()
  await shot(mother, 'beside-my-case', true)
})

it('asks an organ that the flow does not know, which answers from its own inbox', async () => {
  await begin(
    '征求其他部门意见',
    async (dialog) => {
      await dialog.getByLabel('征求哪个部门').selectOption('civil-affairs@440306000000')
      await dialog.getByLabel('要对方答复的问题').fill('请核实监护关系')
      await shot(reviewer, 'beside-consult')
    },
    '发出',
  )
  const consulted = await at('钟启文')
  await openCase(consulted, receipt.caseNumber)
  await consulted.getByLabel('答复', { exact: false }).first().waitFor()
  await consulted.getByRole('textbox', { name: /^答复/ }).fill('监护关系登记属实')
  await shot(consulted, 'beside-answer')
  await consulted.getByRole('button', { name: '答复', exact: true }).click()
  await done(consulted, '已答复')
  await reviewer.reload()
  await reviewer.getByText('监护关系登记属实').first().waitFor()
  await shot(reviewer, 'beside-open')
})

it('goes on when the review has its result', async () => {
  await reviewer.getByRole('button', { name: '专家评审', exact: true }).click()
  await reviewer.getByRole('textbox', { name: /^结果/ }).fill('专家一致认为属实')
  await reviewer.getByRole('button', { name: '结束程序' }).click()
  await reviewer.getByText('专家一致认为属实').first().waitFor()
  await pass(reviewer, '属实')
  expect(await dueText()).toMatch(/全部办好不晚于/)
  await mother.getByText(/专家评审结束，承诺办结日期为/).waitFor()
  expect(await mother.getByRole('main').textContent()).not.toContain('监护关系登记属实')
})

it('is decided when nothing is open any more', async () => {
  for (const name of ['苏美玲', '廖伟明', '袁浩然']) {
    const page = await at(name)
    await openCase(page, receipt.caseNumber)
    await pass(page, '属实')
  }
  await openCase(head, receipt.caseNumber)
  await grant(head)
  await town.city.cases.settle()
  await mother.reload()
  await mother.getByText('已办结 · 准予').waitFor()
})
