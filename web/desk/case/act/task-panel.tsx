import { Alert, Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { dayText } from '../../../ui/i18n/dates.ts'
import { useLang, useLocal } from '../../../ui/i18n/index.ts'
import type { Act, CaseTask, CaseView } from '../../api/case.ts'
import { type DeskProblem, isProblem } from '../../api/desk-problem.ts'
import type { Way } from '../../handing/hand-on.tsx'
import { useDeskSay } from '../../say.ts'
import { useStaff } from '../../session/staff.tsx'
import { ProblemNote } from '../../shell/problem-note.tsx'
import { Keys } from '../../shortcuts/keys.tsx'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import { AcceptAct } from './accept-act.tsx'
import type { ActProps } from './act-props.ts'
import { IssueAct } from './issue-act.tsx'
import { type Order, useCommand } from './use-command.ts'

const DecideAct = lazy(() => import('./decide-act.tsx').then((part) => ({ default: part.DecideAct })))
const ReviewAct = lazy(() => import('./review-act.tsx').then((part) => ({ default: part.ReviewAct })))
const MatterAct = lazy(() => import('../beside/matter-act.tsx').then((part) => ({ default: part.MatterAct })))

const HandOn = lazy(() => import('../../handing/hand-on.tsx').then((part) => ({ default: part.HandOn })))
const CheckAct = lazy(() => import('../../deferral/check-act.tsx').then((part) => ({ default: part.CheckAct })))

const InspectAct = lazy(() => import('../../inspection/inspect-act.tsx').then((part) => ({ default: part.InspectAct })))
const DeliverAct = lazy(() => import('../../closing/deliver-act.tsx').then((part) => ({ default: part.DeliverAct })))

const ApproveAct = lazy(() => import('../../correction/approve-act.tsx').then((part) => ({ default: part.ApproveAct })))
const ReceiveAct = lazy(() => import('../../referral/receive-act.tsx').then((part) => ({ default: part.ReceiveAct })))
const PromiseAct = lazy(() => import('../../deferral/promise-act.tsx').then((part) => ({ default: part.PromiseAct })))

const acts: Record<Act, React.ComponentType<ActProps>> = {
  accept: AcceptAct,
  review: ReviewAct,
  inspect: InspectAct,
  decide: DecideAct,
  issue: IssueAct,
  deliver: DeliverAct,
  extend: MatterAct,
  answer: MatterAct,
  procedure: MatterAct,
  suspension: MatterAct,
  'check-deferred': CheckAct,
  'check-promise': PromiseAct,
  revoke: PromiseAct,
  'approve-correction': ApproveAct,
  receive: ReceiveAct,
}

/** One task: whose it is, until when, and its act. */
export function TaskPanel(props: {
  view: CaseView
  task: CaseTask
  stays: boolean
  onMovedOn: (problem: DeskProblem) => void
  /** What was done, where the case stays open. */
  onStay: (said: string) => void
}) {
  const say = useDeskSay()
  const lang = useLang()
  const staff = useStaff()
  const { view, task } = props
  const sent = useCommand(view, task, props.stays, props.onStay)
  const order = (given: Order) =>
    sent.mutate(given, {
      onError: (error) => {
        if (isProblem(error, 'conflict-moved-on')) props.onMovedOn(error)
      },
    })
  const isMine = task.claimedBy === staff.staffId
  const isOthers = task.claimedBy !== null && !isMine && task.handing.inPlaceOf === null
  const [way, setWay] = useState<Way>()
  const rests = task.act !== 'suspension' && view.beside.open.some(({ kind }) => kind === 'suspension')
  const claim = () => order({ verb: 'claim', body: {}, done: 'act.did.claim' })
  useShortcuts([{ combo: 'c', what: 'inbox.key.claim', run: claim, off: task.claimedBy !== null }])
  const Form = acts[task.act]
  return (
    <div className="task">
      <p className="task-head">
        <b>{task.name}</b>
        {task.dueOn && <span className="muted">{say('case.step-due', { day: dayText(lang, task.dueOn) })}</span>}
        {isMine && (
          <Button
            size="small"
            type="link"
            onClick={() => order({ verb: 'release', body: {}, done: 'act.did.release' })}
          >
            {say('act.release')}
          </Button>
        )}
        {task.claimedBy === null && (
          <Button size="small" onClick={claim}>
            {say('act.claim')} <Keys combo="c" />
          </Button>
        )}
      </p>
      {!isProblem(sent.error, 'conflict-moved-on') && <ProblemNote error={sent.error} />}
      {task.handing.inPlaceOf !== null && !isMine && (
        <Alert type="info" showIcon title={say('act.in-place-of', { name: task.handing.inPlaceOf })} />
      )}
      {rests && <Alert type="warning" showIcon title={say('act.suspended')} />}
      {isOthers ? (
        <Alert type="info" showIcon title={say('act.claimed-by', { name: task.claimedName ?? '' })} />
      ) : (
        <Suspense fallback={null}>
          {way ? (
            <HandOn
              view={view}
              task={task}
              isBusy={sent.isPending}
              onOrder={order}
              way={way}
              onCancel={() => setWay(undefined)}
            />
          ) : (
            !rests && <Form view={view} task={task} isBusy={sent.isPending} onOrder={order} />
          )}
        </Suspense>
      )}
      {!isOthers && !way && <Ways task={task} onChoose={setWay} />}
    </div>
  )
}

/** Handing on and giving back, where the task allows it. */
function Ways({ task, onChoose }: { task: CaseTask; onChoose: (way: Way) => void }) {
  const say = useDeskSay()
  const local = useLocal()
  const { mayTransfer, backTo } = task.handing
  if (!mayTransfer && !backTo) return null
  return (
    <div className="hand-on">
      {backTo && (
        <Button size="small" title={local(backTo)} onClick={() => onChoose('give-back')}>
          {say('act.give-back')}
        </Button>
      )}
      {mayTransfer && (
        <Button size="small" onClick={() => onChoose('transfer')}>
          {say('act.transfer')}
        </Button>
      )}
    </div>
  )
}
