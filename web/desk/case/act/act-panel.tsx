// The right column: what I may do now. The server says which verbs; a verb it does not name is not shown.
import { useQueryClient } from '@tanstack/react-query'
import { Alert } from 'antd'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useLocal } from '../../../ui/i18n/index.ts'
import type { CaseView } from '../../api/case.ts'
import type { DeskProblem } from '../../api/desk-problem.ts'
import { OwedList } from '../../deferral/owed-list.tsx'
import { useDeskSay } from '../../say.ts'
import { MovedOn } from './moved-on.tsx'
import { TaskPanel } from './task-panel.tsx'

const Corrections = lazy(() =>
  import('../../correction/corrections.tsx').then((part) => ({ default: part.Corrections })),
)
const Referral = lazy(() => import('../../referral/referral.tsx').then((part) => ({ default: part.Referral })))
const Beside = lazy(() => import('../beside/beside.tsx').then((part) => ({ default: part.Beside })))
const CaseSlips = lazy(() => import('../../slips/case-slips.tsx').then((part) => ({ default: part.CaseSlips })))

export function ActPanel(props: { view: CaseView; stays?: boolean }) {
  const say = useDeskSay()
  const { view } = props
  const [movedOn, setMovedOn] = useState<DeskProblem>()
  const [said, setSaid] = useState<string>()
  const [shown, setShown] = useState(view.tasks[0]?.taskId)
  const serverState = useQueryClient()
  const readAgain = () => serverState.invalidateQueries({ queryKey: ['case', view.caseId] })
  const task = view.tasks.find(({ taskId }) => taskId === shown) ?? view.tasks[0]
  useEffect(() => setShown(task?.taskId), [task?.taskId])
  return (
    <aside className="case-act" aria-label={say('act.title')}>
      <h2>{say('act.title')}</h2>
      {movedOn && <MovedOn problem={movedOn} onClose={() => setMovedOn(undefined)} />}
      {said && <Alert key={said} type="success" showIcon closable title={said} />}
      {view.tasks.length > 1 && (
        <fieldset className="act-choice" aria-label={say('act.which')}>
          {view.tasks.map((one) => (
            <button
              key={one.taskId}
              type="button"
              aria-pressed={one.taskId === task?.taskId}
              onClick={() => setShown(one.taskId)}
            >
              {one.name}
            </button>
          ))}
        </fieldset>
      )}
      <OwedList
        caseId={view.caseId}
        owed={view.owed}
        onBrought={view.owed.some(({ mayBring }) => mayBring) ? readAgain : undefined}
      />
      {task ? (
        <TaskPanel
          key={task.taskId}
          view={view}
          task={task}
          stays={props.stays ?? false}
          onMovedOn={setMovedOn}
          onStay={setSaid}
        />
      ) : (
        <Nothing view={view} />
      )}
      <Suspense fallback={null}>
        {(view.mayMakeSlip || view.slips.length > 0) && <CaseSlips view={view} />}
        <Beside view={view} />
        {view.referral && <Referral view={view} />}
        {view.correction && <Corrections view={view} />}
      </Suspense>
    </aside>
  )
}

function Nothing(props: { view: CaseView }) {
  const say = useDeskSay()
  const local = useLocal()
  const { view } = props
  if (view.revokedAt) return <Alert type="warning" showIcon title={say('promise.revoked')} />
  if (view.status === 'concluded') return <Alert type="info" showIcon title={say('act.concluded')} />
  if (view.status === 'supplementing')
    return <Alert type="info" showIcon title={say('act.waits-applicant')} description={say('act.waits-what')} />
  return (
    <Alert
      type="info"
      showIcon
      title={say('act.elsewhere')}
      description={view.now.map((one) => (
        <p key={one.node}>
          {local(one.unitName)}：{one.task}
        </p>
      ))}
    />
  )
}
