import { expect, test } from 'vitest'
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
  const compiled = compileForm(one)
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
  expect(faults(form({ a: { ...name, pattern: '[' } }))).toEqual(['/a pattern [ cannot be read'])
  expect(faults(form({ a: { ...name, format: 'passport' } }))).toEqual(['/a format passport is not known'])
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
    ' a condition names kind, which is no field',
    ' a condition names school, which is no field',
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
