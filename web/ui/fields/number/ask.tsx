import { useState } from 'react'
import { useLang } from '../../i18n/language.tsx'
import type { AskProps } from '../field.ts'
import { aria, Frame } from '../frame.tsx'
import { typed } from './model.ts'
import { figure, unitOf } from './text.ts'

/** A text box with the number keypad: no arrows that change the number on a scroll. «3.» must stay while «3.5» is typed. */
export function Ask(props: AskProps) {
  const lang = useLang()
  const plain = String(props.value ?? '')
  const [draft, setDraft] = useState(plain)
  const [isHere, setHere] = useState(false)
  const open = typed(draft) === props.value ? draft : plain
  const shown = isHere || props.value === undefined ? open : figure(props.value, props.schema)
  const unit = unitOf(props.schema, lang)
  const described = aria(props)
  const ids = [described['aria-describedby'], unit && `${props.id}-unit`].filter(Boolean).join(' ')
  return (
    <Frame {...props}>
      <span className="control-with-unit">
        <input
          id={props.id}
          className="control control-short"
          type="text"
          inputMode={props.schema.type === 'integer' ? 'numeric' : 'decimal'}
          value={shown}
          onFocus={() => setHere(true)}
          onBlur={() => setHere(false)}
          onChange={(event) => {
            setDraft(event.target.value)
            props.onChange(typed(event.target.value))
          }}
          {...described}
          aria-describedby={ids || undefined}
        />
        {unit && <span id={`${props.id}-unit`}>{unit}</span>}
      </span>
    </Frame>
  )
}
