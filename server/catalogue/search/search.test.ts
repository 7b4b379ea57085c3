import { beforeAll, describe, expect, it } from 'vitest'
import type { Pack } from '../pack.ts'
import { readPack } from '../read-pack.ts'
import { readSchemas } from '../schema.ts'
import { buildSearch, type Search } from './search.ts'

// Questions as people put them, over the catalogue of this city: what they want stands first.
let pack: Pack
let search: Search
beforeAll(async () => {
  const read = await readPack('catalogue', await readSchemas('catalogue/schema'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  pack = read.pack
  search = buildSearch(pack)
})
const idsOf = (q: string, facets = {}) => search(q, facets).items.map(({ id }) => id)

describe('a question finds what is wanted first', () => {
  it.each([
    ['我妈80岁了能领什么', 'old-age-allowance'],
    ['八十多岁老人补贴', 'old-age-allowance'],
    ['爷爷今年七十二周岁,有钱领吗', 'old-age-allowance'],
    ['孩子上小学', 'school-admission'],
    ['办居住证', 'residence-permit'],
    ['暂住证怎么办', 'residence-permit'],
    ['开餐馆', 'food-business-licence'],
    ['刚生了孩子要办什么', 'birth-registration'],
    ['宝宝上户口', 'birth-household-registration'],
    ['低保怎么申请', 'minimum-living-allowance'],
    ['失业了怎么办', 'unemployment-registration'],
    ['养狗要办证吗', 'dog-registration'],
    ['想开个理发店', 'public-place-hygiene-licence'],
    ['租房合同要备案吗', 'tenancy-filing'],
    ['党组织关系转到深圳', 'party-membership-transfer'],
    ['装修房子要报备吗', 'small-works-filing'],
    ['门口想挂个广告牌', 'outdoor-advertising'],
    ['查我名下有没有房', 'property-search'],
    ['房东要开发票', 'rental-invoice'],
    ['无犯罪记录证明去哪里开', 'no-criminal-record'],
    ['结婚证怎么领', 'marriage-registration'],
    ['残疾人证办理流程', 'disability-card'],
    ['游泳池开业', 'swimming-venue-licence'],
    ['公租房轮候', 'public-rental-housing'],
    ['小区广场舞活动', 'community-activity-filing'],
    ['营业执照', 'individual-business-registration'],
    ['70岁', 'old-age-allowance'],
    ['80 years old', 'old-age-allowance'],
    ['how do I get a dog licence', 'dog-registration'],
  ])('%s', (question, id) => expect(idsOf(question)[0]).toBe(id))
})

describe('what is typed need not be right', () => {
  it.each([
    ['a homophone', '居主证', 'residence-permit'],
    ['pinyin', 'juzhuzheng', 'residence-permit'],
    ['the beginning of pinyin', 'shiye', 'unemployment-registration'],
    ['pinyin with a slip', 'juzuzheng', 'residence-permit'],
    ['initials', 'jzz', 'residence-permit'],
    ['one character', '狗', 'dog-registration'],
    ['English with a slip', 'school admision', 'school-admission'],
    ['full-width letters', 'JZZ', 'residence-permit'],
  ])('%s finds it', (_what, typed, id) => expect(idsOf(typed)[0]).toBe(id))
})

describe('search', () => {
  it('finds an item by its own name and by every one of its aliases', () => {
    for (const { content } of pack.items)
      for (const name of [content.name.zh, content.name.en, ...content.aliases])
        expect(idsOf(name), name).toContain(content.id)
  })

  it('shows the rest of the event in life after what was asked for', () => {
    expect(idsOf('开餐馆')).toContain('individual-business-registration')
  })

  it('lists everything by event in life when nothing is asked', () => {
    const order = pack.lifeEvents.map(({ key }) => key)
    const { items } = search('')
    expect(items).toHaveLength(pack.items.length)
    expect(items[0]?.lifeEvents).toContain(order[0])
    expect(idsOf('怎么办')).toEqual(idsOf(''))
  })

  it('finds nothing for what is not offered', () => {
    expect(idsOf('xyzxyz')).toEqual([])
  })

  it('narrows by facets and counts each over what the others leave', () => {
    const { items, facets } = search('', { audience: 'enterprise', domain: 'market-regulation' })
    expect(items.length).toBeGreaterThan(0)
    for (const item of items) expect(item).toMatchObject({ domain: 'market-regulation' })
    const all = search('', { audience: 'enterprise' }).items
    expect(Object.values(facets.domain).reduce((sum, n) => sum + n, 0)).toBe(all.length)
    expect(facets.audience.enterprise).toBe(items.length)
    const stations = search('', { acceptLevel: 'community', function: 'civil-affairs' }).items
    expect(stations.length).toBeGreaterThan(0)
    for (const { levels, function: organ } of stations)
      expect([levels.accept.includes('community'), organ]).toEqual([true, 'civil-affairs'])
  })

  it('takes any text', () => {
    for (const text of [
      '',
      ' ',
      '???',
      '*/%_\\',
      '了',
      '的的的',
      '😀',
      'a'.repeat(200),
      '一'.repeat(200),
      '岁',
      '999岁',
      '__proto__',
    ])
      expect(() => search(text)).not.toThrow()
  })
})
