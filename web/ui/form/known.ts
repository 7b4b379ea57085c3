// Where filled-in values come from, aligned with the entries as they stand now.
import * as engine from '../../../server/engines/form/index.ts'
import { type FieldSchema, schemaAt } from './schema.ts'
import { valueAt } from './value.ts'

/** Where a value comes from: a source ('account', 'population', or a name to show), the day it was true, and what it said. */
export type KnownValue = {
  source: string | { zh: string; en?: string }
  asOf?: string | null
  value?: unknown
  fact?: string
  /** What other registers say where they say something else. */
  others?: readonly KnownValue[]
}
export type Known = Readonly<Record<string, KnownValue>>

/** What is known at the places where it stands now. */
export const alignKnown = (form: unknown, known: Known): Known =>
  engine.alignKnown((form ?? {}) as Parameters<typeof engine.alignKnown>[0], known as engine.Known) as Known

export const knownAt = (known: Known, pointer: string): KnownValue | undefined =>
  engine.knownAt(known as engine.Known, pointer) as KnownValue | undefined

/** Whether the applicant says something else than what was known. */
export const isCorrected = (form: unknown, pointer: string, known: KnownValue | undefined): known is KnownValue =>
  known !== undefined &&
  valueAt(form, pointer) !== undefined &&
  engine.isChanged(form, pointer, known as engine.Known[string])

/** Whether everything filled in at a place, or in the group there, is known and stands as it was known. */
export function isKnown(schema: FieldSchema, form: unknown, known: Known, pointer: string): boolean {
  const field = schemaAt(schema, pointer)
  if (field?.type === 'object') {
    const filled = Object.keys(field.properties ?? {}).filter(
      (name) => valueAt(form, `${pointer}/${name}`) !== undefined,
    )
    const isWhole = (field.required ?? []).every((name) => filled.includes(name))
    return filled.length > 0 && isWhole && filled.every((name) => isKnown(schema, form, known, `${pointer}/${name}`))
  }
  const one = field?.type === 'array' && !field.items?.enum ? undefined : knownAt(known, pointer)
  return (
    one !== undefined && !one.others?.length && valueAt(form, pointer) !== undefined && !isCorrected(form, pointer, one)
  )
}

/** Where the applicant says something else than any register. */
export const departuresIn = (form: unknown, known: Known): string[] =>
  engine.departuresIn((form ?? {}) as Parameters<typeof engine.departuresIn>[0], known as engine.Known)

export type Saying = Pick<KnownValue, 'source' | 'asOf'> & { leaves: [pointer: string, value: unknown][] }

/** What each register says at a place and below it: one saying where they agree or only one speaks, more where they differ. */
export function sayingsOf(known: Known, pointer: string): Saying[] {
  const below = Object.entries(known).filter(([at]) => at === pointer || at.startsWith(`${pointer}/`))
  const [first] = below
  if (!first) return []
  const base: Saying = { ...first[1], leaves: below.map(([at, { value }]) => [at, value]) }
  const others = new Map<string, Saying>()
  for (const [at, { others: said = [] }] of below)
    for (const one of said) {
      const key = JSON.stringify(one.source)
      const saying = others.get(key) ?? { source: one.source, asOf: one.asOf ?? null, leaves: [...base.leaves] }
      others.set(key, { ...saying, leaves: saying.leaves.map(([to, value]) => [to, to === at ? one.value : value]) })
    }
  return [{ source: base.source, asOf: base.asOf ?? null, leaves: base.leaves }, ...others.values()]
}
