import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { useDeskSay } from '../../say.ts'
import { Keys } from '../../shortcuts/keys.tsx'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import type { ActProps } from './act-props.ts'

const methods = ['window', 'online', 'post'] as const

/** Hands the result over: how, and to whom. 行政许可法 第四十四条. */
export function DeliverAct(props: ActProps) {
  const say = useDeskSay()
  const { view } = props
  const [method, setMethod] = useState<(typeof methods)[number]>(view.channel === 'window' ? 'window' : 'online')
  const [receivedBy, setReceivedBy] = useState(view.subject.name)
  const deliver = () => {
    if (props.isBusy) return
    const body = { method, ...(method === 'online' ? {} : { receivedBy: receivedBy.trim() }) }
    props.onOrder({ verb: 'deliver', body, done: 'act.did.deliver' })
  }
  useShortcuts([{ combo: 'alt+A', what: 'act.deliver', run: deliver }])
  return (
    <div className="act">
      <fieldset>
        <legend>{say('deliver.how')}</legend>
        <Radio.Group
          value={method}
          onChange={(event) => setMethod(event.target.value)}
          options={methods.map((value) => ({ value, label: say(`deliver.${value}`) }))}
        />
      </fieldset>
      {method !== 'online' && (
        <label htmlFor="received-by">
          {say('deliver.to')}
          <Input
            id="received-by"
            value={receivedBy}
            maxLength={60}
            onChange={(event) => setReceivedBy(event.target.value)}
          />
        </label>
      )}
      <Button type="primary" size="large" block loading={props.isBusy} onClick={deliver}>
        {say('act.deliver')} <Keys combo="alt+A" />
      </Button>
    </div>
  )
}
