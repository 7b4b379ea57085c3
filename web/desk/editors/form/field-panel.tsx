// Everything that can be said about one field: titles, hint, limits, choices, where it is known from, when it is shown, its name in the data.
import { useContext, useId } from 'react'
import type { Form, FormSchema } from '../../../../server/engines/form/index.ts'
import { useEditorSay } from '../editor-words.tsx'
import { Text } from '../fields/text.tsx'
import type { FieldPanelProps } from './builder-props.ts'
import { editField, isRequired, setRequired } from './change.ts'
import { ChoicesField } from './choices-field.tsx'
import { ComputedField, mayBeComputed } from './computed-field.tsx'
import { InsideFields } from './inside-fields.tsx'
import { kindOf } from './kinds.ts'
import { LatestForm, useShown } from './latest-form.ts'
import { Limits } from './limits.tsx'
import { nameFrom } from './name-from.ts'
import { fieldAt, freeName, nameOf, namesIn, parentOf } from './path.ts'
import { renameField } from './rename.ts'
import { WhenField } from './when-field.tsx'

export function FieldPanel(props: FieldPanelProps) {
  const say = useEditorSay()
  const id = useId()
  const latest = useContext(LatestForm)
  const isShown = useShown()
  const { form, path, onChange } = props
  const field = fieldAt(form.schema, path) ?? {}
  const kind = kindOf(field)
  const edit = (patch: Partial<FormSchema>) => onChange(editField(form, path, patch))
  const rename = (next: Form, name: string) => {
    const renamed = renameField(next, path, name)
    onChange(renamed.form)
    if (renamed.path !== path) props.onMoved(renamed.path)
  }
  /** A name that nobody chose follows the title. Its sounds come later: by then the form may have changed, and this field be closed. */
  const retitle = async (title: string) => {
    const next = editField(form, path, { title })
    onChange(next)
    if (!isGiven(nameOf(path), kind)) return
    const name = await nameFrom(title)
    const now = latest.form()
    if (name === '' || fieldAt(now.schema, path)?.title !== title) return
    const others = namesIn(now.schema, parentOf(path)).filter((each) => each !== nameOf(path))
    const renamed = renameField(now, path, freeName(name, others))
    latest.change(renamed.form)
    if (isShown.current) props.onMoved(renamed.path)
  }
  const words: readonly [string, 'title' | 'x-en' | 'description' | 'x-en-description'][] = [
    [say('form.title-zh'), 'title'],
    [say('form.title-en'), 'x-en'],
    [say('form.hint-zh'), 'description'],
    [say('form.hint-en'), 'x-en-description'],
  ]
  return (
    <div>
      <div className="editor-pair">
        {words.map(([label, key]) => (
          <div className="editor-field" key={key}>
            <label htmlFor={`${id}${key}`}>{label}</label>
            <Text
              id={`${id}${key}`}
              value={String(field[key] ?? '')}
              onChange={(text) => (key === 'title' ? void retitle(text) : edit({ [key]: text || undefined }))}
            />
          </div>
        ))}
      </div>
      <label className="editor-yes">
        <input
          type="checkbox"
          checked={isRequired(form, path)}
          onChange={(event) => onChange(setRequired(form, path, event.target.checked))}
        />
        {say('form.required')}
      </label>
      <Limits field={field} kind={kind} onChange={edit} />
      {(kind === 'choice' || kind === 'choices') && <ChoicesField field={field} onChange={edit} />}
      {(kind === 'group' || kind === 'repeated' || kind === 'address') && (
        <InsideFields {...props} open={(place, onMoved) => <FieldPanel {...props} path={place} onMoved={onMoved} />} />
      )}
      <div className="editor-pair">
        <div className="editor-field">
          <label htmlFor={`${id}known`}>{say('form.known-from')}</label>
          {field['x-computed'] === undefined ? (
            <KnownFrom id={`${id}known`} field={field} factNames={props.factNames} onChange={edit} />
          ) : (
            <span id={`${id}known`} className="muted">
              {say('computed.known')}
            </span>
          )}
        </div>
        <div className="editor-field">
          <label htmlFor={`${id}name`}>{say('form.name')}</label>
          <Text
            id={`${id}name`}
            value={nameOf(path)}
            fault={(name) => nameFault(form, path, name, say)}
            onChange={(name) => rename(form, name)}
          />
        </div>
      </div>
      {mayBeComputed(kind) && <ComputedField form={form} path={path} onChange={edit} />}
      <WhenField
        group={fieldAt(form.schema, parentOf(path)) ?? form.schema}
        condition={field['x-when'] as FormSchema | undefined}
        except={[nameOf(path)]}
        label={say('form.when-field')}
        other={say('form.when-other')}
        onChange={(when) => edit({ 'x-when': when })}
      />
    </div>
  )
}

function KnownFrom(props: {
  id: string
  field: FormSchema
  factNames: FieldPanelProps['factNames']
  onChange: (patch: Partial<FormSchema>) => void
}) {
  const say = useEditorSay()
  const known = [props.field['x-known-from'] ?? []].flat()
  const [first = '', ...others] = known
  const offered =
    props.factNames.some(({ value }) => value === first) || first === '' ? [] : [{ value: first, label: first }]
  return (
    <>
      <select
        id={props.id}
        className="pick"
        value={first}
        onChange={(event) => {
          const next = event.target.value
          const list = next === '' ? [] : [next, ...others.filter((each) => each !== next)]
          props.onChange({ 'x-known-from': list.length > 1 ? list : list[0] })
        }}
      >
        <option value="">{say('form.known-none')}</option>
        {[...offered, ...props.factNames].map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
      {others.length > 0 && <small className="muted">{say('form.known-else', { names: others.join('、') })}</small>}
    </>
  )
}

/** Whether a name is the one that its kind begins with, so that nobody chose it. */
const isGiven = (name: string, kind: string): boolean =>
  name.replace(/\d+$/, '') === kind.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

function nameFault(form: Form, path: string, name: string, say: ReturnType<typeof useEditorSay>): string | undefined {
  if (name === nameOf(path)) return undefined
  if (!/^[a-zA-Z][a-zA-Z0-9]*$/.test(name)) return say('form.name-wrong')
  return namesIn(form.schema, parentOf(path)).includes(name) ? say('form.name-taken', { name }) : undefined
}
