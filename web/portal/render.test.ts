// Every public page as the server sends it: complete without script, nothing inline, right in status and language.
import { expect, test } from 'vitest'
import type { Guide } from './api/item.ts'
import type { FetchJson } from './pages/page.ts'
import { render } from './render.tsx'

const guide: Guide = {
  id: 'allowance',
  code: '440590401000',
  version: 1,
  name: { zh: '津贴申请', en: 'Allowance' },
  summary: { zh: '每月一笔。', en: 'Every month.' },
  domain: 'civil-affairs',
  audience: ['person'],
  lifeEvents: ['old-age'],
  kind: 'promised',
  levels: { accept: ['community'], decide: 'district' },
  limits: { statutoryWorkingDays: 20, promisedWorkingDays: 7 },
  fee: { charged: false },
  channels: { online: true, window: true, depth: 'full-online', visits: 0, cityWide: true },
  conditions: [{ zh: '年满 70 周岁。', en: 'Aged 70.' }],
  materials: [
    {
      id: 'card',
      name: { zh: '身份证', en: 'Identity card' },
      required: true,
      deferrable: false,
      satisfy: [{ by: 'licence', type: 'id-card' }, { by: 'upload' }],
    },
    { id: 'photo', name: { zh: '照片', en: 'Photo' }, required: true, deferrable: true, satisfy: [{ by: 'upload' }] },
  ],
  basis: [],
  result: null,
  competence: null,
  closed: null,
  demonstration: true,
  selfCheck: null,
  benchmark: null,
}
const answers: Record<string, unknown> = {
  '/api/v1/items': { items: [guide], total: 1, facets: {}, functions: [] },
  '/api/v1/items/allowance': guide,
  '/api/v1/domains': { domains: [{ key: 'civil-affairs', name: { zh: '民政', en: 'Civil affairs' } }] },
  '/api/v1/life-events': { lifeEvents: [{ key: 'old-age', name: { zh: '养老', en: 'Old age' } }] },
}
const anonymous: FetchJson = async (path) => {
  const body = answers[path.split('?')[0] ?? '']
  return body ? { status: 200, body } : { status: 404, body: { code: 'not-found' } }
}
const signedIn: FetchJson = async (path, init) => {
  if (path === '/api/v1/me') return { status: 200, body: { kind: 'person', name: '甲' } }
  if (path === '/api/v1/licences') return { status: 200, body: { licences: [{ type: 'id-card' }] } }
  if (path === '/api/v1/drafts')
    return { status: 200, body: { drafts: [{ draftId: 'd', item: guide, savedAt: '2026-03-02T13:04:00Z' }] } }
  return anonymous(path, init)
}
const see = (url: string, more: object = {}) =>
  render(url, {
    lang: 'zh',
    large: false,
    theme: undefined,
    demo: false,
    fetchJson: anonymous,
    assets: { styles: ['/assets/p.css'], publicScript: '/assets/p.js', appScript: '/assets/app.js' },
    ...more,
  })

test.each([
  ['/', 200],
  ['/search?q=x', 200],
  ['/items/allowance', 200],
  ['/items/none', 404],
  ['/progress', 200],
  ['/verify', 200],
  ['/verify/none', 404],
  ['/sites', 200],
  ['/my', 200],
  ['/my/cases/1', 200],
  ['/apply/allowance', 200],
  ['/sign-in', 200],
  ['/nowhere', 404],
  ['/items/%E0%A4%A', 404],
])('%s answers %i with nothing inline', async (url, status) => {
  const page = await see(url)
  expect(page.status).toBe(status)
  expect(page.html).not.toMatch(/ style=|<style|<script(?![^>]*( src=|type="application\/ld\+json"))| on\w+="/)
  expect(page.html.match(/<h1/g)?.length ?? 0).toBe(page.html.includes('id="app"') ? 0 : 1)
})

test('a guide says on top whether, what, how long, how much and where, with one button', async () => {
  const { html } = await see('/items/allowance')
  for (const words of ['年满 70 周岁', '2 样材料，其中 1 样政府已有，不用交', '7 个工作日', '不收费', '网上全程办'])
    expect(html).toContain(words)
  expect(html.match(/button-large/g)).toHaveLength(1)
})

test('who is signed in reads how many materials are there already, and finds the draft on the first page', async () => {
  expect((await see('/items/allowance', { fetchJson: signedIn })).html).toContain('2 样材料，您已经有 1 样')
  expect((await see('/', { fetchJson: signedIn })).html).toContain('/apply/allowance?draft=d')
})

test('the same page speaks English and says so to the browser', async () => {
  const { html } = await see('/items/allowance', { lang: 'en' })
  expect(html).toContain('<html lang="en"')
  expect(html).toContain('Aged 70.')
})

test('a posted progress form is asked with both numbers, and neither is in an address', async () => {
  const asked: unknown[] = []
  const fetchJson: FetchJson = async (path, init) => {
    if (path === '/api/v1/progress') asked.push(init?.body)
    return anonymous(path, init)
  }
  const page = await see('/progress', { fetchJson, form: { caseNumber: ' 1 ', queryCode: 'abc' } })
  expect(asked).toEqual([{ caseNumber: '1', queryCode: 'abc' }])
  expect(page.status).toBe(404)
  expect(page.html).toContain('role="alert"')
})

test('words of a visitor are never markup', async () => {
  const { html } = await see(`/search?q=${encodeURIComponent('<img src=x onerror=1>')}`)
  expect(html).not.toContain('<img src=x')
})

test('a failing platform becomes a page that says what to do', async () => {
  const errors: unknown[] = []
  const fetchJson: FetchJson = () => Promise.reject(new Error('away'))
  const page = await see('/', { fetchJson, onError: (error: unknown) => errors.push(error) })
  expect(page.status).toBe(503)
  expect(errors).toHaveLength(1)
})

test('a guide of what cannot be applied for says why, until when and what there is instead, and has no button to apply', async () => {
  const about =
    (closed: Guide['closed']): FetchJson =>
    async (path, init) =>
      path.startsWith('/api/v1/items/allowance') ? { status: 200, body: { ...guide, closed } } : anonymous(path, init)
  const rests = await see('/items/allowance', {
    fetchJson: about({ kind: 'suspended', reason: '系统升级', until: '2027-01-04' }),
  })
  expect(rests.html).toContain('系统升级')
  expect(rests.html).toContain('2027年1月4日')
  expect(rests.html).not.toContain('/apply/allowance"')
  const replacedBy = { id: 'new-allowance', name: { zh: '新津贴', en: 'New allowance' } }
  const ended = await see('/items/allowance', {
    fetchJson: about({ kind: 'retired', reason: '两项并一项', replacedBy }),
  })
  expect(ended.html).toContain('href="/items/new-allowance"')
  expect((await see('/items/allowance')).html).toContain('href="/apply/allowance"')
})

test('a place that one names finds the nearest sites, or is asked back, or is said not to be there', async () => {
  const site = { id: 's@1', name: { zh: '某站', en: 'A station' }, metres: 0, isOpen: false, hours: { zh: '', en: '' } }
  const places = (...names: string[]) =>
    names.map((zh, index) => ({ code: `44030601800${index}`, name: { zh, en: zh }, path: { zh: `某区${zh}`, en: zh } }))
  const asked: string[] = []
  const withPlaces =
    (divisions: object[]): FetchJson =>
    async (path, init) => {
      asked.push(path)
      if (path.startsWith('/api/v1/divisions?q=')) return { status: 200, body: { divisions } }
      if (path.startsWith('/api/v1/halls')) return { status: 200, body: { halls: [site] } }
      return anonymous(path, init)
    }
  const one = await see('/sites?place=x&item=allowance', { fetchJson: withPlaces(places('甲社区')) })
  expect(asked).toContain('/api/v1/halls?near=440306018000&item=allowance')
  for (const words of ['离某区甲社区最近的网点', '就在这里', '能办“津贴申请”的网点']) expect(one.html).toContain(words)
  const two = await see('/sites?place=x', { fetchJson: withPlaces(places('甲社区', '乙社区')) })
  expect(two.html).toContain('href="/sites?near=440306018001"')
  const named = await see('/sites?place=乙社区', { fetchJson: withPlaces(places('甲社区', '乙社区')) })
  expect(named.html).toContain('离某区乙社区最近的网点')
  expect((await see('/sites?place=x', { fetchJson: withPlaces([]) })).html).toContain('没有找到“x”')
})
