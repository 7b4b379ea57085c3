// Where a clerk goes when a command is done: the same case while it still waits for them, then what they have claimed,
// then what lies open at their post, most urgent first as the server sorts it; the inbox when nothing is left.
import type { InboxTask } from '../../api/task.ts'

export type NextStop = { to: 'stay' } | { to: 'case'; task: InboxTask } | { to: 'inbox' }

/** The next stop after a command on `caseId`. `tasksHere`: tasks of the case that are still theirs; `mine`: how the server names them. */
export const nextStop = (given: {
  caseId: string
  tasksHere: number
  inbox: readonly InboxTask[]
  isMine: (task: InboxTask) => boolean
}): NextStop => {
  if (given.tasksHere > 0) return { to: 'stay' }
  const elsewhere = given.inbox.filter(({ caseId }) => caseId !== given.caseId)
  const task = elsewhere.find(given.isMine) ?? elsewhere.find(({ claimedBy }) => claimedBy === null)
  return task ? { to: 'case', task } : { to: 'inbox' }
}
