// After the decision: the result waits where the mother asked for it, in another district, and is handed out to an agent who is identified. Then an
// error is found: two of the organ correct the decision, its old paper says so, and the case is archived.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { resultToHandOut } from '../harness/result-to-hand-out.ts'
import { done, openCase, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

let town: Town
let mother: Page
let clerk: Page
let decider: Page
let caseId: string
let caseNumber: string

const at = async (name: string) => {
  const page = await town.screen()
  await signInAtDesk(page, name)
  return page
}
const codeOf = async (kind: string) =>
  (
    await town.city.db.query<{ code: string }>(
      'select verify_code code from case_document where case_id = $1 and kind = $2 order by seq',
      [caseId, kind],
    )
  ).map(({ code }) => code)

beforeAll(async () => {
  town = await openTown()
  const resident = await town.city.person('梁桂芳', makeCitizenId(demoDivision, '1978-08-26', 904), '13900000004')
  ;({ caseId, caseNumber } = await resultToHandOut(town.city, resident.actor))
  mother = await town.phone()
  await mother.goto(`/sign-in?back=/my/cases/${caseId}`)
  await signInByPhone(mother, '13900000004')
})
afterAll(() => town?.close())
tellInOrder()

it('comes where the applicant says', async () => {
  await mother.getByRole('heading', { name: '结果怎么送到' }).waitFor()
  await mother.getByRole('button', { name: '更改领取方式' }).click()
  await mother.getByRole('button', { name: '保存' }).click()
  await mother.getByText('请选择网点').waitFor()
  await mother.getByLabel('邮寄').check()
  await mother.getByLabel('详细地址').fill('西乡街道桃源居7栋402')
  expect(await barriers(mother)).toEqual([])
  await shot(mother, 'delivery-choose', true)
  await mother.getByLabel('到网点领取').check()
  await mother.getByRole('combobox', { name: '区', exact: true }).selectOption({ label: '南山区' })
  await mother.getByRole('combobox', { name: '再选网点' }).selectOption({ label: '招商街道公共服务中心' })
  await mother.getByRole('button', { name: '保存' }).click()
  await mother
    .getByText(/在招商街道公共服务中心领取/)
    .first()
    .waitFor()
  await shot(mother, 'delivery-chosen')
})

it('is listed when nobody comes, and handed out to an agent who is identified', async () => {
  await town.city.db.query(`update task set opened_at = opened_at - interval '30 days' where case_id = $1`, [caseId])
  clerk = await at('梁若琳')
  await clerk.getByRole('link', { name: '待办', exact: true }).click()
  await clerk.getByRole('link', { name: '逾期未领的结果' }).click()
  await clerk.getByRole('link', { name: caseNumber }).waitFor()
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'uncollected')
  await clerk.getByRole('link', { name: caseNumber }).click()
  await clerk.getByText('申请人选择在招商街道公共服务中心领取').waitFor()
  await clerk.getByLabel(/证件号码/).fill(makeCitizenId(demoDivision, '1980-01-01', 905))
  await clerk.getByRole('button', { name: /^送达/ }).click()
  await clerk
    .getByText(/证件号码与申请人不一致/)
    .first()
    .waitFor()
  await clerk.getByRole('radio', { name: '代办人' }).check()
  await clerk.getByRole('button', { name: /^送达/ }).click()
  await clerk.getByText('请填写代办人姓名和身份证号码').waitFor()
  await clerk.getByLabel('代办人姓名').fill('梁桂香')
  await clerk.getByLabel('代办人身份证号码').fill(makeCitizenId(demoDivision, '1980-01-01', 905))
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'hand-out')
  await clerk.getByRole('button', { name: /^送达/ }).click()
  await done(clerk, '已送达')
})

it('is corrected by two; the old decision says that it was replaced', async () => {
  const reviewer = await town.screen()
  const organ = (await town.city.cases.view({ kind: 'system', name: 'test' }, caseId)).organ.id
  const staff = await town.city.db.query<{ name: string; post: string }>(
    'select s.name, p.post from staff s join staff_post p using (staff_id) where p.unit = $1 order by p.post, s.name',
    [organ],
  )
  const nameOf = (post: string) => staff.find((one) => one.post === post)?.name ?? ''
  await signInAtDesk(reviewer, nameOf('reviewer'))
  await reviewer.goto(`/desk/cases/${caseId}`)
  await reviewer.getByRole('button', { name: '更正决定' }).click()
  await reviewer.getByRole('button', { name: '提出，请另一人批准' }).click()
  await reviewer.getByText('请至少更正一项内容或者决定理由').waitFor()
  await reviewer.getByLabel('决定理由更正为').fill('符合条件，一次性发放')
  await reviewer.getByLabel('说明（申请人会看到）').fill('决定理由漏写发放方式')
  expect(await barriers(reviewer)).toEqual([])
  await shot(reviewer, 'correction-propose')
  await reviewer.getByRole('button', { name: '提出，请另一人批准' }).click()
  await reviewer.getByText(/您提出的“更正决定”等另一名决定人员批准/).waitFor()

  decider = await at(nameOf('decider'))
  await openCase(decider, caseNumber)
  await decider.getByText('决定理由漏写发放方式').first().waitFor()
  expect(await barriers(decider)).toEqual([])
  await shot(decider, 'correction-approve')
  await decider.getByRole('button', { name: '批准', exact: true }).click()
  await done(decider, '已批准')
  await town.city.cases.settle()
  const [old, now] = await codeOf('grant')
  await mother.goto(`/verify/${old}`)
  await mother.getByRole('heading', { name: '已失效 · 已更正，由新文书取代' }).waitFor()
  await shot(mother, 'verify-replaced')
  await mother.goto(`/verify/${now}`)
  await mother.getByRole('heading', { name: '真实有效' }).waitFor()
})

it('is archived, with everything in it', async () => {
  await decider.goto(`/desk/cases/${caseId}`)
  await decider.getByRole('tab', { name: /文书/ }).click()
  await decider.getByText(/已更正，由.*取代/).waitFor()
  await decider.getByRole('button', { name: '归档', exact: true }).click()
  await decider.getByRole('link', { name: /导出档案/ }).waitFor()
  expect(await barriers(decider)).toEqual([])
  await shot(decider, 'archived')
  const zip = await decider.request.get(`/api/v1/cases/${caseId}/archive.zip`)
  expect((await zip.body()).subarray(0, 2).toString()).toBe('PK')
})
