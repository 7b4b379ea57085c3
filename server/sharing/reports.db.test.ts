// Reports of wrong data: said once by whom it is about, answered once by the organ that provides it, within its limit.

import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoPerson, openCity, type Person, type TestCity } from '../../test/harness/open-city.ts'

let city: TestCity
let person: Person
const as = (cookie: string) => ({ cookie, 'content-type': 'application/json' })
const call = async (method: 'GET' | 'POST', url: string, cookie: string, body?: object) => {
  const answer = await city.app.inject({
    method,
    url: `/api/v1${url}`,
    headers: body ? as(cookie) : { cookie },
    ...(body && { payload: body }),
  })
  return { status: answer.statusCode, body: answer.json() }
}
const staff = (unit: string) => city.staff('核对员', [{ unit, post: 'reviewer' }])

beforeAll(async () => {
  city = await openCity()
  person = await city.person('测试甲', demoPerson, '13900000901')
})
afterAll(() => city.stop())

test('a report goes to the provider, who answers once; the resident sees the reply', async () => {
  const said = { resource: 'population', field: 'address', kind: 'wrong', says: '我去年已搬到桃源居 7 栋' }
  const made = await call('POST', '/data-reports', person.cookie, said)
  expect(made).toMatchObject({
    status: 201,
    body: { state: 'open', dueOn: '2026-03-09', field: { name: { zh: '现住地址' } }, reply: null },
  })
  const police = await staff('public-security@440306000000')
  const incoming = await call('GET', '/data-reports/incoming', police)
  expect(incoming.body.reports).toMatchObject([{ says: said.says, subject: { name: '测试甲' } }])
  expect(JSON.stringify(incoming.body)).not.toContain(demoPerson)
  const url = `/data-reports/${made.body.reportId}/reply`
  const answer = { outcome: 'corrected', reply: '已核实更正' }
  // Whoever provides something else neither sees it nor answers it.
  const others = await staff('education@440306000000')
  expect((await call('GET', '/data-reports/incoming', others)).body.reports).toEqual([])
  expect((await call('POST', url, others, answer)).status).toBe(404)
  expect(await call('POST', url, police, answer)).toMatchObject({ status: 200, body: { state: 'corrected' } })
  expect((await call('POST', url, police, answer)).status).toBe(409)
  expect((await call('GET', '/data-reports', person.cookie)).body.reports).toMatchObject([
    { state: 'corrected', reply: '已核实更正' },
  ])
  const text = JSON.stringify(await city.db.query(`select encode(says_enc, 'escape') s from data_report`))
  expect(text).not.toContain('桃源居')
})

test('a report that waits longer than its limit is overdue; one about nothing is refused', async () => {
  await call('POST', '/data-reports', person.cookie, { resource: 'marriage', kind: 'objection', says: '没有同意' })
  const monday = city.clock.now().toString()
  city.testClock.set('2026-03-20T09:00+08:00')
  const { body } = await call('GET', '/data-reports', person.cookie)
  expect(body.reports.find((one: { kind: string }) => one.kind === 'objection').state).toBe('overdue')
  city.testClock.set(monday)
  const none = await call('POST', '/data-reports', person.cookie, { resource: 'weather', kind: 'wrong', says: '雨' })
  expect(none.status).toBe(404)
  const empty = await call('POST', '/data-reports', person.cookie, { resource: 'tax', kind: 'wrong', says: '  ' })
  expect(empty.status).toBe(422)
})

test('nobody piles up reports without end', async () => {
  const body = { resource: 'tax', kind: 'wrong', says: '不对' }
  const statuses: number[] = []
  for (let i = 0; i < 20; i++) statuses.push((await call('POST', '/data-reports', person.cookie, body)).status)
  expect(statuses.at(-1)).toBe(429)
})

test('the catalogue of resources: all from above, one’s own as provider, no person in it', async () => {
  await city.sharing.load('party', [{ id: demoPerson, values: { organisation: '测试党委' } }], '2026-03-01')
  const above = await call('GET', '/resources', await city.signIn('administrator'))
  const party = above.body.resources.find((one: { key: string }) => one.key === 'party')
  expect(above.body.resources).toHaveLength(12)
  expect(party).toMatchObject({ isConnected: true, records: 1, isStale: false })
  city.testClock.advance({ days: 8 })
  const later = await call('GET', '/resources', await city.signIn('supervisor'))
  expect(later.body.resources.find((one: { key: string }) => one.key === 'party').isStale).toBe(true)
  const police = await call('GET', '/resources', await staff('public-security@440306000000'))
  expect(police.body.resources.map((one: { key: string }) => one.key)).toEqual(['population'])
})
