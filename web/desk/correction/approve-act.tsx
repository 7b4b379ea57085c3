// Approving a correction that a colleague proposed: what it changes, and yes or no with a reason.
import { Button } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { ActProps } from '../case/act/act-props.ts'
import { ReasonBox } from '../case/act/reason-box.tsx'
import { CorrectionWords, useCorrectionSay } from './correction-words.tsx'
import { valuesOf } from './values.ts'

export const ApproveAct = (props: ActProps) => (
  <CorrectionWords>
    <Approve {...props} />
  </CorrectionWords>
)

function Approve({ view, task, isBusy, onOrder }: ActProps) {
  const say = useCorrectionSay()
  const local = useLocal()
  const [isDenied, setDenied] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const open = view.correction?.open
  if (!open) return null
  const titles = new Map(
    valuesOf(view.correction?.form, view.formDefinition.schema).map(({ pointer, title }) => [pointer, title]),
  )
  const deny = () => {
    setTried(true)
    if (reason.trim() && !isBusy)
      onOrder({ verb: 'deny-correction', body: { reason: reason.trim() }, done: 'act.did.deny-correction' })
  }
  return (
    <div className="act">
      <p>{say('correct.waits', { name: open.by, what: local(open.name) })}</p>
      <ul hidden={open.changes.length === 0 && open.decisionReason === null}>
        {open.changes.map(({ pointer, from, to }) => (
          <li key={pointer}>
            {say('correct.change', {
              field: local(titles.get(pointer) ?? { zh: pointer, en: pointer }),
              from: String(from ?? ''),
              to: String(to),
            })}
          </li>
        ))}
        {open.decisionReason !== null && (
          <li>
            {say('correct.change', {
              field: say('correct.decision-reason-field'),
              from: view.correction?.decisionReason ?? '',
              to: open.decisionReason,
            })}
          </li>
        )}
      </ul>
      <q>{open.reason}</q>
      {isDenied && (
        <ReasonBox
          label={say('correct.deny-reason')}
          required
          value={reason}
          onChange={setReason}
          ready={[]}
          wrong={isTried && !reason.trim() ? say('act.reason-needed') : undefined}
        />
      )}
      {task.verbs.includes('approve-correction') && (
        <div className="act-buttons">
          {!isDenied && (
            <Button
              type="primary"
              loading={isBusy}
              onClick={() => onOrder({ verb: 'approve-correction', body: {}, done: 'act.did.approve-correction' })}
            >
              {say('correct.approve')}
            </Button>
          )}
          <Button danger disabled={isBusy} onClick={() => (isDenied ? deny() : setDenied(true))}>
            {say('correct.deny')}
          </Button>
          {isDenied && <Button onClick={() => setDenied(false)}>{say('correct.cancel')}</Button>}
        </div>
      )}
    </div>
  )
}
