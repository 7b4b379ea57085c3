import { useId } from 'react'

/** One of a few, as large buttons for a thumb; radio buttons underneath. */
export function Choice<T extends string>(props: {
  legend: string
  value: T | null
  options: readonly { value: T; label: string }[]
  onChange: (value: T) => void
}) {
  const name = useId()
  return (
    <fieldset className="choice">
      <legend>{props.legend}</legend>
      <div>
        {props.options.map(({ value, label }) => (
          <label key={value} data-value={value}>
            <input type="radio" name={name} checked={props.value === value} onChange={() => props.onChange(value)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
