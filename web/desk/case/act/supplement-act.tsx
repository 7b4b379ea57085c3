import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'
import { useLang } from '../../../ui/i18n/index.ts'
import { useDeskSay } from '../../say.ts'
import { Keys } from '../../shortcuts/keys.tsx'
import { useShortcuts } from '../../shortcuts/shortcuts.tsx'
import type { ActProps } from './act-props.ts'
import { missingAtFirst, missingOf, noticesSent, type Tick, ticksOf } from './missing.ts'
import { ready } from './ready-sentences.ts'

/** The supplement notice: tick all that is missing, say why for each, send once. */
export function SupplementAct(props: ActProps & { onCancel: () => void }) {
  const say = useDeskSay()
  const lang = useLang()
  const { view } = props
  const ticks = ticksOf(view.materials, view.formDefinition, view.form, lang)
  const [reasons, setReasons] = useState(() => missingAtFirst(view.materials, ready.missing[0]))
  const [isTried, setTried] = useState(false)
  const missing = missingOf(ticks, reasons)
  const sent = noticesSent(view)
  const submit = () => {
    setTried(true)
    if (missing && !props.isBusy)
      props.onOrder({ verb: 'require-supplement', body: { missing }, done: 'act.did.supplement' })
  }
  useShortcuts([{ combo: 'ctrl+Enter', what: 'act.supplement', run: submit }])
  const toggle = (key: string, isOn: boolean) => {
    const { [key]: _before, ...others } = reasons
    setReasons(isOn ? { ...others, [key]: '' } : others)
  }
  const list = (kind: Tick['kind']) =>
    ticks
      .filter((tick) => tick.kind === kind)
      .map((tick) => (
        <TickLine
          key={tick.key}
          tick={tick}
          reason={reasons[tick.key]}
          isTried={isTried}
          onToggle={(isOn) => toggle(tick.key, isOn)}
          onReason={(reason) => setReasons({ ...reasons, [tick.key]: reason })}
        />
      ))
  return (
    <div className="act supplement">
      <h3>{say('act.supplement')}</h3>
      {sent > 0 ? (
        <Alert type="warning" showIcon title={say('supplement.second', { n: sent + 1 })} />
      ) : (
        <p className="muted">{say('supplement.once')}</p>
      )}
      <fieldset>
        <legend>{say('case.materials')}</legend>
        {list('material')}
      </fieldset>
      <details open={Object.keys(reasons).some((key) => key.startsWith('/'))}>
        <summary>{say('supplement.fields')}</summary>
        {list('field')}
      </details>
      {isTried && !missing && (
        <p className="wrong" role="alert">
          {say('supplement.needs')}
        </p>
      )}
      <div className="act-buttons">
        <Button type="primary" loading={props.isBusy} onClick={submit}>
          {say('supplement.send', { n: Object.keys(reasons).length })} <Keys combo="ctrl+Enter" />
        </Button>
        <Button onClick={props.onCancel}>
          {say('act.cancel')} <Keys combo="Escape" />
        </Button>
      </div>
    </div>
  )
}

function TickLine(props: {
  tick: Tick
  reason: string | undefined
  isTried: boolean
  onToggle: (isOn: boolean) => void
  onReason: (reason: string) => void
}) {
  const say = useDeskSay()
  const { tick, reason } = props
  const isOn = reason !== undefined
  return (
    <div className="tick">
      <Checkbox checked={isOn} onChange={(event) => props.onToggle(event.target.checked)}>
        {tick.name}
      </Checkbox>
      {isOn && (
        <>
          <input
            className="line"
            // biome-ignore lint/a11y/noAutofocus: ticking asks for the reason next
            autoFocus={reason === ''}
            aria-label={say('supplement.reason', { name: tick.name })}
            aria-invalid={(props.isTried && !reason.trim()) || undefined}
            placeholder={say('act.reason')}
            maxLength={200}
            value={reason}
            onChange={(event) => props.onReason(event.target.value)}
          />
          <div className="ready">
            {ready.missing.map((words) => (
              <button key={words} type="button" aria-pressed={reason === words} onClick={() => props.onReason(words)}>
                {words}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}
