// The room over a whole city: the list of powers, what has entered, exceptions with four eyes.

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openCity, type TestCity } from '../../test/harness/open-city.ts'
import { loadDemoPeople } from '../identity/index.ts'

let city: TestCity
let baoan: string
let cityOffice: string
let cityOther: string
const office = (division: string) => [{ unit: `service-administration@${division}`, post: 'administrator' }]

beforeAll(async () => {
  city = await openCity({ clock: '2026-11-25T09:00+08:00' })
  await city.identity.seedDemo(loadDemoPeople('catalogue/demo'))
  await city.powers.seed()
  baoan = await city.staff('宝安管理员', office('440306000000'))
  cityOffice = await city.staff('市管理员', office('440300000000'))
  cityOther = await city.staff('另一位市管理员', office('440300000000'))
})
afterAll(() => city?.stop())

const get = async (url: string, cookie = '') =>
  (await city.app.inject({ url: `/api/v1${url}`, headers: cookie ? { cookie } : {} })).json()
const post = (url: string, cookie: string, payload: object) =>
  city.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: { cookie }, payload })

describe('the list of powers', () => {
  type Line = {
    item: { id: string }
    power: string
    level: string
    by: string
    isVariant: boolean
    units: { id: string }[]
  }
  it('has somebody who accepts, decides and delivers for every item', async () => {
    const { lines } = (await get('/powers')) as { lines: Line[] }
    const ids = city.catalogue.listItems().map(({ id }) => id)
    for (const power of ['accept', 'decide', 'deliver'])
      expect(new Set(lines.filter((line) => line.power === power).map(({ item }) => item.id))).toEqual(new Set(ids))
  })
  it('names the organs of a district, and follows its variant', async () => {
    const of = async (district: string) =>
      ((await get(`/powers?item=shop-sign-filing&power=decide&district=${district}`)) as { lines: Line[] }).lines
    expect(await of('440306')).toMatchObject([
      { level: 'district', isVariant: false, units: [{ id: 'urban-management@440306000000' }] },
    ])
    const [nanshan] = await of('440305')
    expect(nanshan).toMatchObject({ level: 'subdistrict', isVariant: true })
    expect(nanshan?.units.length).toBeGreaterThan(1)
  })
  it('says the level that really acts where a function has no organ at the level drawn', async () => {
    const { lines } = (await get('/powers?district=440306')) as { lines: Line[] }
    for (const { by, level, units } of lines.filter((line) => line.by === 'organ')) {
      expect(units.length, by).toBeGreaterThan(0)
      for (const { id } of units) expect(city.registry.getUnit(id).level).toBe(level)
    }
  })
  it('goes out as a spreadsheet', async () => {
    const answer = await city.app.inject({ url: '/api/v1/powers?format=csv&domain=taxation' })
    expect(answer.headers['content-type']).toContain('text/csv')
    expect(answer.body).toMatch(/^\uFEFF事项编码,/)
    expect(answer.body.split('\r\n').length).toBeGreaterThan(5)
  })
  it('keeps the history, a district’s own with it', async () => {
    const { devolutions } = await get('/powers/devolutions?item=shop-sign-filing')
    expect(devolutions).toMatchObject([{ from: 'district', to: 'subdistrict', divisions: [{ code: '440305000000' }] }])
    expect((await get('/powers/devolutions?item=shop-sign-filing&district=440306')).devolutions).toEqual([])
  })
})

describe('an exception', () => {
  const ask = {
    itemId: 'street-stall-registration',
    district: '440306',
    reason: '摊点多，先看现场',
    expiresOn: '2027-06-30',
  }
  type Matrix = { items: { id: string; cells: { district: string; state: string }[] }[] }
  const cell = async () =>
    ((await get('/consistency', cityOffice)) as Matrix).items
      .find(({ id }) => id === ask.itemId)
      ?.cells.find(({ district }) => district === '440306000000')?.state
  let requestId: string

  it('is asked by an administrator of the district, and not for another one', async () => {
    expect(await cell()).toBe('unapproved')
    const nanshan = await city.staff('南山管理员', office('440305000000'))
    expect((await post('/exceptions', nanshan, ask)).statusCode).toBe(403)
    const asked = await post('/exceptions', baoan, ask)
    expect(asked.statusCode).toBe(201)
    requestId = asked.json().requestId
    expect(await cell()).toBe('asked')
    expect((await post('/exceptions', baoan, ask)).statusCode).toBe(409)
  })
  it('is decided by the city only, by somebody else than who asked, once', async () => {
    const decide = (cookie: string, decision = 'approved') =>
      post(`/exceptions/${requestId}/decision`, cookie, { decision })
    expect((await decide(baoan)).statusCode).toBe(403)
    expect((await decide(cityOffice)).statusCode).toBe(204)
    expect((await decide(cityOther, 'refused')).statusCode).toBe(409)
    expect(await cell()).toBe('excepted')
    const { districts } = await get(`/consistency/${ask.itemId}`, cityOffice)
    const own = districts.find(({ code }: { code: string }) => code === '440306000000')
    expect(
      own.differences.every(
        ({ state, until }: { state: string; until: string }) => state === 'excepted' && until === ask.expiresOn,
      ),
    ).toBe(true)
    expect(own.requests).toMatchObject([
      { asked: { by: '宝安管理员' }, decided: { by: '市管理员', decision: 'approved' } },
    ])
  })
  it('is not decided by the one who asked, though he may decide others; the table itself refuses it', async () => {
    const asked = (await post('/exceptions', cityOffice, { ...ask, itemId: 'community-activity-filing' })).json()
    const url = `/exceptions/${asked.requestId}/decision`
    expect((await post(url, cityOffice, { decision: 'approved' })).statusCode).toBe(403)
    await expect(
      city.db.query(
        `insert into exception_decision (request_id, asked_by, decision, decided_by, decided_by_name, decided_unit, decided_at)
         select request_id, asked_by, 'approved', asked_by, 'x', 'u', now() from exception_request where request_id = $1`,
        [asked.requestId],
      ),
    ).rejects.toThrow(/exception_decision_by_somebody_else/)
    expect((await post(url, cityOther, { decision: 'refused', note: '请对齐' })).statusCode).toBe(204)
  })
  it('is not asked for what is not different, or until a day that is gone', async () => {
    expect((await post('/exceptions', baoan, { ...ask, itemId: 'tax-record' })).statusCode).toBe(409)
    expect(
      (await post('/exceptions', baoan, { ...ask, itemId: 'community-activity-filing', expiresOn: '2026-11-25' }))
        .statusCode,
    ).toBe(422)
  })
})

describe('onboarding', () => {
  const late = { itemId: 'property-mortgage', district: '440308', level: 'district' }
  const lines = async (query: string) =>
    (await get(`/onboarding/entries?${query}`, cityOffice)).lines as {
      state: string
      enteredOn: string
      item: { id: string }
    }[]
  const state = async ({ itemId, district, level }: typeof late) =>
    (await lines(`item=${itemId}&district=${district}&level=${level}`))[0]?.state

  it('begins with what is known, once', async () => {
    expect(await city.powers.seed()).toBe(0)
    const states = new Set((await lines('')).map((line) => line.state))
    for (const each of ['late', 'entered-in-time', 'entered-late', 'excepted', 'exception-expired', 'no-site'])
      expect(states).toContain(each)
  })
  it('counts on the board what the list has', async () => {
    const board = await get('/onboarding?district=440306', cityOffice)
    const all = await lines('district=440306')
    const behind = await lines('district=440306&state=behind')
    expect(board.all.behind).toBe(behind.length)
    expect(board.all.total + board.all.counts.excepted).toBe(all.length)
    const sum = board.byDomain.reduce((total: number, group: { total: number }) => total + group.total, 0)
    expect(sum).toBe(board.all.total)
  })
  it('is recorded by the district or the city; then the line has entered, late', async () => {
    const entry = { ...late, kind: 'entered', on: '2026-11-24' }
    expect(await state(late)).toBe('late')
    expect((await post('/onboarding/entries', baoan, entry)).statusCode).toBe(403)
    expect((await post('/onboarding/entries', cityOffice, { ...entry, on: '2026-11-26' })).statusCode).toBe(422)
    expect((await post('/onboarding/entries', cityOffice, entry)).statusCode).toBe(201)
    expect(await state(late)).toBe('entered-late')
    expect((await post('/onboarding/entries', cityOffice, entry)).statusCode).toBe(409)
    const items = (await get('/sites/centre@440308000000/items')).items as { id: string; isEntered: boolean }[]
    expect(items.find(({ id }) => id === late.itemId)?.isEntered).toBe(true)
    expect(
      (await post('/onboarding/entries', cityOffice, { ...entry, kind: 'left', on: '2026-11-25' })).statusCode,
    ).toBe(201)
    expect(await state(late)).toBe('late')
  })
  it('takes no entry where there is no site, at another site, or at a level that does not take the item', async () => {
    const entry = { kind: 'entered', on: '2026-11-20' }
    const yantian = { itemId: 'tax-record', district: '440308', level: 'subdistrict' }
    expect((await post('/onboarding/entries', cityOffice, { ...yantian, ...entry })).statusCode).toBe(409)
    const elsewhere = { ...late, ...entry, siteIds: ['centre@440306000000'] }
    expect((await post('/onboarding/entries', cityOffice, elsewhere)).statusCode).toBe(422)
    const community = { itemId: 'property-mortgage', district: '440306', level: 'community' }
    expect((await post('/onboarding/entries', cityOffice, { ...community, ...entry })).statusCode).toBe(409)
  })
  it('may wait by an exception that somebody else approves', async () => {
    const asked = await post('/exceptions', cityOther, { ...late, reason: '系统还没有对接好', expiresOn: '2027-01-31' })
    expect(asked.statusCode).toBe(201)
    expect(await state(late)).toBe('late')
    const url = `/exceptions/${asked.json().requestId}/decision`
    expect((await post(url, cityOffice, { decision: 'approved' })).statusCode).toBe(204)
    expect(await state(late)).toBe('excepted')
  })
})

it('an exception runs out by itself', async () => {
  city.testClock.set('2027-07-01T09:00+08:00')
  const later = await city.staff('市管理员', office('440300000000'))
  const { items } = await get('/consistency', later)
  const cells = items.find(({ id }: { id: string }) => id === 'street-stall-registration').cells
  expect(cells).toContainEqual(
    expect.objectContaining({ district: '440306000000', state: 'expired', expiresOn: '2027-06-30' }),
  )
})
