// Look-ups on a real database: one parallel round, least data, nothing handed out that is not on record, and a resource that fails spoils
// nothing but its own fields.

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { demoPerson, openCity, type TestCity } from '../../test/harness/open-city.ts'
import { seedDemoResources } from '../demo-resources.ts'
import type { Actor } from '../platform/http/index.ts'
import { newId } from '../platform/ids/index.ts'
import type { Source } from './source.ts'

/** A source that a test tells what to do. */
function puppet() {
  let act: Source['find'] = async () => ({ found: false })
  return { source: { find: (question) => act(question) } satisfies Source, be: (next: Source['find']) => (act = next) }
}
const insurance = puppet()
const marriage = puppet()
let city: TestCity
let who: { subjectId: string; citizenId: string }
let actor: Actor

beforeAll(async () => {
  city = await openCity({ sources: { 'social-insurance': insurance.source, marriage: marriage.source } })
  await seedDemoResources(city, 'catalogue/demo')
  const citizenId = '440399197808269048'
  const person = await city.person('梁桂芳', citizenId, '13900000004')
  who = { subjectId: person.subjectId, citizenId }
  actor = person.actor
})
beforeEach(() => {
  insurance.be(async () => ({ found: true, asOf: '2026-02-20', values: { years: 11 } }))
  marriage.be(async () => ({
    found: true,
    asOf: '2026-02-21',
    values: { status: 'married', spouseName: '测试配偶乙' },
  }))
  city.errors.length = 0
})
afterAll(() => city.stop())

const facts = [
  'population.address',
  'housing.address',
  'marriage.spouseName',
  'marriage.status',
  'social-insurance.years',
]
const look = (
  wanted = facts,
  items = ['public-rental-housing'],
  resources: string[] = ['disability'],
  caseId = newId(),
) => city.sharing.lookUp({ caseId, subject: who, items, facts: wanted, resources, actor })
const logged = (caseId: string) =>
  city.db.query<{ resource: string; outcome: string; fields: string[]; case_id: string }>(
    `select resource, outcome, fields, case_id from look_up where case_id = $1 order by resource`,
    [caseId],
  )

test('one round asks five resources and hands out what is granted, each value with source and date', async () => {
  const { facts: found, answers } = await look()
  expect(Object.keys(answers).sort()).toEqual(['disability', 'housing', 'marriage', 'population', 'social-insurance'])
  expect(found['marriage.spouseName']).toEqual({
    value: '测试配偶乙',
    source: { zh: '婚姻登记库', en: 'the marriage register' },
    asOf: '2026-02-21',
    fact: 'marriage.spouseName',
  })
  expect(found['housing.address']?.value).not.toEqual(found['population.address']?.value)
  expect(answers.disability).toMatchObject({ outcome: 'found', fields: [] })
})

test('the round is parallel: all are asked before any has answered', async () => {
  const asked: string[] = []
  const both = Promise.withResolvers<void>()
  const waiting =
    (name: string): Source['find'] =>
    async () => {
      asked.push(name)
      if (asked.length === 2) both.resolve()
      await both.promise
      return { found: false }
    }
  insurance.be(waiting('insurance'))
  marriage.be(waiting('marriage'))
  const { answers } = await look()
  expect([answers.marriage?.outcome, answers['social-insurance']?.outcome]).toEqual(['none', 'none'])
})

test('a field, an item and a resource without a grant are not looked up', async () => {
  expect(await look(['marriage.marriedOn', 'education.school', 'nobody.knows'], ['public-rental-housing'], [])).toEqual(
    {
      facts: {},
      answers: {},
    },
  )
  const caseId = newId()
  expect(await look(facts, ['dog-registration'], ['marriage'], caseId)).toMatchObject({
    answers: { population: { fields: ['address'] } },
  })
  expect((await logged(caseId)).map(({ resource }) => resource)).toEqual(['population'])
})

test.each<[string, Source['find'], string]>([
  ['late', () => new Promise(() => {}), 'late'],
  ['down', async () => Promise.reject(new Error('connect ECONNREFUSED 张三')), 'down'],
  ['a page of text', async () => '<html>' as never, 'garbage'],
  [
    'a value of another type',
    async () => ({ found: true, asOf: '2026-01-01', values: { years: 'eleven' } }),
    'garbage',
  ],
  ['no date', async () => ({ found: true, asOf: 'yesterday', values: { years: 11 } }), 'garbage'],
])('a resource that answers %s leaves its own fields open and the others filled', async (_, find, outcome) => {
  insurance.be(find)
  const caseId = newId()
  const { facts: found, answers } = await look(facts, ['public-rental-housing'], [], caseId)
  expect(answers['social-insurance']).toEqual({ outcome: 'unavailable', asOf: null, fields: ['years'] })
  expect(Object.keys(found)).toContain('marriage.spouseName')
  expect(found).not.toHaveProperty('social-insurance.years')
  expect((await logged(caseId)).find(({ resource }) => resource === 'social-insurance')?.outcome).toBe(outcome)
  // Errors of a source may carry personal data: none of their text goes on.
  expect(String(city.errors)).not.toContain('张三')
})

test('more than was asked is thrown away', async () => {
  insurance.be(async () => ({ found: true, asOf: '2026-02-20', values: { years: 11, salary: 99, employer: '某厂' } }))
  expect(Object.keys((await look()).facts).filter((name) => name.startsWith('social'))).toEqual([
    'social-insurance.years',
  ])
})

test('too many look-ups a minute are told busy, until the next minute', async () => {
  const perMinute = city.sharing.resources.get('disability')?.limits.perMinute ?? 0
  city.testClock.advance({ minutes: 1 })
  const ask = () => look([], ['public-rental-housing'], ['disability'])
  for (let i = 0; i < perMinute; i++) await ask()
  expect((await ask()).answers.disability?.outcome).toBe('unavailable')
  city.testClock.advance({ minutes: 1 })
  expect((await ask()).answers.disability?.outcome).toBe('found')
})

test('whose data it is sees who looked, for what and which fields; others see nothing of it; no value is in the record', async () => {
  const seen = await city.sharing.seen(actor)
  expect(seen.lookUps).toHaveLength(30)
  expect(seen.next).not.toBeNull()
  const all = [...seen.lookUps, ...(await city.sharing.seen(actor, seen.next ?? '')).lookUps]
  expect(new Set(all.map(({ lookUpId }) => lookUpId)).size).toBe(60)
  expect(all[0]).toMatchObject({ who: { kind: 'self' }, item: { name: { zh: '公共租赁住房轮候申请' } } })
  const other = await city.person('别人', demoPerson, '13900000901')
  expect((await city.sharing.seen(other.actor)).lookUps).toEqual([])
  await expect(city.sharing.seen(actor, 'nonsense')).rejects.toMatchObject({ code: 'bad-request' })
  const text = JSON.stringify(await city.db.query('select * from look_up'))
  for (const value of ['测试配偶乙', '桃源居', who.citizenId]) expect(text).not.toContain(value)
})

test('at rest no number and no value can be read', async () => {
  const text = JSON.stringify(
    await city.db.query(
      `select resource, encode(subject_index, 'hex') i, encode(value_enc, 'escape') v from shared_fact`,
    ),
  )
  for (const value of ['梁桂芳', '桃源居', who.citizenId]) expect(text).not.toContain(value)
})
