import { expect, test } from 'vitest'
import { demoDivision, makeCitizenId } from '../../../server/engines/codes/index.ts'
import { identityOf } from './identity-of.ts'

test('eleven digits that begin with 1 are a phone', () => {
  expect(identityOf('199 0000 0001')).toEqual({ phone: '19900000001' })
})

test('eighteen digits with a day inside are an identity number, a small x counts as X', () => {
  const numbers = Array.from({ length: 100 }, (_, i) => makeCitizenId(demoDivision, '1941-03-02', 900 + i))
  const citizenId = numbers.find((number) => number.endsWith('X')) ?? ''
  expect(identityOf(citizenId.toLowerCase())).toEqual({ citizenId })
})

test('eighteen signs without a day inside are a credit code', () => {
  expect(identityOf('91440300MA5XXXXX0Y'.replaceAll('X', '1'))).toHaveProperty('creditCode')
})

test('the address where a licence is verified is that licence, as a scanner types it', () => {
  const address = 'http://localhost:8080/verify/ABCD1234EFGH5678JKLM'
  expect(identityOf(`${address} `)).toEqual({ licence: address })
  expect(identityOf('http://localhost:8080/verify/')).toBeUndefined()
})

test('what is not complete is nothing yet', () => {
  expect(identityOf('4403001941')).toBeUndefined()
  expect(identityOf('')).toBeUndefined()
})
