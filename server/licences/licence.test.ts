import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isDemoCreditCode } from '../engines/codes/index.ts'
import { fieldsFrom, lastDay, statusOn } from './licence.ts'
import { demoCreditCodeOf, demoSealCodeOf } from './organ-code.ts'
import { readLicenceTypes } from './type.ts'

const types = readLicenceTypes('catalogue/licence-types')
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10))

it('takes the first pointer that has a value, and words instead of codes where they are known', () => {
  const type = types.get('tenancy-record')
  expect(type).toBeDefined()
  if (!type) return
  const data = {
    form: { name: '甲', home: { division: '1', detail: '3 栋 502' }, purpose: 'living', area: 80 },
    subject: {},
  }
  const show = (pointer: string, value: unknown) =>
    pointer === '/form/purpose' && value === 'living' ? '居住' : undefined
  expect(fieldsFrom(type, data, show)).toEqual({ name: '甲', home: '3 栋 502', area: '80', purpose: '居住' })
  expect(fieldsFrom(type, null)).toEqual({})
})

it('is valid through its last day and not a day longer', () => {
  expect(statusOn('2026-03-01', 'valid', '2026-03-01')).toBe('valid')
  expect(statusOn('2026-03-02', 'valid', '2026-03-01')).toBe('expired')
  expect(statusOn('2099-01-01', 'valid', null)).toBe('valid')
  expect(statusOn('2026-03-01', 'revoked', null)).toBe('revoked')
})

it('ends the day before the same day of the month', () => {
  expect(lastDay({ months: 12 }, '2026-03-02')).toBe('2027-03-01')
  expect(lastDay({ days: 60 }, '2026-03-02')).toBe('2026-04-30')
  expect(lastDay({ permanent: true }, '2026-03-02')).toBeNull()
  expect(lastDay({ until: 'until', months: 12 }, '2026-03-02', { until: '2028-05-31' })).toBe('2028-05-31')
})

it('never ends before it begins', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 300 }), (from, until, months) => {
      expect((lastDay({ until: 'until', months }, from, { until }) ?? from) >= from).toBe(true)
    }),
  )
})

it('tells every fault of every type file at once', () => {
  const dir = mkdtempSync(join(tmpdir(), 'types-'))
  writeFileSync(join(dir, 'a.yaml'), 'key: a')
  const good = { ...types.get('dog-licence'), key: 'b', text: ['{nobody}'], code: '91440300000000000X001' }
  writeFileSync(join(dir, 'b.yaml'), JSON.stringify(good))
  expect(() => readLicenceTypes(dir)).toThrow(
    /a\.yaml:[\s\S]*b\.yaml: code does not[\s\S]*unknown placeholder \{nobody\}/,
  )
})

it('gives every organ a demonstration code of its own division', () => {
  const code = demoCreditCodeOf('civil-affairs@440306000000')
  expect(isDemoCreditCode(code)).toBe(true)
  expect(code.slice(2, 8)).toBe('440306')
  expect(demoCreditCodeOf('civil-affairs@440306001000')).not.toBe(code)
  expect(demoSealCodeOf('civil-affairs@440306000000')).toMatch(/^44030699\d{5}$/)
})
