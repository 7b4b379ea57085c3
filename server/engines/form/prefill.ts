// Prefilling: what the city knows is not asked. A field names the facts it may be known from, best first; a fact fills it
// only when it would also pass validation there, so that a bad record never becomes an applicant's error.
import { Validator } from '@cfworker/json-schema'
import type { CompiledForm, FormData, FormSchema, Json, Known } from './form.ts'
import { canonical } from './formats.ts'
import { write } from './places.ts'
import { isObject, pointerOf } from './pointer.ts'

/** A fact with where it comes from and as of when (ISO instant or day). */
export type Fact = { readonly value: Json; readonly source: string; readonly asOf: string }

/** Data for an empty form from facts by name, and for each filled field where it is known from. */
export function prefill(form: CompiledForm, facts: Readonly<Record<string, Fact>>): { data: FormData; known: Known } {
  const data: FormData = {}
  const known: Known = {}

  function fill(field: FormSchema, keys: string[], value: Json, fact: Fact): void {
    if (field.type === 'object' && isObject(value)) {
      for (const [name, child] of Object.entries(field.properties ?? {}))
        if (Object.hasOwn(value, name)) fill(child, [...keys, name], value[name] as Json, fact)
      return
    }
    if (field.type === 'array' && field.items?.type === 'object' && Array.isArray(value)) {
      const entries = value.filter(isObject).slice(0, field.maxItems)
      if (entries.length > 0) write(data, keys, entries.map(() => ({})) as Json)
      for (const [i, entry] of entries.entries()) fill(field.items, [...keys, String(i)], entry as Json, fact)
      return
    }
    const fitting = typeof value === 'string' ? canonical(field.format, value.trim()) : value
    if (field['x-computed'] !== undefined || fitting === '' || fitting === null) return
    if (!new Validator(field, '2020-12').validate(fitting).valid) return
    write(data, keys, fitting)
    known[pointerOf(keys)] = { source: fact.source, asOf: fact.asOf, value: fitting }
  }

  function visit(field: FormSchema, keys: string[]): void {
    const names = [field['x-known-from'] ?? []].flat()
    const name = names.find((one) => Object.hasOwn(facts, one))
    const fact = name === undefined ? undefined : facts[name]
    if (fact !== undefined) fill(field, keys, fact.value, fact)
    for (const [key, child] of Object.entries(field.properties ?? {})) visit(child, [...keys, key])
  }

  visit(form.schema, [])
  return { data, known }
}
