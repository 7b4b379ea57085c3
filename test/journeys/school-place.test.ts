// The story of one case, told by the people in it: each in a browser session of his own, all through the pages they would really
// use. The tests run in this order, each going on from where the one before left the case.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createVault } from '../../server/platform/crypto/index.ts'
import { createSigning } from '../../server/platform/signing/index.ts'
import { accept, askFor, grant, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { boardCounts, measuresOf } from './oversight.ts'
import { download, factOf, type Receipt, searchFor, signInByPhone, upload } from './portal-actions.ts'
import { applyForSchool } from './school-application.ts'
import { tellInOrder } from './story.ts'

const item = '义务教育入学申请'
const motherPhone = '13900000001'
const verifiers = [
  { name: '罗光远', step: '公安核验户籍', unit: '公安', opinion: '亲子关系和户籍属实' },
  { name: '苏美玲', step: '住建核验住房', unit: '宝安', opinion: '租赁备案属实' },
  { name: '廖伟明', step: '人社核验社保', unit: '宝安', opinion: '连续参保月数符合要求' },
  { name: '袁浩然', step: '卫健核验婚育', unit: '西乡', opinion: '婚育信息已登记' },
] as const

let town: Town
let mother: Page
let clerk: Page
let supervisor: Page
let receipt: Receipt
let before: { board: Record<string, number>; measures: Record<string, number> }

beforeAll(async () => {
  town = await openTown()
  supervisor = await town.screen()
  await signInAtDesk(supervisor, '蔡少华')
  before = { board: await boardCounts(supervisor), measures: await measuresOf(supervisor) }
  mother = await town.phone()
  clerk = await town.screen()
  await signInAtDesk(clerk, '黄耀东')
})
afterAll(() => town?.close())
tellInOrder()

it('lets a mother find what she needs in her own words and read all about it before she signs in', async () => {
  await mother.goto('/')
  await shot(mother, 'home')
  await searchFor(mother, '孩子要上小学了怎么报名')
  await mother.getByRole('main').getByRole('link', { name: item }).click()
  const facts = mother.locator('.five-facts')
  expect(await facts.locator('dt').allInnerTexts()).toEqual(['能不能办', '要带什么', '多久办好', '多少钱', '在哪里办'])
  expect(await facts.textContent()).toMatch(/40 个工作日[\s\S]*不收费[\s\S]*一趟不用跑/)
  await shot(mother, 'guide', true)
  await mother.getByRole('link', { name: '在线办理' }).click()
  await mother.waitForURL(/\/sign-in\?back=/)
})

it('signs her in with the code from her phone and leads back to what she was doing', async () => {
  await shot(mother, 'sign-in')
  await signInByPhone(mother, motherPhone)
  expect(new URL(mother.url()).pathname).toBe('/apply/school-admission')
})

it('does not ask what the government knows, and ends in a case number and a query code', async () => {
  receipt = await applyForSchool(mother, '陈一诺', async () => {
    const known = [await factOf(mother, '家长姓名'), await factOf(mother, '手机号码')]
    expect(known).toEqual([expect.stringMatching(/^林晓雯/), expect.stringMatching(/^139 0000 0001/)])
  })
  expect(receipt.caseNumber).toMatch(/\d/)
  expect(receipt.queryCode).toMatch(/^\w{6,}$/)
  await shot(mother, 'receipt')
})

it('brings the case to the station of her community, where the clerk accepts it', async () => {
  await clerk.goto('/desk/inbox')
  await clerk.getByRole('link', { name: receipt.caseNumber }).waitFor()
  await shot(clerk, 'desk-inbox')
  await openCase(clerk, receipt.caseNumber)
  await accept(clerk)
})

it('asks four departments at the same time', async () => {
  const pages = await Promise.all(verifiers.map(() => town.screen()))
  for (const [i, { name }] of verifiers.entries()) await signInAtDesk(pages[i] as Page, name)
  for (const [i, { step }] of verifiers.entries()) {
    const page = pages[i] as Page
    await openCase(page, receipt.caseNumber)
    await page.getByRole('complementary').getByText(step).waitFor()
    for (const { step: other, unit } of verifiers)
      await page.locator('.now li', { hasText: other }).filter({ hasText: unit }).waitFor()
  }
  await shot(pages[0] as Page, 'desk-case')
  expect((await boardCounts(supervisor)).期限内).toBe((before.board.期限内 ?? 0) + 1)
  await shot(supervisor, 'board')
  for (const [i, { opinion }] of verifiers.entries()) await pass(pages[i] as Page, opinion)
})

it('lets the education bureau decide with all four opinions before its eyes', async () => {
  const decider = await town.screen()
  await signInAtDesk(decider, '潘振宇')
  await openCase(decider, receipt.caseNumber)
  for (const { opinion } of verifiers)
    await decider.getByRole('region', { name: '审查意见' }).getByText(opinion).waitFor()
  await shot(decider, 'desk-decide')
  await grant(decider)
  await town.city.cases.settle()
})

it('gives her the admission notice as a PDF that the bureau signed, and shows what happened on the flow chart', async () => {
  await mother.getByRole('link', { name: '看这件的进度' }).click()
  await mother.getByText('已办结 · 准予').waitFor()
  const pdf = await download(mother, mother.getByRole('link', { name: '录取通知' }))
  expect(pdf.subarray(0, 4).toString()).toBe('%PDF')
  const vault = createVault(Buffer.alloc(32, 1))
  const { clock, varDir } = town.city
  const signing = createSigning({ dir: `${varDir}/keys`, vault, clock, authorityName: 'Yichuang CA' })
  expect(await signing.verifyPdf(pdf)).toMatchObject({ valid: true, signer: { organName: '宝安区教育局' } })
  const chart = mother.getByRole('img', { name: /^流程图/ })
  await chart.scrollIntoViewIfNeeded()
  await expect.poll(() => chart.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(100)
  await shot(mother, 'my-case', true)
})

it('takes one rating from her', async () => {
  await mother.getByLabel('非常满意', { exact: true }).check()
  await mother.getByLabel('少跑腿').check()
  await mother.getByRole('button', { name: '提交评价' }).click()
  await mother.getByText('您的评价：非常满意').waitFor()
  expect(await mother.getByRole('button', { name: '提交评价' }).count()).toBe(0)
})

it('counts the case in the supervisor’s board and statistics', async () => {
  await town.city.cases.settle()
  expect(await boardCounts(supervisor)).toEqual(before.board)
  const after = await measuresOf(supervisor)
  for (const measure of ['收件量', '受理量', '办结量', '准予量'])
    expect([measure, after[measure]]).toEqual([measure, (before.measures[measure] ?? 0) + 1])
  expect(after).toMatchObject({ 满意率: 100, 全流程网上办理率: 100, 不予批准量: 0 })
  await shot(supervisor, 'statistics', true)
})

it('tells progress to whoever has case number and query code, and nobody’s name', async () => {
  const anybody = await town.phone()
  await anybody.goto('/progress')
  await anybody.getByLabel('办件编号').fill(receipt.caseNumber)
  await anybody.getByLabel('查询码').fill(receipt.queryCode)
  await anybody.getByRole('button', { name: '查询' }).click()
  await anybody.getByRole('heading', { name: '已办结 · 准予' }).waitFor()
  expect(await anybody.getByRole('main').textContent()).not.toMatch(/林晓雯|陈一诺/)
  await shot(anybody, 'progress')
})

it('confirms the licence as valid to whoever holds its code', async () => {
  await mother.goto('/my/licences')
  const address = await mother.getByRole('link', { name: '核验页' }).getAttribute('href')
  const school = await town.phone()
  await school.goto('/verify')
  await school.getByLabel('核验码').fill(String(address).split('/').at(-1) ?? '')
  await school.getByRole('button', { name: '核验' }).click()
  await school.getByRole('heading', { name: '真实有效' }).waitFor()
  expect(await factOf(school, '种类')).toBe('录取通知')
  await shot(school, 'verify')
})

it('asks for a supplement once with the reason, and she hands it in from her phone', async () => {
  await mother.goto('/apply/school-admission')
  const { caseNumber } = await applyForSchool(mother, '陈一鸣')
  await openCase(clerk, caseNumber)
  await askFor(clerk, '住房证明', '请补租赁合同')
  await mother.goto('/my')
  await mother.getByRole('link', { name: '需要您补充材料' }).click()
  const card = mother.locator('.material-card', { hasText: '住房证明' })
  await card.getByText('请补租赁合同').waitFor()
  await shot(mother, 'supplement')
  await upload(card, '租赁合同.png')
  await mother.getByRole('button', { name: '补好了，继续办理' }).click()
  await mother.getByText('已提交，等待受理').waitFor()
  await openCase(clerk, caseNumber)
  await clerk.getByRole('button', { name: '租赁合同.png' }).waitFor()
  await accept(clerk)
})
