// A condition in FEEL, with the variables that exist where it is asked: what the steps before set, the form, the facts of the item.
import { useId } from 'react'
import { useEditorSay } from '../editor-words.tsx'
import { Text } from '../fields/text.tsx'
import type { Canvas, Drawing } from './drawing.ts'
import { variablesOf } from './variables.ts'

type ConditionFieldProps = {
  drawing: Drawing
  label: string
  readOnly: boolean
  value: string
  onChange: (value: string) => void
}

export function ConditionField(props: ConditionFieldProps) {
  const say = useEditorSay()
  const id = useId()
  const variables = variablesOf(props.drawing.get<Canvas>('canvas').getRootElement().businessObject)
  return (
    <div className="editor-field">
      <label htmlFor={id}>{props.label}</label>
      <Text
        id={id}
        rows={2}
        value={props.value}
        readOnly={props.readOnly}
        onChange={props.onChange}
        describedBy={`${id}-hint`}
      />
      <small className="muted" id={`${id}-hint`}>
        {say('flow.field.condition-hint')}
      </small>
      <details className="flow-variables">
        <summary>{say('flow.variables')}</summary>
        <ul className="plain">
          {variables.map(({ name, from, values }) => (
            <li key={name}>
              <code>{name}</code> {from}
              {!props.readOnly && (
                <span className="flow-values">
                  {values.map((value) => {
                    const text = `${name} = "${value}"`
                    return (
                      <button
                        type="button"
                        className="link"
                        key={value}
                        aria-label={say('flow.variable.use', { text })}
                        onClick={() => props.onChange(text)}
                      >
                        {value}
                      </button>
                    )
                  })}
                </span>
              )}
            </li>
          ))}
          <li>
            <code>form.…</code> {say('flow.variable.form')}
          </li>
          <li>
            <code>item.…</code> {say('flow.variable.item')}
          </li>
        </ul>
      </details>
    </div>
  )
}
