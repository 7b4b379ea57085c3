import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCaseNumber, parseCaseNumber, queryCodeFrom } from './case-number.ts'

const alphabet = '23456789ABCDEFGHJKMNPQRSTWXYZ'
const pad = (n: number) => String(n).padStart(2, '0')
const date = fc
  .tuple(fc.nat(99), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map(pad).join(''))
const caseNumber = fc
  .tuple(date, fc.array(fc.nat(255), { minLength: 8, maxLength: 8 }))
  .map(([on, bytes]) => makeCaseNumber(on, bytes))
const plain = caseNumber.map((number) => number.replaceAll('-', ''))
const swap = (text: string, i: number, j: number) => {
  const letters = text.split('')
  ;[letters[i], letters[j]] = [letters[j] as string, letters[i] as string]
  return letters.join('')
}

test('a case number shows its day, eight characters without look-alikes and a check character', () => {
  expect(makeCaseNumber('260302', [1, 2, 3, 4, 5, 6, 7, 8])).toBe('260302-B234-5678-D')
  fc.assert(
    fc.property(caseNumber, (number) => {
      expect(number).toMatch(/^\d{6}-[2-9A-HJKMNP-TW-Z]{4}-[2-9A-HJKMNP-TW-Z]{4}-[2-9A-HJKMNP-TW-Z]$/)
      const on = `20${number.slice(0, 2)}-${number.slice(2, 4)}-${number.slice(4, 6)}`
      expect(parseCaseNumber(number)).toEqual({ ok: true, value: { caseNumber: number, on } })
    }),
  )
})

test('spaces, dashes of any kind, lower case, full-width and letters for digits in the date are forgiven', () => {
  fc.assert(
    fc.property(caseNumber, (number) => {
      const forms = [
        number.toLowerCase(),
        ` ${number.replaceAll('-', ' ')} `,
        number.replaceAll('-', '——'),
        number.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
        number.slice(0, 6).replaceAll('0', 'o').replaceAll('1', 'l') + number.slice(6),
      ]
      for (const form of forms) expect(parseCaseNumber(form)).toMatchObject({ ok: true, value: { caseNumber: number } })
    }),
  )
})

test('every single wrong character is caught, in the date too', () => {
  fc.assert(
    fc.property(plain, fc.nat(14), (number, at) => {
      for (const put of at < 6 ? '0123456789' : alphabet)
        if (put !== number[at]) expect(parseCaseNumber(number.slice(0, at) + put + number.slice(at + 1)).ok).toBe(false)
    }),
  )
})

test('every swap of two different characters is caught, adjacent or not, across the dash too', () => {
  fc.assert(
    fc.property(plain, (number) => {
      for (let i = 0; i < 15; i++)
        for (let j = i + 1; j < 15; j++)
          if (number[i] !== number[j]) expect(parseCaseNumber(swap(number, i, j)).ok).toBe(false)
    }),
  )
})

test('a pair of equal characters mistyped as another pair is caught, adjacent or one apart', () => {
  fc.assert(
    fc.property(plain, fc.integer({ min: 6, max: 12 }), fc.integer({ min: 1, max: 2 }), (seed, at, apart) => {
      // Any number with a pair: put the pair in and take the check character that fits.
      const body = seed.slice(0, at) + seed[at] + seed.slice(at + 1)
      const paired = body.slice(0, at + apart) + seed[at] + body.slice(at + apart + 1)
      const valid = at + apart === 14 ? [paired] : [...alphabet].map((check) => paired.slice(0, 14) + check)
      for (const number of valid.filter((text) => parseCaseNumber(text).ok))
        for (const put of alphabet) {
          if (put === number[at]) continue
          const twin = number.slice(0, at) + put + number.slice(at + 1)
          expect(parseCaseNumber(twin.slice(0, at + apart) + put + twin.slice(at + apart + 1)).ok).toBe(false)
        }
    }),
  )
})

test('each fault has its own reason', () => {
  expect(parseCaseNumber('260302-7K4Q')).toEqual({ ok: false, reason: 'length' })
  expect(parseCaseNumber('260302-7K4U-M2PX-9')).toEqual({ ok: false, reason: 'characters' })
  expect(parseCaseNumber('260230-7K4Q-M2PX-9')).toEqual({ ok: false, reason: 'date' })
  expect(() => makeCaseNumber('260230', [1, 2, 3, 4, 5, 6, 7, 8])).toThrow(RangeError)
  expect(() => makeCaseNumber('260302', [1, 2])).toThrow(RangeError)
})

test('a query code is six digits of the random bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 4, maxLength: 16 }), (bytes) => {
      expect(queryCodeFrom(bytes)).toMatch(/^\d{6}$/)
    }),
  )
  expect(queryCodeFrom([0, 0, 0, 7])).toBe('000007')
})
