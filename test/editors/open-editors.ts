// The page of the editors in a browser, built by Vite as a face is and served under the headers of the house: what its content
// security policy refuses breaks the test.
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import react from '@vitejs/plugin-react'
import fastify from 'fastify'
import type { Page } from 'playwright-core'
import { build } from 'vite'
import { expect } from 'vitest'
import { harden } from '../../server/platform/http/harden.ts'
import { openBrowser } from '../journeys/browser.ts'

export type Editors = {
  /** A fresh page that shows one editor with a value. */
  show(editor: string, value: unknown, more?: Record<string, unknown>, lang?: 'zh' | 'en'): Promise<Page>
  close(): Promise<void>
}

const root = fileURLToPath(new URL('.', import.meta.url))

export async function openEditors(): Promise<Editors> {
  const dir = mkdtempSync(join(tmpdir(), 'yichuang-editors-'))
  await buildPage(join(dir, 'page'))
  const app = fastify()
  harden(app as unknown as Parameters<typeof harden>[0], [])
  app.get('/api/v1/divisions', () => ({ divisions: [{ code: '440306000000', name: '宝安区' }] }))
  await app.register(fastifyStatic, { root: join(dir, 'page') })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/`
  const { browser, close } = await openBrowser()
  const broken: string[] = []
  return {
    async show(editor, value, more = {}, lang = 'zh') {
      const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
      context.setDefaultTimeout(15_000)
      context.on('weberror', (error) => {
        broken.push(String(error.error()))
      })
      context.on('console', (message) => {
        if (message.type() === 'error') broken.push(message.text())
      })
      const page = await context.newPage()
      await page.goto(address)
      await page.locator('h1').waitFor({ state: 'attached' })
      await page.evaluate((shown) => window.editors.show(shown as never), { editor, value, more, lang })
      return page
    },
    async close() {
      await close()
      await app.close()
      rmSync(dir, { recursive: true, force: true })
      if (broken.length > 0) throw new Error(`Broken unseen: ${broken.join('; ')}`)
    },
  }
}

/** Waits for what is read to become what is expected: editors load when they are shown, and write when nothing changes for a moment. */
export const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 15_000 })

/** What the editor on the page has handed out. */
export const readValue = <T = string>(page: Page): Promise<T> =>
  page.evaluate(() => window.editors.read()) as Promise<T>

/** As a face is built; the tests' own NODE_ENV would make it a development build. */
async function buildPage(outDir: string): Promise<void> {
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  try {
    await build({
      configFile: false,
      root,
      plugins: [react()],
      logLevel: 'error',
      publicDir: false,
      build: { outDir, emptyOutDir: true, modulePreload: { polyfill: false }, reportCompressedSize: false },
    })
  } finally {
    process.env.NODE_ENV = before
  }
}
