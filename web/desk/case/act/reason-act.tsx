import { Button } from 'antd'
import { useState } from 'react'
import { type DeskKey, useDeskSay } from '../../say.ts'
import { Keys } from '../../shortcuts/keys.tsx'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import type { ActProps } from './act-props.ts'
import { ready } from './ready-sentences.ts'
import { ReasonBox } from './reason-box.tsx'

type Props = ActProps & { verb: 'refuse' | 'return'; ready: keyof typeof ready; done: DeskKey; onCancel: () => void }

/** A verb that needs nothing but its reason: refuse acceptance, return. */
export function ReasonAct(props: Props) {
  const say = useDeskSay()
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    if (reason.trim() && !props.isBusy)
      props.onOrder({ verb: props.verb, body: { reason: reason.trim() }, done: props.done })
  }
  useShortcuts([{ combo: 'ctrl+Enter', what: `act.${props.verb}`, run: submit }])
  return (
    <div className="act">
      <h3>{say(`act.${props.verb}`)}</h3>
      <p className="muted">{say(`act.${props.verb}-what`)}</p>
      <ReasonBox
        label={say('act.reason')}
        required
        value={reason}
        onChange={setReason}
        ready={ready[props.ready]}
        wrong={isTried && !reason.trim() ? say('act.reason-needed') : undefined}
      />
      <div className="act-buttons">
        <Button type="primary" danger={props.verb === 'refuse'} loading={props.isBusy} onClick={submit}>
          {say(`act.${props.verb}`)} <Keys combo="ctrl+Enter" />
        </Button>
        <Button onClick={props.onCancel}>
          {say('act.cancel')} <Keys combo="Escape" />
        </Button>
      </div>
    </div>
  )
}
