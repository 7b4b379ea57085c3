import { expect, test } from 'vitest'
import type { InboxTask } from '../../api/task.ts'
import { nextStop } from './next-stop.ts'

const task = (caseId: string, claimedBy: string | null): InboxTask => ({
  caseId,
  claimedBy,
  claimedName: claimedBy,
  itemId: 'i',
  taskId: caseId,
  caseNumber: caseId,
  itemName: { zh: '' },
  subjectName: '',
  taskName: '',
  act: 'accept',
  unit: 'u@0',
  inPlace: false,
  unitName: { zh: '' },
  post: 'window-clerk',
  dueOn: null,
  colour: 'in-time',
  remainingWorkingDays: 1,
  owes: false,
  reported: false,
  openedAt: '',
})
const isMine = ({ claimedBy }: InboxTask) => claimedBy === 'me'

test('the case stays while it still waits for the same clerk', () => {
  expect(nextStop({ caseId: 'a', tasksHere: 1, inbox: [task('b', null)], isMine })).toEqual({ to: 'stay' })
})

test('claimed work comes before what lies open', () => {
  const inbox = [task('b', null), task('c', 'me')]
  expect(nextStop({ caseId: 'a', tasksHere: 0, inbox, isMine })).toMatchObject({ task: { caseId: 'c' } })
})

test('what others have claimed, and the case just left, are passed over', () => {
  const inbox = [task('a', null), task('b', 'other'), task('c', null)]
  expect(nextStop({ caseId: 'a', tasksHere: 0, inbox, isMine })).toMatchObject({ task: { caseId: 'c' } })
})

test('with nothing left the inbox opens', () => {
  expect(nextStop({ caseId: 'a', tasksHere: 0, inbox: [task('b', 'other')], isMine })).toEqual({ to: 'inbox' })
})
