import { describe, expect, it } from 'vitest'
import { measuresFrom, readCan, readMeasures, readWas } from './measure.ts'

const measures = readMeasures('catalogue/measures')
const measure = (key: string) => {
  const found = measures.find((each) => each.key === key)
  if (!found) throw new Error(`no measure ${key}`)
  return found
}
const item = (online: boolean, window: boolean, depth: string, visits: number) => ({
  channels: { online, window, depth, visits },
})

describe('the three rates of the plan', () => {
  const items = [
    item(true, true, 'full-online', 0),
    item(true, true, 'apply-online', 1),
    item(true, false, 'full-online', 0),
    item(false, true, 'window-only', 1),
  ]
  const counts = {
    submitted: 10,
    submittedOnline: 8,
    accepted: 9,
    acceptedOneStop: 8,
    granted: 5,
    denied: 1,
    zeroVisit: 3,
  }

  it.each([
    ['one-stop', 3 / 4, false, 8 / 9, false],
    ['online-application', 3 / 4, false, 0.8, true],
    ['full-online', 2 / 4, true, 0.5, true],
  ])('%s: what can be over items, what was over cases, each against the target', (key, can, canMet, was, wasMet) => {
    expect(readCan(measure(key), items)).toMatchObject({ denominator: 4, value: can, met: canMet })
    expect(readWas(measure(key), counts)).toMatchObject({ value: was, met: wasMet })
  })

  it('have the targets that the plan set', () => {
    expect(['one-stop', 'online-application', 'full-online'].map((key) => measure(key).target)).toEqual([0.9, 0.8, 0.5])
  })
})

describe('measures', () => {
  it('count nobody who did not rate as praise', () => {
    const counts = { granted: 100, rated5: 1, rated1: 1 }
    expect(readWas(measure('satisfaction'), counts)).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 })
    expect(readWas(measure('active-rating'), counts)).toMatchObject({ numerator: 2, denominator: 100, value: 0.02 })
  })

  it('have no value, and meet no target, where there is nothing to divide by', () => {
    expect(readWas(measure('full-online'), {})).toEqual({ numerator: 0, denominator: 0, value: null, met: null })
    expect(readCan(measure('one-stop'), [])?.value).toBeNull()
  })

  it('leave withdrawn and terminated cases out of time and visits', () => {
    const counts = { withdrawn: 5, terminated: 5, granted: 1, timed: 1, onTime: 1, zeroVisit: 1 }
    for (const key of ['on-time', 'full-online'])
      expect(readWas(measure(key), counts)).toMatchObject({ numerator: 1, denominator: 1 })
  })

  it('are counts without a denominator', () => {
    expect(readWas(measure('concluded'), { granted: 2, withdrawn: 1 })).toEqual({
      numerator: 3,
      denominator: null,
      value: 3,
      met: null,
    })
  })

  it('are refused with every fault told when the file is wrong', () => {
    expect(() => measuresFrom('- { key: A }')).toThrow('measures:')
    const one = '{ key: a, name: { zh: 甲, en: A }, unit: rate, was: { numerator: [ granted ], zh: 甲, en: A } }'
    expect(() => measuresFrom(`- ${one}\n- ${one}`)).toThrow(
      'a: a rate and its denominator; a is there twice; a: a rate and its denominator',
    )
  })
})
