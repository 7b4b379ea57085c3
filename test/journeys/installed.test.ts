// The portal as an app on the phone: what a phone asks before it installs it, and how it opens without a network: what still works, the
// guides read lately, an application carried on. Nothing of a person lies in what the service worker keeps.

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { narrowFaults } from './narrow-faults.ts'
import { openTown, shot, type Town } from './open-town.ts'
import { signInByPhone } from './portal-actions.ts'
import { barriers } from './reach.ts'
import { tellInOrder } from './story.ts'

const item = '义务教育入学申请'
const apply = '/apply/school-admission'
const soon = { timeout: 15_000 }
let town: Town
let mother: Page

beforeAll(async () => {
  town = await openTown()
  mother = await town.phone()
  await mother.setViewportSize({ width: 360, height: 740 })
})
afterAll(() => town?.close())
tellInOrder()

const isOffline = (offline: boolean) => mother.context().setOffline(offline)
const get = (url: string) => town.city.app.inject({ url })
/** Every address that the service worker keeps, and all that stands there. */
const keptByWorker = () =>
  mother.evaluate(async () => {
    const found: { address: string; text: string }[] = []
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys())
        found.push({ address: new URL(request.url).pathname, text: await ((await cache.match(request))?.text() ?? '') })
    }
    return found
  })
const isKept = async (address: string) => (await keptByWorker()).some((one) => one.address === address)
async function looksWell(name: string): Promise<void> {
  await shot(mother, `installed-${name}`, true)
  expect([name, await narrowFaults(mother), await barriers(mother)]).toEqual([name, [], []])
}

it('serves a worker that rules over the portal and is asked for anew at every visit, under the strict policy', async () => {
  const { statusCode, headers, body } = await get('/sw.js')
  expect(statusCode).toBe(200)
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(headers['cache-control']).toBe('no-cache')
  // Its scope is the folder it lies in: nothing needs to be allowed beyond.
  expect(headers['service-worker-allowed']).toBeUndefined()
  expect(`${headers['content-security-policy']}`.split('; ')).toContain("default-src 'self'")
  expect(body).not.toMatch(/__SHELL__|__VERSION__/)
  const shell = [...body.matchAll(/\/assets\/[\w-]+\.(?:js|css)/g)].map(([file]) => file)
  expect(shell.length).toBeGreaterThan(10)
  for (const file of shell) expect([file, (await get(file)).statusCode]).toEqual([file, 200])
})

it('names itself in both languages, with icons of the sizes that it says', async () => {
  for (const [lang, name] of [
    ['zh', '一窗'],
    ['en', 'Yichuang'],
  ] as const) {
    const page = await get(`/?lang=${lang}`)
    const href = /<link rel="manifest" href="([^"]+)"/.exec(page.body)?.[1] ?? ''
    const answer = await get(href)
    expect(answer.headers['content-type']).toMatch(/^application\/manifest\+json/)
    const manifest = answer.json()
    expect(manifest).toMatchObject({ short_name: name, start_url: '/', scope: '/', display: 'standalone' })
    expect(manifest.icons.map((icon: { purpose?: string }) => icon.purpose)).toContain('maskable')
    for (const { src, sizes, type } of manifest.icons) {
      const { statusCode, headers, rawPayload } = await get(src)
      expect([statusCode, headers['content-type']]).toEqual([200, type])
      if (type === 'image/png') expect(`${rawPayload.readUInt32BE(16)}x${rawPayload.readUInt32BE(20)}`).toBe(sizes)
    }
  }
})

it('opens without a network: says what works and shows the guides read lately, each marked as kept', async () => {
  await mother.goto('/')
  await mother.evaluate(() => navigator.serviceWorker.ready)
  await mother.goto('/items/school-admission')
  await expect.poll(() => isKept('/items/school-admission'), soon).toBe(true)
  await isOffline(true)
  await mother.goto('/')
  await mother.getByRole('heading', { level: 1, name: '没有网络' }).waitFor()
  await looksWell('offline')
  await mother.getByRole('link', { name: item }).click()
  await mother.getByRole('heading', { level: 1, name: item }).waitFor()
  await mother.getByText(/存在本机的办事指南，可能已有变化/).waitFor()
  await looksWell('guide')
  await isOffline(false)
})

it('is kept in the manner of the reader: in English, in large type', async () => {
  await mother.goto('/items/school-admission?lang=en&large=1')
  const inEnglish = async () =>
    (await keptByWorker()).filter(({ text }) => /<html lang="en" data-large/.test(text)).map(({ address }) => address)
  await expect.poll(inEnglish, soon).toEqual(expect.arrayContaining(['/my', '/offline', '/items/school-admission']))
  await isOffline(true)
  await mother.goto('/sites')
  await mother.getByRole('heading', { level: 1, name: 'No network' }).waitFor()
  await looksWell('offline-en-large')
  await isOffline(false)
  await mother.goto('/items/school-admission?lang=zh&large=0')
  await expect.poll(inEnglish, soon).toEqual([])
})

it('carries on with an application without a network, also after the app was closed, and saves it afterwards', async () => {
  await mother.goto(`/sign-in?back=${apply}`)
  await signInByPhone(mother, '13900000001')
  const name = mother.getByLabel('孩子姓名')
  await name.waitFor()
  const page = mother.url()
  await isOffline(true)
  await name.fill('陈一诺')
  await mother.getByText('没有网络：填的内容已存在本机，联网后自动保存').waitFor()
  await mother.goto('about:blank')
  await mother.goto('/my')
  await mother.getByRole('link', { name: /填写于/ }).waitFor()
  await looksWell('my')
  await mother.goto(page)
  await name.waitFor()
  expect(await name.inputValue()).toBe('陈一诺')
  await mother.getByText('没有网络：填的内容已存在本机，联网后自动保存').waitFor()
  await name.fill('陈一鸣')
  await looksWell('apply')
  await isOffline(false)
  await mother.getByText(/已保存于/).waitFor(soon)
  const [draft] = await town.city.db.query<{ form: { childName: string } }>('select form from application')
  expect(draft?.form.childName).toBe('陈一鸣')
})

it('keeps nothing of a person in what the service worker keeps', async () => {
  await mother.goto('/my')
  await mother.getByRole('heading', { level: 1, name: '我的' }).waitFor()
  const kept = await keptByWorker()
  expect(kept.map(({ address }) => address).filter((address) => address.startsWith('/api/'))).toEqual(
    expect.not.arrayContaining([expect.not.stringMatching(/^\/api\/v1\/divisions$/)]),
  )
  for (const secret of ['林晓雯', '13900000001', '陈一', 'yc_session'])
    expect(kept.filter(({ text }) => text.includes(secret)).map(({ address }) => address)).toEqual([])
})

it('leaves the other faces and what is written alone', async () => {
  await mother.goto('/desk/')
  await mother.getByRole('heading', { level: 1 }).waitFor()
  await isOffline(true)
  const outcome = await mother.goto('/desk/').then(
    () => 'answered',
    () => 'no network',
  )
  expect(outcome).toBe('no network')
  await isOffline(false)
})
