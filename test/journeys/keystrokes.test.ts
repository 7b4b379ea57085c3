// A practised clerk takes a simple case by keyboard alone, from the empty reception to the acceptance, printed: at most 25 keystrokes
// beyond what is typed as data. Counted in the page, at the events of its keys.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

const most = 25
let town: Town
let clerk: Page

beforeAll(async () => {
  town = await openTown()
  clerk = await town.screen()
  await clerk.addInitScript(() => {
    window.open = (address) => {
      document.documentElement.dataset.printed = `${document.documentElement.dataset.printed ?? ''} ${address}`
      return null
    }
    document.addEventListener(
      'keydown',
      ({ key, ctrlKey, altKey, metaKey, target }) => {
        const isText =
          target instanceof HTMLElement && target.matches('textarea, input:not([type=radio], [type=checkbox])')
        const isData = isText && key.length === 1 && !ctrlKey && !altKey && !metaKey
        const { dataset } = document.documentElement
        if (!isData) dataset.keys = `${dataset.keys ?? ''} ${key}`.trim()
      },
      true,
    )
  })
  await signInAtDesk(clerk, '黄耀东')
  await clerk.goto('/desk/reception')
  await clerk.getByLabel('身份证号 / 信用代码 / 手机号').waitFor()
})
afterAll(() => town?.close())
tellInOrder()

const keys = async (): Promise<string[]> =>
  (await clerk.evaluate(() => document.documentElement.dataset.keys ?? '')).split(' ').filter(Boolean)
const press = (...combos: string[]) =>
  combos.reduce((before, combo) => before.then(() => clerk.keyboard.press(combo)), Promise.resolve())
const type = (text: string) => clerk.keyboard.type(text)
/** The name of what has the focus. */
const focused = () =>
  clerk.evaluate(() => {
    const here = document.activeElement
    const label = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : here?.textContent
    return (here?.getAttribute('aria-label') ?? label ?? '').trim()
  })

it('takes, accepts and prints a simple case without the mouse', async () => {
  await type('440399194502099038')
  await press('Enter')
  await clerk.getByRole('heading', { name: '周伯年' }).waitFor()
  await expect.poll(focused).toContain('办什么事')
  await type('gaolinglaoren')
  await press('Enter')
  await clerk.getByRole('heading', { name: '高龄老人津贴申请' }).waitFor()
  await expect.poll(focused).toContain('按名称或拼音查找')
  await type('gongle')
  await clerk
    .getByRole('option', { name: /共乐社区/ })
    .first()
    .waitFor()
  await press('Enter')
  await expect.poll(focused).toContain('详细地址')
  await type('共乐路88号3栋1202')
  await press('Tab')
  await type('深圳农商银行西乡支行')
  await press('Tab')
  await type('6200000000000000018')
  await press('Tab', 'ArrowDown')
  await shot(clerk, 'keystrokes-fill')
  await press('Alt+P')
  await clerk.getByText('已齐').waitFor()
  await press('Control+Enter')
  await clerk.getByRole('heading', { name: '现在可以办理' }).waitFor()
  await expect.poll(focused).toContain('受理')
  await press('Enter')
  await clerk.getByRole('link', { name: '受理通知书' }).waitFor()
  await expect.poll(focused).toContain('打印')
  await press('Enter')
  const printed = await clerk.evaluate(() => document.documentElement.dataset.printed)
  expect(printed).toMatch(/\/api\/v1\/cases\/[0-9a-f-]+\/documents\//)
  const pressed = await keys()
  expect(pressed.length).toBeLessThanOrEqual(most)
  expect(pressed.length).toBeGreaterThan(8)
  await shot(clerk, 'keystrokes-accepted')
})

it('names its keys in the help', async () => {
  await press('?')
  const help = clerk.getByRole('dialog')
  for (const what of ['打印文书', '打印办理清单', '换一个事项', '下一位']) await help.getByText(what).first().waitFor()
  await shot(clerk, 'keystrokes-help')
  await press('Escape')
  await help.waitFor({ state: 'hidden' })
  expect(await barriers(clerk)).toEqual([])
})

it('ends the visit and is ready for the next person, the focus where the number is typed', async () => {
  await press('Alt+N')
  await expect.poll(focused).toContain('身份证号')
  expect(await clerk.locator('body').textContent()).not.toContain('周伯年')
})
