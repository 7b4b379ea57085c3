// What was typed, as it is stored: text trimmed, identifiers in the spelling of their standard, and nothing where nothing was said
// (an empty text box sends '', which is no answer; a group without an answer is none either). An entry of a repeated group stays,
// however empty: its place is what problems point to.
import type { CompiledForm, FormData, FormSchema, Json } from './form.ts'
import { canonical } from './formats.ts'
import { isObject } from './pointer.ts'

/** A tidied copy of the data; what the schema does not know stays, for validation to name. */
export function tidyForm(form: CompiledForm, data: FormData): FormData {
  return tidyGroup(data, form.schema)
}

function tidy(value: unknown, field: FormSchema | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') {
    const text = value.trim()
    return text === '' ? undefined : canonical(field?.format, text)
  }
  if (Array.isArray(value)) return value.map((one) => tidyEntry(one, field?.items)).filter((one) => one !== undefined)
  if (!isObject(value)) return value as Json
  const group = tidyGroup(value, field)
  return Object.keys(group).length > 0 ? group : undefined
}

function tidyEntry(value: unknown, field: FormSchema | undefined): Json | undefined {
  if (isObject(value)) return tidyGroup(value, field)
  return tidy(value, field) ?? (field?.type === 'object' ? {} : undefined)
}

function tidyGroup(value: Record<string, unknown>, field: FormSchema | undefined): FormData {
  const properties = field?.properties ?? {}
  const entries = Object.entries(value).map(([key, one]): [string, Json | undefined] => [
    key,
    tidy(one, Object.hasOwn(properties, key) ? properties[key] : undefined),
  ])
  const tidied = Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined))
  // A group that must be answered and may be empty is answered by adding nobody.
  for (const name of field?.required ?? []) {
    const list = properties[name]
    if (list?.type === 'array' && list.items?.type === 'object' && !list.minItems) tidied[name] ??= []
  }
  return tidied
}
