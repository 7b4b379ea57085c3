import { afterAll, beforeAll, expect, it } from 'vitest'
import { openCity, type TestCity } from '../harness/open-city.ts'
import { describe, fuzz } from './fuzz.ts'
import { openTown } from './town.ts'

let city: TestCity
beforeAll(async () => {
  city = await openCity({ start: true })
})
afterAll(() => city.stop())

it('answers 600 malformed requests with problems of its own, tells nobody what is another’s and stays whole', {
  timeout: 180_000,
}, async () => {
  const seed = 20260302
  const town = await openTown(city, city.testClock)
  const report = await fuzz(town, { seed, from: 0, count: 600, errors: city.errors })
  expect(report.findings.map((finding) => describe(finding, seed))).toEqual([])
  expect(report.violations).toEqual([])
  expect(report.requests).toBe(600)
})
