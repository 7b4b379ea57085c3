// The fields of a group, or of each entry of a list: the same panel again, one level down.
import { Button } from 'antd'
import { type ReactNode, useId, useState } from 'react'
import { useEditorSay } from '../editor-words.tsx'
import type { FieldPanelProps } from './builder-props.ts'
import { addInside, removeField } from './change.ts'
import { kindOf, kinds, newField } from './kinds.ts'
import { childOf, fieldAt } from './path.ts'

type InsideFieldsProps = FieldPanelProps & { open: (place: string, onMoved: (path: string) => void) => ReactNode }

export function InsideFields(props: InsideFieldsProps) {
  const say = useEditorSay()
  const id = useId()
  const [open, setOpen] = useState<string>()
  const { form, path, onChange } = props
  const isList = fieldAt(form.schema, path)?.type === 'array'
  const inside = isList ? `${path}/*` : path
  const fields = Object.entries(fieldAt(form.schema, inside)?.properties ?? {})
  return (
    <fieldset className="editor-field form-inside">
      <legend>{say(isList ? 'form.inside-list' : 'form.inside-group')}</legend>
      <ol className="plain">
        {fields.map(([name, field]) => {
          const place = childOf(inside, name)
          return (
            <li key={name} data-pointer={`form:${place}`}>
              <p className="form-inside-line">
                <button
                  type="button"
                  className="form-line"
                  aria-expanded={open === place}
                  data-opens
                  onClick={() => setOpen(open === place ? undefined : place)}
                >
                  <span className="form-kind-sign" data-kind={kindOf(field)} aria-hidden="true" />
                  <b>{field.title || name}</b>
                  <small className="muted">{say(`form.kind.${kindOf(field)}`)}</small>
                </button>
                <Button
                  size="small"
                  type="text"
                  danger
                  aria-label={`${say('editors.remove')} ${field.title ?? name}`}
                  onClick={() => onChange(removeField(form, place))}
                >
                  {say('editors.remove')}
                </Button>
              </p>
              {open === place && props.open(place, setOpen)}
            </li>
          )
        })}
      </ol>
      <label className="unseen" htmlFor={id}>
        {say('form.inside-add')}
      </label>
      <select
        id={id}
        className="pick"
        value=""
        onChange={(event) => {
          const kind = kinds.find((each) => each === event.target.value)
          if (!kind) return
          const added = addInside(
            form,
            path,
            kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
            newField(kind, say(`form.kind.${kind}`)),
          )
          onChange(added.form)
          setOpen(added.path)
        }}
      >
        <option value="">＋ {say('form.inside-add')}</option>
        {kinds
          .filter((kind) => kind !== 'repeated' && kind !== 'group')
          .map((kind) => (
            <option key={kind} value={kind}>
              {say(`form.kind.${kind}`)}
            </option>
          ))}
      </select>
    </fieldset>
  )
}
