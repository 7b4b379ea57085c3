// A town that people can visit with a browser: a city of its own with its demonstration people, served over HTTP with both faces as
// they were built, and a browser. Everybody gets a session of his own: a phone for residents, a screen for staff. Whatever breaks
// unseen (an exception in a page, an error of background work) fails the test when the town closes.

import { mkdirSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { seedDemoAgents } from '../../server/demo-agents.ts'
import { faceRoutes } from '../../server/face-routes.ts'
import { loadDemoPeople } from '../../server/identity/index.ts'
import type { Source } from '../../server/sharing/index.ts'
import { openCity, type TestCity } from '../harness/open-city.ts'
import { openBrowser } from './browser.ts'

export type Town = {
  city: TestCity
  /** A page on a phone, of somebody who has not been here before. */
  phone(): Promise<Page>
  /** A page on an office screen. */
  screen(): Promise<Page>
  /** A page on a terminal in a hall: upright, touched. At its body stands how often it printed, and how the file held in memory begins. */
  terminal(): Promise<Page>
  close(): Promise<void>
}

const chinese = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' }
const phone: BrowserContextOptions = {
  ...chinese,
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
}
const terminal: BrowserContextOptions = { ...chinese, viewport: { width: 1080, height: 1920 }, hasTouch: true }
const screen: BrowserContextOptions = { ...chinese, viewport: { width: 1366, height: 768 } }

/** Opens a town on a catalogue; its clock stands where it is told, else it is the system's. Throws when the faces have not been built. */
export async function openTown({
  catalogueDir = 'catalogue',
  clock = 'system',
  sources,
}: {
  catalogueDir?: string
  clock?: string
  sources?: Readonly<Record<string, Source>>
} = {}): Promise<Town> {
  const { browser, close: closeBrowser } = await openBrowser()
  const city = await openCity({ clock, start: true, demo: true, catalogueDir, ...(sources && { sources }) })
  const isBuilt = await faceRoutes(city.app, { dist: resolve('dist'), demo: true })
  if (!isBuilt) throw new Error('The faces are not built: run npm test, or node web/build.mjs')
  await city.identity.seedDemo(loadDemoPeople(join(catalogueDir, 'demo')))
  await city.powers.seed()
  await seedDemoAgents(city, join(catalogueDir, 'demo'))
  await city.app.listen({ host: '127.0.0.1', port: 0 })
  const baseURL = `http://127.0.0.1:${(city.app.server.address() as AddressInfo).port}`
  const broken: unknown[] = []

  const visit = async (options: BrowserContextOptions) => {
    const context = await browser.newContext({ ...options, baseURL })
    context.setDefaultTimeout(30_000)
    context.on('weberror', (error) => broken.push(error.error()))
    context.on('console', (message) => {
      const isRefusal = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isRefusal) broken.push(message.text())
    })
    return context.newPage()
  }
  return {
    city,
    phone: () => visit(phone),
    screen: () => visit(screen),
    async terminal() {
      const page = await visit(terminal)
      await page.addInitScript(() => {
        window.print = () => {
          document.body.dataset.printed = String(Number(document.body.dataset.printed ?? 0) + 1)
        }
        const hold = URL.createObjectURL
        URL.createObjectURL = (held) => {
          if (held instanceof Blob)
            void held
              .slice(0, 5)
              .text()
              .then((start) => document.body.setAttribute('data-held', start))
          return hold(held)
        }
      })
      return page
    },
    async close() {
      await closeBrowser()
      await city.stop()
      broken.push(...city.errors)
      if (broken.length > 0) throw new AggregateError(broken, `Broken unseen: ${broken.join('; ')}`)
    },
  }
}

/** Keeps a picture of the page for people to look at, when a folder is given in SHOTS. */
export async function shot(page: Page, name: string, fullPage = false): Promise<void> {
  const dir = process.env.SHOTS
  if (!dir) return
  mkdirSync(dir, { recursive: true })
  await page.screenshot({ path: join(dir, `${name}.png`), fullPage })
}
