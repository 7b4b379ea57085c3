// Places in a form's schema: '/household/size' is a field, '/members/*/name' a field of each entry of a list. Schemas are never
// changed in place.
import type { FormSchema } from '../../../../server/engines/form/index.ts'

const written = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1')
const read = (part: string) => part.replaceAll('~1', '/').replaceAll('~0', '~')

export const keysOf = (path: string): string[] => path.split('/').slice(1).map(read)
export const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'))
export const nameOf = (path: string): string => keysOf(path).at(-1) ?? ''
export const childOf = (path: string, name: string): string => `${path}/${written(name)}`

/** The field at a place; undefined when there is none. */
export const fieldAt = (schema: FormSchema, path: string): FormSchema | undefined =>
  keysOf(path).reduce<FormSchema | undefined>(
    (here, key) => (key === '*' ? here?.items : own(here?.properties, key)),
    schema,
  )

/** The schema with the field at a place changed. */
export function withField(schema: FormSchema, path: string, change: (field: FormSchema) => FormSchema): FormSchema {
  const step = (here: FormSchema, [key, ...rest]: readonly string[]): FormSchema => {
    if (key === undefined) return change(here)
    if (key === '*') return { ...here, items: step(here.items ?? {}, rest) }
    return { ...here, properties: { ...here.properties, [key]: step(own(here.properties, key) ?? {}, rest) } }
  }
  return step(schema, keysOf(path))
}

const own = (properties: Record<string, FormSchema> | undefined, key: string) =>
  properties && Object.hasOwn(properties, key) ? properties[key] : undefined

/** The names that are taken beside a new field of the object at a place. */
export const namesIn = (schema: FormSchema, path: string): string[] =>
  Object.keys((path === '' ? schema : fieldAt(schema, path))?.properties ?? {})

/** A name that is free: `name`, else `name2`, `name3` … */
export function freeName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  let n = 2
  while (taken.includes(`${name}${n}`)) n += 1
  return `${name}${n}`
}

/** Syllables as a name: ['hai', 'zi', 'xing'] → 'haiZiXing'; '' when nothing is left of them. */
export function nameOfWords(words: readonly string[]): string {
  const plain = words.map((word) => word.normalize('NFD').replaceAll(/[^a-zA-Z0-9]/g, '')).filter((word) => word !== '')
  const name = plain.map((word, n) =>
    n === 0 ? word.toLowerCase() : word[0]?.toUpperCase() + word.slice(1).toLowerCase(),
  )
  const joined = name.join('').slice(0, 40)
  return /^[a-z]/.test(joined) ? joined : joined === '' ? '' : `f${joined}`
}
