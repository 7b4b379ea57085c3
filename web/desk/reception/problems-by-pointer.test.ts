import { expect, test } from 'vitest'
import { problemsByPointer } from './problems-by-pointer.ts'

test('the first word on a field counts, in the language of the reader', () => {
  const fields = [
    { pointer: '/name', zh: '请填写姓名', en: 'Fill in name' },
    { pointer: '/name', zh: '太短', en: 'Too short' },
  ]
  expect(problemsByPointer(fields, 'zh')).toEqual({ '/name': '请填写姓名' })
  expect(problemsByPointer(fields, 'en')).toEqual({ '/name': 'Fill in name' })
})
