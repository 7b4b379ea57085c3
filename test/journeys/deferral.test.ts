// Accepted although a material is missing (容缺受理): a graduate comes to the window without the proof of hardship, commits to bring it in
// five working days, and takes the commitment home. The decision waits for it; she sends it from her phone, a clerk looks at it, and the
// case is decided.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import { accept, done, grant, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { factOf, signInByPhone, submit, upload } from './portal-actions.ts'
import { tellInOrder } from './story.ts'

const itemId = 'graduate-job-subsidy'
const phone = '13900000003'
let town: Town
let clerk: Page
let graduate: Page
let caseNumber: string

/** A draft begun before, with the form filled in: by the clerk for the graduate, or by the resident himself. */
async function begunDraft(page: Page): Promise<string> {
  const api = async (method: 'post' | 'put', path: string, data: object) => {
    const answer = await page.request[method](`/api/v1/${path}`, {
      data,
      headers: { origin: new URL(page.url()).origin },
    })
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const found = page === clerk ? await api('post', 'reception/identify', { phone }) : undefined
  const draft = await api('post', 'drafts', { itemId, ...(found && { subjectId: found.subjectId }) })
  const { form } = await town.city.catalogue.getItem(itemId)
  const today = town.city.clock.today().toString()
  const filled = fillDemoForm(form, draft.form, { division: '440306018003', today })
  await api('put', `drafts/${draft.draftId}`, { form: filled })
  return draft.draftId
}
const identify = async (page: Page, number = phone, name = '何俊辉') => {
  await page.goto('/desk/reception')
  await page.getByLabel('身份证号 / 信用代码 / 手机号').fill(number)
  await page.getByRole('button', { name: '识别', exact: false }).click()
  await page.getByRole('heading', { name }).waitFor()
}

beforeAll(async () => {
  town = await openTown()
  clerk = await town.screen()
  await signInAtDesk(clerk, '黄耀东')
  await begunDraft(clerk)
})
afterAll(() => town?.close())
tellInOrder()

it('accepts at the window with a material to follow, after the applicant has agreed to the commitment', async () => {
  await identify(clerk)
  await clerk
    .getByRole('button', { name: /高校毕业生求职创业补贴/ })
    .first()
    .click()
  const line = (name: string) => clerk.getByRole('group', { name })
  for (const name of ['学生证或毕业证', '本人银行卡']) {
    await line(name).getByLabel('已收纸质').click()
  }
  expect(await line('学生证或毕业证').getByLabel('容缺，之后补交').count()).toBe(0)
  const proof = line('困难类别证明')
  await proof.getByLabel('容缺，之后补交').click()
  await proof.getByText(/我承诺在受理之日起 5 个工作日内补齐/).waitFor()
  await shot(clerk, 'deferral-reception', true)
  await proof.getByLabel('申请人已阅读并当面同意').click()
  await proof.getByText('受理后打印《容缺受理承诺书》').waitFor()
  await clerk.getByText('已齐').waitFor()
  await clerk.getByRole('button', { name: '提交收件' }).click()
  caseNumber = await factOf(clerk, '办件编号')
  await clerk.getByRole('button', { name: '受理', exact: true }).click()
  await clerk.getByText('还欠的材料').first().waitFor()
  await town.city.cases.settle()
  await clerk.getByRole('link', { name: '容缺受理承诺书' }).waitFor()
  await shot(clerk, 'deferral-received', true)
})

it('prints a numbered commitment that can be verified', async () => {
  const href = await clerk.getByRole('link', { name: '容缺受理承诺书' }).getAttribute('href')
  const pdf = await clerk.request.get(String(href))
  const bytes = await pdf.body()
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  if (process.env.SHOTS) (await import('node:fs')).writeFileSync(`${process.env.SHOTS}/commitment.pdf`, bytes)
  const [row] = await town.city.db.query<{ verify_code: string; number: string }>(
    `select verify_code, number from case_document where kind = 'deferral-commitment'`,
  )
  expect(row?.number).toMatch(/容承字〔\d{4}〕1号/)
  await clerk.goto(`/verify/${row?.verify_code}`)
  await clerk.getByText('容缺受理承诺书').first().waitFor()
})

it('does not let anybody decide while it is owed', async () => {
  const [task] = await town.city.db.query<{ unit: string }>(`select unit from task where act = 'review'`)
  const reviewer = await town.screen()
  await signInAtDesk(reviewer, task?.unit === 'social-security@440306018000' ? '杨春梅' : '廖伟明')
  await shot(reviewer, 'deferral-inbox-reviewer')
  await openCase(reviewer, caseNumber)
  await pass(reviewer, '情况属实')
  const decider = await town.screen()
  await signInAtDesk(decider, '张志明')
  await decider.goto('/desk/inbox')
  await decider
    .getByRole('row', { name: new RegExp(caseNumber) })
    .getByText('欠材料')
    .waitFor()
  await shot(decider, 'deferral-inbox')
  await openCase(decider, caseNumber)
  await decider.getByRole('button', { name: '准予', exact: true }).click()
  await decider.getByText('还有容缺的材料没有补齐：困难类别证明').waitFor()
  await shot(decider, 'deferral-refused')
})

it('takes it from her phone, and her page asks for it before anything else', async () => {
  graduate = await town.phone()
  await graduate.goto('/sign-in?back=/my')
  await signInByPhone(graduate, phone)
  await graduate
    .getByText(/补齐“困难类别证明”/)
    .first()
    .waitFor()
  await shot(graduate, 'deferral-my-cases', true)
  await graduate
    .getByRole('link', { name: /高校毕业生求职创业补贴/ })
    .first()
    .click()
  await graduate.getByRole('heading', { name: '补齐材料' }).waitFor()
  const card = graduate.locator('.material-card', { hasText: '困难类别证明' })
  await shot(graduate, 'deferral-owing', true)
  await upload(card, '低保证.png')
  await card.getByRole('button', { name: '补交这份材料' }).click()
  await card.getByText('已补交，正在核对').waitFor()
  await shot(graduate, 'deferral-checking')
})

it('is looked at by a clerk, then decided', async () => {
  await openCase(clerk, caseNumber)
  await clerk.getByRole('link', { name: '低保证.png' }).first().waitFor()
  await shot(clerk, 'deferral-check')
  await clerk.getByRole('button', { name: '收下' }).click()
  await done(clerk, '已收下补交材料')
  const decider = await town.screen()
  await signInAtDesk(decider, '张志明')
  await openCase(decider, caseNumber)
  await grant(decider)
  await town.city.cases.settle()
  await graduate.reload()
  await graduate.getByText('准予').first().waitFor()
  await graduate.getByText('补交的“困难类别证明”已核对收下').waitFor()
})

it('lets the applicant say online that it follows, and takes paper at any window', async () => {
  const resident = await town.phone()
  await resident.goto('/sign-in?back=/my')
  await signInByPhone(resident, '13900000007')
  const draftId = await begunDraft(resident)
  await resident.goto(`/apply/${itemId}?draft=${draftId}`)
  const later = resident.getByLabel('现在没有，受理后补交')
  while (!(await later.first().isVisible())) {
    await resident.getByRole('button', { name: '下一步' }).click()
    await resident.waitForTimeout(300)
  }
  for (const name of ['学生证或毕业证', '本人银行卡']) {
    const card = resident.locator('.material-card', { hasText: name })
    if (await card.getByLabel('拍照或上传').count()) await card.getByLabel('拍照或上传').check()
    await upload(card, `${name}.png`)
  }
  await later.click()
  const agree = resident.getByLabel('我已阅读并同意')
  await agree.click()
  await resident.locator('.material-card', { hasText: '困难类别证明' }).getByText('可以后补').waitFor()
  await shot(resident, 'deferral-apply', true)
  await resident.getByRole('button', { name: '下一步' }).click()
  const receipt = await submit(resident)
  const centre = await town.screen()
  await signInAtDesk(centre, '李思敏')
  await openCase(centre, receipt.caseNumber)
  await accept(centre)
  const elsewhere = clerk
  await identify(elsewhere, '13900000007', '郑国平')
  const owed = elsewhere.getByRole('region', { name: '还欠的材料' })
  await owed.getByText(/限 .+ 前补交/).waitFor()
  await shot(elsewhere, 'deferral-any-window')
  await owed.getByRole('button', { name: '收到纸质' }).click()
  await owed.waitFor({ state: 'hidden' })
  await resident.goto('/my')
  await resident
    .getByRole('link', { name: /高校毕业生求职创业补贴/ })
    .first()
    .click()
  await resident.getByText('补交的“困难类别证明”已核对收下').waitFor()
})
