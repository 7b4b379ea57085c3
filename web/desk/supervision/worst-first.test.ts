import { expect, test } from 'vitest'
import { worstFirst } from './worst-first.ts'

const line = (id: string, overdue: number, dueSoon: number, inTime = 0) => ({
  id,
  name: id,
  counts: { overdue, 'due-soon': dueSoon, 'in-time': inTime, stopped: 0 },
})

test('the most overdue stands on top, then the most due soon, then the busiest', () => {
  const sorted = worstFirst([line('busy', 0, 0, 9), line('soon', 0, 3), line('late', 1, 0), line('calm', 0, 0)])
  expect(sorted.map(({ id }) => id)).toEqual(['late', 'soon', 'busy', 'calm'])
})
