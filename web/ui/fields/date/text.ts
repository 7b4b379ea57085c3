import type { FieldSchema } from '../../form/schema.ts'
import { dayText } from '../../i18n/dates.ts'
import type { TextContext } from '../field.ts'

/** 1946年3月2日 / 2 March 1946. */
export const text = (value: unknown, _schema: FieldSchema, context: Pick<TextContext, 'lang'>): string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? dayText(context.lang, value) : String(value ?? '')
