// An item that nobody wrote in a file: an administrator makes it in the desk (form, materials, a rule, a flow with a parallel part), a
// second person approves it, a resident finds it, checks herself, applies; both reviewers work side by side. What the guide, the
// charts and the API say of it is the same.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { pagesOfPdf } from '../guides/pdf-text.ts'
import { accept, openCase, pass, signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { answer, searchFor, signInAsDemoPerson, submit, upload } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { community } from './school-application.ts'

const id = 'adopt-a-garden'
const name = '社区花园认领'
const material = '花园养护方案'
const parallel = '规划会签'
let town: Town
beforeAll(async () => {
  town = await openTown()
})
afterAll(() => town?.close())

const openTab = (page: Page, tab: string) =>
  page.getByRole('navigation', { name: '事项的各部分' }).getByRole('link', { name: tab }).click()
const write = async (page: Page, label: string, text: string) => {
  await page.getByLabel(label, { exact: true }).first().fill(text)
  await page.keyboard.press('Tab')
}
const saved = (page: Page) => page.getByRole('status').filter({ hasText: '已保存' }).waitFor()
/** Nothing on the page keeps anybody out; keeps a picture. */
const look = async (page: Page, picture: string) => {
  await saved(page)
  await shot(page, picture, true)
  expect([picture, await barriers(page)]).toEqual([picture, []])
}

it('goes from the desk to a resident without a file', async () => {
  const author = await town.screen()
  await signInAtDesk(author, '徐翠萍')
  await begin(author)
  await writeBasics(author)
  await writeForm(author)
  await writeMaterials(author)
  await writeRule(author)
  await drawFlow(author)
  await propose(author)
  await approve(await town.screen())
  const caseNumber = await apply(await town.phone())
  await sameEverywhere()
  await work(caseNumber)
})

async function begin(page: Page): Promise<void> {
  await page.goto('/desk/administration/items')
  await page.getByRole('link', { name: '高龄老人津贴申请' }).first().waitFor()
  await shot(page, 'author-01-list')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '新建事项' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('单级审查').check()
  await shot(page, 'author-02-template')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByLabel('事项名称').fill(name)
  await page.getByLabel('英文名称').fill('Adopt a garden')
  expect(await page.getByLabel('事项编号').inputValue()).toBe(id)
  await page.getByLabel('领域').selectOption('urban-management')
  await shot(page, 'author-03-name')
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '开始编辑' }).click()
}

async function writeBasics(page: Page): Promise<void> {
  await page.getByLabel('一句话说明（中文）').fill('认领社区里的一块公共绿地来养护。')
  await page.getByLabel('一句话说明（英文）').fill('Look after a piece of public green in your community.')
  await page.getByLabel('别名').fill('认领花园、种花')
  await page.getByLabel('结果证照').selectOption('green-land-tree-licence')
  await page.getByRole('region', { name: '设定依据' }).getByRole('button', { name: '添加' }).first().click()
  await page.getByLabel('文件名称').fill('《城市绿化条例》')
  await look(page, 'author-04-basic')
}

async function writeForm(page: Page): Promise<void> {
  await openTab(page, '表单')
  await page.getByRole('navigation', { name: '添加字段' }).getByRole('button', { name: '数字' }).click()
  await write(page, '标题', '面积')
  await write(page, '英文标题', 'Area')
  await look(page, 'author-05-form')
}

async function writeMaterials(page: Page): Promise<void> {
  await openTab(page, '材料')
  await page.getByRole('button', { name: /添加材料/ }).click()
  await write(page, '名称', material)
  await write(page, '英文名称', 'Care plan')
  await look(page, 'author-06-materials')
}

async function writeRule(page: Page): Promise<void> {
  await openTab(page, '规则')
  await page.getByRole('button', { name: '添加规则' }).click()
  await page.locator('td[data-element-id="row-1-in"]').click()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('<= 50')
  await page.locator('h2', { hasText: '试一试' }).click()
  for (const [cell, text] of [
    ['row-1-out-2', '"不超过 50 平方米，可以认领。"'],
    ['row-1-out-3', '"Up to 50 square metres."'],
    ['row-2-out-2', '"超过 50 平方米，不能认领。"'],
    ['row-2-out-3', '"Over 50 square metres."'],
  ] as const) {
    await page.locator(`td[data-element-id="${cell}"]`).click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type(text)
    await page.locator('h2', { hasText: '试一试' }).click()
  }
  await page.getByLabel('年龄', { exact: true }).last().fill('form.mianJi')
  await page.keyboard.press('Tab')
  await look(page, 'author-07-rule')
}

async function drawFlow(page: Page): Promise<void> {
  await openTab(page, '流程')
  await page.locator('.djs-shape').first().waitFor()
  const box = await page.locator('[data-element-id="review"] .djs-hit').first().boundingBox()
  if (!box) throw new Error('The review is not drawn')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await page.locator('.flow-step-buttons').getByRole('button', { name: '并行加一步' }).click()
  const panel = page.locator('.flow-panel')
  await panel.getByLabel('名称', { exact: true }).fill(parallel)
  await panel.getByLabel('英文名称', { exact: true }).fill('Planning')
  await panel.getByLabel('办什么', { exact: true }).selectOption('review')
  await panel.getByLabel('岗位', { exact: true }).selectOption('reviewer')
  await panel.getByLabel('单位', { exact: true }).selectOption('planning-land')
  await panel.getByLabel('层级', { exact: true }).selectOption('decide')
  await panel.getByLabel('时限（工作日）', { exact: true }).fill('2')
  await page.keyboard.press('Tab')
  await page.getByText('本事项自己的流程').waitFor()
  await look(page, 'author-08-flow')
}

async function propose(page: Page): Promise<void> {
  await openTab(page, '预览')
  await page.getByRole('region', { name: '办事指南' }).getByText(material).first().waitFor()
  await look(page, 'author-09-preview')
  await openTab(page, '差异')
  await page.getByRole('img', { name: '改后的运行控制图' }).waitFor()
  await look(page, 'author-10-difference')
  await openTab(page, '检查与发布')
  await page.getByRole('heading', { name: '没有问题，可以提交审核' }).waitFor()
  await look(page, 'author-11-check')
  await page.getByRole('button', { name: '提交审核' }).click()
  await page.getByText('您参与了这次编辑，不能审核').waitFor()
  await shot(page, 'author-12-proposed', true)
}

async function approve(page: Page): Promise<void> {
  await signInAtDesk(page, '高建平')
  await page.goto('/desk/administration/items?state=proposed')
  await page.getByRole('link', { name: /等待审核/ }).click()
  await page.getByRole('button', { name: '审核通过并发布' }).waitFor()
  await shot(page, 'author-13-approve', true)
  expect(await barriers(page)).toEqual([])
  await page.getByRole('button', { name: '审核通过并发布' }).click()
  await page.getByText('已发布为第 1 版。').waitFor()
  await page.goto(`/desk/administration/items/${id}`)
  await page.getByRole('heading', { name: '已发布的版本' }).waitFor()
  await shot(page, 'author-14-item', true)
  expect(await barriers(page)).toEqual([])
}

async function apply(page: Page): Promise<string> {
  await searchFor(page, '想认领花园')
  await page.getByRole('main').getByRole('link', { name }).click()
  await page.getByRole('heading', { name: '我能不能办' }).waitFor()
  await page.getByLabel('面积').fill('80')
  await page.getByRole('button', { name: '查一查' }).click()
  await page.getByText('超过 50 平方米，不能认领。').first().waitFor()
  await page.goto(`/items/${id}`)
  await shot(page, 'author-15-guide', true)
  await page.getByRole('link', { name: '在线办理' }).click()
  await signInAsDemoPerson(page, '林晓雯')
  await answer(page, '申请人', { ...community, 面积: '30' })
  await upload(page.locator('.material-card', { hasText: material }), '方案.png')
  await answer(page, '申请材料', {})
  return (await submit(page)).caseNumber
}

/** Guide, charts and API read one published version. */
async function sameEverywhere(): Promise<void> {
  const read = async (path: string) => (await town.city.app.inject({ method: 'GET', url: path })).body
  const guide = JSON.parse(await read(`/api/v1/items/${id}`)) as Guide
  const page = await read(`/items/${id}`)
  const charts = await Promise.all(
    ['flow', 'control'].map((kind) => read(`/api/v1/items/${id}/chart.svg?kind=${kind}&lang=zh`)),
  )
  const steps = guide.steps.map((step) => step.name.zh)
  expect(steps).toContain(parallel)
  expect(guide.materials.map((each) => each.name.zh)).toEqual([material])
  for (const step of steps) for (const told of [page, ...charts]) expect(told).toContain(step)
  expect(page).toContain(material)
  const fed = (await feed(read)).filter(({ title }) => title.includes(name))
  expect(fed.map(({ _yichuang }) => _yichuang.guide)).toEqual([guide])
  const pdf = await town.city.app.inject({ method: 'GET', url: `/api/v1/items/${id}/guide.pdf` })
  const printed = pagesOfPdf(pdf.rawPayload).join('').replaceAll(/\s/g, '')
  for (const text of [name, material, ...steps]) expect(printed).toContain(text)
}

type Guide = { materials: { name: { zh: string } }[]; steps: { name: { zh: string } }[] }
type FeedPage = { items: { title: string; _yichuang: { guide: Guide } }[]; next_url?: string }
async function feed(read: (path: string) => Promise<string>): Promise<FeedPage['items']> {
  const items: FeedPage['items'] = []
  for (let url: string | undefined = '/api/v1/feed/items.json?limit=50'; url; ) {
    const page = JSON.parse(await read(url)) as FeedPage
    items.push(...page.items)
    url = page.next_url?.replace(/^https?:\/\/[^/]+/, '')
  }
  return items
}

async function work(caseNumber: string): Promise<void> {
  const at = async (who: string, act: (page: Page) => Promise<void>) => {
    const page = await town.screen()
    await signInAtDesk(page, who)
    await openCase(page, caseNumber)
    await act(page)
  }
  await at('黄耀东', accept)
  // A step drawn without review points asks only for an opinion.
  await at('曹婉仪', async (page) => {
    await page.getByLabel('审查意见').fill('符合规划')
    await page.getByRole('button', { name: '通过', exact: true }).click()
    await page.getByText('审查通过').first().waitFor()
  })
  await at('蔡晓红', (page) => pass(page, '方案可行'))
}
