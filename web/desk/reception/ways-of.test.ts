import { expect, test } from 'vitest'
import { waysOf } from './ways-of.ts'

test('at a window scan and paper always do', () => {
  expect(waysOf({ satisfy: [], by: null })).toEqual(['upload', 'on-paper'])
})

test('a licence is a way only when one is on file', () => {
  const offer = { licenceId: 'l', name: { zh: '证' }, number: '1' }
  expect(waysOf({ satisfy: ['licence'], by: null, offers: [] })).not.toContain('licence')
  expect(waysOf({ satisfy: ['licence'], by: null, offers: [offer] })[0]).toBe('licence')
})

test('a material follows later only where the item and this person may', () => {
  expect(waysOf({ satisfy: ['upload'], by: null })).not.toContain('deferred')
  expect(waysOf({ satisfy: ['upload'], by: null, deferral: { workingDays: 5, barMonths: 12 } })).toContain('deferred')
})

test('a promise does only where the item allows it', () => {
  expect(waysOf({ satisfy: ['promise'], by: null })).toContain('promise')
  expect(waysOf({ satisfy: ['shared'], by: null })).toEqual(['shared', 'upload', 'on-paper'])
})
