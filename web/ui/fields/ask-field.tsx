// Asks the field at a pointer of a form, whatever its type, and the fields inside it.
import type { ReactNode } from 'react'
import { type FieldSchema, hintOf, titleOf } from '../form/schema.ts'
import { fieldId, valueAt } from '../form/value.ts'
import { useLang } from '../i18n/language.tsx'
import { fieldTypeOf } from './table.ts'

type AskFieldProps = {
  pointer: string
  schema: FieldSchema
  form: unknown
  required: boolean
  /** What is wrong, by pointer, in the reader's language. */
  problems: Readonly<Record<string, string>>
  onChange: (pointer: string, value: unknown) => void
}

/** One field with label, hint, control and error. */
export function AskField(props: AskFieldProps): ReactNode {
  const lang = useLang()
  const { Ask } = fieldTypeOf(props.schema)
  return (
    <Ask
      id={fieldId(props.pointer)}
      schema={props.schema}
      label={titleOf(props.schema, lang)}
      hint={hintOf(props.schema, lang)}
      value={valueAt(props.form, props.pointer)}
      required={props.required}
      problem={props.problems[props.pointer]}
      onChange={(value) => props.onChange(props.pointer, value)}
      nest={(step, schema, required) => (
        <AskField {...props} key={step} pointer={props.pointer + step} schema={schema} required={required} />
      )}
    />
  )
}
