import fc from 'fast-check'
import { expect, test } from 'vitest'
import { schemaAt } from './schema.ts'
import { valueAt, withValue } from './value.ts'

test('what is written at a pointer is read there, and the old form stays as it was', () => {
  const step = fc.stringMatching(/^[a-z]{1,6}$/)
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.string({ minLength: 1 }), (path, value) => {
      const pointer = path.map((one) => `/${one}`).join('')
      const before = Object.freeze({ kept: 1 })
      expect(valueAt(withValue(before, pointer, value), pointer)).toBe(value)
      expect(before).toEqual({ kept: 1 })
    }),
  )
})

test('an emptied field leaves the form', () => {
  expect(withValue({ a: 1, b: { c: 2 } }, '/b/c', undefined)).toEqual({ a: 1, b: {} })
})

test('an entry of a list is written in its place', () => {
  expect(withValue({ people: [{ name: '甲' }, { name: '乙' }] }, '/people/1/name', '丙')).toEqual({
    people: [{ name: '甲' }, { name: '丙' }],
  })
})

test('what is typed in the first entry of a list that nobody began begins the list', () => {
  expect(withValue({}, '/people/0/name', '甲')).toEqual({ people: [{ name: '甲' }] })
  expect(withValue({}, '/people/1/name', '乙')).toEqual({ people: [{}, { name: '乙' }] })
})

test('an index of a list leads to the schema of its entries', () => {
  const schema = { properties: { people: { type: 'array', items: { properties: { name: { title: '姓名' } } } } } }
  expect(schemaAt(schema, '/people/3/name')?.title).toBe('姓名')
})
