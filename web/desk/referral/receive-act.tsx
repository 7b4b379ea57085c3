// A case that another organ refers here: taken over with one click, or returned with a reason.
import { Button } from 'antd'
import { useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { ActProps } from '../case/act/act-props.ts'
import { ready } from '../case/act/ready-sentences.ts'
import { ReasonBox } from '../case/act/reason-box.tsx'
import { ReferralWords, useReferralSay } from './referral-words.tsx'

export const ReceiveAct = (props: ActProps) => (
  <ReferralWords>
    <Receive {...props} />
  </ReferralWords>
)

function Receive({ view, task, isBusy, onOrder }: ActProps) {
  const say = useReferralSay()
  const local = useLocal()
  const [isReturned, setReturned] = useState(false)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const open = view.referral?.open
  if (!open) return null
  const sendBack = () => {
    setTried(true)
    if (reason.trim() && !isBusy)
      onOrder({ verb: 'return-referral', body: { reason: reason.trim() }, done: 'act.did.return-referral' })
  }
  return (
    <div className="act">
      <p>{say('refer.asked', { from: local(open.from), by: open.by })}</p>
      <q>{open.reason}</q>
      {isReturned && (
        <ReasonBox
          label={say('refer.return-reason')}
          required
          value={reason}
          onChange={setReason}
          ready={ready['refer-return']}
          wrong={isTried && !reason.trim() ? say('act.reason-needed') : undefined}
        />
      )}
      {task.verbs.includes('take-over') && (
        <div className="act-buttons">
          {!isReturned && (
            <Button
              type="primary"
              loading={isBusy}
              onClick={() => onOrder({ verb: 'take-over', body: {}, done: 'act.did.take-over' })}
            >
              {say('refer.take')}
            </Button>
          )}
          <Button danger disabled={isBusy} onClick={() => (isReturned ? sendBack() : setReturned(true))}>
            {say('refer.return')}
          </Button>
          {isReturned && <Button onClick={() => setReturned(false)}>{say('refer.cancel')}</Button>}
        </div>
      )}
    </div>
  )
}
