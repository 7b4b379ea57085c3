import type { FieldModel } from '../field.ts'

/** Mainland mobile number. */
export const model: FieldModel = { kind: 'mobile', fits: (schema) => schema.format === 'mobile' }

/** What is kept of what was typed: digits only, without +86. */
export const typed = (input: string): string | undefined =>
  input
    .normalize('NFKC')
    .replace(/^\s*(\+|00)86/, '')
    .replaceAll(/\D/g, '')
    .slice(0, 11) || undefined
