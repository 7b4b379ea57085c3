import { expect, test } from 'vitest'
import { dueKey } from './due-key.ts'

test.each([
  ['in-time', 5, { key: 'due.left', n: 5 }],
  ['due-soon', 0, { key: 'due.today', n: 0 }],
  ['overdue', -3, { key: 'due.over', n: 3 }],
  ['overdue', 0, { key: 'due.over-today', n: 0 }],
  ['stopped', 4, { key: 'due.stopped', n: 0 }],
  ['in-time', null, { key: 'due.none', n: 0 }],
] as const)('%s with %s working days left is said as %o', (colour, remaining, said) => {
  expect(dueKey(colour, remaining)).toEqual(said)
})
