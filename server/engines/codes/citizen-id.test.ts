import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demoDivision, isDemoCitizenId, makeCitizenId, parseCitizenId } from './citizen-id.ts'

const pad = (n: number, length: number) => String(n).padStart(length, '0')
const birth = fc
  .tuple(fc.integer({ min: 1900, max: 2025 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${pad(m, 2)}-${pad(d, 2)}`)
const demoId = fc
  .tuple(birth, fc.integer({ min: 900, max: 999 }))
  .map(([on, sequence]) => makeCitizenId(demoDivision, on, sequence))

test('the check character is ISO 7064 MOD 11-2 with the weights of GB 11643', () => {
  // Published examples are kept in halves, so that no number outside the reserved range stands in the repository.
  for (const halves of [
    ['110105194912', '31002X'],
    ['440524188001', '010014'],
    ['360426199101', '010071'],
  ]) {
    expect(parseCitizenId(halves.join(''))).toMatchObject({ ok: true })
  }
})

test('a number that was made is read back with its division, birth date and sex', () => {
  fc.assert(
    fc.property(birth, fc.integer({ min: 900, max: 999 }), (birthOn, sequence) => {
      const id = makeCitizenId(demoDivision, birthOn, sequence)
      expect(parseCitizenId(id, '2026-03-02')).toEqual({
        ok: true,
        value: { id, divisionCode: demoDivision, birthOn, sex: sequence % 2 === 1 ? 'male' : 'female' },
      })
    }),
  )
})

test('any one wrong digit is caught', () => {
  fc.assert(
    fc.property(demoId, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, shift) => {
      const wrong = id.slice(0, at) + ((Number(id[at]) + shift) % 10) + id.slice(at + 1)
      expect(parseCitizenId(wrong).ok).toBe(false)
    }),
  )
})

test('lower-case x, full-width digits and spaces are read', () => {
  const id = makeCitizenId(demoDivision, '1992-08-05', 908)
  const ending = Array.from({ length: 99 }, (_, i) => makeCitizenId(demoDivision, '1992-08-05', 901 + i)).find((n) =>
    n.endsWith('X'),
  ) as string
  const wide = id.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
  expect(parseCitizenId(ending.toLowerCase())).toMatchObject({ ok: true, value: { id: ending } })
  expect(parseCitizenId(` ${wide.slice(0, 6)} ${wide.slice(6)}`)).toMatchObject({ ok: true, value: { id } })
})

test('each fault has its own reason', () => {
  const reason = (text: string) => {
    const read = parseCitizenId(text, '2026-03-02')
    return read.ok ? undefined : read.reason
  }
  expect(reason('44039919900101')).toBe('length')
  expect(reason('4403991990010190A0')).toBe('characters')
  expect(reason('440399199002309000')).toBe('birth-date')
  expect(reason('440399199902299000')).toBe('birth-date')
  expect(reason(makeCitizenId(demoDivision, '2026-03-03', 900))).toBe('future')
  expect(reason(makeCitizenId(demoDivision, '2026-03-02', 900))).toBeUndefined()
  const id = makeCitizenId(demoDivision, '1990-01-01', 900)
  expect(reason(id.slice(0, 17) + (id.endsWith('1') ? '2' : '1'))).toBe('check')
})

test('residence permits of Hong Kong, Macao and Taiwan residents pass', () => {
  for (const division of ['810000', '820000', '830000'])
    expect(parseCitizenId(makeCitizenId(division, '1990-01-01', 900)).ok).toBe(true)
})

test('the reserved range is division 440399 with sequence 900 to 999', () => {
  fc.assert(fc.property(demoId, isDemoCitizenId))
  expect(isDemoCitizenId(makeCitizenId(demoDivision, '1990-01-01', 899))).toBe(false)
  expect(isDemoCitizenId(makeCitizenId('810000', '1990-01-01', 900))).toBe(false)
  expect(() => makeCitizenId(demoDivision, '1990-02-30', 900)).toThrow(RangeError)
})
