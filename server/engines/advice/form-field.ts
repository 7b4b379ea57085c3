import type { FormSchema } from '../form/index.ts'

/** The field at a path of names; a name below a list is one of its entries. */
export function fieldAt(schema: FormSchema, keys: readonly string[]): FormSchema | undefined {
  let at: FormSchema | undefined = schema
  for (const key of keys) {
    const properties: FormSchema['properties'] = (at?.type === 'array' ? (at.items as FormSchema) : at)?.properties
    at = properties && Object.hasOwn(properties, key) ? properties[key] : undefined
  }
  return at
}

/** Pointer of the field that a person fills in for a path: a list as a whole. */
export function pointerOf(schema: FormSchema, keys: readonly string[]): string | undefined {
  const list = keys.findIndex((_, at) => fieldAt(schema, keys.slice(0, at + 1))?.type === 'array')
  const own = list < 0 ? keys : keys.slice(0, list + 1)
  return own.length > 0 && fieldAt(schema, own) ? `/${own.join('/')}` : undefined
}
