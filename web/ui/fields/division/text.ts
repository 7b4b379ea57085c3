import type { FieldSchema } from '../../form/schema.ts'
import type { TextContext } from '../field.ts'

/** The full name of the place, its code where nobody knows the name. */
export const text = (value: unknown, _schema: FieldSchema, context: Pick<TextContext, 'divisionName'>): string =>
  typeof value === 'string' ? (context.divisionName?.(value) ?? value) : ''
