// A field in the list: its title, kind and what is wrong; opened, everything that can be said about it.
import { Button } from 'antd'
import type { FormSchema } from '../../../../server/engines/form/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import type { SectionBoxProps } from './builder-props.ts'
import { isRequired, moveField, type Place, removeField } from './change.ts'
import { FieldPanel } from './field-panel.tsx'
import { kindOf } from './kinds.ts'
import { fieldAt } from './path.ts'

export function FieldLine(props: SectionBoxProps & { path: string; place: Place }) {
  const say = useEditorSay()
  const { form, path, place, selected, onSelect, onChange } = props
  const field = fieldAt(form.schema, path)
  const isOpen = selected === path
  const wrong = props.problems.filter(({ pointer }) => pointer === path || pointer.startsWith(`${path}/`))
  if (!field) {
    return (
      <p className="wrong">
        {path} {say('form.no-such-field')}
      </p>
    )
  }
  const fields = props.section.fields
  const move = (to: Place) => onChange(moveField(form, place, to))
  return (
    <>
      <button
        type="button"
        className="form-line"
        aria-expanded={isOpen}
        data-opens
        onClick={() => onSelect(isOpen ? undefined : path)}
      >
        <span className="form-kind-sign" data-kind={kindOf(field)} aria-hidden="true" />
        <b>{titleOf(field, path)}</b>
        <small className="muted">
          {say(`form.kind.${kindOf(field)}`)}
          {!isRequired(form, path) && ` · ${say('form.optional')}`}
          {field['x-known-from'] !== undefined && ` · ${say('form.is-known')}`}
          {field['x-computed'] !== undefined && ` · ${say('computed.is')}`}
          {field['x-when'] !== undefined && ` · ${say('form.has-condition')}`}
        </small>
        {wrong.length > 0 && <span className="wrong">! {wrong.length}</span>}
      </button>
      {isOpen && (
        <div className="form-open">
          {wrong.map(({ pointer, message }) => (
            <p className="wrong" key={`${pointer}${message}`}>
              {message}
            </p>
          ))}
          <FieldPanel form={form} path={path} factNames={props.factNames} onChange={onChange} onMoved={onSelect} />
          <p className="form-actions">
            <Button
              size="small"
              disabled={place.index === 0}
              onClick={() => move({ ...place, index: place.index - 1 })}
            >
              {say('editors.up')}
            </Button>
            <Button
              size="small"
              disabled={place.index === fields.length - 1}
              onClick={() => move({ ...place, index: place.index + 2 })}
            >
              {say('editors.down')}
            </Button>
            {form.layout.length > 1 && (
              <select
                className="pick"
                aria-label={say('form.move-to')}
                value=""
                onChange={(event) => {
                  const section = Number(event.target.value)
                  move({ section, index: form.layout[section]?.fields.length ?? 0 })
                }}
              >
                <option value="">{say('form.move-to')}</option>
                {form.layout.map((each, n) =>
                  n === place.section ? null : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a section is its place in the form
                    <option key={n} value={n}>
                      {each.title.zh}
                    </option>
                  ),
                )}
              </select>
            )}
            <Button
              size="small"
              danger
              onClick={() => {
                onChange(removeField(form, path))
                onSelect(undefined)
              }}
            >
              {say('editors.remove')}
            </Button>
          </p>
        </div>
      )}
    </>
  )
}

const titleOf = (field: FormSchema, path: string): string => field.title || path
