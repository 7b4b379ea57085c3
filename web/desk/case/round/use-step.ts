// Finds the case to go to in the round, and opens it. A case is read once: the page that opens has it already.
import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import type { CaseView } from '../../api/case.ts'
import { isProblem } from '../../api/desk-problem.ts'
import { read } from '../../api/http.ts'
import { useRound } from '../../inbox/round.ts'
import { useStaff } from '../../session/staff.tsx'
import { caseBefore, nextOpen } from './steps.ts'

/** The history state of a case that was stepped to: its heading takes the focus. */
type Arrival = { flash?: string; arrived: true }

/** `round` is undefined when the case was not opened from the inbox. */
export const useStep = (caseId: string) => {
  const { staffId } = useStaff()
  const serverState = useQueryClient()
  const [, go] = useLocation()
  const round = useRound(caseId, staffId)
  const look = (one: string) =>
    serverState
      .fetchQuery({ queryKey: ['case', one], queryFn: ({ signal }) => read<CaseView>(`/cases/${one}`, signal) })
      .catch((error: unknown) => {
        if (isProblem(error, 'not-found') || isProblem(error, 'forbidden')) return undefined
        throw error
      })
  const next = () => nextOpen(round ?? [], caseId, look, staffId)
  const before = () => caseBefore(round ?? [], caseId)
  const open = (to: string, flash?: string) =>
    go(`/cases/${to}`, { state: { arrived: true, ...(flash && { flash }) } satisfies Arrival })
  return { round, next, before, open }
}
