import type { FieldSchema } from '../../form/schema.ts'
import type { TextContext } from '../field.ts'
import { entries } from './model.ts'

/** 1) … 2) … */
export const text = (value: unknown, schema: FieldSchema, context: TextContext): string =>
  entries(value)
    .map((entry, i) => `${i + 1}) ${context.nest(entry, schema.items ?? {})}`)
    .join(' ')
