// Where the answers come from: a local table, a department's system behind a connector, a demonstration. A source is believed in
// nothing: what it answers is checked field by field against the resource's file, and anything else counts as garbage.

import { Type } from 'typebox'
import { Value } from 'typebox/value'
import type { Json } from '../engines/form/index.ts'
import type { SharedResource } from './resource.ts'

/** One question to a source. `signal` ends when the time is up: what comes later is thrown away. */
export type Question = {
  resource: string
  /** The citizen number or credit code. */
  id: string
  /** Least data: these and no others; none asks only whether there is a record. */
  fields: readonly string[]
  signal: AbortSignal
}
/** A record, none, or `unconnected` while nothing stands behind the resource yet. Throws when it cannot answer. */
export type SourceAnswer =
  | { found: true; asOf: string; values: Readonly<Record<string, Json>> }
  | { found: false }
  | { unconnected: true }
/** A connector, a table or a demonstration behind a resource. */
export type Source = { find(question: Question): Promise<SourceAnswer> }

const day = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'
const Found = Type.Object({
  found: Type.Literal(true),
  asOf: Type.String({ pattern: day }),
  values: Type.Record(Type.String(), Type.Any()),
})
const text = Type.String({ minLength: 1, maxLength: 500 })
const scalar = Type.Union([text, Type.Number(), Type.Boolean()])
const shapes = {
  text,
  date: Type.String({ pattern: day }),
  integer: Type.Integer(),
  number: Type.Number(),
  boolean: Type.Boolean(),
  address: Type.Object({ division: Type.String({ pattern: '^\\d{12}$' }), detail: text }),
  list: Type.Array(Type.Record(Type.String(), scalar), { maxItems: 50 }),
} as const

export type Checked =
  | { outcome: 'found'; asOf: string; values: Record<string, Json> }
  | { outcome: 'none' | 'garbage' | 'unconnected' }

/** What a source said, as far as it was asked and makes sense. One value that does not makes garbage of all: who is wrong once may be twice. */
export function checkAnswer(resource: SharedResource, asked: readonly string[], answer: unknown): Checked {
  if (Value.Check(Type.Object({ unconnected: Type.Literal(true) }), answer)) return { outcome: 'unconnected' }
  if (Value.Check(Type.Object({ found: Type.Literal(false) }), answer)) return { outcome: 'none' }
  if (!Value.Check(Found, answer)) return { outcome: 'garbage' }
  const values: Record<string, Json> = {}
  for (const key of asked) {
    const type = resource.fields.find((field) => field.key === key)?.type
    const value = Object.hasOwn(answer.values, key) ? (answer.values[key] as Json) : null
    if (value === null || type === undefined) continue
    if (!Value.Check(shapes[type], value)) return { outcome: 'garbage' }
    values[key] = value
  }
  return { outcome: 'found', asOf: answer.asOf, values }
}
