// A form that arrives filled: a resident applies for public rental housing, four registers have answered, one is down; two of them differ, and
// she chooses. When the fifth is back it is tried again. She sees who looked at her data, says what is wrong, and the police reply.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedDemoResources } from '../../server/demo-resources.ts'
import type { Source } from '../../server/sharing/index.ts'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { signInAsDemoPerson } from './portal-actions.ts'
import { barriers } from './reach.ts'

let town: Town
let phone: Page
let isDown = true
const insurance: Source = {
  async find() {
    if (isDown) throw new Error('the system is down')
    return { found: true, asOf: '2026-03-01', values: { years: 11 } }
  },
}

beforeAll(async () => {
  town = await openTown({ sources: { 'social-insurance': insurance } })
  await seedDemoResources(town.city, 'catalogue/demo')
})
afterAll(async () => {
  // The error that the source was told to make is the only one.
  expect(town.city.errors.splice(0).map(String)).toEqual(['Error: resource social-insurance did not answer: Error'])
  await town.close()
})

test('the guide says before one applies what need not be handed in', async () => {
  phone = await town.phone()
  await phone.goto('/items/public-rental-housing')
  await phone.getByText('可一证通办').waitFor()
  await shot(phone, 'shared-guide')
})

test('the form arrives filled; what a register could not answer stays open and says so', async () => {
  await phone.goto('/apply/public-rental-housing')
  await signInAsDemoPerson(phone, '梁桂芳')
  await phone.getByText('社保库暂时无法获取').waitFor()
  await phone.getByText('已从').filter({ hasText: '婚姻登记库' }).filter({ hasText: '人口库' }).waitFor()
  await phone.getByText('来自实名账户').first().waitFor()
  expect(await barriers(phone)).toEqual([])
  await shot(phone, 'shared-form', true)
})

test('two registers differ: she sees both and chooses one', async () => {
  const differ = phone.getByRole('group', { name: /两处登记不一致/ })
  await differ.getByText('桃源居7栋402').waitFor()
  await differ.getByText('桃源居9栋1003').waitFor()
  await differ.getByRole('button', { name: /用这个 住房租赁库/ }).click()
  await differ.getByRole('button', { name: /已用这个 住房租赁库/ }).waitFor()
  await phone.setViewportSize({ width: 360, height: 740 })
  await shot(phone, 'shared-differ-360', true)
  await phone.setViewportSize({ width: 390, height: 844 })
})

test('tried again when the register is back: its field is filled, what she chose stays', async () => {
  isDown = false
  await phone.getByRole('button', { name: '再试一次' }).click()
  await phone.getByText('已从').filter({ hasText: '社保库' }).waitFor()
  const draftId = new URL(phone.url()).searchParams.get('draft') ?? ''
  const [row] = await town.city.db.query<{
    form: Record<string, unknown>
    known: Record<string, { others?: unknown[] }>
  }>('select form, known from application where case_id = $1', [draftId])
  expect(row?.form).toMatchObject({
    residence: { detail: '宝安区西乡街道桃源居9栋1003' },
    socialInsuranceYears: 11,
    spouseName: '测试配偶乙',
  })
  expect(row?.known['/residence/detail']?.others).toHaveLength(1)
})

test('she sees who looked at her data, and says what is wrong', async () => {
  await phone.goto('/my/data')
  await phone.getByRole('heading', { level: 1, name: '谁看过我的数据' }).waitFor()
  const card = phone.getByRole('listitem').filter({ hasText: '人口基础信息' }).first()
  await card.getByText('您本人办事时查询').waitFor()
  await card.getByRole('button', { name: /数据有误或有异议/ }).click()
  await card.getByRole('button', { name: '提交' }).click()
  await card.getByText('请写明哪里不对', { exact: true }).waitFor()
  await card.getByLabel('请写明哪里不对、正确的是什么').fill('我已搬到 9 栋 1003')
  expect(await barriers(phone)).toEqual([])
  await shot(phone, 'shared-report', true)
  await card.getByRole('button', { name: '提交' }).click()
  await phone.getByText('等待答复').waitFor()
  await shot(phone, 'shared-seen', true)
})

test('the organ that provides the data replies, and she sees the correction', async () => {
  const desk = await town.screen()
  await signInAtDesk(desk, '罗光远')
  await desk.goto('/desk/data')
  await desk.getByText('我已搬到 9 栋 1003').waitFor()
  await desk.getByLabel('已更正').check()
  await desk.getByLabel('答复内容').fill('已核实，地址已更正')
  expect(await barriers(desk)).toEqual([])
  await shot(desk, 'shared-desk-provider', true)
  await desk.getByRole('button', { name: /^答\s?复$/ }).click()
  await desk.getByText('已核实，地址已更正').waitFor()
  await phone.reload()
  await phone.getByText('已核实，地址已更正').waitFor()
  await desk.context().close()
})

test('the service administration sees what there is, how fresh it is, who may use it and what failed', async () => {
  const desk = await town.screen()
  await signInAtDesk(desk, '徐翠萍')
  await desk.goto('/desk/administration/sharing')
  const row = desk.getByRole('row').filter({ hasText: '社会保险缴费信息' })
  await row.getByText('最慢').waitFor()
  await row.getByText(/个事项/).click()
  await row.getByText('缴费年数').first().waitFor()
  expect(await barriers(desk)).toEqual([])
  await shot(desk, 'shared-desk', true)
  await desk.context().close()
})
