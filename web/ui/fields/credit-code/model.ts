import type { FieldModel } from '../field.ts'

/** Unified social credit code, GB 32100. */
export const model: FieldModel = { kind: 'credit-code', fits: (schema) => schema.format === 'credit-code' }

/** What is kept of what was typed: narrow, without spaces, in capitals. */
export const typed = (input: string): string | undefined =>
  input.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase().slice(0, 18) || undefined
