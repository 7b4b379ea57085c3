import { expect, it } from 'vitest'
import { oneTimePassword, stepOf } from './one-time-password.ts'

const secret = 'A'.repeat(32)
const now = Temporal.Instant.from('2026-03-02T01:00:00Z')

it('takes the password of this half minute and of the ones beside it, blanks or not', () => {
  const password = oneTimePassword(secret, now)
  expect(stepOf(secret, `${password.slice(0, 3)} ${password.slice(3)}`, now.add({ seconds: 30 }))).toBeDefined()
  expect(stepOf(secret, password, now.add({ seconds: 90 }))).toBeUndefined()
})

it('takes nothing but six digits: six characters of another script broke the comparison', () => {
  for (const password of ['演示填写内容', '12345', '1234567', '١٢٣٤٥٦', '12345\u0000', ''])
    expect(stepOf(secret, password, now)).toBeUndefined()
})
