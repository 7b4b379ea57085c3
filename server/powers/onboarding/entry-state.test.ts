import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ruleFor } from './due-day.ts'
import { type EntryFacts, enteredOn, entryState } from './entry-state.ts'

const facts: EntryFacts = { dueOn: '2016-10-31', entries: [], exceptions: [], hasSite: true, today: '2016-12-01' }
const approved = (expiresOn: string) => ({
  expiresOn,
  decided: {
    decision: 'approved' as const,
    note: '',
    decidedBy: 'b',
    decidedByName: '乙',
    decidedUnit: 'u',
    decidedAt: '',
  },
})
const entered = (on: string) => ({ kind: 'entered' as const, on })
const left = (on: string) => ({ kind: 'left' as const, on })

describe('an item at a level of a district', () => {
  it.each([
    ['late', {}],
    ['due', { today: '2016-10-31' }],
    ['entered-in-time', { entries: [entered('2016-10-31')] }],
    ['entered-late', { entries: [entered('2016-11-01')] }],
    ['late', { entries: [entered('2016-09-01'), left('2016-11-20')] }],
    ['entered-late', { entries: [entered('2016-09-01'), left('2016-11-01'), entered('2016-11-20')] }],
    ['late', { entries: [entered('2016-12-02')] }],
    ['excepted', { exceptions: [approved('2016-12-01')] }],
    ['exception-expired', { exceptions: [approved('2016-11-30')] }],
    ['late', { exceptions: [{ expiresOn: '2017-01-01', decided: null }] }],
    ['entered-in-time', { entries: [entered('2016-10-01')], exceptions: [approved('2016-11-30')] }],
    ['no-site', { hasSite: false }],
    ['not-applicable', { dueOn: undefined, entries: [entered('2016-10-01')] }],
  ] as [string, Partial<EntryFacts>][])('is %s with %j', (state, change) => {
    expect(entryState({ ...facts, ...change })).toBe(state)
  })

  it('once in stays in while it does not leave, and a later day never makes it earlier', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2016-11-${String(n).padStart(2, '0')}`)
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), day, (days, today) => {
        const entries = [...days].sort().map(entered)
        const since = enteredOn(entries, today)
        const first = entries.find(({ on }) => on <= today)?.on
        expect(since).toBe(first)
      }),
    )
  })
})

describe('the rule that holds', () => {
  const rule = (by: string, more: object) => ({
    level: 'district' as const,
    by,
    clause: '一',
    mark: 'assumed' as const,
    ...more,
  })
  const plan = {
    source: '',
    rules: [rule('2016-01-01', { domains: ['parks'] }), rule('2016-01-02', { items: ['tree'] })],
    districts: [
      {
        code: '440306000000',
        rules: [rule('2016-01-03', { domains: ['parks'] }), rule('2016-01-04', { items: ['tree'] })],
      },
    ],
  }
  const at = (district: string, itemId: string, level = 'district') =>
    ruleFor(plan, { district, itemId, domain: 'parks', level })?.by
  it('is the district’s before the city’s, and the item’s before its domain’s', () => {
    expect(at('440305000000', 'bench')).toBe('2016-01-01')
    expect(at('440305000000', 'tree')).toBe('2016-01-02')
    expect(at('440306000000', 'bench')).toBe('2016-01-03')
    expect(at('440306000000', 'tree')).toBe('2016-01-04')
    expect(at('440306000000', 'tree', 'community')).toBeUndefined()
  })
})
