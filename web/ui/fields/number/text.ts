import type { FieldSchema } from '../../form/schema.ts'
import { inLang } from '../../i18n/text.ts'
import type { TextContext } from '../field.ts'

/** The number with its unit: «3 人», «120 平方米». */
export const text = (value: unknown, schema: FieldSchema, context: Pick<TextContext, 'lang'>): string =>
  value === undefined || value === null ? '' : `${value} ${inLang(context.lang, schema['x-unit'])}`.trim()
