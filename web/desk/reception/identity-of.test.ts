import { expect, test } from 'vitest'
import { identityOf } from './identity-of.ts'

test('eleven digits that begin with 1 are a phone', () => {
  expect(identityOf('199 0000 0001')).toEqual({ phone: '19900000001' })
})

test('eighteen digits with a day inside are an identity number, a small x counts as X', () => {
  expect(identityOf('44030019410302001x')).toEqual({ citizenId: '44030019410302001X' })
})

test('eighteen signs without a day inside are a credit code', () => {
  expect(identityOf('91440300MA5XXXXX0Y'.replaceAll('X', '1'))).toHaveProperty('creditCode')
})

test('what is not complete is nothing yet', () => {
  expect(identityOf('4403001941')).toBeUndefined()
  expect(identityOf('')).toBeUndefined()
})
