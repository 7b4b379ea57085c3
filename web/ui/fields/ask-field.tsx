// Asks the field at a pointer of a form, whatever its type, and the fields inside it: what is not asked now is left out, what is
// computed or may not be changed is shown, what is known inside a group is shown until somebody corrects it.
import { type ReactNode, useState } from 'react'
import { isAsked, isDemanded } from '../form/asked.ts'
import { isCorrected, isKnown, knownAt } from '../form/known.ts'
import { KnownNote } from '../form/known-note.tsx'
import { type FieldSchema, hintOf, titleOf } from '../form/schema.ts'
import { fieldId, valueAt } from '../form/value.ts'
import { useLang } from '../i18n/language.tsx'
import type { Around } from './field.ts'
import { Given } from './given.tsx'
import { fieldTypeOf } from './table.ts'

type AskFieldProps = {
  pointer: string
  schema: FieldSchema
  form: unknown
  required: boolean
  /** What is wrong, by pointer, in the reader's language. */
  problems: Readonly<Record<string, string>>
  onChange: (pointer: string, value: unknown) => void
  /** The form around it, where there is one. */
  around?: Around
}

/** One field with label, hint, control and error. */
export function AskField(props: AskFieldProps): ReactNode {
  const lang = useLang()
  const [isOpen, setOpen] = useState(false)
  const { pointer, schema, around, form } = props
  const problem = props.problems[pointer]
  if (around && !isAsked(around.definition, around.settled, pointer)) return null
  const field = { id: fieldId(pointer), schema, label: titleOf(schema, lang), hint: hintOf(schema, lang), problem }
  const known = around && knownAt(around.known, pointer)
  const note = { known, form, pointer }
  if (schema['x-computed'] !== undefined || schema.readOnly)
    return <Given {...field} {...note} value={valueAt(around?.settled ?? form, pointer)} />
  const isInside = around !== undefined && !around.reopened.includes(pointer)
  if (
    isInside &&
    !isOpen &&
    !problem &&
    schema.type !== 'object' &&
    isKnown(around.definition.schema, form, around.known, pointer)
  )
    return <Given {...field} {...note} value={valueAt(form, pointer)} onReopen={() => setOpen(true)} />
  const { Ask, model } = fieldTypeOf(schema)
  const asked = (
    <Ask
      {...field}
      addresses={around?.addresses}
      value={valueAt(form, pointer)}
      required={props.required}
      onChange={(value) => props.onChange(pointer, value)}
      nest={(step, inner, required) => {
        const at = pointer + step
        return (
          <AskField
            {...props}
            key={step}
            pointer={at}
            schema={inner}
            required={around && !/\/\d+$/.test(at) ? isDemanded(around.definition, around.settled, at) : required}
          />
        )
      }}
    />
  )
  if (model.group || !isCorrected(form, pointer, known)) return asked
  return (
    <div className="field-corrected">
      {asked}
      <p className="field-note">
        <KnownNote known={known} form={form} pointer={pointer} schema={schema} />
      </p>
    </div>
  )
}
