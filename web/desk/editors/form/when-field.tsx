import { useId } from 'react'
import type { FormSchema } from '../../../../server/engines/form/index.ts'
import { useLang } from '../../../ui/i18n/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import { conditionOf, valuesOf, whenOf } from './condition.ts'

/** «Shown when»: a field of the group that is looked at, and the values at which this one, or this section, is asked. */
export function WhenField(props: {
  group: FormSchema
  condition: FormSchema | undefined
  /** Fields that cannot decide it: itself, those of the section. */
  except: readonly string[]
  /** What the choice of the field is called. */
  label: string
  /** What is told of a condition that says more. */
  other: string
  onChange: (when: FormSchema | undefined) => void
}) {
  const say = useEditorSay()
  const lang = useLang()
  const id = useId()
  const { group, onChange } = props
  const when = whenOf(props.condition)
  if (when === 'other') return <p className="muted">{props.other}</p>
  const fields = Object.entries(group.properties ?? {}).filter(([name]) => !props.except.includes(name))
  const asked = when && group.properties?.[when.field]
  const values = asked ? valuesOf(asked) : []
  const nameOfValue = (value: unknown) =>
    typeof value === 'boolean'
      ? say(value ? 'rule.yes' : 'rule.no')
      : (asked?.['x-labels']?.[String(value)]?.[lang] ?? String(value))
  return (
    <fieldset className="editor-field">
      <legend>{say('form.when')}</legend>
      <select
        id={id}
        className="pick"
        aria-label={props.label}
        value={when?.field ?? ''}
        onChange={(event) => {
          const field = event.target.value
          const first = valuesOf(group.properties?.[field] ?? {}).slice(0, 1)
          onChange(field === '' ? undefined : conditionOf({ field, values: first }))
        }}
      >
        <option value="">{say('form.when-always')}</option>
        {fields.map(([name, field]) => (
          <option key={name} value={name}>
            {say('form.when-is', { name: field.title ?? name })}
          </option>
        ))}
      </select>
      {when && values.length === 0 && <small className="muted">{say('form.when-filled')}</small>}
      {when &&
        values.map((value) => (
          <label className="editor-yes" key={String(value)}>
            <input
              type="checkbox"
              checked={when.values.includes(value)}
              onChange={(event) => {
                const next = event.target.checked
                  ? [...when.values, value]
                  : when.values.filter((each) => each !== value)
                onChange(next.length === 0 ? undefined : conditionOf({ field: when.field, values: next }))
              }}
            />
            {nameOfValue(value)}
          </label>
        ))}
    </fieldset>
  )
}
