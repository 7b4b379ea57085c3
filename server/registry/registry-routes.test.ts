import { afterAll, beforeAll, expect, test } from 'vitest'
import { type App, anonymous, createHttp } from '../platform/http/index.ts'
import { loadCity } from './load-city.ts'
import { createLookUp } from './look-up.ts'
import { registryRoutes } from './registry-routes.ts'

let app: App
beforeAll(async () => {
  app = (
    await createHttp({
      authenticate: async () => anonymous,
      gate: (_actor, action) => action === 'registry.read',
      version: '0',
      publicUrl: 'http://localhost',
      logLevel: 'silent',
    })
  ).app
  registryRoutes(app, createLookUp(loadCity('catalogue/registry')), { itemLevels: async () => ['district'] })
})
afterAll(() => app.close())

const get = async (url: string) => (await app.inject({ url })).json()

test('anybody reads the districts, and what lies below one', async () => {
  const { divisions } = await get('/api/v1/divisions')
  expect(divisions).toHaveLength(9)
  expect(divisions[0]).toMatchObject({ level: 'district', parent: '440300000000', name: { zh: '罗湖区' } })
  const below = await get('/api/v1/divisions?parent=440306018000')
  expect(below.divisions[0]).toMatchObject({ level: 'community', parent: '440306018000' })
})

test('a place is found by name, by the place it lies in, by pinyin and by initials', async () => {
  const find = async (q: string) => {
    const { divisions } = await get(`/api/v1/divisions?q=${encodeURIComponent(q)}`)
    return divisions.map(({ path }: { path: { zh: string } }) => path.zh)
  }
  expect(await find('共乐')).toEqual(['宝安区西乡街道共乐社区'])
  expect(await find('西乡街道共乐')).toEqual(['宝安区西乡街道共乐社区'])
  expect((await find('gongle'))[0]).toBe('宝安区西乡街道共乐社区')
  expect(await find('gl')).toContain('宝安区西乡街道共乐社区')
  expect((await find('XIXIANG'))[0]).toBe('宝安区西乡街道')
  expect(await find('没有这个地方')).toEqual([])
})

test('an unknown parent is not found, a malformed one not valid', async () => {
  expect((await app.inject({ url: '/api/v1/divisions?parent=990000000000' })).statusCode).toBe(404)
  expect((await app.inject({ url: '/api/v1/divisions?parent=44' })).statusCode).toBe(422)
})

test('sites are read by division, level and item', async () => {
  const { sites } = await get('/api/v1/sites?division=440306018000&level=subdistrict')
  expect(sites).toHaveLength(1)
  expect(sites[0]).toMatchObject({ id: 'centre@440306018000', kind: 'centre', coordinates: [113.865, 22.576] })
  expect((await get('/api/v1/sites?item=any')).sites).toHaveLength(9)
  expect((await get('/api/v1/sites?item=any&level=community')).sites).toEqual([])
})
