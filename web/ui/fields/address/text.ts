import type { FieldSchema } from '../../form/schema.ts'
import { valueAt } from '../../form/value.ts'
import type { TextContext } from '../field.ts'
import { parts } from './model.ts'

/** 宝安区西乡街道共乐社区共乐路88号. */
export const text = (value: unknown, schema: FieldSchema, context: TextContext): string =>
  parts(schema)
    .map((part) => context.nest(valueAt(value, `/${part.step}`), part.schema))
    .filter(Boolean)
    .join(context.lang === 'zh' ? '' : ', ')
