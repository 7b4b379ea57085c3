import type { FieldModel } from '../field.ts'

/** Account that money is paid to. */
export const model: FieldModel = { kind: 'bank-account', fits: (schema) => schema.format === 'bank-account' }

/** What is kept of what was typed: digits only. */
export const typed = (input: string): string | undefined =>
  input.normalize('NFKC').replaceAll(/\D/g, '').slice(0, 19) || undefined
