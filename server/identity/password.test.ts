import { expect, it } from 'vitest'
import { oneTimePassword, stepOf } from './one-time-password.ts'
import { hashPassword, verifyPassword } from './password.ts'

it('takes the password that was hashed, and no other, and none when there is no hash', async () => {
  const hash = await hashPassword('正确的密码 1')
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword('正确的密码 1', hash)).toBe(true)
  expect(await verifyPassword('正确的密码 2', hash)).toBe(false)
  expect(await verifyPassword('', undefined)).toBe(false)
})

// RFC 6238 appendix B, SHA-1, cut to six digits
it.each([
  [59, '287082'],
  [1111111109, '081804'],
  [20000000000, '353130'],
])('makes the one-time password of RFC 6238 at second %i', (second, expected) => {
  const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
  const at = Temporal.Instant.fromEpochMilliseconds(second * 1000)
  expect(oneTimePassword(secret, at)).toBe(expected)
  expect(stepOf(secret, expected, at.add({ seconds: 30 }))).toBe(Math.floor(second / 30))
  expect(stepOf(secret, expected, at.add({ seconds: 90 }))).toBeUndefined()
})
