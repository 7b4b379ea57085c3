import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileForm, type Form, type FormSchema, validateForm } from '../../../../server/engines/form/index.ts'
import {
  addField,
  addInside,
  addSection,
  editField,
  emptyForm,
  isRequired,
  moveField,
  moveSection,
  removeField,
  removeSection,
  setRequired,
} from './change.ts'
import { kindOf, kinds, newField } from './kinds.ts'
import { fieldAt } from './path.ts'
import { renameField } from './rename.ts'

const begun = emptyForm({ zh: '第一节', en: 'First' })
const add = (form: Form, name: string, field: FormSchema = newField('text', name), section = 0) =>
  addField(form, section, name, field).form
const faultsOf = (form: Form) => {
  const compiled = compileForm(form)
  return compiled.ok ? [] : compiled.faults
}
const household: Form = {
  schema: {
    type: 'object',
    properties: {
      kind: { type: 'string', title: '种类', enum: ['a', 'b'] },
      note: {
        type: 'string',
        title: '说明',
        'x-when': { properties: { kind: { const: 'b' } }, required: ['kind'] },
      } as FormSchema,
      home: {
        type: 'object',
        title: '住址',
        properties: { street: { type: 'string', title: '街' }, room: { type: 'string', title: '房' } },
        required: ['street'],
      },
    },
    required: ['kind'],
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    allOf: [{ if: { properties: { kind: { const: 'b' } }, required: ['kind'] }, then: { required: ['note'] } }],
  },
  layout: [
    { title: { zh: '一', en: 'One' }, fields: ['/kind', '/home/street'] },
    { title: { zh: '二', en: 'Two' }, fields: ['/home/room', '/note'] },
  ],
}

describe('a form that is built', () => {
  it.each(kinds)('compiles with a field of kind %s, which is read back as that kind', (kind) => {
    const form = add(begun, 'field', newField(kind, '字段'))
    expect(faultsOf(form)).toEqual([])
    expect(kindOf(fieldAt(form.schema, '/field') ?? {})).toBe(kind)
  })
  it('gives a second field of the same name a name of its own', () => {
    const form = add(add(begun, 'name'), 'name')
    expect(form.layout[0]?.fields).toEqual(['/name', '/name2'])
    expect(faultsOf(form)).toEqual([])
  })
  it('adds fields to a group and to each entry of a list', () => {
    const group = addInside(add(begun, 'home', newField('group', '住址')), '/home', 'street', newField('text', '街'))
    const list = addInside(
      add(begun, 'members', newField('repeated', '成员')),
      '/members',
      'age',
      newField('number', '年龄'),
    )
    expect([group.path, list.path]).toEqual(['/home/street', '/members/*/age'])
    expect([faultsOf(group.form), faultsOf(list.form)]).toEqual([[], []])
  })
  it('still compiles after any moves', () => {
    const place = fc.record({ section: fc.nat(2), index: fc.nat(5) })
    const start = ['a', 'b', 'c', 'd'].reduce(
      (form, name, n) => add(form, name, undefined, n % 2),
      addSection(begun, { zh: '第二节', en: 'Second' }),
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place)), (moves) => {
        const form = moves.reduce((each, [from, to]) => moveField(each, from, to), start)
        expect(faultsOf(form)).toEqual([])
        expect(form.schema).toEqual(start.schema)
      }),
    )
  })
})

describe('moving', () => {
  const fields = (form: Form) => form.layout.map((section) => section.fields)
  it('puts a field before the one it is dropped on', () => {
    expect(fields(moveField(household, { section: 0, index: 0 }, { section: 1, index: 1 }))).toEqual([
      ['/home/street'],
      ['/home/room', '/kind', '/note'],
    ])
    expect(fields(moveField(household, { section: 0, index: 0 }, { section: 0, index: 2 }))[0]).toEqual([
      '/home/street',
      '/kind',
    ])
  })
  it('never moves a section past the ends', () => {
    expect(moveSection(household, 0, -1)).toBe(household)
    expect(moveSection(household, 0, 1).layout[1]?.title.en).toBe('One')
  })
})

describe('taking out', () => {
  it('takes a field out of schema, layout and demands', () => {
    const form = removeField(household, '/kind')
    expect(form.layout[0]?.fields).toEqual(['/home/street'])
    expect(form.schema.required).toEqual([])
    expect(fieldAt(form.schema, '/kind')).toBeUndefined()
  })
  it('takes a group out with its last field', () => {
    const form = removeField(removeField(household, '/home/street'), '/home/room')
    expect(fieldAt(form.schema, '/home')).toBeUndefined()
  })
  it('takes a section out with its fields', () => {
    const form = removeSection(add(addSection(begun, { zh: '二', en: 'Two' }), 'x', undefined, 1), 1)
    expect(form).toEqual(begun)
  })
})

describe('a field under another name', () => {
  it('keeps its order, its place in the layout, and what conditions ask of it', () => {
    const { form, path } = renameField(household, '/kind', 'type')
    expect(path).toBe('/type')
    expect(Object.keys(form.schema.properties ?? {})).toEqual(['type', 'note', 'home'])
    expect(form.layout[0]?.fields[0]).toBe('/type')
    expect(faultsOf(form)).toEqual([])
    expect(fieldAt(form.schema, '/note')?.['x-when']).toEqual({
      properties: { type: { const: 'b' } },
      required: ['type'],
    })
    const compiled = compileForm(form)
    if (!compiled.ok) throw new Error('no form')
    expect(
      validateForm(compiled.form, { type: 'b', home: { street: '一街' } }, { today: '2026-03-02' }).map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['/note'])
  })
  it('takes along what is below it', () => {
    const { form } = renameField(household, '/home', 'residence')
    expect(form.layout.flatMap(({ fields }) => fields)).toContain('/residence/street')
    expect(faultsOf(form)).toEqual([])
  })
  it('is not asked for elsewhere: a field of a group keeps to its group', () => {
    const { form, path } = renameField(household, '/home/street', 'kind')
    expect(path).toBe('/home/kind')
    expect(form.schema.allOf).toEqual(household.schema.allOf)
  })
})

it('demands and no longer demands a field', () => {
  expect(isRequired(setRequired(household, '/home/room', true), '/home/room')).toBe(true)
  expect(isRequired(setRequired(household, '/kind', false), '/kind')).toBe(false)
})

it('forgets a word that is taken back', () => {
  const form = editField(editField(household, '/note', { description: '写明' }), '/note', { description: undefined })
  expect(form.schema).toEqual(household.schema)
})
