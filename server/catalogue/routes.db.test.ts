import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/harness/open-test-database.ts'
import { createTestClock } from '../platform/clock/index.ts'
import { type App, anonymous, createHttp } from '../platform/http/index.ts'
import { createCatalogue } from './catalogue.ts'
import { catalogueRoutes } from './routes.ts'

let test: TestDatabase
let app: App
beforeAll(async () => {
  test = await openTestDatabase()
  const room = createCatalogue({ db: test.db, clock: createTestClock('2026-03-02T09:00+08:00'), dir: 'catalogue' })
  await room.load()
  const http = await createHttp({
    authenticate: async () => anonymous,
    gate: (_, action) => action === 'catalogue.read',
    version: '0',
    publicUrl: 'http://localhost',
    logLevel: 'silent',
  })
  app = http.app
  catalogueRoutes(app, room)
})
afterAll(async () => {
  await app?.close()
  await test?.close()
})

const get = (url: string) => app.inject({ url: `/api/v1${url}` })

it('answers a question with summaries and facets, without sign-in', async () => {
  const answer = await get(`/items?q=${encodeURIComponent('我妈80岁了能领什么')}&audience=person`)
  expect(answer.statusCode).toBe(200)
  const { items, facets } = answer.json()
  expect(items[0]).toMatchObject({ id: 'old-age-allowance', limits: { promisedWorkingDays: 7 } })
  expect(items[0]).not.toHaveProperty('form')
  expect(Object.keys(facets.lifeEvent)).toEqual(['old-age'])
})

it('tells the whole guide of every item', async () => {
  const { items } = (await get('/items')).json()
  expect(items.length).toBeGreaterThan(20)
  for (const { id } of items) {
    const guide = (await get(`/items/${id}`)).json()
    expect(guide).toMatchObject({ id, demonstration: true, provenanceLine: { zh: expect.any(String) } })
    for (const part of ['conditions', 'materials', 'basis', 'steps', 'related'])
      expect(Array.isArray(guide[part]), `${id} ${part}`).toBe(true)
    expect(guide.materials[0].satisfy[0].by).toBeTruthy()
  }
})

it('gives the form with all its keywords', async () => {
  const { schema, layout, version } = (await get('/items/old-age-allowance/form')).json()
  expect(schema.properties.citizenId).toMatchObject({ title: '身份证号码', 'x-known-from': 'account.citizenId' })
  expect(schema.additionalProperties).toBe(false)
  expect(layout[0]).toMatchObject({ fields: expect.arrayContaining(['/name']), columns: 2 })
  expect(layout[2].when).toEqual({ properties: { byAgent: { const: true } }, required: ['byAgent'] })
  const { layout: household } = (await get('/items/minimum-living-allowance/form')).json()
  expect(household[1].help.zh).toContain('由系统算出')
  expect(version).toBeGreaterThanOrEqual(1)
})

it('draws charts as images that stand alone', async () => {
  for (const kind of ['flow', 'control']) {
    const answer = await get(`/items/school-admission/chart.svg?kind=${kind}&lang=en`)
    expect(answer.headers['content-type']).toContain('image/svg+xml')
    expect(answer.body).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  }
})

it('lists domains and events in life with how many items each has', async () => {
  const { domains } = (await get('/domains')).json()
  expect(domains).toHaveLength(13)
  expect(domains.reduce((sum: number, each: { items: number }) => sum + each.items, 0)).toBeGreaterThan(20)
  expect((await get('/life-events')).json().lifeEvents[0]).toMatchObject({ key: 'birth', items: expect.any(Number) })
})

it('publishes the schemas of the files', async () => {
  for (const name of ['item', 'item.schema.json', 'domains', 'life-events', 'synonyms']) {
    const answer = await get(`/schemas/${name}`)
    expect(answer.headers['content-type']).toContain('application/schema+json')
    expect(answer.json().$schema).toContain('2020-12')
  }
})

it('does not find what is not there', async () => {
  for (const url of [
    '/items/nothing',
    '/items/nothing/form',
    '/items/nothing/chart.svg',
    '/schemas/nothing',
    '/items/old-age-allowance?version=99',
  ])
    expect((await get(url)).statusCode, url).toBe(404)
})

it('refuses what it does not understand', async () => {
  for (const url of [
    '/items?colour=red',
    '/items?audience=dog',
    '/items/old-age-allowance/chart.svg?kind=x',
    '/items/old-age-allowance?version=0',
  ])
    expect((await get(url)).statusCode, url).toBe(422)
})
