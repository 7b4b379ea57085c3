// A site of a district lets people sign in through us. The site is a real relying party (openid-client) in a server of its own; a resident
// comes from it, signs in, sees what it would know, refuses, agrees, and is known there; when the site is ended nothing of it is good.

import { randomUUID } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createTcp } from 'node:net'
import { resolve } from 'node:path'
import * as oidc from 'openid-client'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faceRoutes } from '../../server/face-routes.ts'
import { loadDemoPeople } from '../../server/identity/index.ts'
import { openCity, type TestCity } from '../harness/open-city.ts'
import { openBrowser } from './browser.ts'
import { signInAtDesk } from './desk-actions.ts'
import { shot } from './open-town.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

const siteName = '宝安区政务网（演示）'
const mother = '13900000001'
let browser: Awaited<ReturnType<typeof openBrowser>>
let city: TestCity
let issuer: string
let site: Server
let home: string
let config: oidc.Configuration
let administrator: string
let desk: Page
let lastBack: URL
let clientId: string
let page: Page
let told: oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers

beforeAll(async () => {
  browser = await openBrowser()
  const port = await freePort()
  issuer = `http://127.0.0.1:${port}`
  city = await openCity({ clock: 'system', publicUrl: issuer })
  if (!(await faceRoutes(city.app, { dist: resolve('dist'), demo: true }))) throw new Error('The faces are not built')
  await city.identity.seedDemo(loadDemoPeople('catalogue/demo'))
  await city.app.listen({ host: '127.0.0.1', port })
  site = createServer((request, answer) => void visit(String(request.url), answer))
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done))
  home = `http://127.0.0.1:${(site.address() as AddressInfo).port}`
  administrator = await city.staff('南山管理员', [
    { unit: 'service-administration@440305000000', post: 'administrator' },
  ])
})
afterAll(async () => {
  await browser?.close()
  site?.closeAllConnections()
  await new Promise((done) => site?.close(done))
  await city?.stop()
})
tellInOrder()

async function freePort(): Promise<number> {
  const server = createTcp()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

const verifiers = new Map<string, string>()
/** The site: `/` leads to us, `/back` is where we lead back to. */
async function visit(url: string, answer: import('node:http').ServerResponse): Promise<void> {
  const at = new URL(url, home)
  const say = (text: string): void =>
    void answer
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><h1>宝安区政务网（演示）</h1><p>${text}</p>`)
  try {
    if (at.pathname === '/left') return say('您已退出')
    if (at.pathname === '/back') {
      lastBack = at
      const state = at.searchParams.get('state') ?? ''
      told = await oidc.authorizationCodeGrant(config, at, {
        pkceCodeVerifier: verifiers.get(state) ?? '',
        expectedState: state,
      })
      const person = await oidc.fetchUserInfo(config, told.access_token, told.claims()?.sub ?? '')
      say(`欢迎，${person.name}，${person.phone_number ?? '没有手机号'}`)
      return
    }
    const state = randomUUID()
    const verifier = oidc.randomPKCECodeVerifier()
    verifiers.set(state, verifier)
    const to = oidc.buildAuthorizationUrl(config, {
      redirect_uri: `${home}/back`,
      scope: 'openid profile',
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
    })
    answer.writeHead(302, { location: to.href }).end()
  } catch (error) {
    say(`没有登录：${(error as { error?: string }).error ?? String(error)}`)
  }
}
const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
  city.app.inject({ method, url: `/api/v1${url}`, headers: { cookie: administrator }, ...(payload && { payload }) })

it('an administrator registers the site in the desk and sees its secret once', async () => {
  desk = await (await browser.browser.newContext({ locale: 'zh-CN', baseURL: issuer })).newPage()
  await desk.setViewportSize({ width: 1366, height: 768 })
  await signInAtDesk(desk, '程雅琴')
  await desk.goto('/desk/administration/sso-sites')
  await desk.getByText('辖区内还没有接入统一登录的网站').waitFor()
  await desk.getByRole('button', { name: '登记网站' }).click()
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('网站名称').fill(siteName)
  await dialog.getByLabel('登录后回到的地址').fill('http://example.org/back')
  await dialog.getByLabel('退出后回到的地址').fill(`${home}/left`)
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await dialog.getByText('地址须以 https:// 开头').first().waitFor()
  await dialog.getByLabel('登录后回到的地址').fill(`${home}/back`)
  await shot(desk, 'sso-register')
  expect(await barriers(desk)).toEqual([])
  await dialog.getByRole('button', { name: '登记', exact: true }).click()
  await desk.getByText('这里只显示这一次').waitFor()
  const [id = '', secret = ''] = await desk.locator('.client-secret').allTextContents()
  await desk.getByRole('button', { name: '我已记下' }).click()
  await desk.getByRole('row', { name: new RegExp(siteName) }).waitFor()
  await shot(desk, 'sso-sites')
  expect(await barriers(desk)).toEqual([])
  clientId = id
  config = await oidc.discovery(new URL(`${issuer}/sso`), clientId, secret, undefined, {
    execute: [oidc.allowInsecureRequests],
  })
})

it('who keeps another area neither registers there, nor sees it, nor ends it', async () => {
  const facts = { name: siteName, redirectUris: [`${home}/back`], logoutUris: [], scopes: ['profile'] }
  const elsewhere = await ask('POST', '/sso-sites', { ...facts, divisionCode: '440306000000' })
  expect(elsewhere.statusCode).toBe(403)
  expect((await ask('GET', '/sso-sites')).json().sites).toEqual([])
  expect((await ask('POST', `/sso-sites/${clientId}/end`)).statusCode).toBe(404)
})

it('a resident comes from the site, signs in, and sees what it would know', async () => {
  page = await (await browser.browser.newContext({ locale: 'zh-CN', viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(home)
  await page.waitForURL(/sign-in/)
  await signInByPhone(page, mother)
  await page.getByRole('heading', { name: '登录到“宝安区政务网（演示）”' }).waitFor()
  await page.getByText('您的姓名或单位名称').waitFor()
  expect(await page.getByText('您的手机号码').count()).toBe(0)
  expect(await barriers(page)).toEqual([])
  await shot(page, 'authorise')
})

it('who does not agree is not known there', async () => {
  await page.getByRole('button', { name: '不同意' }).click()
  await page.getByText('没有登录：access_denied').waitFor()
})

it('who agrees is known there by name, and by a number that is for this site alone', async () => {
  await page.goto(home)
  await page.getByRole('button', { name: '同意并登录' }).click()
  await page.getByText('欢迎，林晓雯，没有手机号').waitFor()
  const { subjectId } = (await page.request.get(`${issuer}/api/v1/me`).then((answer) => answer.json())) as {
    subjectId: string
  }
  expect(told.claims()?.sub).toBeTruthy()
  expect(told.claims()?.sub).not.toBe(subjectId)
})

it('what the protocol answers is framed by nobody and tells nobody where one came from', async () => {
  const { headers } = await fetch(`${issuer}/sso/auth`, { redirect: 'manual' })
  expect(headers.get('content-security-policy')).toBe("frame-ancestors 'none'")
  expect(headers.get('referrer-policy')).toBe('no-referrer')
})

it('the second time nothing is asked', async () => {
  await page.goto(home)
  await page.getByText('欢迎，林晓雯').waitFor()
})

it('the site asks later who it was, and is told what was agreed to and no more', async () => {
  const person = await oidc.fetchUserInfo(config, told.access_token, told.claims()?.sub ?? '')
  expect(person).toEqual({ sub: told.claims()?.sub, name: '林晓雯', subject_kind: 'person' })
  await expect(oidc.fetchUserInfo(config, `${told.access_token}x`, oidc.skipSubjectCheck)).rejects.toThrow()
  const seen = await city.db.query(`select 1 from subject_access where purpose like 'single sign-on%'`)
  expect(seen.length).toBeGreaterThan(0)
})

it('a code used again is refused, and takes back what it gave', async () => {
  const state = lastBack.searchParams.get('state') ?? ''
  const again = oidc.authorizationCodeGrant(config, lastBack, {
    pkceCodeVerifier: verifiers.get(state) ?? '',
    expectedState: state,
  })
  await expect(again).rejects.toMatchObject({ error: 'invalid_grant' })
  await expect(oidc.fetchUserInfo(config, told.access_token, oidc.skipSubjectCheck)).rejects.toThrow()
})

it('who signs out at the site is asked, and comes back to it', async () => {
  await page.goto(home) // what was taken back is asked for anew
  await page.getByRole('button', { name: '同意并登录' }).click()
  await page.getByText('欢迎，林晓雯').waitFor()
  const end = oidc.buildEndSessionUrl(config, {
    id_token_hint: told.id_token ?? '',
    post_logout_redirect_uri: `${home}/left`,
  })
  await page.goto(end.href)
  await page.getByRole('button', { name: '退出 Sign out' }).click()
  await page.getByText('您已退出').waitFor()
})

it('whoever signs in with us as somebody else is asked anew', async () => {
  await page.goto(`${issuer}/my`)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL(`${issuer}/`)
  await page.goto(home)
  await page.waitForURL(/sign-in/)
  await signInByPhone(page, '13900000002')
  await page.getByText('您现在是周伯年').waitFor()
  await page.getByRole('button', { name: '同意并登录' }).click()
  await page.getByText('欢迎，周伯年').waitFor()
})

it('he sees which site knows what of him, and takes it back', async () => {
  await page.goto(`${issuer}/my/data`)
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: siteName }) })
  await card.getByText('您的姓名或单位名称').waitFor()
  expect(await barriers(page)).toEqual([])
  await shot(page, 'known-sites', true)
  await card.getByRole('button', { name: '取消同意' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '取消同意' }).click()
  await page.getByText('用一窗账号登录过的网站').waitFor({ state: 'hidden' })
  await expect(oidc.fetchUserInfo(config, told.access_token, oidc.skipSubjectCheck)).rejects.toThrow()
  await page.goto(home)
  await page.getByText('您现在是周伯年').waitFor()
})

it('a site that is ended leads nobody back and learns nothing more', async () => {
  await desk.getByRole('button', { name: '停用' }).click()
  await desk.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await desk.getByText(/\d+:\d+ 停用/).waitFor()
  await page.goto(home)
  await page.getByRole('heading', { name: /登录没有完成/ }).waitFor()
  const { status } = await fetch(`${issuer}/sso/me`, { headers: { authorization: `Bearer ${told.access_token}` } })
  expect(status).toBe(401)
})
