import type { FieldSchema } from '../form/schema.ts'
import type { TextContext } from './field.ts'
import { fieldTypeOf } from './table.ts'

const isEmpty = (value: unknown) => value === undefined || value === null || value === ''

/** A value as words for a document or a summary; '' when there is none. */
export const fieldText = (value: unknown, schema: FieldSchema, context: Omit<TextContext, 'nest'>): string =>
  isEmpty(value)
    ? ''
    : fieldTypeOf(schema).text(value, schema, { ...context, nest: (inner, part) => fieldText(inner, part, context) })
