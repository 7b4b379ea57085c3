// Two inspectors visit a household, each with a phone. One fills in the points and takes photos, where the network drops; the other reads
// the report on his own phone, sends it back, and signs the one that is right. Only then the case goes on.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { householdToVisit } from '../harness/household-to-visit.ts'
import { done, openCase, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { barriers, fits } from './reach.ts'
import { tellInOrder } from './story.ts'

let town: Town
let first: Page
let second: Page
let visit: Awaited<ReturnType<typeof householdToVisit>>
let photo: Buffer

const onPhone = async (name: string) => {
  const page = await town.phone()
  await signInAtDesk(page, name)
  return page
}
const take = (page: Page, label: string, count = 1) =>
  page
    .getByLabel(label, { exact: true })
    .setInputFiles(
      Array.from({ length: count }, (_, n) => ({ name: `p${n}.jpg`, mimeType: 'image/jpeg', buffer: photo })),
    )
const point = (page: Page, index: number) => page.getByRole('group', { name: visit.points[index] as string })
const arrived = async () =>
  (await town.city.cases.view({ kind: 'system', name: 'test' }, visit.caseId)).inspections[0]?.photos.length

beforeAll(async () => {
  town = await openTown()
  const resident = await town.city.person('梁桂芳', makeCitizenId(demoDivision, '1978-08-26', 904), '13900000004')
  visit = await householdToVisit(town.city, resident.actor)
  first = await onPhone('孙泽民')
  photo = await first.screenshot({ type: 'jpeg' })
  await openCase(first, visit.caseNumber)
})
afterAll(() => town?.close())
tellInOrder()

it('is filled in point by point, with photos', async () => {
  await shot(first, 'inspection-empty')
  await first.getByRole('button', { name: '上报，请另一人签字' }).click()
  await first.getByText(`还有 ${visit.points.length} 项没有标明`).waitFor()
  await first.getByText('请写核查情况').waitFor()
  await point(first, 0).getByRole('radio', { name: '符合', exact: true }).check()
  await point(first, 1).getByRole('radio', { name: '不符合', exact: true }).check()
  for (let index = 2; index < visit.points.length; index++)
    await point(first, index).getByRole('radio', { name: '不适用', exact: true }).check()
  await first.getByText('请写明哪里不符合').waitFor()
  await first.getByLabel(`说明：${visit.points[1]}`).fill('收入少报一项')
  await take(first, `拍照：${visit.points[0]}`, 2)
  await expect.poll(arrived, { timeout: 20_000 }).toBe(2)
  await first
    .getByLabel('拍整体照片')
    .setInputFiles({ name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('字') })
  await first.getByText('“说明.txt”打不开，不是照片，没有收下').waitFor()
  await first.getByLabel('核查情况说明').fill('一家三口，租住')
  await first.getByRole('group', { name: '核查结论' }).getByRole('radio', { name: '符合', exact: true }).check()
  await first.getByText('有不符合的要点，结论不能是“符合”').waitFor()
  expect(await barriers(first)).toEqual([])
  expect(await fits(first)).toBe(true)
  await shot(first, 'inspection-filled', true)
})

it('loses nothing when the network drops, and says plainly what was not sent', async () => {
  await first.route('**/photos/**', (route) => route.abort('internetdisconnected'))
  await take(first, '拍整体照片')
  await first.getByText('没有网络：照片留在这台手机上，联网后自动发送').waitFor()
  await first.getByText('照片还没有发出').waitFor()
  await first.getByRole('group', { name: '核查结论' }).getByRole('radio', { name: '不符合', exact: true }).check()
  await first.getByRole('button', { name: '上报，请另一人签字' }).click()
  await first.getByText('还有 1 张照片没有发出').waitFor()
  await shot(first, 'inspection-offline', true)
  await first.reload()
  await first.getByText('照片还没有发出').waitFor()
  expect(await first.getByLabel('核查情况说明').inputValue()).toBe('一家三口，租住')
  expect(await first.getByLabel(`说明：${visit.points[1]}`).inputValue()).toBe('收入少报一项')
  expect(await arrived()).toBe(2)
  await first.unroute('**/photos/**')
  await first.getByRole('button', { name: '现在再发' }).click()
  await expect.poll(arrived, { timeout: 20_000 }).toBe(3)
  await first.getByText('照片还没有发出').waitFor({ state: 'detached' })
})

it('waits for another’s signature after it is reported; the reporter cannot give it', async () => {
  await first.getByRole('button', { name: '上报，请另一人签字' }).click()
  await first.getByText('您已上报，等另一名核查人员签字后继续办理').waitFor()
  await first.getByText('可以签字的同事：尹晓岚').waitFor()
  expect(await first.getByRole('button', { name: '签字确认' }).count()).toBe(0)
  expect(await barriers(first)).toEqual([])
  await shot(first, 'inspection-reported', true)
})

it('is read by the second on his own phone, sent back, and voided when it changes', async () => {
  second = await onPhone('尹晓岚')
  await second.getByText('待第二人签字').waitFor()
  await shot(second, 'inspection-inbox')
  expect(await fits(second)).toBe(true)
  await openCase(second, visit.caseNumber)
  await second.getByText('孙泽民 上报').waitFor()
  await second.getByText('收入少报一项').waitFor()
  await expect.poll(() => second.locator('.inspection-report img').count(), { timeout: 20_000 }).toBe(3)
  await second.getByRole('button', { name: '退回重报' }).click()
  await second.getByRole('button', { name: '确认退回' }).click()
  await second.getByLabel('退回的理由').fill('收入已另行核实')
  await second.getByRole('button', { name: '确认退回' }).click()
  await second.getByText('孙泽民 已认领，正在办理').waitFor()

  await first.reload()
  await first.getByText('尹晓岚退回了这份记录').waitFor()
  await first.getByRole('complementary').getByText('收入已另行核实').waitFor()
  expect(await first.getByLabel('核查情况说明').inputValue()).toBe('一家三口，租住')
  await point(first, 1).getByRole('radio', { name: '符合', exact: true }).check()
  await first.getByLabel(`说明：${visit.points[1]}`).fill('')
  await first.getByRole('group', { name: '核查结论' }).getByRole('radio', { name: '符合', exact: true }).check()
  await first.getByRole('button', { name: '重新上报' }).click()
  await first.getByText('您已上报').waitFor()

  // The second has it before him when the first changes a word: his signature on what he read is refused.
  await openCase(second, visit.caseNumber)
  await second.getByLabel('我参加了这次核查，以上记录与现场一致').waitFor()
  await second.route('**/cases/*', (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()))
  await first.getByRole('button', { name: '修改后重新上报' }).click()
  await first.getByLabel('核查情况说明').fill('一家三口，租住，收入一致')
  await first.getByRole('button', { name: '重新上报' }).click()
  await first.getByRole('complementary').getByText('一家三口，租住，收入一致').waitFor()
  await second.getByLabel('我参加了这次核查，以上记录与现场一致').check()
  await second.getByRole('button', { name: '签字确认' }).click()
  await second.getByText(/孙泽民改过这份核查记录，您看到的已作废/).waitFor()
  await shot(second, 'inspection-voided')
  await second.unroute('**/cases/*')
})

it('goes on when the second has signed what he read, and prints the record', async () => {
  await second.reload()
  await second.getByRole('complementary').getByText('一家三口，租住，收入一致').waitFor()
  await second.getByRole('button', { name: '签字确认' }).click()
  await second.getByText('请先确认记录与现场一致').waitFor()
  await second.getByLabel('我参加了这次核查，以上记录与现场一致').check()
  expect(await barriers(second)).toEqual([])
  await second.setViewportSize({ width: 360, height: 740 })
  expect(await fits(second)).toBe(true)
  await shot(second, 'inspection-sign', true)
  await second.getByRole('button', { name: '签字确认' }).click()
  await done(second, '核查记录已签字')
  await town.city.cases.settle()
  const view = await town.city.cases.view({ kind: 'system', name: 'test' }, visit.caseId)
  expect(view.now.map(({ node }) => node)).toEqual(['review'])
  const record = view.documents.find(({ kind }) => kind === 'inspection-record')
  const pdf = await first.request.get(record?.url ?? '')
  expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
})
