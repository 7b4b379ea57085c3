import type { FieldSchema } from '../../form/schema.ts'
import { type FieldModel, isType } from '../field.ts'

/** Fields that belong together, asked as one group. */
export const model: FieldModel = { kind: 'object', fits: (schema) => isType(schema, 'object'), group: true }

/** Its fields in the form's order: step, schema, demanded. */
export const parts = (schema: FieldSchema): { step: string; schema: FieldSchema; required: boolean }[] =>
  Object.entries(schema.properties ?? {}).map(([step, part]) => ({
    step,
    schema: part,
    required: schema.required?.includes(step) ?? false,
  }))
