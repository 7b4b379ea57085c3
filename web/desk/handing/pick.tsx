import { useId } from 'react'

/** A labelled choice; what is wrong stands below it. */
export function LabelledPick(props: {
  label: string
  value: string
  options: readonly (readonly [value: string, text: string])[]
  onChange: (value: string) => void
  wrong?: string | undefined
}) {
  const id = useId()
  return (
    <div className="beside-field">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className="line"
        value={props.value}
        aria-invalid={props.wrong ? true : undefined}
        aria-describedby={props.wrong ? `${id}-wrong` : undefined}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="" />
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {props.wrong && (
        <p className="wrong" id={`${id}-wrong`}>
          {props.wrong}
        </p>
      )}
    </div>
  )
}
