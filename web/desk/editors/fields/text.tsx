// A text that is written when the author leaves it or presses Enter: one change, not one a letter. A text with a fault stays in
// the field, with the fault below it, and is not written.
import { type InputHTMLAttributes, useEffect, useState } from 'react'

type TextProps = {
  id: string
  value: string
  onChange: (value: string) => void
  readOnly?: boolean | undefined
  /** A field of so many lines. */
  rows?: number | undefined
  /** What to offer while typing. */
  list?: readonly string[] | undefined
  inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'] | undefined
  describedBy?: string | undefined
  label?: string | undefined
  placeholder?: string | undefined
  /** What is wrong with a text, if anything. */
  fault?: (text: string) => string | undefined
}

export function Text(props: TextProps) {
  const [text, setText] = useState(props.value)
  useEffect(() => setText(props.value), [props.value])
  const fault = props.fault?.(text)
  const write = () => {
    const kept = text.trim()
    if (kept !== props.value && !props.fault?.(kept)) props.onChange(kept)
  }
  const common = {
    id: props.id,
    className: 'line',
    value: text,
    readOnly: props.readOnly,
    placeholder: props.placeholder,
    'aria-label': props.label,
    'aria-describedby': fault ? `${props.id}-fault` : props.describedBy,
    'aria-invalid': fault ? (true as const) : undefined,
    onBlur: write,
  }
  return (
    <>
      {props.rows ? (
        <textarea {...common} rows={props.rows} onChange={(event) => setText(event.target.value)} />
      ) : (
        <input
          {...common}
          inputMode={props.inputMode}
          list={props.list?.length ? `${props.id}-list` : undefined}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && write()}
        />
      )}
      {props.list && props.list.length > 0 && (
        <datalist id={`${props.id}-list`}>
          {props.list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {fault && (
        <small className="wrong" id={`${props.id}-fault`} role="alert">
          {fault}
        </small>
      )}
    </>
  )
}
