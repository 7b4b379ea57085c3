import { useSay } from '../../i18n/language.tsx'
import type { AskProps } from '../field.ts'
import { aria, GroupFrame } from '../frame.tsx'
import { isStatement } from './model.ts'

/** Two radios, or one tick for a statement the applicant makes. */
export function Ask(props: AskProps) {
  return isStatement(props.schema) ? <Statement {...props} /> : <YesNo {...props} />
}

function YesNo(props: AskProps) {
  const say = useSay()
  return (
    <GroupFrame {...props} role="radiogroup">
      <div className="options options-in-row">
        {([true, false] as const).map((answer) => (
          <label className="option" key={String(answer)}>
            <input
              type="radio"
              name={props.id}
              checked={props.value === answer}
              onChange={() => props.onChange(answer)}
            />
            {say(answer ? 'field.yes' : 'field.no')}
          </label>
        ))}
      </div>
    </GroupFrame>
  )
}

function Statement(props: AskProps) {
  return (
    <div className="field" data-wrong={props.problem ? '' : undefined}>
      <label className="option option-statement">
        <input
          id={props.id}
          type="checkbox"
          checked={props.value === true}
          onChange={(event) => props.onChange(event.target.checked || undefined)}
          {...aria(props)}
        />
        {props.label}
      </label>
      {props.hint && (
        <p className="field-hint" id={`${props.id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.problem && (
        <p className="field-problem" id={`${props.id}-problem`}>
          {props.problem}
        </p>
      )}
    </div>
  )
}
