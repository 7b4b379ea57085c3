import { type FieldSchema, titleOf } from '../../form/schema.ts'
import { valueAt } from '../../form/value.ts'
import type { TextContext } from '../field.ts'
import { parts } from './model.ts'

/** 姓名:王芳;电话:138 0013 8000. */
export const text = (value: unknown, schema: FieldSchema, context: TextContext): string =>
  parts(schema)
    .map((part) => ({
      title: titleOf(part.schema, context.lang),
      inner: context.nest(valueAt(value, `/${part.step}`), part.schema),
    }))
    .filter(({ inner }) => inner)
    .map(({ title, inner }) => (context.lang === 'zh' ? `${title}：${inner}` : `${title}: ${inner}`))
    .join(context.lang === 'zh' ? '；' : '; ')
