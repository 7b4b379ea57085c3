import { expect, test } from 'vitest'
import { compileForm } from './compile.ts'
import type { FormSchema } from './form.ts'
import { departuresIn } from './known.ts'
import { factsOfForm, prefill, refill } from './prefill.ts'

const schema: FormSchema = {
  type: 'object',
  properties: {
    home: {
      type: 'object',
      title: '住址',
      'x-en': 'Home',
      properties: {
        street: { type: 'string', title: '街', 'x-en': 'Street', minLength: 2, maxLength: 40 },
        door: { type: 'string', title: '门', 'x-en': 'Door', minLength: 2, maxLength: 40 },
      },
      'x-known-from': ['people.home', 'leases.home'],
    },
    years: { type: 'integer', title: '年', 'x-en': 'Years', minimum: 0, maximum: 99, 'x-known-from': 'work.years' },
  },
}
const compiled = compileForm({ schema, layout: [{ title: { zh: '一', en: 'One' }, fields: ['/home', '/years'] }] })
if (!compiled.ok) throw new Error(JSON.stringify(compiled))
const form = compiled.form
const source = (name: string) => ({ source: { zh: name, en: name }, asOf: '2026-03-01' })
const people = { value: { street: '共乐路', door: '88 号' }, ...source('人口库'), fact: 'people.home' }
const leases = { value: { street: '共乐路', door: '99 号' }, ...source('租赁库'), fact: 'leases.home' }

test('all facts of a form are named once', () => {
  expect(factsOfForm(form.schema)).toEqual(['people.home', 'leases.home', 'work.years'])
})

test('the first source fills; what another says otherwise stands beside it, what it says alike does not', () => {
  const { data, known } = prefill(form, { 'people.home': people, 'leases.home': leases })
  expect(data).toEqual({ home: { street: '共乐路', door: '88 号' } })
  expect(known['/home/street']?.others).toBeUndefined()
  expect(known['/home/door']).toMatchObject({
    value: '88 号',
    fact: 'people.home',
    others: [{ value: '99 号', fact: 'leases.home', source: { zh: '租赁库' } }],
  })
})

test('what one source began no other completes', () => {
  const half = { ...people, value: { street: '共乐路', door: '8' } }
  const { data } = prefill(form, { 'people.home': half, 'leases.home': leases })
  expect(data).toEqual({ home: { street: '共乐路' } })
})

test('what comes later fills what is open; what was typed stays and is shown to differ', () => {
  const begun = { data: { home: { street: '新路', door: '1 号' } }, known: {} }
  const later = { 'people.home': people, 'work.years': { value: 7, ...source('社保库') } }
  const { data, known } = refill(form, begun, later)
  expect(data).toEqual({ home: { street: '新路', door: '1 号' }, years: 7 })
  expect(known['/home/door']?.value).toBe('88 号')
})

test('a departure is what no register says: choosing between two registers is none', () => {
  const { data, known } = prefill(form, { 'people.home': people, 'leases.home': leases })
  expect(departuresIn(data, known)).toEqual([])
  expect(departuresIn({ home: { street: '共乐路', door: '99 号' } }, known)).toEqual([])
  expect(departuresIn({ home: { street: '共乐路', door: '77 号' } }, known)).toEqual(['/home/door'])
})
