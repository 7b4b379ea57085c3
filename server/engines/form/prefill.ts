// Prefilling: what the city knows is not asked. A field names the facts it may be known from, best first; the others are kept beside it
// where they say something else. A fact fills a field only when it would also pass validation there, so that a bad record never becomes
// an applicant's error.
import { Validator } from '@cfworker/json-schema'
import type { CompiledForm, FormData, FormSchema, Json, Known, Words } from './form.ts'
import { canonical } from './formats.ts'
import { valueAt } from './known.ts'
import { write } from './places.ts'
import { isObject, keysOf, pointerOf } from './pointer.ts'

/** A fact with where it comes from and as of when (ISO instant or day); `fact` is its name where it can be looked up again. */
export type Fact = {
  readonly value: Json
  readonly source: string | Words
  readonly asOf: string
  readonly fact?: string
}

const factNamesOf = (field: FormSchema): string[] => [field['x-known-from'] ?? []].flat()

/** All facts that a form may be filled from, by name. */
export function factsOfForm(schema: FormSchema): string[] {
  const below = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])]
  return [...new Set([...factNamesOf(schema), ...below.flatMap(factsOfForm)])]
}

/** Data for an empty form from facts by name, and for each filled field where it is known from. */
export function prefill(form: CompiledForm, facts: Readonly<Record<string, Fact>>): { data: FormData; known: Known } {
  const data: FormData = {}
  const known: Known = {}
  const owners = new Map<string, Fact>()
  /** Whether something stands below a place already, said by another fact. */
  const isBegun = (keys: string[], by?: Fact) =>
    [...owners].some(([pointer, fact]) => fact !== by && pointer.startsWith(`${pointerOf(keys)}/`))

  function fill(field: FormSchema, keys: string[], value: Json, fact: Fact): void {
    if (field.type === 'object' && isObject(value)) {
      for (const [name, child] of Object.entries(field.properties ?? {}))
        if (Object.hasOwn(value, name)) fill(child, [...keys, name], value[name] as Json, fact)
      return
    }
    if (field.type === 'array' && field.items?.type === 'object' && Array.isArray(value)) {
      const entries = value.filter(isObject).slice(0, field.maxItems)
      if (isBegun(keys)) return
      if (entries.length > 0) write(data, keys, entries.map(() => ({})) as Json)
      for (const [i, entry] of entries.entries()) fill(field.items, [...keys, String(i)], entry as Json, fact)
      return
    }
    const fitting = typeof value === 'string' ? canonical(field.format, value.trim()) : value
    if (field['x-computed'] !== undefined || fitting === '' || fitting === null) return
    if (!new Validator(field, '2020-12').validate(fitting).valid) return
    const { source, asOf, fact: name } = fact
    const said = { source, asOf, value: fitting, ...(name !== undefined && { fact: name }) }
    const pointer = pointerOf(keys)
    const before = known[pointer]
    // What one source began no other completes: half an address of each would be nobody's.
    if (!before && keys.length > 1 && isBegun(keys.slice(0, -1), fact)) return
    if (!before) {
      owners.set(pointer, fact)
      write(data, keys, fitting)
      known[pointer] = said
    } else if (JSON.stringify(before.value) !== JSON.stringify(fitting))
      known[pointer] = { ...before, others: [...(before.others ?? []), said] }
  }

  function visit(field: FormSchema, keys: string[]): void {
    for (const fact of factNamesOf(field).flatMap((name) => (Object.hasOwn(facts, name) ? (facts[name] ?? []) : [])))
      fill(field, keys, fact.value, fact)
    for (const [key, child] of Object.entries(field.properties ?? {})) visit(child, [...keys, key])
  }

  visit(form.schema, [])
  return { data, known }
}

/** A form that was begun, filled further from facts that came later: what is typed stays, what differs is shown as such. */
export function refill(
  form: CompiledForm,
  begun: { data: FormData; known: Readonly<Known> },
  facts: Readonly<Record<string, Fact>>,
): { data: FormData; known: Known } {
  const filled = prefill(form, facts)
  const data = JSON.parse(JSON.stringify(begun.data)) as FormData
  const known: Known = { ...begun.known }
  for (const [pointer, said] of Object.entries(filled.known)) {
    const before = known[pointer]
    if (!before) known[pointer] = said
    else if (JSON.stringify(before.value) !== JSON.stringify(said.value))
      known[pointer] = { ...before, others: [...(before.others ?? []), said] }
    if (valueAt(data, keysOf(pointer)) === undefined) write(data, keysOf(pointer), said.value ?? null)
  }
  return { data, known }
}
