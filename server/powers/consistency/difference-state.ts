// What stands behind each difference of a district (一致性): aligned when there is none; else excepted, asked, expired or unapproved. An
// exception of the file covers all that the file changes; one asked at the desk covers exactly the differences it names. Pure.

import type { FileException } from '../../catalogue/index.ts'
import { exceptionState } from '../exception-state.ts'
import type { ExceptionRow } from '../store.ts'

export const differenceStates = ['unapproved', 'expired', 'asked', 'excepted'] as const
export type DifferenceState = (typeof differenceStates)[number]
export type CellState = DifferenceState | 'aligned'

/** The state of one difference on an ISO day, with the exception that decides it. */
export function differenceState(
  id: string,
  { file, rows }: { file: FileException | undefined; rows: readonly ExceptionRow[] },
  today: string,
): { state: DifferenceState; row?: ExceptionRow; byFile?: boolean } {
  const covering = rows.filter(({ covers }) => covers.includes(id))
  const find = (state: string) => covering.find((row) => exceptionState(row, today) === state)
  const approved = find('approved')
  if (approved) return { state: 'excepted', row: approved }
  if (file && today <= file.expiresOn) return { state: 'excepted', byFile: true }
  const asked = find('asked')
  if (asked) return { state: 'asked', row: asked }
  const expired = find('expired')
  if (expired) return { state: 'expired', row: expired }
  if (file) return { state: 'expired', byFile: true }
  return { state: 'unapproved' }
}

/** The worst of several states; aligned when there is no difference. */
export const worstOf = (states: readonly DifferenceState[]): CellState =>
  differenceStates.find((state) => states.includes(state)) ?? 'aligned'
