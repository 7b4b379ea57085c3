// One draft, two places: begun on the phone and finished at the window, and the other way round. Nothing that was typed is lost when both
// are open at once, and where both say something different a person chooses. Then several items as one thing, received at the window.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAtDesk } from './desk-actions.ts'
import { chooseItem, filledDraft, identifyAtWindow, inventedFor } from './desk-reception.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

const mother = { name: '林晓雯', number: '440399199305189029', phone: '13900000001' }
let town: Town
let clerk: Page
let phone: Page

beforeAll(async () => {
  town = await openTown()
  clerk = await town.screen()
  phone = await town.phone()
  await signInAtDesk(clerk, '黄耀东')
})
afterAll(() => town?.close())
tellInOrder()

/** Types into a field and waits until the server has kept it. */
async function type(page: Page, label: string, text: string): Promise<void> {
  const kept = page.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
  await page.getByLabel(label).fill(text)
  await kept
}
const child = (page: Page) => page.getByLabel('孩子姓名')
const met = '已并入在别处填写的内容'

it('is begun on the phone', async () => {
  await phone.goto('/sign-in?back=/apply/school-admission')
  await signInByPhone(phone, mother.phone)
  await child(phone).waitFor()
  await type(phone, '孩子姓名', '陈一诺')
})

it('stands at the window of whoever has identified her, with everything typed', async () => {
  await identifyAtWindow(clerk, mother.number, mother.name)
  await shot(clerk, 'two-places-person')
  await clerk.getByRole('button', { name: /义务教育入学申请 网上开始填/ }).click()
  await child(clerk).waitFor()
  expect(await child(clerk).inputValue()).toBe('陈一诺')
  await shot(clerk, 'two-places-window')
  expect(await barriers(clerk)).toEqual([])
})

it('puts together what is typed at both places', async () => {
  await type(clerk, '第一志愿学校', '西乡中心小学')
  await type(phone, '孩子姓名', '陈一言')
  await phone.getByRole('status').filter({ hasText: met }).waitFor()
  await type(clerk, '第二志愿学校', '共乐小学')
  await clerk.getByText(met).waitFor()
  expect(await child(clerk).inputValue()).toBe('陈一言')
  expect(await clerk.getByLabel('第一志愿学校').inputValue()).toBe('西乡中心小学')
})

it('asks which counts when both have typed something different, and overwrites neither before', async () => {
  await type(clerk, '孩子姓名', '陈一心')
  await child(phone).fill('陈一意')
  const clash = phone.getByRole('alert').filter({ hasText: '两处填得不一样' })
  await clash.getByRole('cell', { name: '陈一心' }).waitFor()
  await clash.getByRole('cell', { name: '陈一意' }).waitFor()
  await shot(phone, 'two-places-clash', true)
  expect(await barriers(phone)).toEqual([])
  await clash.getByRole('button', { name: '用另一处填的' }).click()
  await clash.waitFor({ state: 'hidden' })
  expect(await child(phone).inputValue()).toBe('陈一心')
})

it('asks at the window, too, and keeps what the clerk chooses', async () => {
  await type(phone, '孩子姓名', '陈一元')
  await child(clerk).fill('陈一方')
  const clash = clerk.getByRole('alert').filter({ hasText: '两处填得不一样' })
  await clash.getByRole('cell', { name: '陈一元' }).waitFor()
  await shot(clerk, 'two-places-clash-window')
  expect(await barriers(clerk)).toEqual([])
  const kept = clerk.waitForResponse((answer) => answer.request().method() === 'PUT' && answer.ok())
  await clash.getByRole('button', { name: '用这里填的' }).click()
  await clash.waitFor({ state: 'hidden' })
  await kept
  expect(await keptForm()).toMatchObject({ childName: '陈一方', firstChoice: '西乡中心小学', secondChoice: '共乐小学' })
})

const keptForm = async () =>
  (await town.city.db.query<{ form: object }>(`select form from application where item_id = 'school-admission'`))[0]
    ?.form

it('leaves nothing of her on the screen when the visit ends, and what was typed last is saved', async () => {
  await child(clerk).fill('陈一帆')
  await clerk.keyboard.press('Alt+N')
  await clerk.getByLabel('身份证号 / 信用代码 / 手机号').waitFor()
  const left = await clerk.locator('body').textContent()
  for (const secret of [mother.name, '陈一帆', '139****0001', '义务教育']) expect(left).not.toContain(secret)
  expect(await keptForm()).toMatchObject({ childName: '陈一帆' })
})

it('is begun at the window and found on the phone under «continue»', async () => {
  await identifyAtWindow(clerk, mother.number, mother.name)
  await chooseItem(clerk, '居住登记', /居住登记/)
  await clerk.locator('.fill .control').first().waitFor()
  await clerk.keyboard.press('Alt+N')
  await phone.goto('/my')
  await phone.getByRole('link', { name: /居住登记/ }).waitFor()
  await phone.getByRole('link', { name: /义务教育入学申请/ }).waitFor()
  await shot(phone, 'two-places-my', true)
})

it('receives several items as one thing: one form, one set of materials, a case for each', async () => {
  const subject = await town.city.registry.findSubject({ phone: '13900000006' })
  await identifyAtWindow(clerk, '13900000006', '苏婉婷')
  await clerk.getByRole('combobox', { name: '办什么事' }).fill('开餐馆')
  await clerk.getByRole('option', { name: /一件事\s*开餐馆一件事/ }).waitFor()
  await shot(clerk, 'bundle-search')
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('heading', { name: '开餐馆一件事' }).waitFor()
  const choose = (question: string, choice: string) =>
    clerk.getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check()
  await choose('已经有这家店的营业执照了吗', '否')
  await choose('店有多大', '微小餐饮')
  await clerk.getByRole('button', { name: '开始填写' }).click()
  await clerk.getByText('请选择一项').first().waitFor()
  await choose('要挂招牌吗', '是')
  await choose('还提供住宿', '否')
  await shot(clerk, 'bundle-questions')
  expect(await barriers(clerk)).toEqual([])
  await clerk.getByRole('button', { name: '开始填写' }).click()
  await clerk.getByRole('heading', { name: '经营者' }).waitFor()
  await shot(clerk, 'bundle-fill')
  await clerk.keyboard.press('Alt+N')
  await clerk.getByLabel('身份证号 / 信用代码 / 手机号').waitFor()

  await identifyAtWindow(clerk, '13900000006', '苏婉婷')
  const answers = { licence: 'no', size: 'micro', sign: 'yes', place: 'no' }
  await filledDraft(
    clerk,
    'bundle-drafts',
    { bundleId: 'open-restaurant', answers, subjectId: subject?.subjectId },
    async (begun) => inventedFor(begun, town.city.clock.today().toString()),
  )
  await clerk.keyboard.press('Alt+N')
  await clerk.getByLabel('身份证号 / 信用代码 / 手机号').waitFor()
  await identifyAtWindow(clerk, '13900000006', '苏婉婷')
  expect(await clerk.getByRole('button', { name: /开餐馆一件事 窗口开始填/ }).count()).toBe(2)
  await clerk
    .getByRole('button', { name: /开餐馆一件事 窗口开始填/ })
    .first()
    .click()
  await clerk.getByRole('heading', { name: '经营者' }).waitFor()
  await clerk.getByText(/还缺 \d/).waitFor()
  await clerk.keyboard.press('Alt+P')
  await clerk.getByText('已齐').waitFor()
  await clerk.keyboard.press('Control+Enter')
  await clerk.getByRole('heading', { name: '现在可以办理' }).waitFor()
  const which = clerk.getByRole('group', { name: '选择一个办件' })
  expect(await which.getByRole('button').count()).toBeGreaterThan(2)
  await clerk.getByRole('region', { name: /本次办理/ }).waitFor()
  await shot(clerk, 'bundle-received')
  expect(await barriers(clerk)).toEqual([])
  const rows = await town.city.db.query('select channel from "case" join case_bundle using (case_id)')
  expect(rows.every(({ channel }) => channel === 'window')).toBe(true)
})
