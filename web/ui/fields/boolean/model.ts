import { type FieldModel, isType } from '../field.ts'

export const model: FieldModel = { kind: 'boolean', fits: (schema) => isType(schema, 'boolean') }

/** A statement that must be true (`const: true`) is ticked; a question has yes and no. */
export const isStatement = (schema: { const?: unknown }): boolean => schema.const === true
