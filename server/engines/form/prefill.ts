// Prefilling: what the city knows is not asked. A field names the facts it may be known from, best first; a fact fills it
// only when it would also pass validation there, so that a bad record never becomes an applicant's error.
import { Validator } from '@cfworker/json-schema'
import type { CompiledForm, FormData, FormSchema, Json } from './form.ts'
import { canonical } from './formats.ts'
import { isObject, pointerOf, put } from './pointer.ts'

/** A fact with where it comes from and as of when (ISO instant or day). */
export type Fact = { readonly value: Json; readonly source: string; readonly asOf: string }
export type Known = Record<string, { source: string; asOf: string }>

/** Data for an empty form from facts by name, and for each filled field where it is known from. */
export function prefill(form: CompiledForm, facts: Readonly<Record<string, Fact>>): { data: FormData; known: Known } {
  const data: FormData = {}
  const known: Known = {}

  function fill(field: FormSchema, keys: string[], value: Json, { source, asOf }: Fact): void {
    if (field.type === 'object' && isObject(value)) {
      for (const [name, child] of Object.entries(field.properties ?? {}))
        if (Object.hasOwn(value, name)) fill(child, [...keys, name], value[name] as Json, { value, source, asOf })
      return
    }
    const fitting = typeof value === 'string' ? canonical(field.format, value.trim()) : value
    if (fitting === '' || fitting === null || !new Validator(field, '2020-12').validate(fitting).valid) return
    put(data, keys, fitting)
    known[pointerOf(keys)] = { source, asOf }
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
