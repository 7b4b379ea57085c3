import { useState } from 'react'
import { useLocal } from '../../i18n/language.tsx'
import type { AskProps } from '../field.ts'
import { aria, Frame } from '../frame.tsx'
import { typed } from './model.ts'

/** A text box with the number keypad: no arrows that change the number on a scroll. «3.» must stay while «3.5» is typed. */
export function Ask(props: AskProps) {
  const local = useLocal()
  const [draft, setDraft] = useState(String(props.value ?? ''))
  const shown = typed(draft) === props.value ? draft : String(props.value ?? '')
  const unit = local(props.schema['x-unit'])
  return (
    <Frame {...props}>
      <span className="control-with-unit">
        <input
          id={props.id}
          className="control control-short"
          type="text"
          inputMode={props.schema.type === 'integer' ? 'numeric' : 'decimal'}
          value={shown}
          onChange={(event) => {
            setDraft(event.target.value)
            props.onChange(typed(event.target.value))
          }}
          {...aria(props)}
        />
        {unit && <span aria-hidden="true">{unit}</span>}
      </span>
    </Frame>
  )
}
