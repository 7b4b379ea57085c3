import type { FieldSchema } from '../../form/schema.ts'
import { isDivision } from '../division/model.ts'
import { type FieldModel, isType } from '../field.ts'

/** A group of a division and the rest of an address, and nothing else: `division` and `detail`. */
export const isAddress = (schema: FieldSchema): boolean => {
  const { division, detail, ...others } = schema.properties ?? {}
  if (!isType(schema, 'object') || !division || !detail || Object.keys(others).length > 0) return false
  return isDivision(division) && isType(detail, 'string')
}

/** An address: place and street. */
export const model: FieldModel = { kind: 'address', fits: isAddress, group: true }

/** Its two parts, the place before the street. */
export const parts = (schema: FieldSchema) =>
  (['division', 'detail'] as const).map((step) => ({
    step,
    schema: schema.properties?.[step] ?? {},
    required: schema.required?.includes(step) ?? false,
  }))
