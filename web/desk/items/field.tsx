// A labelled control with what is wrong with it. The label names the control; a hint and problems are read out with it.
import { type ReactNode, useId } from 'react'
import type { Words } from '../api/authoring.ts'
import { useItemsSay } from './items-words.tsx'

type FieldProps = {
  label: string
  hint?: string | undefined
  problems?: readonly string[] | undefined
  /** Where in the item it stands: a problem that names the place leads here. */
  pointer?: string | undefined
  isWide?: boolean
  children: (ids: { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }) => ReactNode
}

export function Field({ label, hint, problems = [], pointer, isWide, children }: FieldProps) {
  const id = useId()
  const told = hint || problems.length > 0
  return (
    <div className="item-field" data-pointer={pointer} data-wide={isWide || undefined}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': told ? `${id}-hint` : undefined,
        'aria-invalid': problems.length > 0 || undefined,
      })}
      {told && (
        <small id={`${id}-hint`}>
          {hint && <span className="muted">{hint}</span>}
          {problems.map((problem) => (
            <span className="wrong" key={problem}>
              {problem}
            </span>
          ))}
        </small>
      )}
    </div>
  )
}

type TextProps = Omit<FieldProps, 'children'> & {
  value: string
  onChange: (value: string) => void
  isLong?: boolean
  type?: 'text' | 'date'
  /** Id of a list of proposals. */
  list?: string
}

export function TextField({ value, onChange, isLong, type = 'text', list, ...field }: TextProps) {
  return (
    <Field {...field}>
      {(ids) =>
        isLong ? (
          <textarea
            {...ids}
            className="line long"
            rows={2}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...ids}
            className="line"
            type={type}
            list={list}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  )
}

/** A number of days, visits…; empty means that there is none. */
export function NumberField({
  value,
  onChange,
  ...field
}: Omit<FieldProps, 'children'> & { value: number | null | undefined; onChange: (value: number | null) => void }) {
  return (
    <Field {...field}>
      {(ids) => (
        <input
          {...ids}
          className="line short"
          type="number"
          min={0}
          max={3650}
          value={value ?? ''}
          onChange={({ target }) => onChange(target.value === '' ? null : Math.trunc(Number(target.value)))}
        />
      )}
    </Field>
  )
}

export type Option = readonly [value: string, text: string]

export function SelectField({
  value,
  options,
  onChange,
  empty,
  ...field
}: Omit<FieldProps, 'children'> & {
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  /** What no choice is called; without it there must be one. */
  empty?: string
}) {
  const isKnown = value === '' || options.some(([key]) => key === value)
  return (
    <Field {...field}>
      {(ids) => (
        <select {...ids} className="pick" value={value} onChange={(event) => onChange(event.target.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {!isKnown && <option value={value}>{value}</option>}
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** Several of a few, as check boxes. */
export function CheckFields(props: {
  label: string
  value: readonly string[]
  options: readonly Option[]
  onChange: (value: string[]) => void
  problems?: readonly string[]
  pointer?: string
}) {
  const { value, options, onChange } = props
  return (
    <fieldset className="item-checks" data-pointer={props.pointer}>
      <legend>{props.label}</legend>
      {options.map(([key, text]) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={value.includes(key)}
            onChange={({ target }) =>
              onChange(
                options.map(([each]) => each).filter((each) => (each === key ? target.checked : value.includes(each))),
              )
            }
          />
          {text}
        </label>
      ))}
      {props.problems?.map((problem) => (
        <span className="wrong" key={problem}>
          {problem}
        </span>
      ))}
    </fieldset>
  )
}

/** A text in both languages, side by side, Chinese first. */
export function WordsFields(props: {
  label: string
  value: Words | undefined
  onChange: (value: Words) => void
  problems?: readonly string[] | undefined
  pointer?: string | undefined
  isLong?: boolean
}) {
  const say = useItemsSay()
  const { label, value = { zh: '', en: '' }, onChange, problems, pointer, isLong = false } = props
  return (
    <div className="item-words" data-pointer={pointer}>
      <TextField
        label={say('basic.zh', { what: label })}
        pointer={pointer && `${pointer}/zh`}
        value={value.zh}
        isLong={isLong}
        problems={problems}
        onChange={(zh) => onChange({ ...value, zh })}
      />
      <TextField
        label={say('basic.en', { what: label })}
        pointer={pointer && `${pointer}/en`}
        value={value.en}
        isLong={isLong}
        onChange={(en) => onChange({ ...value, en })}
      />
    </div>
  )
}
