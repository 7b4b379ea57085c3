import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { compileDecisions, decide, formulas } from '../../server/engines/decision/index.ts'
import { compileForm, type Form } from '../../server/engines/form/index.ts'
import { emptyForm } from '../../web/desk/editors/form/change.ts'
import type { Material } from '../../web/desk/editors/material/materials.ts'
import { newDecisionXml } from '../../web/desk/editors/rule/new-decision.ts'
import { type Editors, openEditors, readValue, soon } from '../editors/open-editors.ts'
import { shot } from './open-town.ts'
import { barriers, tabTo } from './reach.ts'

const item = parse(readFileSync('catalogue/items/birth-household-registration.yaml', 'utf8')) as {
  form: Form
  materials: Material[]
}
const flow = readFileSync('catalogue/flows/joint-review.bpmn', 'utf8')
let editors: Editors
beforeAll(async () => {
  editors = await openEditors()
})
afterAll(() => editors?.close())

const type = async (page: Page, label: string, text: string) => {
  await page.getByLabel(label, { exact: true }).first().fill(text)
  await page.keyboard.press('Tab')
}

describe('a rule is written', () => {
  it('from a table that is there, in cells, and decides as it says', async () => {
    const page = await editors.show('rule', newDecisionXml('高龄津贴资格'))
    await page.locator('td[data-element-id="row-1-in"]').click()
    await page.keyboard.press('Control+A')
    await page.keyboard.type('>= 80')
    await page.locator('h2', { hasText: '试一试' }).click()
    await soon(() => readValue(page)).toMatch(/= 80/)
    const compiled = await compileDecisions(await readValue(page))
    if (!compiled.ok) throw new Error(compiled.problems.map(({ message }) => message).join())
    expect(decide(compiled.model, 'decision', { 年龄: 79 }).value).toBe('不符合')
    await page.getByLabel('年龄', { exact: true }).fill('81')
    await page.getByRole('button', { name: '看结果' }).click()
    await page.locator('.rule-outcome', { hasText: '命中第 1 行' }).waitFor()
    await shot(page, 'rule')
    expect(await barriers(page)).toEqual([])
  })
  it('in Chinese, with its graph, under the mark of its maker', async () => {
    const page = await editors.show('rule', newDecisionXml('高龄津贴资格'))
    await page.getByText('命中规则：').waitFor()
    await page.locator('.rule-editor .ant-segmented-item', { hasText: '决策图' }).click()
    await page.locator('[data-element-id="decision"]').waitFor()
    expect(await page.locator('.bjs-powered-by').first().isVisible()).toBe(true)
    await shot(page, 'rule-graph')
  })
  it('from nothing, and a broken one is told', async () => {
    const page = await editors.show('rule', '')
    await soon(() => readValue(page)).toContain('decisionTable')
    const broken = await editors.show('rule', '<definitions')
    await broken.getByRole('alert').first().waitFor()
  })
})

describe('a form is built', () => {
  it('from nothing: sections, fields, choices, a condition, seen as applicants see it', async () => {
    const page = await editors.show('form', emptyForm({ zh: '基本情况', en: 'Basics' }))
    const add = (kind: string) =>
      page.getByRole('navigation', { name: '添加字段' }).getByRole('button', { name: kind }).click()
    await add('是否')
    await type(page, '标题', '有没有代理人')
    await soon(async () => Object.keys((await readValue<Form>(page)).schema.properties ?? {})).toEqual([
      'youMeiYouDaiLiRen',
    ])
    await add('单行文字')
    await type(page, '标题', '代理人姓名')
    await soon(async () => Object.keys((await readValue<Form>(page)).schema.properties ?? {})).toContain(
      'daiLiRenXingMing',
    )
    await page.getByLabel('看哪个字段').selectOption('youMeiYouDaiLiRen')
    await page.getByRole('button', { name: /添加一节/ }).click()
    await add('单选')
    await add('地址')
    await add('多条记录')
    await shot(page, 'form-built')
    const form = await readValue<Form>(page)
    expect(compileForm(form)).toMatchObject({ ok: true })
    expect(form.layout.map(({ fields }) => fields)).toEqual([
      ['/youMeiYouDaiLiRen', '/daiLiRenXingMing'],
      ['/choice', '/address', '/repeated'],
    ])
    expect(form.schema.properties?.daiLiRenXingMing).toMatchObject({
      'x-when': { properties: { youMeiYouDaiLiRen: { const: true } }, required: ['youMeiYouDaiLiRen'] },
    })
    await page.getByRole('region', { name: '申请人看到的样子' }).getByText('详细地址').waitFor()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: '撤销' }).click()
    await soon(async () => (await readValue<Form>(page)).layout[1]?.fields).toEqual(['/choice', '/address'])
  })
  it('works a field out from others, and asks a section only when it must', async () => {
    const page = await editors.show('form', emptyForm({ zh: '基本情况', en: 'Basics' }))
    const add = (kind: string) =>
      page.getByRole('navigation', { name: '添加字段' }).getByRole('button', { name: kind }).click()
    await add('是否')
    await type(page, '标题', '租房')
    await page.getByRole('button', { name: /添加一节/ }).click()
    await add('数字')
    await type(page, '标题', '月租')
    await add('数字')
    await type(page, '标题', '年租')
    await page.getByLabel('插入字段或函数').selectOption('yueZu')
    const formula = page.getByLabel('算式（FEEL）')
    await formula.press('End')
    await formula.pressSequentially(' * 十二')
    await page.locator('.form-computed [role=alert]').waitFor()
    await formula.fill('yueZu * 12')
    await page.keyboard.press('Tab')
    const second = page.locator('.form-box').nth(1)
    await second.getByText('说明、条件、分栏').click()
    await second.getByLabel('这一节由哪个字段决定').selectOption('zuFang')
    await second.getByLabel('段首说明', { exact: true }).fill('租房的人填写。')
    await page.keyboard.press('Tab')
    const form = await readValue<Form>(page)
    expect(form.schema.properties?.nianZu?.['x-computed']).toBe('yueZu * 12')
    expect(form.layout[1]).toMatchObject({
      when: { properties: { zuFang: { const: true } }, required: ['zuFang'] },
    })
    expect(compileForm(form, formulas)).toMatchObject({ ok: true })
    await shot(page, 'form-computed')
    expect(await barriers(page)).toEqual([])
    await page.locator('.ant-segmented-item', { hasText: 'JSON' }).click()
    await page.getByLabel('表单的 JSON').waitFor()
    await soon(() => page.locator('.editor-problems li').count()).toBe(0)
  })
  it('is put in order by key and by drag', async () => {
    const page = await editors.show('form', item.form)
    const first = async () => (await readValue<Form>(page)).layout[0]?.fields
    await tabTo(page, page.getByRole('button', { name: /出生日期/ }).first())
    await page.keyboard.press('Enter')
    await tabTo(page, page.locator('.form-open').getByRole('button', { name: '上移' }))
    await page.keyboard.press('Enter')
    await soon(first).toEqual(['/bornOn', '/childName', '/sex', '/birthCertificateNumber'])
    await page
      .getByRole('button', { name: /出生日期/ })
      .first()
      .click()
    const lines = page.locator('.form-box').first().locator('.form-lines > li')
    await lines.nth(3).dragTo(lines.nth(0))
    await soon(first).toEqual(['/birthCertificateNumber', '/bornOn', '/childName', '/sex'])
  })
  it('is written as JSON by those who can, with faults at their lines', async () => {
    const page = await editors.show('form', item.form)
    await page.locator('.ant-segmented-item', { hasText: 'JSON' }).click()
    const text = JSON.stringify(item.form, undefined, 2).replace('"format": "mobile"', '"format": "telepathy"')
    const line = text.split('\n').findIndex((each) => each.includes('"phone": {')) + 1
    await page.getByLabel('表单的 JSON').fill(text)
    await page
      .locator('.editor-problems li', { hasText: 'telepathy' })
      .getByRole('button', { name: `第 ${line} 行` })
      .click()
    expect(await barriers(page)).toEqual([])
    await page.getByRole('button', { name: '采用' }).click()
    await soon(async () => (await readValue<Form>(page)).schema.properties?.phone?.format).toBe('telepathy')
  })
})

describe('the materials of an item', () => {
  it('are added, named, satisfied in ways, and put in order', async () => {
    const page = await editors.show('material', item.materials, {
      problems: [{ pointer: '/0/satisfy', message: '没有这种证照' }],
    })
    await page.getByRole('button', { name: /添加材料/ }).click()
    await type(page, '名称', '出生地声明')
    await type(page, '编号', 'birthplace')
    await page.getByRole('button', { name: /加一种办法/ }).click()
    await page.getByLabel('第 2 种办法', { exact: true }).selectOption('shared')
    await page.getByLabel('第 2 种办法 用哪一种').selectOption('population')
    await page.getByRole('button', { name: '上移 第 2 种办法' }).click()
    await page.getByRole('button', { name: '上移 出生地声明' }).click()
    const list = await readValue<Material[]>(page)
    expect(list.at(-2)).toMatchObject({
      id: 'birthplace',
      name: { zh: '出生地声明' },
      satisfy: [{ by: 'shared', resource: 'population' }, { by: 'upload' }],
    })
    await page
      .getByRole('button', { name: /出生医学证明/ })
      .first()
      .click()
    await page.getByText('没有这种证照').waitFor()
    await shot(page, 'materials')
    expect(await barriers(page)).toEqual([])
  })
})

describe('what an item will look like', () => {
  it('is seen as guide and form before anybody else sees it', async () => {
    const page = await editors.show('preview', { content: item, form: item.form })
    await page.getByRole('region', { name: '办事指南' }).getByText('能不能办').waitFor()
    await page.getByLabel('孩子姓名').fill('小明')
    await shot(page, 'preview')
    expect(await barriers(page)).toEqual([])
  })
})

describe('two versions of a flow', () => {
  it('stand side by side, marked and told in words', async () => {
    const after = flow.replace(/yc:limit="2"/, 'yc:limit="3"').replace('x="970" y="330"', 'x="970" y="350"')
    const page = await editors.show('diff', after, { before: flow })
    await page.getByRole('row', { name: /改动 决定 人工环节 时限（工作日） 2 3/ }).waitFor()
    await page.getByRole('row', { name: /只挪了位置 交通安全会签/ }).waitFor()
    await soon(() => page.locator('.djs-shape.yc-changed').count()).toBe(2)
    const places = page.locator('.flow-diff-place .viewport')
    await page.getByRole('button', { name: '决定' }).click()
    await page.locator('.flow-diff-place').first().hover()
    await page.mouse.wheel(0, 60)
    const seen = async (n: number) =>
      (await places.nth(n).getAttribute('transform'))?.match(/-?[\d.]+/g)?.map((part) => Number(part).toFixed(1))
    await soon(async () => JSON.stringify(await seen(0)) === JSON.stringify(await seen(1))).toBe(true)
    expect(await seen(0)).toHaveLength(6)
    await shot(page, 'flow-diff')
    expect(await barriers(page)).toEqual([])
  })
})
