import { type FieldModel, isType } from '../field.ts'

/** Any words: the type of last resort. */
export const model: FieldModel = {
  kind: 'text',
  fits: (schema) => isType(schema, 'string') || schema.type === undefined,
}

/** How much room the answer needs: over 120 characters is an essay; the engine's own bound (2000) says nothing. */
export const isLong = (schema: { maxLength?: number; 'x-multiline'?: boolean }): boolean =>
  schema['x-multiline'] ?? ((schema.maxLength ?? 0) > 120 && (schema.maxLength ?? 0) < 2000)

/** What is kept of what was typed: nothing rather than an empty string. */
export const typed = (input: string): string | undefined => (input === '' ? undefined : input)
