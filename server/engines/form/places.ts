// The places in the data that a path with `*` stands for, each with the objects around it, outermost first.
import type { FormData, FormSchema, Json } from './form.ts'
import { isObject } from './pointer.ts'

export type Place = { keys: string[]; around: { value: unknown; schema: FormSchema; keys: string[] }[] }

/** Every place that `keys` leads to, whether something stands there or not; none in a list without entries. */
export function placesOf(schema: FormSchema, data: FormData, keys: readonly string[]): Place[] {
  let places: (Place & { value: unknown })[] = [{ keys: [], around: [], value: data }]
  let field: FormSchema | undefined = schema
  for (const key of keys) {
    const here: FormSchema = field ?? {}
    places = places.flatMap(({ keys: at, around, value }) => {
      if (key === '*')
        return Array.isArray(value)
          ? value.map((one, i) => ({
              keys: [...at, String(i)],
              around: [...around, { value, schema: here, keys: at }],
              value: one,
            }))
          : []
      const inner = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined
      return [{ keys: [...at, key], around: [...around, { value, schema: here, keys: at }], value: inner }]
    })
    field = key === '*' ? here.items : here.properties?.[key]
  }
  return places.map(({ keys: at, around }) => ({ keys: at, around }))
}

/** Writes a value at a place; groups on the way are made, entries of lists are not. */
export function write(data: FormData, keys: readonly string[], value: Json): void {
  let at: unknown = data
  for (const key of keys.slice(0, -1)) {
    if (isObject(at) && !Object.hasOwn(at, key)) at[key] = {}
    at = step(at, key)
  }
  if (isObject(at)) at[keys.at(-1) ?? ''] = value
}

/** Takes a value out, and every group that is empty without it; an entry of a list stays. */
export function remove(data: FormData, keys: readonly string[]): void {
  const holder = keys.slice(0, -1).reduce<unknown>(step, data)
  if (!isObject(holder)) return
  delete holder[keys.at(-1) ?? '']
  const isEntry = /^\d+$/.test(keys.at(-2) ?? '')
  if (keys.length > 1 && !isEntry && Object.keys(holder).length === 0) remove(data, keys.slice(0, -1))
}

const step = (at: unknown, key: string): unknown =>
  typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined
