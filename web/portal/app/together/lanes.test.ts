import { expect, test } from 'vitest'
import type { LinkedCase } from '../../api/bundle.ts'
import { lanesOf } from './lanes.ts'

const at = '2026-03-06T09:00:00+08:00'
const one = (more: Partial<LinkedCase>) =>
  ({
    caseId: 'a',
    submittedAt: '2026-03-02T09:00:00+08:00',
    acceptedAt: null,
    decidedAt: null,
    concludedAt: null,
    clock: null,
    ...more,
  }) as LinkedCase

test('a lane reaches from the submission to the last limit, and today lies between', () => {
  const clock = { dueOn: '2026-03-09' } as LinkedCase['clock']
  const { lanes, now, last } = lanesOf([one({ acceptedAt: '2026-03-04T09:00:00+08:00', clock })], at)
  const [received, handled, ahead] = lanes[0]?.stretches ?? []
  expect([received?.kind, handled?.kind, ahead?.kind]).toEqual(['received', 'handled', 'ahead'])
  expect(received?.from).toBe(0)
  expect(handled?.to).toBe(now)
  expect(ahead).toMatchObject({ from: now, to: 1 })
  expect(last.slice(0, 10)).toBe('2026-03-09')
})

test('a case that is concluded ends where it ended, also when another runs on', () => {
  const done = one({
    caseId: 'b',
    acceptedAt: '2026-03-02T10:00:00+08:00',
    decidedAt: '2026-03-03T09:00:00+08:00',
    concludedAt: '2026-03-04T09:00:00+08:00',
  })
  const { lanes, now } = lanesOf([done, one({})], at)
  expect(now).toBe(1)
  expect(lanes[0]?.end).toBe(0.5)
  expect(lanes[0]?.stretches.map(({ kind }) => kind)).toEqual(['received', 'handled', 'delivering'])
  expect(lanes[1]?.stretches).toEqual([{ kind: 'received', from: 0, to: 1 }])
})

test('what was submitted a moment ago does not break the picture', () => {
  const { lanes } = lanesOf([one({ submittedAt: at })], at)
  expect(lanes[0]).toEqual({ caseId: 'a', stretches: [], end: undefined })
})
