import { Alert, Button, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { useLocal } from '../../ui/i18n/index.ts'
import type { ActProps } from '../case/act/act-props.ts'
import { Keys } from '../shortcuts/keys.tsx'
import { useShortcuts } from '../shortcuts/shortcuts.tsx'
import { ClosingWords, useClosingSay } from './closing-words.tsx'

const methods = ['window', 'online', 'post'] as const
type Method = (typeof methods)[number]

/** Hands the result over: to whom, who is identified, or by post with a number. 行政许可法 第四十四条. */
export const DeliverAct = (props: ActProps) => (
  <ClosingWords>
    <Deliver {...props} />
  </ClosingWords>
)

function Deliver(props: ActProps) {
  const { delivery } = props.view
  if (delivery?.sent) return <OnItsWay {...props} sent={delivery.sent} />
  if (delivery?.method === 'post' && delivery.recipient) return <Posting {...props} recipient={delivery.recipient} />
  return <HandOut {...props} />
}

function HandOut(props: ActProps) {
  const say = useClosingSay()
  const local = useLocal()
  const { view } = props
  const [method, setMethod] = useState<Method>('window')
  const isEnterprise = view.subject.kind === 'enterprise'
  const [kind, setKind] = useState<'self' | 'agent'>(isEnterprise ? 'agent' : 'self')
  const [idNumber, setIdNumber] = useState('')
  const [name, setName] = useState('')
  const [authorisation, setAuthorisation] = useState<'letter' | 'mandate'>('letter')
  const [isTried, setTried] = useState(false)
  const isWhole = method !== 'window' || kind === 'self' || (name.trim() !== '' && idNumber.trim() !== '')
  const deliver = () => {
    setTried(true)
    if (props.isBusy || !isWhole) return
    const collector =
      kind === 'self'
        ? { kind, ...(idNumber.trim() && { idNumber: idNumber.trim() }) }
        : { kind, name: name.trim(), idNumber: idNumber.trim(), authorisation }
    props.onOrder({
      verb: 'deliver',
      body: { method, ...(method === 'window' && { collector }) },
      done: 'act.did.deliver',
    })
  }
  useShortcuts([{ combo: 'alt+A', what: 'act.deliver', run: deliver }])
  return (
    <div className="act">
      {view.delivery?.isChosen && <p>{say('deliver.chosen', { site: local(view.delivery.site.name) })}</p>}
      {view.delivery?.returned && (
        <Alert type="warning" showIcon title={say('deliver.came-back', { reason: view.delivery.returned.reason })} />
      )}
      <fieldset>
        <legend>{say('deliver.how')}</legend>
        <Radio.Group
          value={method}
          onChange={(event) => setMethod(event.target.value)}
          options={methods.filter((one) => one !== 'post').map((value) => ({ value, label: say(`deliver.${value}`) }))}
        />
      </fieldset>
      {method === 'window' && (
        <>
          <fieldset hidden={isEnterprise}>
            <legend>{say('deliver.to')}</legend>
            <Radio.Group
              value={kind}
              onChange={(event) => setKind(event.target.value)}
              options={[
                { value: 'self', label: `${say('deliver.self')} ${view.subject.name}` },
                { value: 'agent', label: say('deliver.agent') },
              ]}
            />
          </fieldset>
          {isEnterprise && <p>{say('deliver.enterprise', { name: view.subject.name })}</p>}
          {kind === 'agent' && <Field label={say('deliver.agent-name')} value={name} onChange={setName} />}
          <Field
            label={say(kind === 'self' ? 'deliver.own-id' : 'deliver.agent-id')}
            value={idNumber}
            onChange={setIdNumber}
          />
          {kind === 'self' && <p className="muted">{say('deliver.own-id-hint', { id: view.subject.idMasked })}</p>}
          {kind === 'agent' && (
            <fieldset>
              <legend>{say('deliver.authorisation')}</legend>
              <Radio.Group
                value={authorisation}
                onChange={(event) => setAuthorisation(event.target.value)}
                options={(['letter', 'mandate'] as const).map((value) => ({
                  value,
                  label: say(`deliver.authorisation.${value}`),
                }))}
              />
            </fieldset>
          )}
          {isTried && !isWhole && <p className="wrong">{say('deliver.agent-needed')}</p>}
        </>
      )}
      <Button type="primary" size="large" block loading={props.isBusy} onClick={deliver}>
        {say('act.deliver')} <Keys combo="alt+A" />
      </Button>
    </div>
  )
}

/** Where it goes, and with which number it went. */
function Posting(props: ActProps & { recipient: { name: string; phone: string; address: string } }) {
  const say = useClosingSay()
  const { recipient } = props
  const [carrier, setCarrier] = useState('EMS')
  const [number, setNumber] = useState('')
  const [isTried, setTried] = useState(false)
  const isWhole = carrier.trim() !== '' && /^[A-Za-z0-9-]{6,40}$/.test(number.trim())
  const send = () => {
    setTried(true)
    if (!props.isBusy && isWhole)
      props.onOrder({
        verb: 'send-result',
        body: { carrier: carrier.trim(), number: number.trim() },
        done: 'act.did.send-result',
      })
  }
  return (
    <div className="act">
      <p>
        <b>{say('deliver.post-to')}</b>
        <br />
        {recipient.name} {recipient.phone}
        <br />
        {recipient.address}
      </p>
      {props.view.delivery?.returned && (
        <Alert
          type="warning"
          showIcon
          title={say('deliver.came-back', { reason: props.view.delivery.returned.reason })}
        />
      )}
      <Field label={say('deliver.carrier')} value={carrier} onChange={setCarrier} />
      <Field label={say('deliver.number')} value={number} onChange={setNumber} />
      {isTried && !isWhole && <p className="wrong">{say('deliver.number-needed')}</p>}
      <Button type="primary" size="large" block loading={props.isBusy} onClick={send}>
        {say('act.send-result')}
      </Button>
    </div>
  )
}

/** It arrived, or came back. */
function OnItsWay(props: ActProps & { sent: { carrier: string; number: string } }) {
  const say = useClosingSay()
  const [receivedBy, setReceivedBy] = useState(props.view.subject.name)
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  return (
    <div className="act">
      <p>{say('deliver.sent', props.sent)}</p>
      <Field label={say('deliver.signed-by')} value={receivedBy} onChange={setReceivedBy} />
      <Button
        type="primary"
        block
        loading={props.isBusy}
        onClick={() =>
          props.onOrder({
            verb: 'deliver',
            body: { method: 'post', ...(receivedBy.trim() && { receivedBy: receivedBy.trim() }) },
            done: 'act.did.deliver',
          })
        }
      >
        {say('act.arrived')}
      </Button>
      <Field label={say('deliver.back-reason')} value={reason} onChange={setReason} />
      {isTried && !reason.trim() && <p className="wrong">{say('act.reason-needed')}</p>}
      <Button
        danger
        disabled={props.isBusy}
        onClick={() => {
          setTried(true)
          if (reason.trim())
            props.onOrder({
              verb: 'result-returned',
              body: { reason: reason.trim() },
              done: 'act.did.result-returned',
            })
        }}
      >
        {say('act.came-back')}
      </Button>
    </div>
  )
}

function Field(props: { label: string; value: string; onChange: (text: string) => void }) {
  const id = useId()
  return (
    <div className="beside-field">
      <label htmlFor={id}>{props.label}</label>
      <Input id={id} value={props.value} maxLength={60} onChange={(event) => props.onChange(event.target.value)} />
    </div>
  )
}
