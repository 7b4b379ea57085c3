// A department's system is connected: registered in the desk, its secret shown once, a token by the standard, and an end when the secret is
// replaced or the system revoked.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { oneTimePassword } from '../../server/identity/one-time-password.ts'
import { newId } from '../../server/platform/ids/index.ts'
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

it('a replaced secret is good for a day beside the new one or ends at once, and revoking ends the tokens, too', async () => {
  await desk.getByRole('button', { name: `更换密钥 ${system}` }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '更换密钥' }).click()
  await desk.getByText('这里只显示这一次').waitFor()
  const [, newer] = await readSecret()
  expect((await token()).status).toBe(200)
  await desk.getByText(/旧密钥到 .+ 仍有效/).waitFor()
  expect(await barriers(desk)).toEqual([])
  await shot(desk, 'integrator-overlap')
  await desk.getByRole('button', { name: `停用旧密钥 ${system}` }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '停用旧密钥' }).click()
  await desk.getByText(/旧密钥到 .+ 仍有效/).waitFor({ state: 'hidden' })
  expect((await token()).status).toBe(401)
  secret = newer
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

it('a clerk changes her own password: the page says what is wrong, and other sessions end', async () => {
  const staffId = newId()
  const username = 'wang.fang'
  const posts = [{ unit: 'centre@440306018000', post: 'window-clerk' }]
  await town.city.registry.upsertStaff({ staffId, username, name: '王芳', posts })
  const { password, secret: otp } = await town.city.identity.openStaffAccount({ staffId, username, name: '王芳' })
  const clerk = await town.screen()
  const next = 'lychee season 2026'
  const enter = async (word: string, ahead: number) => {
    await clerk.goto('/desk/')
    await clerk.getByLabel('用户名').fill(username)
    await clerk.getByLabel('密码', { exact: true }).fill(word)
    await clerk.getByLabel('动态口令').fill(codeIn(otp, ahead))
    await clerk.getByRole('button', { name: '登录', exact: true }).click()
    await clerk.getByRole('banner').waitFor()
  }
  await enter(password, -1)
  await clerk.getByRole('link', { name: /王芳/ }).click()
  await clerk.getByRole('heading', { name: '我的账户' }).waitFor()
  const fill = async (given: Record<string, string>) => {
    for (const [label, text] of Object.entries(given)) await clerk.getByLabel(label, { exact: true }).fill(text)
    await clerk.getByRole('button', { name: '修改密码' }).click()
  }
  await fill({ 原密码: password, 动态口令: codeIn(otp, 0), 新密码: next, 再输一次新密码: 'another' })
  await clerk.getByText('两次输入的新密码不一样').waitFor()
  await fill({ 新密码: 'wang.fang 2026', 再输一次新密码: 'wang.fang 2026' })
  await clerk.getByText('新密码不能包含用户名').first().waitFor()
  expect(await barriers(clerk)).toEqual([])
  await shot(clerk, 'account')
  await fill({ 新密码: next, 再输一次新密码: next })
  await clerk.getByText('密码已修改').waitFor()
  await shot(clerk, 'account-changed')
  await clerk.getByRole('button', { name: '退出' }).click()
  await clerk.getByLabel('用户名').waitFor()
  await enter(next, 1)
})
const codeIn = (secret: string, steps: number) =>
  oneTimePassword(secret, Temporal.Now.instant().add({ seconds: 30 * steps }))
