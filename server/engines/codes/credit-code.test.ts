import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoBody, isDemoCreditCode, makeCreditCode, parseCreditCode } from './credit-code.ts'

// Published codes of organs and enterprises: domain check vectors of GB 32100.
const published = [
  '91110000600037341L',
  '11440300MB2C45246C',
  '11430000006122244L',
  '12441500196720244T',
  '11370800MB28559184',
  '11330105002500287C',
  '11110000000021135M',
  '11100000000013338W',
]
const demoCode = fc.nat(9999).map((n) => makeCreditCode('9', '1', '440399', demoBody + String(n).padStart(4, '0')))

test('published codes pass, and are what their parts build', () => {
  for (const code of published) {
    const read = parseCreditCode(code)
    if (!read.ok) throw new Error(`${code}: ${read.reason}`)
    const { authorityClass, entityClass, divisionCode, organisationCode } = read.value
    expect(makeCreditCode(authorityClass, entityClass, divisionCode, organisationCode.slice(0, 8))).toBe(code)
  }
})

test('any one wrong character is caught', () => {
  fc.assert(
    fc.property(demoCode, fc.nat(17), fc.constantFrom(...'0123456789ABCDEFGHJKLMNPQRTUWXY'), (code, at, put) => {
      fc.pre(code[at] !== put)
      expect(parseCreditCode(code.slice(0, at) + put + code.slice(at + 1)).ok).toBe(false)
    }),
  )
})

test('each fault has its own reason', () => {
  expect(parseCreditCode('9111')).toEqual({ ok: false, reason: 'length' })
  expect(parseCreditCode('91110000600037341O')).toEqual({ ok: false, reason: 'characters' })
  expect(parseCreditCode('91110000600037342L')).toEqual({ ok: false, reason: 'check' })
  expect(parseCreditCode(' ９1110000 600037341l')).toMatchObject({ ok: true, value: { code: published[0] } })
})

test('demonstration codes are those whose body begins with DEM0', () => {
  fc.assert(fc.property(demoCode, isDemoCreditCode))
  for (const code of published) expect(isDemoCreditCode(code)).toBe(false)
  expect(() => makeCreditCode('9', '1', '440399', 'DEMO0001')).toThrow(RangeError)
})
