// Fills a form with plausible demonstration values by its schema: what is required, again after each look at what is still missing,
// until it validates. For the demo city and for tests; never for real applications.

import { demoBody, demoDivision, makeCitizenId, makeCreditCode } from './engines/codes/index.ts'
import { type CompiledForm, type FormData, type FormSchema, validateForm } from './engines/form/index.ts'

export type DemoFacts = { division: string; today: string; values?: Readonly<Record<string, unknown>> }
type Value = FormData[string]

/** A valid form. Throws when the schema asks for something that has no demonstration value. */
export function fillDemoForm(form: CompiledForm, start: FormData, facts: DemoFacts): FormData {
  const data = structuredClone(start)
  for (const [pointer, value] of Object.entries(facts.values ?? {})) put(data, pointer, value as Value)
  for (let round = 0; round < 12; round++) {
    const problems = validateForm(form, data, { today: facts.today })
    if (problems.length === 0) return data
    for (const { pointer } of problems) put(data, pointer, valueFor(schemaAt(form.schema, pointer), facts, pointer))
  }
  throw new Error(`No demonstration values for: ${JSON.stringify(validateForm(form, data, { today: facts.today }))}`)
}

function valueFor(schema: FormSchema | undefined, facts: DemoFacts, pointer: string): Value {
  if (!schema) return null
  if (schema.const !== undefined) return schema.const as Value
  if (schema.enum) return (schema.enum[0] ?? null) as Value
  switch (schema.type) {
    case 'object': {
      const required = schema.required ?? []
      return Object.fromEntries(
        required.map((key) => [key, valueFor(schema.properties?.[key], facts, `${pointer}/${key}`)]),
      )
    }
    case 'array': {
      const least = Number((schema as { minItems?: number }).minItems ?? 1)
      return Array.from({ length: Math.max(1, least) }, (_, at) =>
        valueFor(schema.items as FormSchema | undefined, facts, `${pointer}/${at}`),
      )
    }
    case 'boolean':
      return true
    case 'integer':
    case 'number':
      return numberFor(schema)
    default:
      return textFor(schema, facts, pointer)
  }
}

function numberFor(schema: FormSchema): number {
  const { minimum = 0, maximum = Number.POSITIVE_INFINITY } = schema as { minimum?: number; maximum?: number }
  return Math.min(Math.max(minimum, 12), maximum)
}

const byFormat: Record<string, (facts: DemoFacts, pointer: string) => string> = {
  'citizen-id': (_, pointer) => makeCitizenId(demoDivision, /child/i.test(pointer) ? '2020-05-20' : '1988-06-15', 955),
  'credit-code': () => makeCreditCode('9', '1', demoDivision, `${demoBody}F001`),
  mobile: () => '13900000955',
  'bank-account': () => '6200000000000000018',
  postcode: () => '518000',
  division: ({ division }) => division,
  date: ({ today }) => today,
}

/** Texts of common patterns: months, certificate numbers, runs of digits. */
const samples = ({ today }: DemoFacts): string[] => [
  today.slice(0, 7),
  'A123456789',
  ...Array.from({ length: 20 }, (_, n) => '123456789012345678901'.slice(0, n + 1)),
]

function textFor(schema: FormSchema, facts: DemoFacts, pointer: string): string {
  const made = schema.format
    ? byFormat[schema.format.replace(/-(city|district|subdistrict|community)$/, '')]?.(facts, pointer)
    : undefined
  if (made !== undefined) return made
  if (schema.pattern !== undefined) {
    const pattern = new RegExp(schema.pattern, 'u')
    const fits = samples(facts).find((sample) => pattern.test(sample))
    if (fits !== undefined) return fits
  }
  const words = /name|spouse|person|contact/i.test(pointer)
    ? '演示姓名'
    : /detail|address/i.test(pointer)
      ? '演示路 12 号 3 栋 502'
      : '演示填写内容'
  const least = schema.minLength ?? 0
  return words.padEnd(least, '演').slice(0, Math.max(least, schema.maxLength ?? 60))
}

function schemaAt(schema: FormSchema, pointer: string): FormSchema | undefined {
  let at: FormSchema | undefined = schema
  for (const step of pointer.split('/').slice(1))
    at = /^\d+$/.test(step) ? (at?.items as FormSchema | undefined) : at?.properties?.[step]
  return at
}

function put(data: FormData, pointer: string, value: Value): void {
  const steps = pointer.split('/').slice(1)
  const last = steps.pop()
  if (last === undefined) return
  let at = data as Record<string, Value>
  for (const step of steps) {
    const below = at[step]
    if (typeof below === 'object' && below !== null) at = below as Record<string, Value>
    else {
      const made: Record<string, Value> = {}
      at[step] = made
      at = made
    }
  }
  at[last] = value
}
