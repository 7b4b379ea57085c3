// JSON pointers (RFC 6901), and where a pointer into the data leads in the schema.
import type { FormSchema } from './form.ts'

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
