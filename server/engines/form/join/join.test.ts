import { expect, it } from 'vitest'
import { compileForm } from '../compile.ts'
import type { FormSchema } from '../form.ts'
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
  const made = compileForm(form)
  if (!made.ok) throw new Error(JSON.stringify(made.faults))
  return made.form
}
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
  expect(validateForm(form, { shopKind: 'rented' }).map(({ pointer }) => pointer)).toEqual(['/rent'])
  expect(validateForm(form, { kind: 'rented', shopKind: 'own' })).toEqual([])
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

it('leaves a condition where forms have it, so that a page hides what only the condition demands', () => {
  // Written as JSON because a key named «then» would look like a promise.
  const condition = JSON.parse(
    '{ "if": { "properties": { "kind": { "const": "x" } }, "required": ["kind"] }, "then": { "required": ["note"] } }',
  )
  const own = { kind: text('类别', { enum: ['x', 'y'] }), note: text('说明') }
  const form = compiled([part('a', own, ['kind'], { allOf: [condition] }), part('b', { other: text('其他') }, [])])
  expect(form.schema.allOf).toEqual([condition])
})
