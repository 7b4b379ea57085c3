import { expect, test } from 'vitest'
import { hashOfCode, newCode } from './device.ts'

test('an enrolment code is three groups of four letters and digits that are not mistaken for each other', () => {
  for (let i = 0; i < 50; i++)
    expect(newCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
})

test('a code is the same in small letters, with blanks, and with O for 0', () => {
  expect(hashOfCode('7k2m 9qxd 4rt0')).toEqual(hashOfCode('7K2M-9QXD-4RTO'))
  expect(hashOfCode('7K2M-9QXD-4RT1')).not.toEqual(hashOfCode('7K2M-9QXD-4RT0'))
})
