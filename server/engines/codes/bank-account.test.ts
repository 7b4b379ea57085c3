import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseBankAccount } from './bank-account.ts'

// A number that no bank gives out: 62, zeros, and the check digit of ISO/IEC 7812-1.
const card = '6200000000000000018'

test('a UnionPay card is read with its check digit, in groups and full-width too', () => {
  expect(parseBankAccount(card)).toEqual({ ok: true, value: { account: card, kind: 'card' } })
  expect(parseBankAccount('6200 0000 0000 0000 018')).toMatchObject({ ok: true })
  expect(parseBankAccount(card.replaceAll('0', '０'))).toMatchObject({ ok: true })
})

test('one wrong digit of a card, or two neighbours exchanged, is found', () => {
  const swapped = `${card.slice(0, -2)}81`
  expect(parseBankAccount(swapped)).toEqual({ ok: false, reason: 'check' })
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 18 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const wrong = card.slice(0, at) + ((Number(card[at]) + by) % 10) + card.slice(at + 1)
      return !parseBankAccount(wrong).ok
    }),
  )
})

test('other accounts are judged by their length only', () => {
  expect(parseBankAccount('123456789012')).toEqual({ ok: true, value: { account: '123456789012', kind: 'account' } })
  expect(parseBankAccount('12345678901')).toEqual({ ok: false, reason: 'length' })
  expect(parseBankAccount('1'.repeat(20))).toEqual({ ok: false, reason: 'length' })
  expect(parseBankAccount('12345678901a')).toEqual({ ok: false, reason: 'characters' })
})
