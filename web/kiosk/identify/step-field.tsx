// One field of numbers with the large keys below it. Typing and the reader go into the same field.
import { useEffect, useId, useRef } from 'react'
import { NumberPad } from './number-pad.tsx'

type StepFieldProps = {
  label: string
  value: string
  /** Most characters. */
  most: number
  kind: 'digits' | 'citizen-id' | 'letters'
  problem: string | undefined
  onChange: (value: string) => void
}

const kept = { digits: /[^0-9]/g, 'citizen-id': /[^0-9X]/g, letters: /[^0-9A-Z]/g } as const

export function StepField(props: StepFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const { value, most, kind } = props
  const put = (typed: string) =>
    props.onChange(typed.normalize('NFKC').toUpperCase().replaceAll(kept[kind], '').slice(0, most))
  useEffect(() => {
    // The reader types wherever the focus is: after a touch on something else it is led back here.
    const lead = ({ key }: KeyboardEvent) => {
      const at = document.activeElement
      const isTypedInto = at instanceof HTMLInputElement && at.type !== 'radio'
      if (/^[0-9A-Za-z]$/.test(key) && !isTypedInto) input.current?.focus()
    }
    input.current?.focus()
    addEventListener('keydown', lead, true)
    return () => removeEventListener('keydown', lead, true)
  }, [])
  return (
    <div className="field" data-wrong={props.problem ? '' : undefined}>
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.problem && (
        <p className="field-problem" id={`${id}-problem`}>
          {props.problem}
        </p>
      )}
      <input
        ref={input}
        id={id}
        className="control control-code"
        inputMode={kind === 'letters' ? 'text' : 'none'}
        autoComplete="off"
        value={value}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={props.problem && `${id}-problem`}
        onChange={(event) => put(event.target.value)}
      />
      <NumberPad
        {...(kind === 'citizen-id' && { extra: 'X' })}
        onKey={(key) => put(value + key)}
        onDelete={() => put(value.slice(0, -1))}
        onClear={() => put('')}
      />
    </div>
  )
}
