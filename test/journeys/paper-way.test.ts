// Paper goes from the window to who handles the case: a slip with a code, scanned out and in, twice by mistake; one that never arrives is seen,
// reported and found; and the applicant sees on the phone where it is.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import { openCase, signInAtDesk } from './desk-actions.ts'
import { filledDraft, identifyAtWindow } from './desk-reception.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { factOf, signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

const itemId = 'graduate-job-subsidy'
const graduate = { name: '何俊辉', phone: '13900000003' }
const people: Record<string, string> = {
  'social-security@440306000000': '廖伟明',
  'social-security@440306018000': '杨春梅',
}
let town: Town
let clerk: Page
let officer: Page
let phone: Page
let caseNumber = ''
let code = ''

beforeAll(async () => {
  town = await openTown()
  clerk = await town.screen()
  await signInAtDesk(clerk, '黄耀东')
})
afterAll(() => town?.close())
tellInOrder()

const slip = async () =>
  (await town.city.db.query<{ code: string; to: string }>('select code, to_unit "to" from slip'))[0]
const scan = async (page: Page, text: string) => {
  await page.getByLabel(/扫凭证上的二维码/).fill(text)
  await page.keyboard.press('Enter')
}
const open = async (page: Page) => expect(await barriers(page)).toEqual([])

it('gets its slip where the case was taken, as a PDF with a code', async () => {
  const { subjectId } = (await town.city.registry.findSubject({ phone: graduate.phone })) ?? {}
  const { form } = await town.city.catalogue.getItem(itemId)
  await filledDraft(clerk, 'drafts', { itemId, subjectId }, async (begun) =>
    fillDemoForm(form, begun.form as never, { division: '440306018003', today: town.city.clock.today().toString() }),
  )
  await identifyAtWindow(clerk, graduate.phone, graduate.name)
  await clerk.getByRole('button', { name: /高校毕业生求职创业补贴 窗口开始填/ }).click()
  await clerk.getByText(/还缺 \d/).waitFor()
  await clerk.keyboard.press('Alt+P')
  await clerk.getByText('已齐').waitFor()
  await clerk.keyboard.press('Control+Enter')
  caseNumber = await factOf(clerk, '办件编号')
  await clerk.locator('.side .act .ant-btn-primary').click()
  const paper = clerk.getByRole('region', { name: '纸质材料流转' })
  await clerk.locator('.side .act').waitFor({ state: 'hidden' })
  await paper.getByRole('button', { name: '开流转凭证' }).waitFor()
  await clerk.keyboard.press('Alt+T')
  await paper.getByText('待送出').waitFor()
  await shot(clerk, 'paper-made')
  await open(clerk)
  const [row] = await town.city.db.query<{ case_id: string; slip_id: string }>('select case_id, slip_id from slip')
  const file = await clerk.request.get(`/api/v1/cases/${row?.case_id}/slips/${row?.slip_id}/file`)
  expect((await file.body()).subarray(0, 5).toString()).toBe('%PDF-')
  if (process.env.SHOTS) (await import('node:fs')).writeFileSync(`${process.env.SHOTS}/slip.pdf`, await file.body())
  code = String((await slip())?.code)
})

it('is scanned out once, however often the scanner beeps', async () => {
  await clerk.goto('/desk/slips')
  await clerk.getByText('待送出').waitFor()
  const [paper] = await town.city.db.query<{ verify: string }>(
    `select verify_code verify from case_document where kind = 'transfer-slip'`,
  )
  await scan(clerk, `http://localhost/verify/${paper?.verify}`)
  await clerk.getByRole('status').filter({ hasText: '已送出' }).waitFor()
  await scan(clerk, `http://localhost/desk/slips?code=${code}`)
  await clerk.getByRole('status').filter({ hasText: '没有重复登记' }).waitFor()
  await shot(clerk, 'paper-sent')
  await open(clerk)
  await scan(clerk, 'ZZZZZZZZZZZZ')
  await clerk.getByRole('alert').filter({ hasText: '没有找到这张流转凭证' }).waitFor()
})

it('shows the applicant where it is', async () => {
  phone = await town.phone()
  await phone.goto('/sign-in?back=/my')
  await signInByPhone(phone, graduate.phone)
  await phone
    .getByRole('link', { name: /高校毕业生求职创业补贴/ })
    .first()
    .click()
  await phone.getByRole('heading', { name: '纸质材料在哪里' }).waitFor()
  await phone.getByText(/的路上/).waitFor()
  await shot(phone, 'paper-phone', true)
  await open(phone)
})

it('is overdue when it has not come in two working days, and reported', async () => {
  // A browser keeps real time: days go by for the slip alone.
  await town.city.db.query(`update slip set sent_at = sent_at - interval '9 days', due_at = due_at - interval '9 days'`)
  officer = await town.screen()
  await signInAtDesk(officer, people[(await slip())?.to ?? ''] ?? '')
  await officer.goto('/desk/slips')
  await officer.getByText('已超期').waitFor()
  await officer.getByRole('button', { name: '登记没有送达' }).click()
  await officer.getByLabel(/情况说明/).fill('信使说没有这一袋')
  await shot(officer, 'paper-report')
  await open(officer)
  await officer.getByRole('button', { name: '登记', exact: true }).click()
  await officer.getByText('请查找；找到后扫码收到即可').waitFor()
  await shot(officer, 'paper-missing')
  await phone.reload()
  await phone.getByText('您不用重新提交').waitFor()
  await shot(phone, 'paper-phone-missing', true)
})

it('turns up, is scanned in, and the case says so to everybody', async () => {
  await scan(officer, code)
  await officer.getByRole('status').filter({ hasText: '已收到' }).waitFor()
  await officer.getByText('没有在途的材料').waitFor()
  await shot(officer, 'paper-received')
  await openCase(officer, caseNumber)
  await officer.getByRole('region', { name: '纸质材料流转' }).getByText('已收到').waitFor()
  await shot(officer, 'paper-case')
  await open(officer)
  await phone.reload()
  await phone
    .getByText(/已收到纸质材料/)
    .first()
    .waitFor()
})
