import { type FieldModel, isType } from '../field.ts'

export const model: FieldModel = {
  kind: 'number',
  fits: (schema) => !schema.enum && (isType(schema, 'number') || isType(schema, 'integer')),
}

/** The number that was typed (full-width digits too); what is no number stays text, for the check to refuse. */
export const typed = (input: string): number | string | undefined => {
  const plain = input.normalize('NFKC').replaceAll(/[,\s]/g, '')
  if (plain === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : input
}
