// One text, four forms: what the page of the portal says of an item, its PDF, the feed and both charts say, too; of the item itself and of
// a district's variant, in both languages.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPublishing, type Guide } from '../../server/catalogue/index.ts'
import { catalogueCity } from '../../server/catalogue-city.ts'
import { createPaper, type Handout } from '../../server/platform/paper/index.ts'
import { render } from '../../web/portal/render.tsx'
import { openCity, type TestCity } from '../harness/open-city.ts'
import { pagesOfPdf } from './pdf-text.ts'

type Feed = {
  next_url?: string
  items: { title: string; url: string; content_text: string; _yichuang: { guide: Guide } }[]
}
const cases = [
  ['school-admission', ''],
  ['food-business-licence', ''],
  ['minimum-living-allowance', ''],
  ['no-criminal-record', ''],
  ['old-age-allowance', ''],
  ['old-age-allowance', '440305'],
  ['shop-sign-filing', '440305'],
  ['tenancy-filing', '440304'],
] as const
const forms = cases.flatMap(([id, district]) => (['zh', 'en'] as const).map((lang) => ({ id, district, lang })))
type Form = (typeof forms)[number]

const paper = createPaper()
let city: TestCity
let publishing: ReturnType<typeof createPublishing>
const feeds = { zh: [] as Feed['items'], en: [] as Feed['items'] }
beforeAll(async () => {
  city = await openCity()
  const { catalogue, registry, clock } = city
  publishing = createPublishing({
    ...{ catalogue, clock, paper, publicUrl: 'http://localhost', city: catalogueCity(registry) },
    findSite: registry.getUnit,
  })
  for (const lang of ['zh', 'en'] as const)
    feeds[lang] = await wholeFeed(`/api/v1/feed/items.json?lang=${lang}&limit=20`)
})
afterAll(async () => {
  await paper.close()
  await city.stop()
})

const get = (url: string, headers: Record<string, string> = {}) => city.app.inject({ url, headers })
const json = async <T>(url: string): Promise<T> => (await get(url)).json() as T
async function wholeFeed(first: string): Promise<Feed['items']> {
  const items: Feed['items'] = []
  for (let url: string | undefined = first; url; ) {
    const page: Feed = await json<Feed>(url)
    items.push(...page.items)
    url = page.next_url?.replace('http://localhost', '')
  }
  return items
}
const query = (district: string) => (district ? `?district=${district}` : '')
const guideOf = ({ id, district }: Form) => json<Guide>(`/api/v1/items/${id}${query(district)}`)
const handoutOf = ({ id, district, lang }: Form): Promise<Handout> =>
  publishing.guidePages(id, lang, district ? { district } : {})
const entryOf = (guide: Guide, lang: 'zh' | 'en') =>
  feeds[lang].find(({ _yichuang }) => _yichuang.guide.edition === guide.edition)
async function pageOf({ id, district, lang }: Form): Promise<string> {
  const fetchJson = async (path: string) => {
    const answer = await get(path)
    return { status: answer.statusCode, body: answer.json() as unknown }
  }
  const assets = { styles: [], publicScript: undefined, appScript: undefined }
  const options = { lang, large: false, theme: undefined, demo: false, fetchJson, assets, origin: 'http://localhost' }
  const { html } = await render(`/items/${id}${query(district)}`, options)
  return plain(html.replace(/<script[\s\S]*?<\/script>/g, ''))
}
const chartOf = async (guide: Guide, kind: 'flow' | 'control', lang: string) =>
  plain((await get(`/api/v1/items/${guide.edition}/chart.svg?kind=${kind}&lang=${lang}`)).body)

/** What is read, without markup and spaces: lines may break anywhere. */
function plain(markup: string): string {
  const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" }
  const text = markup.replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (all, name: string) => marks[name] ?? all)
  return squeezed(text)
}
const squeezed = (text: string) => text.replaceAll(/\s/g, '')
const has = (text: string, part: string) => [part, text.includes(plain(part))]
const is = (part: string) => [part, true]
/** What the PDF itself says, page after page, without the foot of each. */
async function printed({ id, district, lang }: Form): Promise<string> {
  const which = district ? { district } : {}
  const [{ pdf }, { footer }] = await Promise.all([
    publishing.guidePdf(id, lang, which),
    handoutOf({ id, district, lang }),
  ])
  const pages = pagesOfPdf(pdf).map(squeezed)
  return pages.map((page) => page.replace(squeezed(footer), '').replace(/\d+\/\d+$/, '')).join('')
}

describe('page, PDF, feed and charts', () => {
  it.each(forms)('say the same steps and limits of $id $district in $lang', async (form) => {
    const [guide, page, pdf] = await Promise.all([guideOf(form), pageOf(form), printed(form)])
    const places = [page, pdf, await chartOf(guide, 'flow', form.lang), await chartOf(guide, 'control', form.lang)]
    const days = (n: number) => (form.lang === 'zh' ? `${n}个工作日` : n === 1 ? '1workingday' : `${n}workingdays`)
    expect(guide.steps.length).toBeGreaterThan(0)
    for (const { name, limitWorkingDays: limit } of guide.steps)
      for (const text of places) {
        expect(has(text, name[form.lang])).toEqual(is(name[form.lang]))
        if (limit) expect(has(text, days(limit))).toEqual(is(days(limit)))
      }
  })
  it.each(forms)('say the same materials, conditions and answers of $id $district in $lang', async (form) => {
    const [guide, page, pdf, handout] = await Promise.all([
      ...([guideOf(form), pageOf(form), printed(form), handoutOf(form)] as const),
    ])
    const { lang } = form
    const said = [
      ...guide.materials.map(({ name }) => name[lang]),
      ...guide.conditions.map((condition) => condition[lang]),
      ...guide.faq.flatMap(({ question, answer }) => [question[lang], answer[lang]]),
      ...guide.basis.map(({ name }) => name),
      ...(guide.result ? [guide.result.name[lang]] : []),
      ...(guide.elements.consultation ? [guide.elements.consultation.text[lang]] : []),
      ...(guide.elements.complaint ? [guide.elements.complaint.text[lang]] : []),
    ]
    for (const part of said) for (const text of [page, pdf]) expect(has(text, part)).toEqual(is(part))
    expect(has(page, guide.code)).toEqual(is(guide.code))
    expect(has(plain(handout.footer), guide.code)).toEqual(is(guide.code))
  })
  it.each(forms)('say the same five facts of $id $district in $lang', async (form) => {
    const [guide, page, handout] = await Promise.all([guideOf(form), pageOf(form), handoutOf(form)])
    const facts = handout.blocks.find(({ kind }) => kind === 'facts')
    const rows = facts?.kind === 'facts' ? facts.rows : []
    expect(rows).toHaveLength(5)
    const entry = entryOf(guide, form.lang)
    for (const { name, value } of rows) {
      expect(entry?.content_text.split('\n')).toContain(`${name}${form.lang === 'zh' ? '：' : ': '}${value}`)
      for (const part of value.split(/[；;]/)) expect(has(page, part)).toEqual(is(part))
    }
  })
  it.each(forms)('draw the chart of that very text into the PDF of $id $district in $lang', async (form) => {
    const [guide, { blocks, qr }] = await Promise.all([guideOf(form), handoutOf(form)])
    const drawn = blocks.flatMap((block) => (block.kind === 'drawing' ? [plain(block.svg)] : []))
    expect(drawn).toHaveLength(2)
    for (const { name } of guide.steps)
      for (const svg of drawn) expect(has(svg, name[form.lang])).toEqual(is(name[form.lang]))
    expect(qr?.url).toBe(`http://localhost/items/${form.id}${query(form.district)}`)
    expect(entryOf(guide, form.lang)?.url).toBe(qr?.url)
  })
  it('differ where a district differs: its text is not the city’s', async () => {
    const [own, all] = await Promise.all([
      json<Guide>('/api/v1/items/old-age-allowance?district=440305'),
      json<Guide>('/api/v1/items/old-age-allowance'),
    ])
    expect(own.edition).not.toBe(all.edition)
    expect(await handoutOf({ id: 'old-age-allowance', district: '440305', lang: 'zh' })).not.toEqual(
      await handoutOf({ id: 'old-age-allowance', district: '', lang: 'zh' }),
    )
  })
})

describe('the feed', () => {
  it('has every item and every variant once, over its pages, each with the guide that the API answers', async () => {
    const editions = feeds.zh.map(({ _yichuang }) => _yichuang.guide.edition)
    const all = [...city.catalogue.listItems(), ...city.catalogue.listVariants().map(({ content }) => content)]
    expect(editions.toSorted()).toEqual(all.map(({ id }) => id).toSorted())
    for (const form of forms.filter(({ lang }) => lang === 'zh'))
      expect(entryOf(await guideOf(form), 'zh')?._yichuang.guide).toEqual(await guideOf(form))
  })
  it('is sent again only when it changed, and any site may read it', async () => {
    const first = await get('/api/v1/feed/items.json')
    expect(first.headers).toMatchObject({ 'access-control-allow-origin': '*', 'cache-control': 'public, no-cache' })
    const again = await get('/api/v1/feed/items.json', { 'if-none-match': `${first.headers.etag}` })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(
      (await get('/api/v1/feed/items.json?lang=en', { 'if-none-match': `${first.headers.etag}` })).statusCode,
    ).toBe(200)
  })
  it('tells only what was published after an instant, and refuses what is none', async () => {
    const url = '/api/v1/feed/items.json?changedSince='
    expect((await json<Feed>(`${url}2026-03-02T00:00:00Z`)).items.length).toBeGreaterThan(0)
    expect((await json<Feed>(`${url}2030-01-01T00:00:00Z`)).items).toEqual([])
    expect((await get(`${url}yesterday`)).json()).toMatchObject({ status: 400, code: 'bad-request' })
  })
})

describe('a printed guide', () => {
  it('would be seen to say something else: its own characters are read, not what it was set from', async () => {
    const form = { id: 'old-age-allowance', district: '', lang: 'zh' } as const
    const [own, other] = await Promise.all([printed({ ...form, district: '440305' }), printed(form)])
    expect(own).not.toBe(other)
    expect(has(other, '这份指南没有这句话')).toEqual(['这份指南没有这句话', false])
    expect(other).not.toContain('\ufffd')
  })
  it('is a PDF, sent again only when it changed, another one for each district', async () => {
    const url = '/api/v1/items/old-age-allowance/guide.pdf'
    const [first, own] = await Promise.all([get(url), get(`${url}?district=440305`)])
    expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    expect(own.headers.etag).not.toBe(first.headers.etag)
    expect((await get(url, { 'if-none-match': `${first.headers.etag}` })).statusCode).toBe(304)
  })
  it('of an item that is not there is not found', async () => {
    expect((await get('/api/v1/items/nothing/guide.pdf')).statusCode).toBe(404)
  })
})
