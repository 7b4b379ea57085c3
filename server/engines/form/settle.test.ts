import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCitizenId } from '../codes/index.ts'
import { formulas } from '../decision/index.ts'
import { isAsked, isDemanded, isSectionAsked } from './asked.ts'
import { compileForm } from './compile.ts'
import type { FormData, FormSchema } from './form.ts'
import { settleForm } from './settle.ts'
import { validateForm } from './validate.ts'

const text = (title: string, rest: FormSchema = {}): FormSchema => ({ type: 'string', title, ...rest })
const number = (title: string, rest: FormSchema = {}): FormSchema => ({ type: 'number', title, ...rest })
const is = (name: string, value: string | number | boolean): FormSchema => ({
  properties: { [name]: { const: value } },
  required: [name],
})

// A household: a tenant pays rent, a tenant who pays rent has a landlord, a pupil has a school, and the totals follow.
const schema: FormSchema = {
  type: 'object',
  properties: {
    home: text('住房', { enum: ['own', 'rented'] }),
    rent: number('房租', { minimum: 0, 'x-when': is('home', 'rented') }),
    landlord: text('房东', { 'x-when': { properties: { rent: { minimum: 1 } }, required: ['rent'] } }),
    citizenId: text('身份证号码', { format: 'citizen-id' }),
    age: { type: 'integer', title: '年龄', minimum: 18, 'x-computed': 'age on(birth date of(citizenId), today)' },
    sex: text('性别', { enum: ['male', 'female'], 'x-computed': 'sex of(citizenId)' }),
    members: {
      type: 'array',
      title: '家庭成员',
      items: {
        type: 'object',
        properties: {
          work: text('工作', { enum: ['employed', 'student'] }),
          school: text('学校', { 'x-when': is('work', 'student') }),
          income: number('收入', { minimum: 0 }),
          share: number('占比', { 'x-computed': 'income / 100' }),
        },
        required: ['work', 'school', 'income'],
      },
    },
    people: { type: 'integer', title: '人数', 'x-computed': 'count(members) + 1' },
    total: number('总收入', { 'x-computed': 'if count(members) = 0 then 0 else sum(members.income)' }),
    perHead: number('人均收入', { 'x-computed': 'round half up(total / people, 2)' }),
    help: text('说明', { 'x-when': { properties: { perHead: { maximum: 100 } }, required: ['perHead'] } }),
    agent: {
      type: 'object',
      title: '代办人',
      properties: { name: text('姓名'), phone: text('电话', { format: 'mobile' }) },
      required: ['name'],
    },
  },
  required: ['home', 'rent', 'landlord', 'citizenId', 'perHead', 'help', 'agent'],
}
const layout = [
  {
    title: { zh: '家庭', en: 'Household' },
    fields: [
      '/home',
      '/rent',
      '/landlord',
      '/citizenId',
      '/age',
      '/sex',
      '/members',
      '/people',
      '/total',
      '/perHead',
      '/help',
    ],
  },
  { title: { zh: '代办', en: 'Agent' }, fields: ['/agent/name', '/agent/phone'], when: is('home', 'own') },
]
const compiled = compileForm({ schema, layout }, formulas)
if (!compiled.ok) throw new Error(JSON.stringify(compiled.faults))
const form = compiled.form
const on = { today: '2026-03-02' }
const settle = (data: FormData) => settleForm(form, data, on)
const problems = (data: FormData) => validateForm(form, data, on).map(({ pointer, code }) => `${pointer} ${code}`)
const citizenId = makeCitizenId('440399', '1990-03-03', 900)

// A settling parses its formulas anew each time, some milliseconds on a busy machine.
const few = { numRuns: 40 }
const filling = fc.record(
  {
    home: fc.constantFrom('own', 'rented', ''),
    rent: fc.constantFrom(0, 800, null),
    landlord: fc.constantFrom('王芳', ' '),
    citizenId: fc.constantFrom(citizenId, '123'),
    age: fc.integer(),
    members: fc.array(
      fc.record(
        {
          work: fc.constantFrom('employed', 'student'),
          school: fc.constant('西乡中学'),
          income: fc.nat(300),
          share: fc.nat(),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 4 },
    ),
    total: fc.integer(),
    help: fc.constant('困难'),
    agent: fc.record({ name: fc.constant('李强'), phone: fc.constant('13900000955') }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<FormData>

test('what is settled settles to itself', () => {
  fc.assert(
    fc.property(filling, (data) => {
      const once = settle(data)
      expect(settle(once)).toEqual(once)
    }),
    few,
  )
})

test('a value that is not asked never survives, and is never demanded', () => {
  fc.assert(
    fc.property(filling, (data) => {
      const settled = settle(data)
      const wrong = validateForm(form, data, on).map(({ pointer }) => pointer)
      for (const pointer of layout.flatMap(({ fields }) => fields)) {
        const value = pointer
          .split('/')
          .slice(1)
          .reduce<unknown>((at, key) => (at as FormData | undefined)?.[key], settled)
        if (isAsked(form, settled, pointer)) continue
        expect(value).toBeUndefined()
        expect(isDemanded(form, settled, pointer)).toBe(false)
        expect(wrong).not.toContain(pointer)
      }
    }),
    few,
  )
})

test('what is kept between settlings changes no value, whatever was filled in before', () => {
  const memo = new Map()
  fc.assert(
    fc.property(filling, (data) => {
      expect(settleForm(form, data, { ...on, memo })).toEqual(settle(data))
    }),
    few,
  )
  expect(memo.size).toBeGreaterThan(0)
})

test('what was sent for a computed field changes nothing', () => {
  fc.assert(
    fc.property(filling, fc.anything(), (data, anything) => {
      expect(settle({ ...data, total: anything, perHead: anything, sex: anything } as FormData)).toEqual(settle(data))
    }),
    few,
  )
})

test('a computed field follows from the others, on the day that is given', () => {
  const members: FormData[] = [
    { work: 'employed', income: 100.2 },
    { work: 'student', school: '西乡中学', income: 0 },
  ]
  expect(settle({ home: 'own', citizenId, members, age: 3 })).toEqual({
    home: 'own',
    citizenId,
    age: 35,
    sex: 'female',
    members: [
      { work: 'employed', income: 100.2, share: 1.002 },
      { work: 'student', school: '西乡中学', income: 0, share: 0 },
    ],
    people: 3,
    total: 100.2,
    perHead: 33.4,
  })
  expect(settleForm(form, { citizenId }, { today: '2026-03-03' }).age).toBe(36)
})

test('what follows from something that is missing is not known yet', () => {
  expect(settle({ members: [{ income: 5 }, {}] })).toEqual({ members: [{ income: 5, share: 0.05 }, {}], people: 3 })
})

test('a chain of conditions is decided in its order, not in that of the file', () => {
  expect(settle({ home: 'own', rent: 800, landlord: '王芳' })).toMatchObject({ home: 'own' })
  expect(settle({ home: 'own', rent: 800, landlord: '王芳' })).not.toHaveProperty('landlord')
  expect(settle({ home: 'rented', rent: 800, landlord: '王芳' })).toMatchObject({ rent: 800, landlord: '王芳' })
})

test('a field is demanded only while it is asked; in an entry, by the entry’s own fields', () => {
  expect(
    problems({
      home: 'rented',
      citizenId,
      members: [
        { work: 'employed', income: 1 },
        { work: 'student', income: 1 },
      ],
    }),
  ).toEqual(['/rent required', '/members/1/school required', '/help required'])
  expect(
    problems({ home: 'own', citizenId, members: [{ work: 'employed', income: 900 }], agent: { name: '李强' } }),
  ).toEqual([])
})

test('a section that is not asked takes its fields with it, and a group of which nothing is asked is not demanded', () => {
  const members = [{ work: 'employed', income: 900 }]
  expect(settle({ home: 'rented', agent: { name: '李强' } })).not.toHaveProperty('agent')
  expect(problems({ home: 'rented', rent: 0, citizenId, members })).toEqual([])
  expect(problems({ home: 'own', citizenId, members })).toEqual(['/agent/name required'])
  const [, agent] = form.layout
  expect(agent && isSectionAsked(form, { home: 'own' }, agent)).toBe(true)
  expect(agent && isSectionAsked(form, {}, agent)).toBe(false)
})

test('a computed value is held to its bounds, and asked for only when nothing else is missing', () => {
  const young = makeCitizenId('440399', '2015-03-03', 900)
  const rest = { home: 'own', agent: { name: '李强' }, members: [{ work: 'employed', income: 900 }] }
  expect(problems({ ...rest, citizenId: young })).toEqual(['/age too-small'])
  expect(problems({ ...rest, citizenId, members: [{ work: 'employed' }] })).toEqual(['/members/0/income required'])
})

test('work over the bound is a problem of the form, not an exception', () => {
  const members = Array.from({ length: 100 }, () => ({ income: 1 }))
  const heavy: FormSchema = {
    type: 'object',
    properties: {
      members: schema.properties?.members as FormSchema,
      ...Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [
          `n${i}`,
          number('次数', { 'x-computed': 'count(for a in members, b in members return a.income)' }),
        ]),
      ),
    },
  }
  const fields = Object.keys(heavy.properties ?? {}).map((name) => `/${name}`)
  const one = compileForm({ schema: heavy, layout: [{ title: { zh: '全部', en: 'All' }, fields }] }, formulas)
  if (!one.ok) throw new Error(JSON.stringify(one.faults))
  expect(validateForm(one.form, { members }, on)).toMatchObject([{ code: 'too-big' }])
})

test('a read-only value is what is known, whatever is sent', () => {
  const fixed = compileForm({
    schema: { type: 'object', properties: { name: text('姓名', { readOnly: true, 'x-known-from': 'account.name' }) } },
    layout: [{ title: { zh: '全部', en: 'All' }, fields: ['/name'] }],
  })
  if (!fixed.ok) throw new Error(JSON.stringify(fixed.faults))
  const known = { '/name': { source: 'account', asOf: '2026-01-01', value: '王芳' } }
  expect(settleForm(fixed.form, { name: '王方' }, { ...on, known })).toEqual({ name: '王芳' })
  expect(settleForm(fixed.form, { name: '王方' }, on)).toEqual({})
})
