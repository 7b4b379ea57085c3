import type { Both } from '../../ui/i18n/index.ts'
import type { Act, Colour } from './case.ts'

/** A line of the inbox. */
export type InboxTask = {
  caseId: string
  taskId: string
  caseNumber: string
  itemId: string
  itemName: Both
  subjectName: string
  taskName: string
  act: Act
  unit: string
  unitName: Both
  post: string
  dueOn: string | null
  colour: Colour
  remainingWorkingDays: number | null
  /** A staff id. */
  claimedBy: string | null
  claimedName: string | null
  /** Somebody who is away has claimed it, and I stand in. */
  inPlace: boolean
  openedAt: string
  /** Materials that may follow have not come yet. */
  owes: boolean
  /** An inspection that waits for its second signature. */
  reported: boolean
}
export type InboxPage = { tasks: readonly InboxTask[]; next: string | null }
/** What tells a task of the inbox from every other: task ids are their case's. */
export const taskKey = ({ caseId, taskId }: Pick<InboxTask, 'caseId' | 'taskId'>): string => `${caseId}/${taskId}`
