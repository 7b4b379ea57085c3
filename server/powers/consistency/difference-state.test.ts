import { describe, expect, it } from 'vitest'
import type { ExceptionRow } from '../store.ts'
import { differenceState, worstOf } from './difference-state.ts'

const today = '2026-11-25'
const file = (expiresOn: string) => ({
  reason: { zh: '理由', en: 'why' },
  approvedBy: { zh: '谁', en: 'who' },
  approvedOn: '2026-01-01',
  expiresOn,
  mark: 'assumed' as const,
})
const row = (covers: string[], expiresOn: string, decision: 'approved' | 'refused' | null) =>
  ({ covers, expiresOn, decided: decision && { decision } }) as ExceptionRow

describe('a difference', () => {
  it.each([
    ['unapproved', undefined, []],
    ['excepted', file('2026-11-25'), []],
    ['expired', file('2026-11-24'), []],
    ['asked', undefined, [row(['a'], '2027-01-01', null)]],
    ['asked', file('2026-11-24'), [row(['a'], '2027-01-01', null)]],
    ['excepted', file('2026-11-24'), [row(['a'], '2027-01-01', 'approved')]],
    ['expired', undefined, [row(['a'], '2026-11-24', 'approved')]],
    ['unapproved', undefined, [row(['a'], '2027-01-01', 'refused')]],
    ['unapproved', undefined, [row(['another'], '2027-01-01', 'approved')]],
  ] as const)('is %s', (state, exception, rows) => {
    expect(differenceState('a', { file: exception, rows }, today).state).toBe(state)
  })
  it('makes its place as bad as the worst of all, and no difference is aligned', () => {
    expect(worstOf(['excepted', 'unapproved', 'asked'])).toBe('unapproved')
    expect(worstOf(['excepted', 'expired'])).toBe('expired')
    expect(worstOf([])).toBe('aligned')
  })
})
