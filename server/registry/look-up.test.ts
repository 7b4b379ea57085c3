import { expect, test } from 'vitest'
import { Problem } from '../platform/problem/index.ts'
import type { CityContent } from './city.ts'
import { loadCity } from './load-city.ts'
import { createLookUp } from './look-up.ts'

const content = loadCity('catalogue/registry')
const city = createLookUp(content)
const community = '440306018025'
const subdistrict = '440306018000'
const district = '440306000000'
const cityCode = '440300000000'
const communities = content.divisions.filter(({ level }) => level === 'community')

test('a division is described with everything it lies in, largest first in Chinese and last in English', () => {
  const { zh, en } = city.describeDivision(community)
  expect(zh).toMatch(/^深圳市宝安区西乡街道.+社区$/)
  expect(en).toMatch(/ Community, Xixiang Subdistrict, Bao'an District, Shenzhen$/)
  expect(city.describeDivision('990000000000')).toEqual({ zh: '990000000000', en: '990000000000' })
})

test('a path leads from the city down; the list without a parent is the districts', () => {
  expect(city.divisionPath(community)).toEqual([cityCode, district, subdistrict, community])
  expect(city.listDivisions()).toEqual(city.listDivisions(cityCode))
  expect(city.listDivisions().map(({ level }) => level)).toEqual(Array(9).fill('district'))
  expect(city.listDivisions(community)).toEqual([])
  expect(() => city.listDivisions('990000000000')).toThrow(Problem)
})

test('an organ is the one of the division or of its ancestor at the level asked for', () => {
  expect(city.findOrgan('health', 'district', community).id).toBe(`health@${district}`)
  expect(city.findOrgan('health', 'subdistrict', community).id).toBe(`health@${subdistrict}`)
  expect(city.findOrgan('party-building', 'community', community).id).toBe(`party-building@${community}`)
})

test('where a level has no organ, the next one above is competent', () => {
  expect(city.findOrgan('health', 'community', community).id).toBe(`health@${subdistrict}`)
  expect(city.findOrgan('supervision', 'subdistrict', community).id).toBe(`supervision@${district}`)
  expect(city.findOrgan('health', 'subdistrict', district).id).toBe(`health@${district}`)
})

test('a function that nobody does is a fault of content, named with the division', () => {
  expect(() => city.findOrgan('fishing', 'district', community)).toThrow(/fishing.*440306018025/)
  expect(() => city.findOrgan('health', 'district', '990000000000')).toThrow(/health.*990000000000/)
})

test('every function finds an organ for every community at every level', () => {
  const functions = new Set(content.organs.map((organ) => organ.function))
  for (const { code } of communities)
    for (const each of functions)
      for (const level of ['city', 'district', 'subdistrict', 'community'])
        expect(city.findOrgan(each, level, code).function).toBe(each)
})

test('the nearest site is the station, then the subdistrict centre, then the district centre, at the levels given', () => {
  expect(city.findSite(community).id).toBe(`station@${community}`)
  expect(city.findSite(community, ['subdistrict', 'district']).id).toBe(`centre@${subdistrict}`)
  expect(city.findSite(community, ['district']).id).toBe(`centre@${district}`)
  expect(city.findSite(subdistrict, ['subdistrict', 'community']).id).toBe(`centre@${subdistrict}`)
})

test('where the levels given have no site yet, the nearest above receives', () => {
  expect(city.findSite('440303002001', ['subdistrict', 'community']).id).toBe('centre@440303000000')
  for (const { code } of communities) expect(city.findSite(code, ['subdistrict', 'community'])).toBeDefined()
  expect(() => city.findSite('990000000000')).toThrow(/990000000000/)
})

test('a centre also receives for the divisions it serves', () => {
  expect(city.findSite('440307010000').id).toBe('centre@440307009000')
  expect(city.listSites({ divisionCode: '440307010000' }).map(({ id }) => id)).toContain('centre@440307009000')
})

test('sites are listed by division and level', () => {
  const stations = city.listSites({ divisionCode: subdistrict, levels: ['community'] })
  expect(stations).toHaveLength(city.listDivisions(subdistrict).length)
  expect(stations.every(({ siteKind }) => siteKind === 'station')).toBe(true)
  expect(city.listSites({ levels: ['district'] })).toHaveLength(9)
})

test('units are organs and sites; an unknown id is a problem for who asks', () => {
  expect(city.getUnit(`health@${district}`)).toMatchObject({ kind: 'organ', function: 'health', level: 'district' })
  expect(city.getUnit(`station@${community}`)).toMatchObject({ kind: 'site', divisionCode: community })
  expect(city.siteDivision(`station@${community}`)).toBe(community)
  expect(city.findUnit('health@1')).toBeUndefined()
  expect(() => city.getUnit('health@1')).toThrow(Problem)
})

test('a former unit keeps its name and gets nothing new', () => {
  const [organ] = content.organs.filter(({ id }) => id === `health@${subdistrict}`)
  if (!organ) throw new Error('no organ')
  const without: CityContent = { ...content, organs: content.organs.filter((each) => each !== organ) }
  const later = createLookUp(without, [organ])
  expect(later.getUnit(organ.id).name).toEqual(organ.name)
  expect(later.findOrgan('health', 'subdistrict', community).id).toBe(`health@${district}`)
})
