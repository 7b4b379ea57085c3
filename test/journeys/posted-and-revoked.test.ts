// A result that travels by post: the mother gives an address, the clerk posts it with a number, she sees where it is; it comes back, goes out
// again and arrives. Later the organ finds that it should never have granted: one proposes to revoke, another approves, and she sees what that means.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { resultToHandOut } from '../harness/result-to-hand-out.ts'
import { openAtDesk } from './at-desk.ts'
import { done, openCase, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers, fits } from './reach.ts'
import { tellInOrder } from './story.ts'

const phone = '13900000004'
let town: Town
let mother: Page
let clerk: Page
let caseId: string
let caseNumber: string

beforeAll(async () => {
  town = await openTown()
  const resident = await town.city.person('梁桂芳', makeCitizenId(demoDivision, '1978-08-26', 904), phone)
  ;({ caseId, caseNumber } = await resultToHandOut(town.city, resident.actor))
  mother = await town.phone()
  await mother.goto(`/sign-in?back=/my/cases/${caseId}`)
  await signInByPhone(mother, phone)
})
afterAll(() => town?.close())
tellInOrder()

const address = '宝安区西乡街道桃源居7栋402'
async function choosePost() {
  await mother.getByRole('button', { name: '更改领取方式' }).click()
  await mother.getByLabel('邮寄').check()
  await mother.getByLabel('手机号码').fill(phone)
  await mother.getByLabel('详细地址').fill(address)
  await mother.getByRole('button', { name: '保存' }).click()
  await mother.getByText(`邮寄给 梁桂芳（${phone}）：${address}`).waitFor()
}
const post = async (number: string) => {
  await clerk.getByLabel('单号').fill(number)
  await clerk.getByRole('button', { name: '登记寄出' }).click()
}

it('is posted with a number; the applicant is told and sees it', async () => {
  await choosePost()
  clerk = await openAtDesk(town, caseNumber)
  await clerk.getByText(address).waitFor()
  await post('12')
  await clerk.getByText('请填写快递公司和单号').waitFor()
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'post-send')
  await post('EB123456789CN')
  await done(clerk, '已登记寄出')
  await town.city.cases.settle()
  await mother.reload()
  await mother.getByText('已寄出：EMS，单号 EB123456789CN').waitFor()
  expect(await mother.getByRole('button', { name: '更改领取方式' }).count()).toBe(0)
  expect(await barriers(mother)).toEqual([])
  expect(await fits(mother)).toBe(true)
  await shot(mother, 'post-sent', true)
  await mother.goto('/my/messages')
  await mother.getByText('办理结果已寄出').waitFor()
  await shot(mother, 'post-messages', true)
})

it('comes back: she is told why and chooses anew', async () => {
  await clerk.goto(`/desk/cases/${caseId}`)
  await clerk.getByRole('button', { name: '邮件退回' }).click()
  await clerk.getByText('请写明理由').waitFor()
  await clerk.getByLabel('退回的原因').fill('收件地址查无此人')
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'post-on-its-way')
  await clerk.getByRole('button', { name: '邮件退回' }).click()
  await done(clerk, '已登记退回')
  await mother.goto(`/my/cases/${caseId}`)
  await mother.getByText(/邮件被退回：收件地址查无此人/).waitFor()
  await shot(mother, 'post-returned', true)
  await choosePost()
})

it('arrives, and with it the case is concluded', async () => {
  await clerk.goto(`/desk/cases/${caseId}`)
  await post('EB987654321CN')
  await done(clerk, '已登记寄出')
  await clerk.goto(`/desk/cases/${caseId}`)
  await clerk.getByLabel('签收人').fill('梁桂芳')
  await clerk.getByRole('button', { name: '已签收，办理送达' }).click()
  await done(clerk, '已送达')
  await town.city.cases.settle()
  await mother.reload()
  await mother.getByText('办结 · 准予').waitFor()
  await mother
    .getByText(/单号 EB987654321CN/)
    .first()
    .waitFor()
})

it('is revoked by two of the organ when it should never have been granted, and she sees what that means', async () => {
  const organ = (await town.city.cases.view({ kind: 'system', name: 'test' }, caseId)).organ.id
  const staff = await town.city.db.query<{ name: string; post: string }>(
    'select s.name, p.post from staff s join staff_post p using (staff_id) where p.unit = $1 order by p.post, s.name',
    [organ],
  )
  const at = async (post: string) => {
    const page = await town.screen()
    await signInAtDesk(page, staff.find((one) => one.post === post)?.name ?? '')
    return page
  }
  const reviewer = await at('reviewer')
  await reviewer.goto(`/desk/cases/${caseId}`)
  await reviewer.getByRole('button', { name: '撤销决定' }).click()
  await reviewer.getByRole('button', { name: '提出，请另一人批准' }).click()
  await reviewer.getByText('请写明说明').waitFor()
  await reviewer.getByLabel('说明（申请人会看到）').fill('重复享受同类救助，不符合规定条件')
  expect(await barriers(reviewer)).toEqual([])
  await shot(reviewer, 'revoke-propose')
  await reviewer.getByRole('button', { name: '提出，请另一人批准' }).click()
  await reviewer.getByText(/您提出的“撤销决定”等另一名决定人员批准/).waitFor()
  await mother.reload()
  expect(await mother.getByText('主管部门已撤销准予的决定').count()).toBe(0)

  const decider = await at('decider')
  await openCase(decider, caseNumber)
  await decider.getByText('重复享受同类救助').first().waitFor()
  expect(await barriers(decider)).toEqual([])
  await shot(decider, 'revoke-approve')
  await decider.getByRole('button', { name: '批准', exact: true }).click()
  await done(decider, '已批准')
  await town.city.cases.settle()
  await mother.reload()
  await mother.getByText(/主管部门已撤销准予的决定/).waitFor()
  await mother.getByText('已办结 · 决定已撤销').waitFor()
  await mother.getByRole('link', { name: /撤销决定书/ }).waitFor()
  expect(await barriers(mother)).toEqual([])
  await shot(mother, 'revoke-resident', true)
  const [decision] = await town.city.db.query<{ code: string }>(
    `select verify_code code from case_document where case_id = $1 and kind = 'grant' order by seq`,
    [caseId],
  )
  await mother.goto(`/verify/${decision?.code}`)
  await mother.getByRole('heading', { name: /已失效/ }).waitFor()
  await shot(mother, 'revoke-verify')
})
