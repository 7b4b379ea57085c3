// JSON pointers (RFC 6901), and where a pointer into the data leads in the schema.
import type { FormData, FormSchema, Json } from './form.ts'

const written = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
const read = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~')

export const pointerOf = (keys: readonly string[]): string => keys.map((key) => `/${written(key)}`).join('')
export const keysOf = (pointer: string): string[] => pointer.split('/').slice(1).map(read)

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The schema of a place in the data; undefined where the form has no such place. */
export function schemaAt(schema: FormSchema, keys: readonly string[]): FormSchema | undefined {
  let at: FormSchema | undefined = schema
  for (const key of keys) {
    if (at.items !== undefined && /^\d+$/.test(key)) at = at.items
    else at = at.properties && Object.hasOwn(at.properties, key) ? at.properties[key] : undefined
    if (at === undefined) return undefined
  }
  return at
}

/** Puts a value into the data, making the objects on the way. */
export function put(data: FormData, keys: readonly string[], value: Json): void {
  let at = data
  for (const key of keys.slice(0, -1)) {
    if (!isObject(at[key])) at[key] = {}
    at = at[key] as FormData
  }
  at[keys.at(-1) ?? ''] = value
}
