// A department's system is connected: registered in the desk, its secret shown once, a token by the standard, and an end when the secret is
// replaced or the system revoked.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { signInAtDesk } from './desk-actions.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

tellInOrder()
const system = '区教育局学位系统'
let town: Town
let desk: Page
let clientId = ''
let secret = ''

beforeAll(async () => {
  town = await openTown()
  desk = await town.screen()
})
afterAll(() => town?.close())

/** What the system does: no browser, no cookie. */
async function token() {
  const answer = await town.city.app.inject({
    method: 'POST',
    url: '/api/v1/token',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    payload: 'grant_type=client_credentials',
  })
  return { status: answer.statusCode, token: String(answer.json().access_token) }
}
const changes = async (bearer: string) =>
  (await town.city.app.inject({ url: '/api/v1/integration/changes', headers: { authorization: `Bearer ${bearer}` } }))
    .statusCode
const readSecret = async () => {
  const [id, told] = await desk.locator('.client-secret').allTextContents()
  await desk.getByRole('button', { name: '我已记下' }).click()
  return [String(id), String(told)] as const
}

it('an administrator registers it with what it may read, and sees its secret once', async () => {
  await signInAtDesk(desk, '程雅琴')
  await desk.goto('/desk/administration/integrators')
  await desk.getByText('辖区内还没有接入系统').waitFor()
  expect(await barriers(desk)).toEqual([])
  await desk.getByRole('button', { name: '登记接入系统' }).click()
  await desk.getByLabel('系统名称').fill(system)
  await desk.getByLabel('负责人和联系方式').fill('信息科 王工')
  await desk.getByLabel('输入名称筛选机关').fill('教育')
  await desk.getByRole('checkbox', { name: '宝安区教育局' }).check()
  await shot(desk, 'integrator-new')
  expect(await barriers(desk)).toEqual([])
  await desk.getByRole('dialog').getByRole('button', { name: '登记', exact: true }).click()
  await desk.getByText('这里只显示这一次').waitFor()
  await shot(desk, 'integrator-secret')
  ;[clientId, secret] = await readSecret()
  await desk.reload()
  const row = desk.getByRole('row', { name: new RegExp(system) })
  await row.getByText('还没有').waitFor()
  expect(await desk.getByText(secret).count()).toBe(0)
})

it('the system gets a token and asks; the page says when it was last used', async () => {
  const got = await token()
  expect([got.status, await changes(got.token)]).toEqual([200, 200])
  await desk.reload()
  await desk.getByRole('row', { name: new RegExp(clientId) }).waitFor()
  await expect.poll(() => desk.getByText('还没有', { exact: true }).count()).toBe(0)
  expect(await barriers(desk)).toEqual([])
  await shot(desk, 'integrators')
})

it('a replaced secret ends the one before, and revoking ends the tokens, too', async () => {
  await desk.getByRole('button', { name: `更换密钥 ${system}` }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click()
  await desk.getByText('这里只显示这一次').waitFor()
  expect((await token()).status).toBe(401)
  ;[, secret] = await readSecret()
  const got = await token()
  expect(got.status).toBe(200)
  await desk.getByRole('button', { name: `停用 ${system}` }).click()
  await desk.getByLabel('停用原因').fill('系统下线')
  await desk.getByRole('dialog').getByRole('button', { name: '停用', exact: true }).click()
  await desk.getByText('程雅琴').last().waitFor()
  await desk.getByText(/停用：系统下线/).waitFor()
  expect([await changes(got.token), (await token()).status]).toEqual([401, 401])
  await shot(desk, 'integrator-revoked')
})
