import type { FieldSchema } from '../../form/schema.ts'
import type { TextContext } from '../field.ts'

/** 是 / 否, Yes / No, nothing when not answered. */
export const text = (value: unknown, _schema: FieldSchema, context: Pick<TextContext, 'lang'>): string => {
  if (typeof value !== 'boolean') return ''
  return context.lang === 'zh' ? (value ? '是' : '否') : value ? 'Yes' : 'No'
}
