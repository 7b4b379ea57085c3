import { expect, test } from 'vitest'
import { ancestors, isWithin, parseDivisionCode } from './division-code.ts'

test('six, nine and twelve digits are read to one padded form with its level', () => {
  expect(parseDivisionCode('440300')).toEqual({
    ok: true,
    value: { code: '440300000000', level: 'city', parent: undefined },
  })
  expect(parseDivisionCode('440306')).toMatchObject({ value: { level: 'district', parent: '440300000000' } })
  expect(parseDivisionCode('440306001')).toMatchObject({ value: { level: 'subdistrict', parent: '440306000000' } })
  expect(parseDivisionCode('440306001001')).toMatchObject({ value: { level: 'community', parent: '440306001000' } })
})

test('in a city without districts the subdistricts are directly below the city', () => {
  expect(parseDivisionCode('441900003')).toMatchObject({ value: { level: 'subdistrict', parent: '441900000000' } })
  expect(ancestors('441900003004')).toEqual(['441900003000', '441900000000'])
})

test('a province, a gap and a wrong length have their own reasons', () => {
  expect(parseDivisionCode('440000')).toEqual({ ok: false, reason: 'level' })
  expect(parseDivisionCode('440306000001')).toEqual({ ok: false, reason: 'gap' })
  expect(parseDivisionCode('4403')).toEqual({ ok: false, reason: 'length' })
  expect(parseDivisionCode('44O306')).toEqual({ ok: false, reason: 'characters' })
})

test('a division is within itself and everything above it, and within nothing else', () => {
  const community = '440306001001'
  expect(ancestors(community)).toEqual(['440306001000', '440306000000', '440300000000'])
  for (const above of ['440300', '440306', '440306001', community]) expect(isWithin(community, above)).toBe(true)
  for (const other of ['440307', '440306002', '440306001002', '440000']) expect(isWithin(community, other)).toBe(false)
  expect(isWithin('440300', community)).toBe(false)
})
