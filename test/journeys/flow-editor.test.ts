import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compile } from '../../server/engines/flow/index.ts'
import { newFlowXml } from '../../web/desk/editors/flow/new-flow.ts'
import { type Editors, openEditors, readValue, soon } from '../editors/open-editors.ts'
import { shot } from './open-town.ts'
import { barriers, tabTo } from './reach.ts'

const jointReview = readFileSync('catalogue/flows/joint-review.bpmn', 'utf8')
let editors: Editors
beforeAll(async () => {
  editors = await openEditors()
})
afterAll(() => editors?.close())

const open = async (xml: string, more: Record<string, unknown> = {}, lang: 'zh' | 'en' = 'zh'): Promise<Page> => {
  const page = await editors.show('flow', xml, more, lang)
  await page.locator('.djs-shape').first().waitFor()
  return page
}
/** The flow that the page has handed out, once it says what is expected of it. */
async function compiled(page: Page, says: (xml: string) => boolean) {
  await soon(async () => says(await readValue(page))).toBe(true)
  const result = await compile(await readValue(page), { requireTaskProps: ['act', 'post', 'limit'] })
  if (!result.ok)
    throw new Error(result.problems.map(({ elementId, message }) => `${elementId}: ${message}`).join('\n'))
  return result.flow
}
const show = (page: Page, view: '步骤' | '问题') =>
  page.locator('.flow-side .ant-segmented-item', { hasText: view }).click()
const step = (page: Page, name: string) =>
  page.locator('.flow-steps li', { has: page.locator('b', { hasText: name }) }).first()
/** Clicks the middle of an element, which of a straight flow is a line without height. */
async function pick(page: Page, id: string): Promise<void> {
  const box = await page.locator(`[data-element-id="${id}"] .djs-hit`).first().boundingBox()
  if (!box) throw new Error(`${id} is not drawn`)
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
}
const field = (page: Page, label: string) => page.locator('.flow-panel').getByLabel(label, { exact: true })

/** Fills in what a step needs, as the panel asks for it. */
async function fillStep(page: Page, name: string, limit: string): Promise<void> {
  await field(page, '名称').fill(name)
  await field(page, '办什么').selectOption('review')
  await field(page, '岗位').selectOption('reviewer')
  await field(page, '单位').selectOption('competent')
  await field(page, '时限（工作日）').fill(limit)
  await page.keyboard.press('Tab')
}

describe('a flow is drawn', () => {
  it('with a step and one beside it, between a fork and a join, and the engine runs what comes out', async () => {
    const page = await open(newFlowXml('my-flow', '测试流程'))
    await pick(page, 'accept')
    await field(page, '时限（工作日）').fill('2')
    await page.locator('.flow-step-buttons').getByRole('button', { name: '在此后加一步' }).click()
    await fillStep(page, '消防审查', '5')
    await page.locator('.flow-step-buttons').getByRole('button', { name: '并行加一步' }).click()
    await fillStep(page, '卫生审查', '3')
    await page.locator('.flow-step-buttons').getByRole('button', { name: '并行加一步' }).click()
    await fillStep(page, '环保审查', '4')
    const flow = await compiled(page, (xml) => xml.includes('环保审查') && xml.includes('yc:limit="4"'))
    await page.getByRole('button', { name: '看全图' }).click()
    await shot(page, 'flow-parallel')
    const named = new Map([...flow.nodes.values()].map((node) => [node.name, node]))
    expect(named.get('卫生审查')?.props).toMatchObject({
      act: 'review',
      post: 'reviewer',
      unit: 'competent',
      limit: '3',
    })
    expect([...flow.nodes.values()].filter(({ kind }) => kind === 'parallel')).toHaveLength(2)
    expect([...flow.nodes.keys()].every((id) => /^[a-z][a-z0-9-]*$/.test(id))).toBe(true)
    const boxes = flow.diagram.nodes
    const overlapping = boxes.some((a, n) =>
      boxes.slice(n + 1).some((b) => a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h),
    )
    expect(overlapping).toBe(false)
  })
  it('and one click back takes the whole parallel part away', async () => {
    const page = await open(newFlowXml('my-flow', '测试流程'))
    await pick(page, 'accept')
    const shapes = page.locator('.djs-shape')
    const before = await shapes.count()
    await page.locator('.flow-step-buttons').getByRole('button', { name: '并行加一步' }).click()
    await soon(() => shapes.count()).toBeGreaterThan(before)
    await page.getByRole('button', { name: '撤销' }).click()
    await soon(() => shapes.count()).toBe(before)
  })
  it('beside a step with several ways in, which meet before the fork', async () => {
    const page = await open(jointReview)
    await pick(page, 'accept')
    await page.locator('.flow-step-buttons').getByRole('button', { name: '并行加一步' }).click()
    await fillStep(page, '同时核验', '1')
    const flow = await compiled(page, (xml) => xml.includes('同时核验') && /yc:limit="1"/.test(xml))
    await shot(page, 'flow-parallel-loop')
    expect(flow.nodes.get('accept')).toBeDefined()
  })
  it('by key alone, in the list of steps', async () => {
    const page = await open(newFlowXml('my-flow', '测试流程'))
    await show(page, '步骤')
    await tabTo(page, step(page, '受理').getByRole('button', { name: /在此后加一步/ }))
    await page.keyboard.press('Enter')
    await soon(() => field(page, '名称').evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('现场看一看')
    await tabTo(page, field(page, '岗位'))
    for (const _ of ['window-clerk', 'reviewer', 'inspector']) await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await soon(() => readValue(page)).toMatch(/yc:post="inspector" name="现场看一看"/)
    await show(page, '步骤')
    await tabTo(page, step(page, '现场看一看').getByRole('button', { name: /删除/ }))
    await page.keyboard.press('Enter')
    await soon(() => readValue(page)).not.toContain('现场看一看')
    expect((await compile(await readValue(page))).ok).toBe(true)
  })
})

describe('what stands in a file', () => {
  it('stays, whoever wrote it, when the flow is changed', async () => {
    const foreign = jointReview
      .replace('<bpmn:definitions ', '<bpmn:definitions xmlns:other="http://other.example/x" ')
      .replace('yc:act="decide"', 'yc:act="decide" yc:set-total="1 + 1" other:colour="red"')
      .replace(
        '<bpmn:incoming>review-join-to-decide',
        '<bpmn:extensionElements><other:thing deep="1"/></bpmn:extensionElements>$&',
      )
    const page = await open(foreign)
    await pick(page, 'decide')
    await field(page, '时限（工作日）').fill('7')
    await page.keyboard.press('Tab')
    const flow = await compiled(page, (xml) => xml.includes('yc:limit="7"'))
    const xml = await readValue(page)
    for (const kept of ['yc:set-total="1 + 1"', 'other:colour="red"', '<other:thing deep="1"'])
      expect(xml).toContain(kept)
    expect([...flow.nodes.keys()].sort()).toEqual([...(await keysOf(jointReview))].sort())
  })
  it('is changed by the fields: points, condition, default, message, id', async () => {
    const page = await open(jointReview)
    await pick(page, 'decide')
    await page.getByLabel('要点 1', { exact: true }).fill('事实清楚')
    await page.getByRole('button', { name: /加一条要点/ }).click()
    await page.getByLabel('要点 4', { exact: true }).fill('告知了救济途径')
    await page.keyboard.press('Tab')
    await field(page, '编号').fill('Decide Now')
    await soon(() => page.locator('.flow-panel .wrong').textContent()).toContain('编号只能用')
    await field(page, '编号').fill('make-decision')
    await page.keyboard.press('Tab')
    await soon(() => readValue(page)).toMatch(/id="make-decision"[^>]*yc:points="事实清楚；[^"]*；告知了救济途径"/)
    await pick(page, 'await-supplement')
    await field(page, '消息名称').fill('all-there')
    await page.keyboard.press('Tab')
    await soon(() => readValue(page)).toMatch(/<bpmn:message id="all-there" name="all-there"/)
    await pick(page, 'public-land-gate')
    await field(page, '默认走哪条线').selectOption('')
    await soon(() => readValue(page)).not.toContain('default="on-own-land"')
  })
  it('is replaced by a file that can be read, and kept when one cannot', async () => {
    const page = await open(newFlowXml('my-flow', '测试流程'))
    const choose = (name: string, text: string) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(text) })
    await choose('broken.bpmn', '<not-bpmn>')
    await page.getByRole('alert').filter({ hasText: '原来的流程没有改动' }).waitFor()
    expect(await readValue(page)).toContain('测试流程')
    await choose('bomb.bpmn', '<!DOCTYPE x [<!ENTITY a "b">]><x/>')
    await page.getByRole('alert').filter({ hasText: 'DOCTYPE' }).waitFor()
    await choose('joint-review.bpmn', jointReview)
    await page.locator('[data-element-id="review-fork"]').first().waitFor()
  })
})

describe('around the diagram', () => {
  it('problems stand at their elements and in a list that leads there', async () => {
    const page = await open(jointReview, {
      problems: [
        { elementId: 'decide', message: '缺少岗位' },
        { elementId: '', message: '没有默认分支' },
      ],
    })
    await page.locator('.flow-wrong').waitFor()
    await show(page, '问题')
    await page.locator('.editor-problems').getByRole('button', { name: '决定' }).click()
    await page.getByRole('heading', { name: '决定' }).waitFor()
    await page.locator('.flow-panel .wrong', { hasText: '缺少岗位' }).waitFor()
    expect(await page.evaluate(() => window.editors.heard.at(-1))).toBe('decide')
  })
  it('files come out as BPMN, SVG and PNG', async () => {
    const page = await open(jointReview)
    for (const [kind, begins] of [
      ['BPMN 文件', '<?xml'],
      ['SVG 图片', '<?xml'],
      ['PNG 图片', '\x89PNG'],
    ] as const) {
      await page.getByRole('button', { name: '下载' }).click()
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: kind }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(/^joint-review\.(bpmn|svg|png)$/)
      expect(
        readFileSync(await download.path())
          .toString('latin1')
          .startsWith(begins),
      ).toBe(true)
    }
  })
  it('the words are those of the desk’s language, and the mark of bpmn.io is seen', async () => {
    const page = await open(jointReview, {}, 'en')
    await page.getByRole('button', { name: 'User step' }).waitFor()
    await page.getByText('Properties', { exact: true }).waitFor()
    expect(await page.locator('.bjs-powered-by').isVisible()).toBe(true)
  })
  it('a reader sees everything and changes nothing', async () => {
    const page = await open(jointReview, { readOnly: true })
    await pick(page, 'decide')
    expect(await field(page, '岗位').isDisabled()).toBe(true)
    expect(await page.getByRole('button', { name: '撤销' }).count()).toBe(0)
    expect(await readValue(page)).toBe(jointReview)
  })
  it('nothing keeps people out who read with help', async () => {
    const page = await open(jointReview)
    expect(await barriers(page)).toEqual([])
    await pick(page, 'granted')
    expect(await barriers(page)).toEqual([])
    await show(page, '步骤')
    expect(await barriers(page)).toEqual([])
    await shot(page, 'flow-steps')
  })
})

async function keysOf(xml: string): Promise<string[]> {
  const result = await compile(xml)
  return result.ok ? [...result.flow.nodes.keys()] : []
}
