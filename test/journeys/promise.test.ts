// A promise in place of proof (告知承诺): a teacher promises to have no criminal record instead of handing in a certificate of it, and is granted
// at once. The organ checks afterwards and finds it untrue; another person revokes the decision. What was issued is over, she is told why
// and what she may do, and may not promise again for a time.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import { atDesk, openAtDesk } from './at-desk.ts'
import { accept, done, grant, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { signInByPhone, submit, upload } from './portal-actions.ts'
import { barriers, fits } from './reach.ts'
import { tellInOrder } from './story.ts'

const itemId = 'teacher-qualification'
const material = '无犯罪记录证明'
let town: Town
let teacher: Page
let caseNumber: string

/** The page of a draft of hers, with the form filled in, where its materials are handed in. */
async function atMaterials(): Promise<void> {
  const api = async (method: 'post' | 'put', path: string, data: object) => {
    const headers = { origin: new URL(teacher.url()).origin }
    const answer = await teacher.request[method](`/api/v1/${path}`, { data, headers })
    if (!answer.ok()) throw new Error(`${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
  const draft = await api('post', 'drafts', { itemId })
  const { form } = await town.city.catalogue.getItem(itemId)
  const today = town.city.clock.today().toString()
  await api('put', `drafts/${draft.draftId}`, {
    form: fillDemoForm(form, draft.form, { division: '440306018003', today }),
  })
  await teacher.goto(`/apply/${itemId}?draft=${draft.draftId}`)
  const next = teacher.getByRole('button', { name: '下一步' })
  const card = teacher.locator('.material-card').first()
  await next.waitFor()
  while (!(await card.isVisible())) {
    const step = await teacher.getByRole('heading', { level: 1 }).textContent()
    await next.click()
    await teacher
      .getByRole('heading', { level: 1 })
      .filter({ hasNotText: String(step) })
      .waitFor()
  }
}
const cardOf = (name: string) => teacher.locator('.material-card', { hasText: name })

beforeAll(async () => {
  town = await openTown()
  teacher = await town.phone()
  await teacher.goto('/sign-in?back=/my')
  await signInByPhone(teacher, '13900000003')
})
afterAll(() => town?.close())
tellInOrder()

it('is offered in place of the proof, with its text and what follows when it is untrue, before she agrees', async () => {
  await atMaterials()
  for (const name of ['学历证书', '教师资格考试合格证明', '普通话水平测试等级证书', '体检合格证明']) {
    const card = cardOf(name)
    if (await card.getByLabel('拍照或上传').count()) await card.getByLabel('拍照或上传').check()
    await upload(card, `${name}.png`)
  }
  const card = cardOf(material)
  await card.getByLabel('书面承诺属实，不交证明').check()
  await card.getByText('没有被撤销教师资格').waitFor()
  await card.getByText(/不属实的，撤销决定、证照作废/).waitFor()
  await card.getByText('还缺这份').waitFor()
  expect(await barriers(teacher)).toEqual([])
  await shot(teacher, 'promise-apply', true)
  await card.getByLabel('我已阅读并同意').check()
  await card.getByText('已齐').waitFor()
  await teacher.getByRole('button', { name: '下一步' }).click()
  ;({ caseNumber } = await submit(teacher))
})

it('is believed: she is granted without the proof, by the organ that the whole case was referred to, and her page says until when it is checked', async () => {
  await atDesk(town, caseNumber, accept)
  await atDesk(town, caseNumber, (page) => pass(page, '材料齐全，符合条件'))
  await town.city.cases.settle()
  await refersWhole()
  await atDesk(town, caseNumber, grant)
  await town.city.cases.settle()
  await teacher.goto('/my')
  await teacher
    .getByRole('link', { name: /教师资格认定/ })
    .first()
    .click()
  const promises = teacher.getByRole('region', { name: '您的承诺' })
  await promises.getByText(/主管部门在.+前核查/).waitFor()
  await teacher.getByRole('link', { name: '告知承诺书' }).waitFor()
  expect(await barriers(teacher)).toEqual([])
  expect(await fits(teacher)).toBe(true)
  await shot(teacher, 'promise-open', true)
})

/** Her school lies in another district: the whole case goes to the organ there, with its number and its limit. */
async function refersWhole() {
  const there = '南山区教育局'
  const decider = await openAtDesk(town, caseNumber)
  await decider.getByRole('button', { name: '移送其他机关…' }).click()
  const dialog = decider.getByRole('dialog', { name: '移送' })
  await dialog.getByLabel('输入名称筛选机关').fill('南山')
  await dialog.getByRole('button', { name: '提出移送' }).click()
  await dialog.getByText('请写明移送的原因').waitFor()
  await dialog.getByLabel('移送到').selectOption({ label: there })
  await dialog.getByLabel('移送的原因（申请人会看到）').fill('就读学校在南山区')
  expect(await barriers(decider)).toEqual([])
  await shot(decider, 'refer-propose')
  await dialog.getByRole('button', { name: '提出移送' }).click()
  await decider.getByText(/已提出移送.*等对方答复/).waitFor()
  expect(await barriers(decider)).toEqual([])
  await shot(decider, 'refer-waits')
  const receiver = await openAtReceiver()
  await receiver.getByText('就读学校在南山区').first().waitFor()
  expect(await barriers(receiver)).toEqual([])
  await shot(receiver, 'refer-receive')
  await receiver.getByRole('button', { name: '接收', exact: true }).click()
  await receiver
    .getByText(/已接收移送/)
    .first()
    .waitFor()
  await shot(receiver, 'refer-taken')
  await receiver.context().close()
  await decider.context().close()
  await town.city.cases.settle()
  await teacher.goto('/my')
  await teacher
    .getByRole('link', { name: /教师资格认定/ })
    .first()
    .click()
  await teacher.getByText(`办件移送${there}办理，编号和办结期限不变`).waitFor()
  await shot(teacher, 'refer-resident', true)
}
async function openAtReceiver(): Promise<Page> {
  const [holder] = await town.city.db.query<{ name: string }>(
    `select s.name from task t join staff_post p on p.unit = t.unit and p.post = t.post join staff s using (staff_id)
     where t.act = 'receive' and t.case_no = $1`,
    [caseNumber],
  )
  const page = await town.screen()
  await signInAtDesk(page, holder?.name ?? '')
  await openCase(page, caseNumber)
  return page
}

it('is checked at the desk after the decision, and found untrue', async () => {
  const reviewer = await openAtDesk(town, caseNumber)
  await reviewer.getByText('没有被撤销教师资格').first().waitFor()
  await reviewer.getByRole('button', { name: '不属实' }).click()
  await reviewer.getByText('请写明理由').waitFor()
  await reviewer.getByLabel('核查情况').fill('经向公安机关核实，有犯罪记录')
  expect(await barriers(reviewer)).toEqual([])
  await shot(reviewer, 'promise-check')
  await reviewer.getByRole('button', { name: '不属实' }).click()
  await done(reviewer, '核查不属实')
  await town.city.cases.settle()
  await teacher.reload()
  const promises = teacher.getByRole('region', { name: '您的承诺' })
  await promises.getByText('核查不属实').waitFor()
  await promises.getByText(/是否撤销决定由另一位负责人决定/).waitFor()
  await shot(teacher, 'promise-broken', true)
})

it('leads to another person revoking the decision; her certificate is over, and she is told why', async () => {
  const decider = await openAtDesk(town, caseNumber)
  await decider.getByText('经向公安机关核实，有犯罪记录').first().waitFor()
  await decider.getByLabel('理由').fill('承诺的内容不属实，不符合办理条件')
  expect(await barriers(decider)).toEqual([])
  await shot(decider, 'promise-revoke')
  await decider.getByRole('button', { name: '撤销决定' }).click()
  await done(decider, '已撤销决定')
  await town.city.cases.settle()
  await teacher.reload()
  await teacher.getByText(/主管部门已撤销准予的决定/).waitFor()
  await teacher.getByRole('link', { name: /撤销决定书/ }).waitFor()
  await teacher.getByRole('link', { name: /教师资格证书.*已失效/ }).waitFor()
  expect(await barriers(teacher)).toEqual([])
  await shot(teacher, 'promise-revoked', true)
  await teacher.goto('/my/messages')
  await teacher.getByText('决定已撤销').first().waitFor()
  await teacher.getByText(/必须告知您的事，总会发短信/).waitFor()
  await teacher.getByLabel(/办理进度发短信/).uncheck()
  await teacher.getByText('已保存').waitFor()
  await teacher.reload()
  expect(await teacher.getByLabel(/预约和叫号发短信/).isChecked()).toBe(true)
  expect(await teacher.getByLabel(/办理进度发短信/).isChecked()).toBe(false)
  expect(await barriers(teacher)).toEqual([])
  expect(await fits(teacher)).toBe(true)
  await shot(teacher, 'promise-messages', true)
})

it('keeps her from promising again for a time, and says until when', async () => {
  await atMaterials()
  const card = cardOf(material)
  await card.getByLabel('书面承诺属实，不交证明').check()
  await card.getByLabel('我已阅读并同意').click()
  await card
    .getByText(/\d{4}-\d{2}-\d{2}|\d{4}年/)
    .first()
    .waitFor()
  expect(await barriers(teacher)).toEqual([])
  await shot(teacher, 'promise-barred', true)
})
