// What was typed, as it is stored: text trimmed, identifiers in the spelling of their standard, and nothing where nothing
// was said (an empty text box sends '', which is no answer).
import type { CompiledForm, FormData, FormSchema, Json } from './form.ts'
import { canonical } from './formats.ts'
import { isObject } from './pointer.ts'

/** A tidied copy of the data; what the schema does not know stays, for validation to name. */
export function tidyForm(form: CompiledForm, data: FormData): FormData {
  return (tidy(data, form.schema) ?? {}) as FormData
}

function tidy(value: unknown, field: FormSchema | undefined): Json | undefined {
  if (value === undefined || value === null) return undefined
  if (typeof value === 'string') {
    const text = value.trim()
    return text === '' ? undefined : canonical(field?.format, text)
  }
  if (Array.isArray(value)) return value.map((one) => tidy(one, field?.items)).filter((one) => one !== undefined)
  if (!isObject(value)) return value as Json
  const properties = field?.properties ?? {}
  const entries = Object.entries(value).map(([key, one]): [string, Json | undefined] => [
    key,
    tidy(one, Object.hasOwn(properties, key) ? properties[key] : undefined),
  ])
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== undefined))
}
