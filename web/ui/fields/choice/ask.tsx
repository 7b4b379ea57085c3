import { useLang, useSay } from '../../i18n/language.tsx'
import type { AskProps } from '../field.ts'
import { aria, Frame, GroupFrame } from '../frame.tsx'
import { isMany, labelOf, offered, standsOpen } from './model.ts'

/** Radios for a few, a select for many, tick boxes where several may be chosen. */
export function Ask(props: AskProps) {
  if (isMany(props.schema)) return <Ticks {...props} />
  return standsOpen(props.schema) ? <Radios {...props} /> : <Select {...props} />
}

function Radios(props: AskProps) {
  const lang = useLang()
  return (
    <GroupFrame {...props} role="radiogroup">
      <div className="options">
        {offered(props.schema).map((value) => (
          <label className="option" key={value}>
            <input
              type="radio"
              name={props.id}
              checked={props.value === value}
              onChange={() => props.onChange(value)}
            />
            {labelOf(props.schema, value, lang)}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

function Select(props: AskProps) {
  const lang = useLang()
  const say = useSay()
  const values = offered(props.schema)
  return (
    <Frame {...props}>
      <select
        id={props.id}
        className="control"
        value={props.value === undefined ? '' : String(props.value)}
        onChange={(event) => props.onChange(values.find((value) => String(value) === event.target.value))}
        {...aria(props)}
      >
        <option value="">{say('field.choose')}</option>
        {values.map((value) => (
          <option key={value} value={String(value)}>
            {labelOf(props.schema, value, lang)}
          </option>
        ))}
      </select>
    </Frame>
  )
}

function Ticks(props: AskProps) {
  const lang = useLang()
  const chosen: readonly unknown[] = Array.isArray(props.value) ? props.value : []
  const values = offered(props.schema)
  return (
    <GroupFrame {...props}>
      <div className="options">
        {values.map((value) => (
          <label className="option" key={value}>
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={(event) => {
                const now = values.filter((one) => (one === value ? event.target.checked : chosen.includes(one)))
                props.onChange(now.length ? now : undefined)
              }}
            />
            {labelOf(props.schema, value, lang)}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}
