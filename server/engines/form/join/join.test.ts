import { expect, it } from 'vitest'
import { makeCitizenId } from '../../codes/index.ts'
import { formulas } from '../../decision/index.ts'
import { compileForm } from '../compile.ts'
import type { FormSchema } from '../form.ts'
import { settleForm } from '../settle.ts'
import { validateForm } from '../validate.ts'
import { joinForms, splitForm } from './join.ts'
import { joinedPointer, type Part } from './renaming.ts'

const section = (fields: string[], zh = '一') => ({ title: { zh, en: zh }, fields })
const text = (title: string, more: object = {}): FormSchema => ({ type: 'string', title, ...more })
const part = (key: string, properties: Record<string, FormSchema>, required: string[], more: object = {}): Part => {
  const { map, later, ...schema } = more as Pick<Part, 'map' | 'later'>
  return {
    key,
    form: {
      schema: { type: 'object', properties, required, additionalProperties: false, ...schema },
      layout: [section(Object.keys(properties).map((name) => `/${name}`))],
    },
    ...(map && { map }),
    ...(later && { later }),
  }
}
const compiled = (parts: Part[]) => {
  const { form, faults } = joinForms(parts)
  expect(faults).toEqual([])
  const made = compileForm(form, formulas)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.form
}
const on = { today: '2026-03-02' }
const faultsOf = (...parts: Part[]) => joinForms(parts).faults.map(({ key, pointer }) => `${key}${pointer}`)

it('asks a field once that two forms have, with the stricter of each constraint', () => {
  const form = compiled([
    part('a', { name: text('姓名', { minLength: 1, maxLength: 40 }) }, []),
    part('b', { name: text('姓名', { minLength: 2, maxLength: 60 }) }, ['name']),
  ])
  expect(form.schema.properties?.name).toMatchObject({ minLength: 2, maxLength: 40 })
  expect(form.schema.required).toEqual(['name'])
  expect(form.layout).toEqual([section(['/name'])])
})

it('keeps only the values that both accept', () => {
  const kinds = (values: string[]) => ({ kind: text('类别', { enum: values }) })
  const form = compiled([part('a', kinds(['x', 'y']), []), part('b', kinds(['y', 'z']), [])])
  expect(form.schema.properties?.kind?.enum).toEqual(['y'])
})

it.each([
  ['no value suits both', { enum: ['x'] }, { enum: ['y'] }],
  ['the bounds cross', { maxLength: 3 }, { minLength: 5 }],
  ['the patterns differ', { pattern: '^a' }, { pattern: '^b' }],
  ['the formats differ', { format: 'date' }, { format: 'mobile' }],
])('tells the author when %s', (_, first, second) => {
  expect(faultsOf(part('a', { one: text('一', first) }, []), part('b', { one: text('一', second) }, []))).toEqual([
    'b/one',
  ])
})

it('does not take fields of another title for one unless the map says so', () => {
  const person = part('a', { name: text('姓名') }, [])
  expect(faultsOf(person, part('b', { name: text('单位名称') }, []))).toEqual(['b/name'])
  expect(faultsOf(person, part('b', { name: text('姓名或单位名称') }, [], { map: { '/name': '/name' } }))).toEqual([])
})

it('says when a map names a field that is not there', () => {
  expect(faultsOf(part('a', { name: text('姓名') }, [], { map: { '/x': '/nobody' } }))).toEqual(['a/nobody'])
})

it('carries conditions over to the joined names', () => {
  const shop = part('b', { kind: text('类别', { enum: ['own', 'rented'] }), rent: text('租金') }, ['kind'], {
    map: { '/shopKind': '/kind' },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    allOf: [{ if: { properties: { kind: { const: 'rented' } }, required: ['kind'] }, then: { required: ['rent'] } }],
  })
  const form = compiled([part('a', { kind: text('人员') }, []), shop])
  expect(validateForm(form, { shopKind: 'rented' }, on).map(({ pointer }) => pointer)).toEqual(['/rent'])
  expect(validateForm(form, { kind: 'rented', shopKind: 'own' }, on)).toEqual([])
})

it('leaves out what comes later, and refuses that for a field that a condition reads', () => {
  const later = { later: ['/code'] }
  const form = compiled([part('a', { code: text('代码'), name: text('名称') }, ['code', 'name'], later)])
  expect(Object.keys(form.schema.properties ?? {})).toEqual(['name'])
  expect(form.schema.required).toEqual(['name'])
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  const reads = { ...later, allOf: [{ if: { required: ['code'] }, then: { required: ['name'] } }] }
  expect(faultsOf(part('a', { code: text('代码'), name: text('名称') }, [], reads))).toEqual(['a/code'])
})

it('gives each form its own again: one answer may fill two of its fields, and foreign fields stay out', () => {
  const lease = part('b', { name: text('姓名'), lessee: text('承租人') }, ['name', 'lessee'], {
    map: { '/name': ['/name', '/lessee'] },
  })
  const parts = [part('a', { name: text('姓名'), age: text('年龄') }, ['name']), lease]
  compiled(parts)
  expect(splitForm(lease, { name: '甲', age: '9' })).toEqual({ name: '甲', lessee: '甲' })
  expect(joinedPointer(lease, '/lessee')).toBe('/name')
})

const number = (title: string, more: object = {}): FormSchema => ({ type: 'number', title, ...more })
const is = (name: string, value: string) => ({ properties: { [name]: { const: value } }, required: [name] })

it('carries formulas over to the joined names, in entries too, and leaves texts, members and own names of an entry alone', () => {
  const rooms: FormSchema = {
    type: 'array',
    title: '房间',
    items: {
      type: 'object',
      properties: {
        area: number('面积'),
        share: number('占比', { 'x-computed': 'if kind = "rent" then area / rent else null' }),
      },
    },
  }
  const shop = part(
    'b',
    { kind: text('类别'), rent: number('租金'), area: number('总面积', { 'x-computed': 'sum(rooms.area)' }), rooms },
    [],
    { map: { '/shopKind': '/kind', '/shopRent': '/rent', '/shopArea': '/area' } },
  )
  const form = compiled([part('a', { kind: text('人员'), rent: number('房租'), area: number('住房面积') }, []), shop])
  expect(settleForm(form, { shopKind: 'rent', shopRent: 10, rent: 7, rooms: [{ area: 5 }, { area: 20 }] }, on)).toEqual(
    {
      shopKind: 'rent',
      shopRent: 10,
      rent: 7,
      shopArea: 25,
      rooms: [
        { area: 5, share: 0.5 },
        { area: 20, share: 2 },
      ],
    },
  )
})

it('asks a field of a section with a condition while that holds, and a field that two ask while either does', () => {
  const conditional = (key: string, value: string) => {
    const one = part(key, { kind: text('类别'), note: text('说明') }, ['note'])
    const [basics] = one.form.layout
    if (!basics) throw new Error('no section')
    const layout = [
      { ...basics, fields: ['/kind'] },
      { ...basics, title: { zh: '二', en: 'Two' }, fields: ['/note'], when: is('kind', value) },
    ]
    return { ...one, form: { ...one.form, layout } }
  }
  const form = compiled([conditional('a', 'x'), conditional('b', 'y')])
  const wrong = (kind: string) => validateForm(form, { kind }, on).map(({ pointer }) => pointer)
  expect([wrong('x'), wrong('y'), wrong('z')]).toEqual([['/note'], ['/note'], []])
  expect(form.layout.map(({ when }) => when)).toEqual([undefined, undefined])
})

it('gives what one form computes to another that asks for it, and refuses two that compute differently', () => {
  const asking = part('b', { born: text('出生日期', { format: 'date', 'x-known-from': 'population.birthDate' }) }, [
    'born',
  ])
  const id = text('身份证号码', { format: 'citizen-id' })
  const born = (formula: string) => text('出生日期', { format: 'date', 'x-computed': formula })
  const form = compiled([part('a', { id, born: born('birth date of(id)') }, []), asking])
  const settled = settleForm(form, { id: makeCitizenId('440399', '1990-01-01', 900) }, on)
  expect(splitForm(asking, settled)).toEqual({ born: '1990-01-01' })
  expect(faultsOf(part('a', { born: born('today') }, []), part('b', { born: born('null') }, []))).toEqual(['b/born'])
})

it('refuses what cannot be joined: a later field that a formula reads, a section whose condition would be lost', () => {
  const reads = part('a', { rent: number('租金'), yearly: number('一年', { 'x-computed': 'rent * 12' }) }, [], {
    later: ['/rent'],
  })
  expect(faultsOf(reads)).toEqual(['a/rent'])
  const home: FormSchema = { type: 'object', title: '住址', properties: { street: text('街'), door: text('门牌') } }
  const one = part('a', { kind: text('类别'), home }, [])
  const layout = [
    { title: { zh: '一', en: 'One' }, fields: ['/kind', '/home/street'] },
    { title: { zh: '二', en: 'Two' }, fields: ['/home/door'], when: is('kind', 'x') },
  ]
  expect(faultsOf({ ...one, form: { ...one.form, layout } })).toEqual(['a/home'])
})

it('leaves a condition where forms have it, so that a page hides what only the condition demands', () => {
  // Written as JSON because a key named «then» would look like a promise.
  const condition = JSON.parse(
    '{ "if": { "properties": { "kind": { "const": "x" } }, "required": ["kind"] }, "then": { "required": ["note"] } }',
  )
  const own = { kind: text('类别', { enum: ['x', 'y'] }), note: text('说明') }
  const form = compiled([part('a', own, ['kind'], { allOf: [condition] }), part('b', { other: text('其他') }, [])])
  expect(form.schema.allOf).toEqual([condition])
})
