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
import { shot } from './open-town.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

const mother = '13900000001'
let browser: Awaited<ReturnType<typeof openBrowser>>
let city: TestCity
let issuer: string
let site: Server
let home: string
let config: oidc.Configuration
let administrator: string
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
  administrator = await city.staff('区管理员', [{ unit: 'service-administration@440306000000', post: 'administrator' }])
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
  const say = (text: string) =>
    answer
      .setHeader('content-type', 'text/html; charset=utf-8')
      .end(`<!doctype html><h1>宝安区政务网（演示）</h1><p>${text}</p>`)
  try {
    if (at.pathname === '/back') {
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

it('an administrator registers the site; addresses that lead elsewhere are refused', async () => {
  const facts = {
    name: '宝安区政务网（演示）',
    divisionCode: '440306000000',
    logoutUris: [`${home}/`],
    scopes: ['profile'],
  }
  const wrong = await ask('POST', '/sso-sites', { ...facts, redirectUris: ['http://example.org/back'] })
  expect([wrong.statusCode, wrong.json().fields[0].pointer]).toEqual([422, '/redirectUris'])
  const elsewhere = await ask('POST', '/sso-sites', {
    ...facts,
    divisionCode: '440305000000',
    redirectUris: [`${home}/back`],
  })
  expect(elsewhere.statusCode).toBe(403)
  const made = await ask('POST', '/sso-sites', { ...facts, redirectUris: [`${home}/back`] })
  expect(made.statusCode).toBe(201)
  clientId = made.json().clientId
  const listed = await ask('GET', '/sso-sites')
  expect(listed.json().sites).toMatchObject([{ clientId, name: facts.name }])
  expect(listed.body).not.toContain(made.json().secret)
  config = await oidc.discovery(new URL(`${issuer}/sso`), clientId, made.json().secret, undefined, {
    execute: [oidc.allowInsecureRequests],
  })
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

it('the second time nothing is asked', async () => {
  await page.goto(home)
  await page.getByText('欢迎，林晓雯').waitFor()
})

it('a code is good once, and only with the secret that began', async () => {
  await expect(oidc.fetchUserInfo(config, `${told.access_token}x`, oidc.skipSubjectCheck)).rejects.toThrow()
  const again = await city.app.inject({ url: '/sso/me', headers: { authorization: `Bearer ${told.access_token}` } })
  expect(again.statusCode).toBe(200)
  expect(again.json()).toMatchObject({ name: '林晓雯' })
  expect(again.json().citizen_id).toBeUndefined()
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

it('a site that is ended leads nobody back and learns nothing more', async () => {
  expect((await ask('POST', `/sso-sites/${clientId}/end`)).statusCode).toBe(204)
  await page.goto(home)
  await page.getByRole('heading', { name: /登录没有完成/ }).waitFor()
  const { status } = await fetch(`${issuer}/sso/me`, { headers: { authorization: `Bearer ${told.access_token}` } })
  expect(status).toBe(401)
})
