// What is typed after a material was chosen: a resident chooses on a phone how a material is provided, goes back to the form and types on. It
// is saved, and is there when the draft is opened anew.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fillDemoForm } from '../../server/demo-form.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { signInByPhone } from './portal-actions.ts'

const itemId = 'old-age-allowance'
let town: Town
let page: Page
beforeAll(async () => {
  town = await openTown()
  page = await town.phone()
})
afterAll(() => town?.close())

it('is saved', async () => {
  await page.goto('/sign-in?back=/my')
  await signInByPhone(page, '13900000002')
  const send = async (method: 'post' | 'put', path: string, data: object) =>
    (await page.request[method](`/api/v1/${path}`, { data, headers: { origin: new URL(page.url()).origin } })).json()
  const draft = await send('post', 'drafts', { itemId })
  const { form } = await town.city.catalogue.getItem(itemId)
  const today = town.city.clock.today().toString()
  const filled = fillDemoForm(form, draft.form, { division: '440306018013', today })
  await send('put', `drafts/${draft.draftId}`, { form: filled })
  const materials = form.layout.length
  await page.goto(`/apply/${itemId}?draft=${draft.draftId}&page=${materials}`)
  await page.getByRole('heading', { level: 1, name: '申请材料' }).waitFor()
  await page.getByText('书面承诺属实，不交证明').click()
  await page.locator('#m-bank-card[data-ready]').waitFor()
  await page.getByRole('button', { name: '上一步' }).click()
  const phone = page.getByLabel('代办人手机')
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT')
  await phone.fill('13900000097')
  expect((await saved).status()).toBe(200)
  await page.getByText('已保存于').waitFor()
  await shot(page, 'saved-again')
  await page.reload()
  await phone.waitFor()
  expect((await phone.inputValue()).replaceAll(' ', '')).toBe('13900000097')
})
