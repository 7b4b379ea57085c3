import { KnownNote } from '../form/known-note.tsx'
import { useSay } from '../i18n/language.tsx'
import type { AskProps, Note } from './field.ts'
import { ShowField } from './show-field.tsx'

type GivenProps = Pick<AskProps, 'id' | 'schema' | 'label' | 'hint' | 'value' | 'problem'> &
  Note & { onReopen?: () => void }

/** A value that is not typed: computed from others (told with its name when it changes), known, or not to be changed. */
export function Given(props: GivenProps) {
  const say = useSay()
  const { schema, problem } = props
  const isComputed = schema['x-computed'] !== undefined
  return (
    <div className="field given" id={props.id} tabIndex={-1} data-wrong={problem ? '' : undefined}>
      <dl className="facts">
        <div>
          <dt>{props.label}</dt>
          <dd>
            {isComputed ? (
              <output className="given-value">
                <span className="unseen">{props.label} </span>
                {props.value === undefined ? say('computed.open') : <ShowField schema={schema} value={props.value} />}
              </output>
            ) : (
              <ShowField schema={schema} value={props.value} />
            )}
            {isComputed && props.value !== undefined && <span className="known-source">{say('computed.from')}</span>}
            {!isComputed && <KnownNote known={props.known} form={props.form} pointer={props.pointer} schema={schema} />}
            {props.onReopen && (
              <button type="button" className="button-plain known-change" onClick={props.onReopen}>
                {say('known.change')}
                <span className="unseen"> {props.label}</span>
              </button>
            )}
          </dd>
        </div>
      </dl>
      {props.hint && <p className="field-hint">{props.hint}</p>}
      {problem && <p className="field-problem">{problem}</p>}
    </div>
  )
}
