// Which places of a form are asked now, on settled data. A field is asked unless its own `x-when` fails; a field that only an
// `if … then` demands is asked while one of them demands it; a section's `when` holds for all its fields; a group none of whose
// fields is asked is not asked either. Nobody reads an agent's questions who has no agent.
import { holds, readsOf } from './condition.ts'
import type { Condition, Form, FormSchema } from './form.ts'
import { isObject, keysOf, pointerOf } from './pointer.ts'

type Demand = { if: Condition; wanted: boolean }

/** The conditions that demand a field of an object: `if … then` and `if … else`, directly or in `allOf`. */
export function demandsOf(holder: FormSchema, name: string): Demand[] {
  const all = Array.isArray(holder.allOf) ? (holder.allOf as FormSchema[]) : []
  return [holder, ...all].flatMap((rule) => {
    if (!isObject(rule) || !isObject(rule.if)) return []
    const names = (branch: unknown) =>
      isObject(branch) && Array.isArray(branch.required) && branch.required.includes(name)
    const demand = (wanted: boolean): Demand => ({ if: rule.if as Condition, wanted })
    return [...(names(rule.then) ? [demand(true)] : []), ...(names(rule.else) ? [demand(false)] : [])]
  })
}

/** The conditions by which one field of an object comes and goes; nothing when it is always asked. */
export function conditionsOf(holder: FormSchema, name: string): Condition[] {
  const own = holder.properties?.[name]?.['x-when']
  const demands = holder.required?.includes(name) ? [] : demandsOf(holder, name).map((one) => one.if)
  return [...(own ? [own] : []), ...demands]
}

/** Whether one field of an object is asked, by its own conditions. */
export function isFieldAsked(holder: FormSchema, name: string, value: unknown): boolean {
  const own = holder.properties?.[name]?.['x-when']
  if (own && !holds(own, value)) return false
  if (holder.required?.includes(name)) return true
  const demands = demandsOf(holder, name)
  return demands.length === 0 || demands.some((one) => holds(one.if, value) === one.wanted)
}

/** Whether a place is asked, given what is filled in so far; `data` is settled. A place that is no field is. */
export function isAsked(form: Form, data: unknown, pointer: string): boolean {
  const hidden = form.layout.filter(({ when }) => when && !holds(when, data)).flatMap(({ fields }) => fields)
  return asks(form.schema, data, keysOf(pointer), new Set(hidden))
}

/** Whether it must be answered: by the object around it, or by a condition that holds. Not while it is not asked. */
export function isDemanded(form: Form, data: unknown, pointer: string): boolean {
  const keys = keysOf(pointer)
  const { holder, value } = walk(form.schema, data, keys.slice(0, -1))
  const name = keys.at(-1) ?? ''
  if (!holder || !isAsked(form, data, pointer)) return false
  return holder.required?.includes(name) || demandsOf(holder, name).some((one) => holds(one.if, value) === one.wanted)
}

/** Whether a section is asked at all: its condition holds, and one of its fields is asked. */
export const isSectionAsked = (form: Form, data: unknown, section: Form['layout'][number]): boolean =>
  (!section.when || holds(section.when, data)) && section.fields.some((pointer) => isAsked(form, data, pointer))

/** The fields that a condition reads, below the place `at` of the object it is about. */
export const readsAt = (at: readonly string[], conditions: readonly Condition[]): string[][] =>
  conditions.flatMap(readsOf).map((path) => [...at, ...path])

function asks(schema: FormSchema, data: unknown, keys: readonly string[], hidden: ReadonlySet<string>): boolean {
  let holder: FormSchema | undefined = schema
  let value = data
  for (const [i, key] of keys.entries()) {
    if (holder?.items && /^\d+$/.test(key)) holder = holder.items
    else {
      if (!holder?.properties || !Object.hasOwn(holder.properties, key)) return true
      if (!isFieldAsked(holder, key, value) || hidden.has(pointerOf(keys.slice(0, i + 1)))) return false
      holder = holder.properties[key]
    }
    value = below(value, key)
  }
  const inside = holder?.type === 'object' && keys.length > 0 ? Object.keys(holder.properties ?? {}) : []
  return inside.length === 0 || inside.some((name) => asks(schema, data, [...keys, name], hidden))
}

function walk(schema: FormSchema, data: unknown, keys: readonly string[]) {
  let holder: FormSchema | undefined = schema
  let value = data
  for (const key of keys) {
    holder = holder?.items && /^\d+$/.test(key) ? holder.items : holder?.properties?.[key]
    value = below(value, key)
  }
  return { holder, value }
}

const below = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined
