import { expect, test } from 'vitest'
import { maskCitizenId, maskName, maskPhone } from './mask.ts'
import { parseMobile } from './mobile.ts'

test('a mainland mobile number is eleven digits from 13 to 19, with or without the country code', () => {
  for (const text of [
    '13800138000',
    '138 0013 8000',
    '+86-138-0013-8000',
    '(0086) 13800138000',
    '１３８００１３８０００',
  ])
    expect(parseMobile(text)).toEqual({ ok: true, value: '13800138000' })
  expect(parseMobile('1380013800')).toEqual({ ok: false, reason: 'length' })
  expect(parseMobile('12800138000')).toEqual({ ok: false, reason: 'prefix' })
  expect(parseMobile('1380013800o')).toEqual({ ok: false, reason: 'characters' })
})

test('masks keep what tells two people apart and cover the rest', () => {
  expect(maskPhone('13800138000')).toBe('138****8000')
  expect(maskCitizenId('440399199001019000')).toBe('440***********9000')
  expect(maskCitizenId('44039')).toBe('*****')
  expect(['王', '王芳', '张三丰', '欧阳娜娜', 'Maria da Silva'].map(maskName)).toEqual([
    '*',
    '王*',
    '张*丰',
    '欧**娜',
    'M*** d*** S***',
  ])
})
