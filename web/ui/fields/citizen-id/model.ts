import type { FieldModel } from '../field.ts'

/** Citizen number, GB 11643. */
export const model: FieldModel = { kind: 'citizen-id', fits: (schema) => schema.format === 'citizen-id' }

/** What is kept of what was typed: full-width made narrow, no spaces, a large X. */
export const typed = (input: string): string | undefined =>
  input.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase().slice(0, 18) || undefined
