import { expect, test } from 'vitest'
import { typedAs, valuesOf } from './values.ts'

const schema = {
  type: 'object',
  properties: {
    name: { type: 'string', title: '姓名', 'x-en': 'Name' },
    age: { type: 'integer', title: '年龄', 'x-computed': 'x' },
    home: { type: 'object', title: '住址', 'x-en': 'Home', properties: { detail: { type: 'string', title: '门牌' } } },
    kept: { type: 'boolean', title: '保留' },
  },
} as never

test('single values are listed with the titles above them; computed ones and empty ones are not', () => {
  const form = { name: '王', age: 3, home: { detail: '1 号' }, unknown: 'x' }
  expect(valuesOf(form, schema)).toEqual([
    { pointer: '/name', title: { zh: '姓名', en: 'Name' }, value: '王' },
    { pointer: '/home/detail', title: { zh: '住址 · 门牌', en: 'Home · 门牌' }, value: '1 号' },
  ])
})

test('what is typed is taken as the kind of value that stands there', () => {
  expect([typedAs('a', ' b '), typedAs(1, '2.5'), typedAs(true, 'false')]).toEqual(['b', 2.5, false])
  expect([typedAs(1, ''), typedAs(1, 'x'), typedAs(true, 'x')]).toEqual([undefined, undefined, undefined])
})
