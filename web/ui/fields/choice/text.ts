import type { FieldSchema } from '../../form/schema.ts'
import type { TextContext } from '../field.ts'
import { labelOf } from './model.ts'

/** The chosen labels: «户主;配偶». */
export const text = (value: unknown, schema: FieldSchema, context: Pick<TextContext, 'lang'>): string =>
  (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])
    .map((one) => labelOf(schema, one, context.lang))
    .join(context.lang === 'zh' ? '、' : ', ')
