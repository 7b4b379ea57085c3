import { expect, test } from 'vitest'
import type { Exception } from '../api/powers.ts'
import { mayAsk, mayDecide } from './may.ts'

const staff = (division: string, staffId = 's', post = 'administrator') => ({
  staffId,
  posts: [{ unit: `service-administration@${division}`, post }],
})
const request = { state: 'asked', asked: { staffId: 'a' }, district: { code: '440306000000' } } as Exception

test('an administrator asks for his district, one of the city for every district', () => {
  expect(mayAsk(staff('440306000000'), '440306000000')).toBe(true)
  expect(mayAsk(staff('440305000000'), '440306000000')).toBe(false)
  expect(mayAsk(staff('440300000000'), '440306000000')).toBe(true)
  expect(mayAsk(staff('440306000000', 's', 'supervisor'), '440306000000')).toBe(false)
})

test('one of the city decides what another one asked and nobody has decided', () => {
  expect(mayDecide(staff('440300000000'), request)).toBe(true)
  expect(mayDecide(staff('440300000000', 'a'), request)).toBe(false)
  expect(mayDecide(staff('440306000000'), request)).toBe(false)
  expect(mayDecide(staff('440300000000'), { ...request, state: 'approved' })).toBe(false)
})
