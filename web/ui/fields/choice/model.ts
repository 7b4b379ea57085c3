import type { FieldSchema } from '../../form/schema.ts'
import { inLang, type Lang } from '../../i18n/text.ts'
import { type FieldModel, isType } from '../field.ts'

/** One of a list, or several of it (an array of an enumeration). */
export const model: FieldModel = {
  kind: 'choice',
  fits: (schema) => schema.enum !== undefined || (isType(schema, 'array') && schema.items?.enum !== undefined),
}

/** Whether several may be chosen. */
export const isMany = (schema: FieldSchema): boolean => isType(schema, 'array')

/** The values on offer, in the form's order. */
export const offered = (schema: FieldSchema): readonly (string | number)[] => schema.enum ?? schema.items?.enum ?? []

/** Up to five stand open as radios; more fold into a select. */
export const standsOpen = (schema: FieldSchema): boolean => offered(schema).length <= 5

/** What a value is called. */
export const labelOf = (schema: FieldSchema, value: string | number, lang: Lang): string =>
  inLang(lang, (schema['x-labels'] ?? schema.items?.['x-labels'])?.[value]) || String(value)
