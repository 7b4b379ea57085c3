import type { FieldSchema } from '../../form/schema.ts'
import { inLang, type Lang } from '../../i18n/text.ts'
import type { TextContext } from '../field.ts'

/** The number with its unit: «3 人», «120 平方米», «12,345.50 元». */
export const text = (value: unknown, schema: FieldSchema, context: Pick<TextContext, 'lang'>): string =>
  value === undefined || value === null ? '' : `${figure(value, schema)} ${unitOf(schema, context.lang)}`.trim()

/** The unit beside a number; money is in yuan. */
export const unitOf = (schema: FieldSchema, lang: Lang): string =>
  inLang(lang, schema['x-unit'] ?? (schema['x-money'] ? { zh: '元', en: 'yuan' } : undefined))

/** Money with thousands separated and either no or two decimals; any other number as it is. */
export const figure = (value: unknown, schema: FieldSchema): string => {
  if (!schema['x-money'] || typeof value !== 'number') return String(value)
  return value.toLocaleString('en-US', {
    minimumFractionDigits: Number.isInteger(value) ? 0 : 2,
    maximumFractionDigits: 2,
  })
}
