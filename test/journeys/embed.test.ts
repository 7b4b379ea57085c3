// Another portal embeds us: the card and the whole guide of an item in frames, shown where the page's origin is allowed and refused by the
// browser everywhere else; and links that lead to an item, an application and a case, with a mark that stays with the case.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoDivision, makeCitizenId } from '../../server/engines/codes/index.ts'
import { faceRoutes } from '../../server/face-routes.ts'
import { openCity, type TestCity } from '../harness/open-city.ts'
import { openBrowser } from './browser.ts'
import { shot } from './open-town.ts'

const item = 'old-age-allowance'
const elder = makeCitizenId(demoDivision, '1945-02-09', 977)
let browser: Awaited<ReturnType<typeof openBrowser>>
let city: TestCity
let ours: () => string
const hosts: { server: Server; origin: string }[] = []
const portOf = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port

/** A portal of somebody else: its start page frames the card, /guide the whole guide, /links leads to us. */
async function openHost(ours: () => string) {
  const pages: Record<string, () => string> = {
    '/': () => `<iframe title="card" width="360" height="480" src="${ours()}/embed/items/${item}"></iframe>`,
    '/guide': () =>
      `<h1>岭南办事（演示门户）</h1><p>高龄老人津贴由一窗办理：</p>
       <iframe title="guide" width="700" height="640" src="${ours()}/embed/guides/${item}?from=lingnan"></iframe>`,
    '/links': () =>
      `<h1>岭南办事（演示门户）</h1><a href="${ours()}/items/${item}?from=lingnan">办事指南</a>
       <a href="${ours()}/apply/${item}?from=lingnan">直接申请</a>
       <a href="${ours()}/progress?case=261201-WG5X-BJCE-N">查办件</a>`,
  }
  const server = createServer(({ url = '/' }, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(`<!doctype html><html lang="zh-CN"><title>A host</title>${(pages[url] ?? pages['/'])?.()}`)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  hosts.push({ server, origin: `http://127.0.0.1:${portOf(server)}` })
}
beforeAll(async () => {
  browser = await openBrowser()
  ours = () => `http://127.0.0.1:${portOf(city.app.server)}`
  for (let n = 0; n < 2; n++) await openHost(ours)
  city = await openCity({ frameOrigins: [hosts[0]?.origin ?? ''] })
  if (!(await faceRoutes(city.app, { dist: resolve('dist'), demo: true }))) throw new Error('The faces are not built')
  await city.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await browser?.close()
  for (const { server } of hosts) {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  await city?.stop()
})

it('is shown on a page of an allowed origin, and refused on one of another', async () => {
  const page = await browser.browser.newPage({ locale: 'zh-CN' })
  await page.goto(`${hosts[0]?.origin}/`)
  const card = page.frameLocator('iframe')
  await card.getByRole('heading', { name: '高龄老人津贴申请' }).waitFor()
  expect(await card.getByRole('link').first().getAttribute('href')).toBe(`/items/${item}`)
  await shot(page, 'embed-card')
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto(`${hosts[1]?.origin}/`)
  await expect.poll(() => refused.join(), { timeout: 20_000 }).toMatch(/frame-ancestors/)
  expect(await page.frameLocator('iframe').getByRole('heading', { name: '高龄老人津贴申请' }).count()).toBe(0)
})

it('shows the whole guide in a frame, without script and without anybody’s own, and leads out of it', async () => {
  const context = await browser.browser.newContext({ locale: 'zh-CN' })
  const page = await context.newPage()
  await page.goto(`${hosts[0]?.origin}/guide`)
  const guide = page.frameLocator('iframe')
  await guide.getByRole('heading', { level: 1, name: '高龄老人津贴申请' }).waitFor()
  for (const part of ['申请条件', '申请材料', '常见问题'])
    expect([part, await guide.getByRole('heading', { name: part }).count()]).toEqual([part, 1])
  expect(await guide.locator('script[src], form').count()).toBe(0)
  expect(await guide.locator('.header, .site-nav, .footer').count()).toBe(0)
  const apply = guide.getByRole('link', { name: '在线办理' }).first()
  expect(await apply.getAttribute('href')).toBe(`/apply/${item}?from=lingnan`)
  await shot(page, 'embed-guide')
  const [opened] = await Promise.all([context.waitForEvent('page'), apply.click()])
  await opened.waitForURL(/\/sign-in\?back=/)
  expect(new URL(opened.url()).searchParams.get('back')).toBe(`/apply/${item}?from=lingnan`)
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  await page.goto(`${hosts[1]?.origin}/guide`)
  await expect.poll(() => refused.join(), { timeout: 20_000 }).toMatch(/frame-ancestors/)
  await context.close()
})

it('leads from another portal to an item, an application and a case; the mark stays with the case', async () => {
  const context = await browser.browser.newContext({ locale: 'zh-CN', baseURL: ours() })
  const page = await context.newPage()
  const { cookie } = await city.person('周伯年', elder, '13900000777')
  await context.addCookies([{ name: 'yc_session', value: cookie.slice('yc_session='.length), url: ours() }])
  await page.goto(`${hosts[0]?.origin}/links`)
  await page.getByRole('link', { name: '查办件' }).click()
  expect(await page.getByLabel('办件编号').inputValue()).toBe('261201-WG5X-BJCE-N')
  await page.goto(`${hosts[0]?.origin}/links`)
  await page.getByRole('link', { name: '办事指南' }).click()
  await page.getByRole('link', { name: '在线办理' }).first().click()
  await page.waitForURL(/draft=/)
  const draftId = new URL(page.url()).searchParams.get('draft')
  const [draft] = await city.db.query<{ came_from: string }>('select came_from from application where case_id = $1', [
    draftId,
  ])
  expect(draft?.came_from).toBe('lingnan')
  await context.close()
})
