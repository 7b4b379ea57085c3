import { type FieldModel, isType } from '../field.ts'

/** The same question for each of several: household members, shareholders. */
export const model: FieldModel = { kind: 'repeated', fits: (schema) => isType(schema, 'array'), group: true }

/** The entries; as many empty ones as the form demands when nothing is there yet. */
export const entries = (value: unknown, minItems = 0): readonly unknown[] =>
  Array.isArray(value) && value.length ? value : Array.from({ length: minItems }, () => undefined)

/** The list without its nth entry; nothing rather than an empty list. */
export const without = (list: readonly unknown[], n: number): readonly unknown[] | undefined => {
  const rest = list.filter((_, i) => i !== n)
  return rest.length ? rest : undefined
}
