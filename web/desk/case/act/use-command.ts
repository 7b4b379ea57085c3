// Sends a command and goes on. When somebody was faster, the case is read again and the panel says who and when.
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'
import { useLocal } from '../../../ui/i18n/index.ts'
import type { CaseTask, CaseView } from '../../api/case.ts'
import { command } from '../../api/command.ts'
import { isProblem } from '../../api/desk-problem.ts'
import { read } from '../../api/http.ts'
import type { InboxPage } from '../../api/task.ts'
import { type DeskKey, useDeskSay } from '../../say.ts'
import { useStaff } from '../../session/staff.tsx'
import { useStep } from '../round/use-step.ts'
import { nextStop } from './next-stop.ts'

/** `onDone`: what to do with what was filled in, once the server has it. */
export type Order = { verb: string; body: object; done: DeskKey; onDone?: () => void }

/**
 * Commands at one task. `stays` keeps the page (reception); otherwise the next case of the round opens, or the next task; `onStay` hears
 * what was done where the case still waits for the same clerk.
 */
export const useCommand = (view: CaseView, task: CaseTask, stays: boolean, onStay: (said: string) => void) => {
  const say = useDeskSay()
  const local = useLocal()
  const staff = useStaff()
  const serverState = useQueryClient()
  const [, go] = useLocation()
  const step = useStep(view.caseId)
  const readAgain = async () => {
    await serverState.invalidateQueries({ queryKey: ['case', view.caseId] })
    return serverState.getQueryData<CaseView>(['case', view.caseId])
  }
  const goOn = async (order: Order) => {
    const after = await readAgain()
    if (stays || order.verb === 'claim' || order.verb === 'release') return
    const flash = say('act.done', { number: view.caseNumber, what: say(order.done) })
    if ((after?.tasks.length ?? 0) === 0) {
      // The act is done: a next case that cannot be read must not look like its failure.
      const next = await step.next().catch(() => undefined)
      if (next) return step.open(next, flash)
    }
    const { tasks } = await read<InboxPage>('/tasks?scope=post')
    const stop = nextStop({
      caseId: view.caseId,
      tasksHere: after?.tasks.length ?? 0,
      inbox: tasks,
      isMine: ({ claimedBy }) => claimedBy === staff.staffId,
    })
    if (stop.to === 'stay') onStay(flash)
    if (stop.to === 'case')
      step.open(stop.task.caseId, `${flash} ${say('act.next', { item: local(stop.task.itemName) })}`)
    if (stop.to === 'inbox') go('/inbox', { state: { flash } })
  }
  return useMutation({
    mutationFn: (order: Order) => command(view.caseId, `tasks/${task.taskId}/${order.verb}`, order.body),
    onSuccess: (_answer, order) => {
      order.onDone?.()
      return goOn(order)
    },
    onError: (error) => {
      if (isProblem(error, 'conflict-moved-on') || isProblem(error, 'not-found')) void readAgain()
    },
  })
}
