import type { FieldSchema } from '../../form/schema.ts'
import { valueAt } from '../../form/value.ts'
import { type FieldModel, isType } from '../field.ts'

/** The same question for each of several: household members, shareholders. */
export const model: FieldModel = { kind: 'repeated', fits: (schema) => isType(schema, 'array'), group: true }

/** The entries; as many empty ones as the form demands when fewer are there yet. */
export const entries = (value: unknown, minItems = 0): readonly unknown[] => {
  const there: readonly unknown[] = Array.isArray(value) ? value : []
  return [...there, ...Array.from({ length: Math.max(0, minItems - there.length) }, () => undefined)]
}

/** The list without its nth entry; nothing rather than an empty list. */
export const without = (list: readonly unknown[], n: number): readonly unknown[] | undefined => {
  const rest = list.filter((_, i) => i !== n)
  return rest.length ? rest : undefined
}

/** The list with a copy of its nth entry behind it; what is nested is copied too. */
export const withCopy = (list: readonly unknown[], n: number): readonly unknown[] =>
  list.flatMap((one, i) => (i === n ? [one, structuredClone(one)] : [one]))

/** The list with its nth entry one place up (-1) or down (1). */
export const moved = (list: readonly unknown[], n: number, by: 1 | -1): readonly unknown[] => {
  const rest = list.filter((_, i) => i !== n)
  return [...rest.slice(0, n + by), list[n], ...rest.slice(n + by)]
}

/** What an entry is called by itself: the value of the field that `x-entry` names. */
export const nameOf = (schema: FieldSchema, entry: unknown): string => {
  const { name } = schema['x-entry'] ?? {}
  const value = name === undefined ? undefined : valueAt(entry, `/${name}`)
  return typeof value === 'string' ? value : ''
}
