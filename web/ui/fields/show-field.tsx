// Shows a value by its schema, and says so when there is none; `fieldText` is the same as plain words.
import type { ReactNode } from 'react'
import type { FieldSchema } from '../form/schema.ts'
import { useSay } from '../i18n/language.tsx'
import type { TextContext } from './field.ts'
import { fieldTypeOf } from './table.ts'

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/** A value as a reader sees it. */
export function ShowField(props: { schema: FieldSchema; value: unknown }): ReactNode {
  const say = useSay()
  const { Show } = fieldTypeOf(props.schema)
  if (isEmpty(props.value)) return <span className="show-empty">{say('field.empty')}</span>
  return (
    <Show
      schema={props.schema}
      value={props.value}
      nest={(value, schema) => <ShowField schema={schema} value={value} />}
    />
  )
}

/** A value as words for a document or a summary; '' when there is none. */
export const fieldText = (value: unknown, schema: FieldSchema, context: Omit<TextContext, 'nest'>): string =>
  isEmpty(value)
    ? ''
    : fieldTypeOf(schema).text(value, schema, { ...context, nest: (inner, part) => fieldText(inner, part, context) })
