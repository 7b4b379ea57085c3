import { expect, test } from 'vitest'
import type { InboxTask } from '../api/task.ts'
import { casesOf } from './round.ts'

const task = (caseId: string, claimedBy: string | null = null, inPlace = false) =>
  ({ caseId, claimedBy, inPlace }) as InboxTask

test('the round is every case once in the order of the inbox, without what a colleague has claimed', () => {
  const tasks = [task('b'), task('a', 'me'), task('b', 'me'), task('c', 'other'), task('d', 'away', true)]
  expect(casesOf(tasks, 'me')).toEqual(['b', 'a', 'd'])
})
