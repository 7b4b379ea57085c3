// The card of an item on somebody else's page: shown where the page's origin is allowed, refused by the browser everywhere else.

import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { faceRoutes } from '../../server/face-routes.ts'
import { openCity, type TestCity } from '../harness/open-city.ts'
import { openBrowser } from './browser.ts'
import { shot } from './open-town.ts'

const item = 'old-age-allowance'
let browser: Awaited<ReturnType<typeof openBrowser>>
let city: TestCity
const hosts: { server: Server; origin: string }[] = []
const portOf = (server: { address(): AddressInfo | string | null }) => (server.address() as AddressInfo).port

/** A site of somebody else: each page frames the card. */
async function openHost(cardAt: () => string) {
  const server = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html; charset=utf-8')
    answer.end(
      `<!doctype html><title>A host</title><iframe title="card" width="360" height="480" src="${cardAt()}"></iframe>`,
    )
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  hosts.push({ server, origin: `http://127.0.0.1:${portOf(server)}` })
}
beforeAll(async () => {
  browser = await openBrowser()
  const cardAt = () => `http://127.0.0.1:${portOf(city.app.server)}/embed/items/${item}`
  for (let n = 0; n < 2; n++) await openHost(cardAt)
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
