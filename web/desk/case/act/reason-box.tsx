import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useDeskSay } from '../../say.ts'

/** A text with ready sentences to choose from; choosing fills it, and it can be changed. Reports every change. */
export function ReasonBox(props: {
  label: string
  value: string
  ready: readonly string[]
  required?: boolean
  wrong?: string | undefined
  onChange: (text: string) => void
}) {
  const say = useDeskSay()
  const id = useId()
  const [all, setAll] = useState(false)
  const ready = all ? props.ready : props.ready.slice(0, 3)
  return (
    <div className="reason">
      <label htmlFor={id}>
        {props.label}
        {props.required && <span className="muted"> {say('field.required')}</span>}
      </label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={1000}
        value={props.value}
        status={props.wrong ? 'error' : ''}
        aria-invalid={props.wrong ? true : undefined}
        aria-describedby={props.wrong ? `${id}-wrong` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      />
      {props.wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {props.wrong}
        </p>
      )}
      <fieldset className="ready" aria-label={say('act.ready')}>
        {ready.map((sentence) => (
          <button key={sentence} type="button" onClick={() => props.onChange(sentence)}>
            {sentence}
          </button>
        ))}
        {ready.length < props.ready.length && (
          <Button type="link" size="small" onClick={() => setAll(true)}>
            {say('act.more-ready')}
          </Button>
        )}
      </fieldset>
    </div>
  )
}
