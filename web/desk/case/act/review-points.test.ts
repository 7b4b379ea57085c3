import { expect, test } from 'vitest'
import { isReviewable, suggestedOutcome } from './review-points.ts'

const mark = (ok: boolean | null) => ({ point: 'p', ok })

test('passed needs every point marked as in order', () => {
  expect(isReviewable([mark(true), mark(null)], 'passed')).toBe(false)
  expect(isReviewable([mark(true), mark(true)], 'passed')).toBe(true)
  expect(isReviewable([], 'passed')).toBe(true)
})

test('one point that is not in order speaks for failed, and passed is closed', () => {
  expect(suggestedOutcome([mark(true), mark(false), mark(null)])).toBe('failed')
  expect(isReviewable([mark(true), mark(false)], 'passed')).toBe(false)
})

test('failed may be given before every point is marked', () => {
  expect(isReviewable([mark(null)], 'failed')).toBe(true)
})
