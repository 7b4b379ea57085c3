import { expect, test } from 'vitest'
import { formulas } from '../decision/index.ts'
import { compileForm } from './compile.ts'
import type { Form, FormSchema } from './form.ts'

const form = (properties: Record<string, FormSchema>, rest: FormSchema = {}, fields?: string[]): Form => ({
  schema: { type: 'object', properties, ...rest },
  layout: [
    { title: { zh: '基本情况', en: 'Basics' }, fields: fields ?? Object.keys(properties).map((key) => `/${key}`) },
  ],
})
const name: FormSchema = { type: 'string', title: '姓名' }
const faults = (one: Form) => {
  const compiled = compileForm(one, formulas)
  return compiled.ok ? [] : compiled.faults.map(({ pointer, message }) => `${pointer} ${message}`)
}

test('a compiled form is closed and bounded at every level, and leaves the original as it was', () => {
  const written = form({ name, home: { type: 'object', title: '住址', properties: { detail: { ...name } } } })
  const compiled = compileForm(written)
  if (!compiled.ok) throw new Error('does not compile')
  expect(compiled.form.schema).toMatchObject({
    additionalProperties: false,
    properties: { name: { maxLength: 2000 }, home: { additionalProperties: false } },
  })
  expect(written.schema.additionalProperties).toBeUndefined()
  expect(compileForm(compiled.form).ok).toBe(true)
})

test('a reference within the schema is written out; a circle or a dead end is a fault', () => {
  const withDefs = (target: FormSchema, $ref = '#/$defs/place') => ({
    $defs: { place: target },
    properties: { at: { $ref, title: '地址' } },
  })
  const compiled = compileForm(form({ at: name }, withDefs({ type: 'object', properties: { name } }), ['/at']))
  expect(compiled).toMatchObject({
    ok: true,
    form: { schema: { properties: { at: { title: '地址', properties: { name } } } } },
  })
  const circle = { type: 'object', properties: { again: { $ref: '#/$defs/place' } } } as FormSchema
  expect(faults(form({ at: name }, withDefs(circle), ['/at']))).toEqual([
    expect.stringContaining('a reference to itself'),
  ])
  expect(faults(form({ at: name }, withDefs(name, '#/$defs/none'), ['/at']))).toEqual([
    '/properties/at reference #/$defs/none leads nowhere in this schema',
  ])
})

test('each fault of a form is named where it is', () => {
  expect(faults(form({ a: { type: 'string' } }))).toEqual(['/a the title is missing'])
  expect(faults(form({ a: { title: '甲' } }))[0]).toContain('/a type must be one of')
  expect(faults(form({ a: { ...name, pattern: '[' } }))[0]).toContain('pattern [ cannot be read')
  expect(faults(form({ a: { ...name, format: 'passport' } }))[0]).toContain('format passport is not known')
  expect(faults(form({ a: { ...name, 'x-level': 'city' } }))[0]).toContain('x-level city belongs to format division')
  expect(faults(form({ a: { ...name, type: 'array' } }))).toEqual(['/a a list says what its items are'])
  expect(faults(form({ name }, { required: ['age'] }))).toEqual([' requires age, which is no field'])
  expect(faults(form({ name }, { patternProperties: {} }))).toEqual([' patternProperties is not used in forms'])
  expect(faults({ ...form({}), schema: { type: 'string' } })).toEqual([' a form is a schema of type object'])
})

test('a condition speaks of fields that exist', () => {
  const condition = {
    if: { properties: { kind: { const: 1 } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ['school'] },
  }
  expect(faults(form({ name }, { allOf: [condition] }))).toEqual([
    expect.stringContaining('a condition names kind, which is no field'),
    expect.stringContaining('a condition names school, which is no field'),
  ])
})

test('the layout asks for every field once', () => {
  const home: FormSchema = { type: 'object', title: '住址', properties: { street: name, door: name } }
  expect(faults(form({ name, home }, {}, ['/name', '/home']))).toEqual([])
  expect(faults(form({ name, home }, {}, ['/name', '/home/street']))).toEqual([
    '/home/door the layout leaves this field out',
  ])
  expect(faults(form({ name, home }, {}, ['/name', '/home', '/home/door', '/age']))).toEqual([
    '/age the layout names a field that the schema does not have',
    '/home/door the layout asks for this field twice',
  ])
})

const computed = (title: string, formula: string): FormSchema => ({ type: 'number', title, 'x-computed': formula })

test('a formula reads fields that exist, and says which there are', () => {
  const amount: FormSchema = { type: 'number', title: '金额' }
  const list: FormSchema = { type: 'array', title: '列表', items: { type: 'object', properties: { amount } } }
  expect(faults(form({ list, total: computed('合计', 'sum(list.amount)') }))).toEqual([])
  expect(faults(form({ list, total: computed('合计', 'sum(list.price)') }))).toEqual([
    expect.stringContaining('/total x-computed：没有 list.price 这个字段'),
  ])
  expect(faults(form({ list, total: computed('合计', 'sum(prices)') }))).toEqual([
    expect.stringMatching(/^\/total x-computed：.*prices.*names: list, total, today/),
  ])
  expect(faults(form({ total: computed('合计', 'today().year') }))[0]).toContain('write today, not today()')
  expect(faults(form({ total: computed('合计', '1 +') }))[0]).toContain('/total x-computed：FEEL')
  expect(faults(form({ total: computed('合计', 'count(for i in 1..1000000 return i)') }))[0]).toContain(
    '计算量没有上限',
  )
})

test('formulas and conditions in a circle are a fault that names its members', () => {
  expect(faults(form({ a: computed('甲', 'b + 1'), b: computed('乙', 'a + 1') }))).toEqual([
    expect.stringMatching(/^\/a .*\/a → \/b → \/a/),
  ])
  expect(faults(form({ a: computed('甲', 'a + 1') }))[0]).toContain('/a → /a')
  const when = (other: string): FormSchema => ({ ...name, 'x-when': { required: [other] } })
  expect(faults(form({ a: when('b'), b: when('a') }))[0]).toContain('/a → /b → /a')
})

test('a form that computes is not compiled without its formulas, so that no server forgets to compute', () => {
  const one = form({ a: computed('甲', '1 + 1') })
  expect(compileForm(one)).toMatchObject({ ok: false, faults: [{ pointer: '' }] })
  expect(compileForm(one, 'as-stored')).toMatchObject({ ok: true })
})

test('each word of ours is held to where it belongs', () => {
  const list: FormSchema = { type: 'array', title: '列表', items: { type: 'object', properties: { name } } }
  const of = (field: FormSchema) => faults(form({ a: field })).map((fault) => fault.replace(/：.*/, ''))
  expect(of({ ...name, 'x-wenn': {} })).toEqual(['/a x-wenn'])
  expect(of({ ...name, 'x-money': true })).toEqual(['/a x-money'])
  expect(of({ type: 'number', title: '数', 'x-unit': '元' })).toEqual(['/a x-unit'])
  expect(of({ ...list, 'x-entry': { noun: { zh: '成员', en: 'Member' }, name: 'age' } })).toEqual(['/a x-entry'])
  expect(of({ ...list, 'x-entry': { noun: { zh: '成员', en: 'Member' }, name: 'name' } })).toEqual([])
  expect(of({ ...name, 'x-computed': '1', readOnly: true })).toEqual(['/a x-computed'])
  expect(of({ ...list, minItems: 3, maxItems: 2 })).toEqual([
    '/a minItems 大于 maxItems / minItems is larger than maxItems',
  ])
  expect(faults(form({ a: { ...name, readOnly: true } }, { required: ['a'] }))[0]).toContain(
    'a is required and readOnly',
  )
})

test('a condition of a field or a section names fields around it, and says something', () => {
  expect(faults(form({ a: { ...name, 'x-when': { properties: { b: { const: 1 } } } } }))).toEqual([
    expect.stringContaining('a condition names b, which is no field'),
  ])
  expect(faults(form({ a: { ...name, 'x-when': { const: 1 } } }))[0]).toContain('the condition says nothing')
  const one = form({ a: name })
  const sections = one.layout.map((section) => ({ ...section, when: { required: ['b'] } }))
  expect(faults({ ...one, layout: sections })).toEqual([
    expect.stringMatching(/^ layout 1 when：.*a condition names b, which is no field/),
  ])
})

test('a pattern is judged by its work, and none is run on a text that nobody measured', () => {
  expect(faults(form({ a: { ...name, pattern: '^(a+)+$' } }))[0]).toContain('may run away')
  expect(faults(form({ a: { ...name, pattern: '^[A-Z]{1,3}[0-9]{4,8}$' } }))).toEqual([])
  const when = { properties: { a: { pattern: '^a' } }, required: ['a'] }
  expect(faults(form({ a: name, b: { ...name, 'x-when': when } }))[0]).toContain('a condition has no pattern')
  const branch = {
    if: { required: ['b'] },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { properties: { a: { pattern: '^a' } } },
  }
  expect(faults(form({ a: name, b: name }, { allOf: [branch] }))).toEqual([])
  expect(faults(form({ a: { ...name, maxLength: 5000 } }))[0]).toContain('maxLength is at most 4000')
})
