// How the fields of one form are called in a joined form. Names change at the top only: what lies below a field goes with it.
import type { Condition, Form, FormSchema } from '../form.ts'
import { isObject, keysOf, pointerOf } from '../pointer.ts'
import { readsName, renamedFormulas } from './formula-names.ts'
import { conditionsOf, putConditions } from './meet.ts'

/** One form of several that are asked as one. */
export type Part = {
  /** Names the form in faults and splitting. */
  key: string
  form: Form
  /** Joined field → own field or fields, as pointers to the top of the form. */
  map?: Readonly<Record<string, string | readonly string[]>>
  /** Own fields that are filled later and so not asked. */
  later?: readonly string[]
}

const topOf = (pointer: string): string => keysOf(pointer)[0] ?? ''

/** What an own field at the top is called in the joined form, and whether the author said so. */
export function namesOf({ map = {} }: Part): Map<string, string> {
  const names = new Map<string, string>()
  for (const [joined, own] of Object.entries(map))
    for (const pointer of [own].flat()) names.set(topOf(pointer), topOf(joined))
  return names
}

export const laterOf = ({ later = [] }: Part): Set<string> => new Set(later.map(topOf))

/** The joined pointer of a place in the own form. */
export function joinedPointer(part: Part, pointer: string): string {
  const [top = '', ...below] = keysOf(pointer)
  return pointerOf([namesOf(part).get(top) ?? top, ...below])
}

/** The own schema with joined names, without what is filled later. */
export function renamed(part: Part): FormSchema {
  const names = namesOf(part)
  const later = laterOf(part)
  return renameLevel(part.form.schema, (name) => (later.has(name) ? undefined : (names.get(name) ?? name)))
}

/** The fields at the top as they are asked for, by their own names, what they read by joined names. */
export function ownFields(part: Part): Record<string, FormSchema> {
  const names = namesOf(part)
  const nameOf = (name: string) => names.get(name) ?? name
  return Object.fromEntries(
    Object.entries(part.form.schema.properties ?? {}).map(([name, field]): [string, FormSchema] => {
      const conditions = conditionsAt(part.form, name).map((one) => renameLevel(one, nameOf))
      const [first, ...more] = conditions
      const asked = renamedFormulas(field, nameOf)
      if (first) asked['x-when'] = more.length > 0 ? { allOf: conditions } : first
      return [name, asked]
    }),
  )
}

// Sections of several forms are put together by their titles; so what a section waits for goes to its fields.
function conditionsAt({ schema, layout }: Form, name: string): Condition[] {
  const own = schema.properties?.[name]?.['x-when']
  const sections = layout.filter(({ when, fields }) => when && fields.includes(pointerOf([name])))
  return [...(own ? [own] : []), ...sections.flatMap(({ when }) => (when ? [when] : []))]
}

/** Pointers of a section with a condition that are no field at the top: their condition cannot go with them. */
export const lostConditions = ({ layout }: Form): string[] =>
  layout.flatMap(({ when, fields }) => (when ? fields.filter((pointer) => keysOf(pointer).length !== 1) : []))

// `properties` that two own fields bring under one joined name are left to the caller, who meets them; a condition keeps the last.
function renameLevel(schema: FormSchema, nameOf: (name: string) => string | undefined): FormSchema {
  const result: FormSchema = { ...schema }
  if (schema.properties)
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).flatMap(([name, field]) => {
        const joined = nameOf(name)
        return joined === undefined ? [] : [[joined, field]]
      }),
    )
  if (schema.required) result.required = [...new Set(schema.required.flatMap((name) => nameOf(name) ?? []))]
  if (isObject(schema.dependentRequired))
    result.dependentRequired = Object.fromEntries(
      Object.entries(schema.dependentRequired as Record<string, string[]>).flatMap(([name, needs]) => {
        const joined = nameOf(name)
        return joined === undefined ? [] : [[joined, needs.flatMap((need) => nameOf(need) ?? [])]]
      }),
    )
  for (const keyword of ['if', 'then', 'else', 'not'])
    if (isObject(schema[keyword])) result[keyword] = renameLevel(schema[keyword] as FormSchema, nameOf)
  for (const keyword of ['allOf', 'anyOf', 'oneOf'])
    if (Array.isArray(schema[keyword]))
      result[keyword] = (schema[keyword] as FormSchema[]).map((one) => renameLevel(one, nameOf))
  putConditions(result, conditionsOf(result))
  return result
}

/** Whether anything else in the form depends on an own field at the top: a condition, or a formula. That it may be demanded is another thing. */
export const isRead = (form: Form, name: string): boolean =>
  isInCondition(form.schema, name) ||
  Object.entries(form.schema.properties ?? {}).some(
    ([other, field]) =>
      other !== name &&
      (conditionsAt(form, other).some((condition) => namesField(condition, name)) || readsName(field, name)),
  )

const isInCondition = (schema: FormSchema, name: string): boolean =>
  conditionsOf(schema).some(
    (condition) =>
      ['if', 'not', 'anyOf', 'oneOf'].some((keyword) => {
        const below = [condition[keyword] ?? []].flat()
        return below.some((one) => isObject(one) && namesField(one as FormSchema, name))
      }) ||
      ['then', 'else'].some(
        (keyword) => isObject(condition[keyword]) && isInCondition(condition[keyword] as FormSchema, name),
      ),
  )

function namesField(branch: FormSchema, name: string): boolean {
  if (branch.required?.includes(name) || Object.hasOwn(branch.properties ?? {}, name)) return true
  const below = ['if', 'then', 'else', 'not', 'allOf', 'anyOf', 'oneOf'].flatMap((keyword) => branch[keyword] ?? [])
  return below.some((one) => isObject(one) && namesField(one as FormSchema, name))
}
