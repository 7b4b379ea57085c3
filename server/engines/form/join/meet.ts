// Two fields asked as one: what both would accept. Of each constraint the stricter holds; what contradicts is a fault for the author.
// Words (title, description, labels) are those of the first; what either is known from fills it.
import type { Condition, FormSchema, Json } from '../form.ts'
import { isObject } from '../pointer.ts'

export type Met = { field: FormSchema; faults: string[] }

const greater = ['minLength', 'minimum', 'exclusiveMinimum', 'minItems'] as const
const smaller = ['maxLength', 'maximum', 'exclusiveMaximum', 'maxItems'] as const
const equal = ['pattern', 'format', 'const', 'multipleOf', 'contains'] as const
const pairs = [
  ['minLength', 'maxLength'],
  ['minimum', 'maximum'],
  ['minItems', 'maxItems'],
] as const
const looks = ['x-unit', 'x-money', 'x-multiline', 'x-entry', 'readOnly'] as const
const alone = ['anyOf', 'oneOf', 'not', 'dependentRequired'] as const

/** The field that asks for both. */
export function meet(first: FormSchema, second: FormSchema): Met {
  const faults: string[] = []
  const field: FormSchema = { ...first }
  const put = (keyword: string, value: unknown) => {
    if (value !== undefined) field[keyword] = value
  }
  put('type', typeOf(first, second, faults))
  for (const keyword of greater) put(keyword, bound(Math.max, first[keyword], second[keyword]))
  for (const keyword of smaller) put(keyword, bound(Math.min, first[keyword], second[keyword]))
  for (const keyword of equal) {
    const [a, b] = [first[keyword], second[keyword]]
    if (a !== undefined && b !== undefined && !same(a, b)) faults.push(`${keyword}: ${text(a)} ≠ ${text(b)}`)
    put(keyword, a ?? b)
  }
  if (field.format !== first.format) put('x-level', second['x-level'])
  const known = [first['x-known-from'] ?? [], second['x-known-from'] ?? []].flat()
  if (known.length > 0) field['x-known-from'] = [...new Set(known)]
  put('uniqueItems', first.uniqueItems ?? second.uniqueItems)
  for (const word of looks) put(word, first[word] ?? second[word])
  meetWhen(field, first['x-when'], second['x-when'])
  meetFormulas(field, first, second, faults)
  meetValues(field, first, second, faults)
  for (const [least, most] of pairs)
    if (Number(field[least]) > Number(field[most])) faults.push(`${least} ${field[least]} > ${most} ${field[most]}`)
  if (isObject(first.items) && isObject(second.items)) {
    const items = meet(first.items as FormSchema, second.items as FormSchema)
    field.items = items.field
    faults.push(...items.faults)
  }
  if (field.type === 'object') meetObjects(field, first, second, faults)
  putConditions(field, [...conditionsOf(first), ...conditionsOf(second)])
  return { field, faults }
}

function typeOf(first: FormSchema, second: FormSchema, faults: string[]): FormSchema['type'] {
  if (first.type === second.type) return first.type
  const types = [first.type, second.type]
  if (types.includes('integer') && types.includes('number')) return 'integer'
  faults.push(`type: ${first.type} ≠ ${second.type}`)
  return first.type
}

/** What either asks is asked. */
function meetWhen(field: FormSchema, first: Condition | undefined, second: Condition | undefined): void {
  if (!first || !second) delete field['x-when']
  else if (!same(first, second)) field['x-when'] = { anyOf: [first, second] }
}

/** What one computes is not asked: the other gets what was computed. */
function meetFormulas(field: FormSchema, first: FormSchema, second: FormSchema, faults: string[]): void {
  const [a, b] = [first['x-computed'], second['x-computed']]
  if (a !== undefined && b !== undefined && a !== b) faults.push(`x-computed: ${text(a)} ≠ ${text(b)}`)
  const formula = a ?? b
  if (formula === undefined) return
  field['x-computed'] = formula
  delete field['x-known-from']
  delete field.readOnly
}

function meetValues(field: FormSchema, first: FormSchema, second: FormSchema, faults: string[]): void {
  if (first.enum && second.enum) {
    const others = second.enum
    field.enum = first.enum.filter((value) => others.some((other) => same(value, other)))
  } else if (second.enum) {
    field.enum = second.enum
    if (second['x-labels']) field['x-labels'] = second['x-labels']
  }
  if (field.enum?.length === 0) faults.push(`enum: ${text(first.enum)} ≠ ${text(second.enum)}`)
  if (field.enum && field.const !== undefined && !field.enum.some((value) => same(value, field.const)))
    faults.push(`const: ${text(field.const)} ≠ ${text(field.enum)}`)
}

function meetObjects(field: FormSchema, first: FormSchema, second: FormSchema, faults: string[]): void {
  const properties = { ...first.properties }
  for (const [name, other] of Object.entries(second.properties ?? {})) {
    const own = properties[name]
    const met = own ? meet(own, other) : { field: other, faults: [] }
    properties[name] = met.field
    faults.push(...met.faults.map((fault) => `/${name} ${fault}`))
  }
  field.properties = properties
  field.required = [...new Set([...(first.required ?? []), ...(second.required ?? [])])]
}

/** What a schema says of its fields beside the fields themselves, as a flat list of schemas that all must hold. */
export function conditionsOf(schema: FormSchema): FormSchema[] {
  const all = (schema.allOf as FormSchema[] | undefined) ?? []
  const found = all.flatMap((one) => (Object.keys(one).join() === 'allOf' ? conditionsOf(one) : [one]))
  if (schema.if !== undefined) found.push(pick(schema, ['if', 'then', 'else']))
  for (const keyword of alone) if (schema[keyword] !== undefined) found.push(pick(schema, [keyword]))
  return found
}

/** Gives a schema these conditions in place of its own. */
export function putConditions(field: FormSchema, conditions: readonly FormSchema[]): void {
  for (const keyword of ['allOf', 'if', 'then', 'else', ...alone]) delete field[keyword]
  const all = new Map(conditions.map((condition) => [JSON.stringify(condition), condition]))
  if (all.size > 0) field.allOf = [...all.values()]
}

const pick = (schema: FormSchema, keywords: readonly string[]): FormSchema =>
  Object.fromEntries(keywords.filter((keyword) => schema[keyword] !== undefined).map((one) => [one, schema[one]]))
const bound = (choose: (a: number, b: number) => number, a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? choose(a, b) : (a ?? b)
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
const text = (value: unknown): string => JSON.stringify(value as Json)
