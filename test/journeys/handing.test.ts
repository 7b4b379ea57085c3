// A task on its way between people: handed on to another organ and given back, assigned by the head of the unit, done by a stand-in while
// the one who has it is away; then the case rests by law and goes on. The resident sees where it is all the time, and nobody's name.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accept, done, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { type Receipt, signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { applyForSchool } from './school-application.ts'
import { tellInOrder } from './story.ts'

let town: Town
let mother: Page
let reviewer: Page
let colleague: Page
let receipt: Receipt

const at = async (name: string) => {
  const page = await town.screen()
  await signInAtDesk(page, name)
  return page
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
})
afterAll(() => town?.close())
tellInOrder()

it('goes to another organ with a reason, and comes back from there', async () => {
  await openCase(reviewer, receipt.caseNumber)
  await reviewer.getByRole('button', { name: '转办', exact: true }).click()
  await reviewer.getByRole('button', { name: '确认转办' }).click()
  await reviewer.getByText('请选择').first().waitFor()
  await reviewer.getByRole('combobox', { name: '转给谁' }).selectOption({ label: '宝安区民政局 · 审查人员' })
  await reviewer.getByLabel('理由').fill('监护关系由民政核实')
  await shot(reviewer, 'handing-transfer')
  await reviewer.getByRole('button', { name: '确认转办' }).click()
  await done(reviewer, '已转办')

  await mother.reload()
  await mother.getByText(/转由宝安区民政局办理/).waitFor()
  const there = await at('钟启文')
  await openCase(there, receipt.caseNumber)
  await there.getByRole('button', { name: '退回', exact: true }).click()
  await there.getByText('这项任务已经转手 1 次').waitFor()
  await there.getByLabel('理由').fill('不属于本岗位的职责范围。')
  await shot(there, 'handing-give-back')
  await there.getByRole('button', { name: '确认退回' }).click()
  await done(there, '已退回')
})

it('is assigned by the head of the unit, who sees who has what', async () => {
  const head = await at('戴国强')
  await head.getByRole('heading', { level: 1, name: '同事' }).waitFor()
  const row = head.getByRole('row').filter({ hasText: receipt.caseNumber })
  await row.getByRole('combobox').selectOption({ label: '谭雅琴' })
  await row.getByRole('button', { name: /^指定/ }).click()
  await head.getByText(`${receipt.caseNumber} 已指定由 谭雅琴 办理`).waitFor()
  await row.getByRole('cell', { name: '谭雅琴', exact: true }).waitFor()
  await shot(head, 'handing-head')
  expect(await barriers(head)).toEqual([])
})

it('is done by a colleague while the one who has it is away, and the record says for whom', async () => {
  colleague = await at('谭雅琴')
  await colleague.getByRole('link', { name: '同事' }).click()
  await colleague.getByRole('combobox', { name: '由谁代办' }).selectOption({ label: '罗光远' })
  await colleague.getByLabel('原因（可不填）').fill('参加培训')
  await colleague.getByRole('button', { name: '设置', exact: true }).click()
  await colleague.getByText('谭雅琴 不在岗，由 罗光远 代办').waitFor()
  await shot(colleague, 'handing-away')
  expect(await barriers(colleague)).toEqual([])

  await reviewer.goto('/desk/inbox?scope=mine')
  await reviewer.getByText('代 谭雅琴').waitFor()
  await shot(reviewer, 'handing-inbox')
  await reviewer.getByRole('link', { name: receipt.caseNumber }).click()
  await reviewer.getByText('谭雅琴 不在岗，由您代办').waitFor()
  await shot(reviewer, 'handing-in-place')
  await pass(reviewer, '属实')
  const decider = await at('潘振宇')
  const [found] = await town.city.db.query<{ id: string }>('select case_id id from "case" where case_no = $1', [
    receipt.caseNumber,
  ])
  await decider.goto(`/desk/cases/${found?.id}`)
  await decider
    .getByText(/罗光远（代谭雅琴）/)
    .first()
    .waitFor()
  await mother.reload()
  expect(await mother.getByRole('main').textContent()).not.toMatch(/谭雅琴|罗光远/)
})

it('rests by law until the organ resumes it, and the resident knows why', async () => {
  const head = await at('潘振宇')
  const [found] = await town.city.db.query<{ id: string }>('select case_id id from "case" where case_no = $1', [
    receipt.caseNumber,
  ])
  await head.goto(`/desk/cases/${found?.id}`)
  await head.getByRole('button', { name: '中止办理', exact: true }).click()
  const dialog = head.getByRole('dialog', { name: '中止办理' })
  await dialog.getByLabel('依法中止的情形').selectOption({ label: '须以其他案件的裁判或者处理结果为依据' })
  await dialog.getByLabel(/^依据/).fill('（2026）粤0306民初1号受理案件通知书')
  await dialog.getByLabel('理由').fill('监护权有争议，法院正在审理')
  await shot(head, 'suspension-dialog')
  await dialog.getByRole('button', { name: '中止并告知申请人' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await head.getByRole('region', { name: '其他事项' }).getByText('监护权有争议').waitFor()
  await shot(head, 'suspension-desk')

  const housing = await at('苏美玲')
  await openCase(housing, receipt.caseNumber)
  await housing.getByText('办件已中止，恢复办理后才能继续').waitFor()
  await town.city.cases.settle()
  await mother.reload()
  await mother
    .getByText(/中止办理：/)
    .first()
    .waitFor()
  await mother.getByText(/依法中止办理：须以其他案件/).waitFor()
  await mother.getByRole('link', { name: /中止办理通知书/ }).waitFor()
  await shot(mother, 'suspension-my-case', true)

  await head.getByRole('textbox', { name: /^情形如何消除/ }).fill('判决已经生效')
  await head.getByRole('button', { name: '恢复办理' }).last().click()
  await done(head, '已恢复办理')
  await town.city.cases.settle()
  await mother.reload()
  await mother.getByText(/恢复办理，承诺办结日期为/).waitFor()
  await housing.reload()
  await pass(housing, '属实')
})
