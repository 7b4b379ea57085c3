// A walk-in with two items and a missing material: a graduate is identified by the code of his identity licence, asks for a subsidy without the
// proof of hardship, which may follow, and for a second thing in the same visit; goes home with one list; sends the proof from his
// phone; and the case is concluded.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { newId } from '../../server/platform/ids/index.ts'
import { done, grant, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { chooseItem, filledDraft, identifyAtWindow } from './desk-reception.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { factOf, signInByPhone, upload } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

const graduate = { name: '何俊辉', phone: '13900000003', number: '440399200111039052' }
const subsidy = 'graduate-job-subsidy'
const newcomer = makeCitizenId(demoDivision, '1999-09-09', 977)
let town: Town
let clerk: Page
let phone: Page
let subsidyNumber = ''
let searchNumber = ''

beforeAll(async () => {
  town = await openTown()
  clerk = await town.screen()
  await signInAtDesk(clerk, '黄耀东')
})
afterAll(() => town?.close())
tellInOrder()

/** An identity licence of somebody, as the code on it is scanned. */
async function scanned(owner: { name: string; number: string; phone: string }, isRevoked = false): Promise<string> {
  const holder = await town.city.registry.findSubject({ phone: owner.phone })
  const { verifyCode, licenceId } = await town.city.licences.seedLicence({
    licenceId: newId(),
    type: 'resident-identity-card',
    holderSubjectId: holder?.subjectId ?? '',
    holderName: owner.name,
    organId: 'public-security@440300000000',
    fields: { name: owner.name, citizenId: owner.number },
    validFrom: '2020-01-01',
  })
  if (isRevoked) await town.city.db.query(`update licence set status = 'revoked' where licence_id = $1`, [licenceId])
  return `http://localhost/verify/${verifyCode}`
}

it('is identified by the code of a licence, and a revoked one identifies nobody', async () => {
  await clerk.goto('/desk/reception')
  const field = clerk.getByLabel('身份证号 / 信用代码 / 手机号')
  await field.fill(await scanned(graduate, true))
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('alert').filter({ hasText: '已撤销，不能用来识别' }).waitFor()
  await shot(clerk, 'walk-in-revoked')
  expect(await barriers(clerk)).toEqual([])
  await field.fill('')
  await identifyAtWindow(clerk, await scanned(graduate), graduate.name)
})

it('is told when a licence shown in the visit is somebody else’s', async () => {
  const check = clerk.getByLabel('核对出示的证照（扫二维码）')
  await check.fill(await scanned({ name: '林晓雯', number: '440399199305189029', phone: '13900000001' }))
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('alert').filter({ hasText: '不是当前办事人的' }).waitFor()
  await shot(clerk, 'walk-in-wrong-licence')
  await check.fill(await scanned(graduate))
  await clerk.keyboard.press('Enter')
  await clerk.getByText('证照有效，与办事人一致').waitFor()
})

it('registers somebody new with number and phone at once, and keeps both when one is refused', async () => {
  await clerk.keyboard.press('Alt+N')
  await clerk.getByLabel('身份证号 / 信用代码 / 手机号').fill(newcomer)
  await clerk.keyboard.press('Enter')
  await clerk.getByLabel(/第一次来/).fill('欧阳初来')
  await clerk.getByLabel('手机号（可选）').fill('1390000')
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('alert').filter({ hasText: '手机号不对' }).waitFor()
  expect(await clerk.getByLabel(/第一次来/).inputValue()).toBe('欧阳初来')
  await shot(clerk, 'walk-in-register')
  expect(await barriers(clerk)).toEqual([])
  await clerk.getByLabel('手机号（可选）').fill('13900000977')
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('heading', { name: '欧阳初来' }).waitFor()
  await clerk.getByText('139****0977').waitFor()
})

it('asks for a subsidy, one material to follow, and is accepted', async () => {
  const { subjectId } = (await town.city.registry.findSubject({ phone: graduate.phone })) ?? {}
  const { form } = await town.city.catalogue.getItem(subsidy)
  const today = town.city.clock.today().toString()
  await filledDraft(clerk, 'drafts', { itemId: subsidy, subjectId }, async (begun) =>
    fillDemoForm(form, begun.form as never, { division: '440306018003', today }),
  )
  await clerk.keyboard.press('Alt+N')
  await identifyAtWindow(clerk, graduate.number, graduate.name)
  await clerk.getByRole('button', { name: /高校毕业生求职创业补贴 窗口开始填/ }).click()
  const proof = clerk.getByRole('group', { name: '困难类别证明' })
  await proof.getByLabel('容缺，之后补交').click()
  await proof.getByLabel('申请人已阅读并当面同意').click()
  await proof.getByText('受理后打印《容缺受理承诺书》').waitFor()
  await clerk.keyboard.press('Alt+P')
  await clerk.getByText('已齐').waitFor()
  await clerk.keyboard.press('Control+Enter')
  subsidyNumber = await factOf(clerk, '办件编号')
  await clerk.getByRole('button', { name: '受理', exact: false }).and(clerk.locator('.side .ant-btn-primary')).click()
  await clerk.getByText('还欠的材料').first().waitFor()
  await clerk.getByRole('link', { name: '容缺受理承诺书' }).waitFor()
})

it('asks for a second thing in the same visit, and need not say again who he is or where he lives', async () => {
  await clerk.getByRole('button', { name: '再办一项' }).click()
  await chooseItem(clerk, '房产查询', /个人名下房产查询/)
  await clerk
    .getByRole('button', { name: /共乐社区/ })
    .first()
    .click()
  await clerk.getByRole('radiogroup', { name: '查询用途' }).getByRole('radio').first().check()
  await clerk.getByRole('radiogroup', { name: '查询范围' }).getByRole('radio').first().check()
  await clerk.keyboard.press('Control+Enter')
  searchNumber = await factOf(clerk, '办件编号')
  await clerk.locator('.side .ant-btn-primary').click()
  const list = clerk.getByRole('region', { name: '本次办理（2）' })
  await list.getByText(subsidyNumber).waitFor()
  await list.getByText(searchNumber).waitFor()
  await list.getByText('已受理').nth(1).waitFor()
  await shot(clerk, 'walk-in-done')
  expect(await barriers(clerk)).toEqual([])
})

it('takes home one list with both numbers, and leaves nothing of himself on the screen', async () => {
  const [visit] = await town.city.db.query<{ visit_id: string }>(
    'select visit_id from visit where ended_at is null order by began_at desc',
  )
  const url = `/api/v1/reception/visits/${visit?.visit_id}/receipt.pdf`
  const opened = clerk.context().waitForEvent('request', (request) => request.url().includes('/receipt.pdf'))
  await clerk.keyboard.press('Alt+L')
  expect(new URL((await opened).url()).pathname).toBe(url)
  const printed = await clerk.request.get(url)
  expect((await printed.body()).subarray(0, 5).toString()).toBe('%PDF-')
  if (process.env.SHOTS) (await import('node:fs')).writeFileSync(`${process.env.SHOTS}/visit.pdf`, await printed.body())
  await clerk.bringToFront()
  await clerk.keyboard.press('Alt+N')
  await clerk.getByLabel('身份证号 / 信用代码 / 手机号').waitFor()
  const left = await clerk.locator('body').textContent()
  for (const secret of [graduate.name, subsidyNumber, searchNumber]) expect(left).not.toContain(secret)
})

it('sends the missing proof from his phone', async () => {
  phone = await town.phone()
  await phone.goto('/sign-in?back=/my')
  await signInByPhone(phone, graduate.phone)
  await phone
    .getByText(/补齐“困难类别证明”/)
    .first()
    .waitFor()
  await shot(phone, 'walk-in-phone', true)
  await phone
    .getByRole('link', { name: /高校毕业生求职创业补贴/ })
    .first()
    .click()
  const card = phone.locator('.material-card', { hasText: '困难类别证明' })
  await upload(card, '低保证.png')
  await card.getByRole('button', { name: '补交这份材料' }).click()
  await card.getByText('已补交，正在核对').waitFor()
  await shot(phone, 'walk-in-phone-sent', true)
  expect(await barriers(phone)).toEqual([])
})

it('is checked, reviewed, granted and concluded', async () => {
  await openCase(clerk, subsidyNumber)
  await clerk.getByRole('button', { name: '收下' }).click()
  await done(clerk, '已收下补交材料')
  const [task] = await town.city.db.query<{ unit: string }>(
    `select t.unit from task t join "case" c using (case_id) where t.act = 'review' and c.case_no = $1`,
    [subsidyNumber],
  )
  const reviewer = await town.screen()
  await signInAtDesk(reviewer, task?.unit === 'social-security@440306018000' ? '杨春梅' : '廖伟明')
  await openCase(reviewer, subsidyNumber)
  await pass(reviewer, '情况属实')
  const decider = await town.screen()
  await signInAtDesk(decider, '张志明')
  await openCase(decider, subsidyNumber)
  await grant(decider)
  await town.city.cases.settle()
  await phone.reload()
  await phone.getByText('准予').first().waitFor()
  await phone.getByText('补交的“困难类别证明”已核对收下').waitFor()
  const [row] = await town.city.db.query(`select status, outcome, channel from "case" where case_no = $1`, [
    subsidyNumber,
  ])
  expect(row).toEqual({ status: 'concluded', outcome: 'granted', channel: 'window' })
  await shot(phone, 'walk-in-granted', true)
})
