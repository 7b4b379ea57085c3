// Which fields are asked now. A field that only an `if … then` demands stays hidden until its condition holds: nobody reads
// an agent's questions who has no agent. Understands what item forms use: allOf/if/then on const, enum and contains of properties.
import { type FieldSchema, isRequired } from './schema.ts'
import { valueAt } from './value.ts'

type Wanted = { const?: unknown; enum?: readonly unknown[]; contains?: Wanted }
type Condition = {
  properties?: Record<string, Wanted>
  required?: readonly string[]
}
type Rule = { if?: Condition; then?: { required?: readonly string[] }; else?: { required?: readonly string[] } }
export type FormSchema = FieldSchema & { allOf?: readonly Rule[] } & Rule

/** Whether the field at the pointer is to be asked, given what is filled in so far. */
export const isAsked = (schema: FormSchema, form: unknown, pointer: string): boolean => {
  const mentions = rulesOf(schema).flatMap((rule) => demandsOf(rule, form, pointer))
  return mentions.length === 0 || isRequired(schema, pointer) || mentions.includes(true)
}

/** Whether it must be answered, by the form itself or by a condition that holds. */
export const isDemanded = (schema: FormSchema, form: unknown, pointer: string): boolean =>
  isRequired(schema, pointer) || rulesOf(schema).some((rule) => demandsOf(rule, form, pointer).includes(true))

const rulesOf = (schema: FormSchema): readonly Rule[] => [...(schema.allOf ?? []), ...(schema.if ? [schema] : [])]

const demandsOf = (rule: Rule, form: unknown, pointer: string): boolean[] => {
  const field = pointer.split('/')[1] ?? ''
  const holds = rule.if ? isMet(rule.if, form) : true
  return [
    ...(rule.then?.required?.includes(field) ? [holds] : []),
    ...(rule.else?.required?.includes(field) ? [!holds] : []),
  ]
}

const isMet = (condition: Condition, form: unknown): boolean =>
  (condition.required ?? []).every((field) => valueAt(form, `/${field}`) !== undefined) &&
  Object.entries(condition.properties ?? {}).every(([field, wanted]) => {
    const value = valueAt(form, `/${field}`)
    return value === undefined || isWanted(wanted, value)
  })

const isWanted = (wanted: Wanted, value: unknown): boolean => {
  const { contains } = wanted
  if (contains) return !Array.isArray(value) || value.some((one) => isWanted(contains, one))
  if ('const' in wanted) return value === wanted.const
  return wanted.enum ? wanted.enum.includes(value) : true
}
