// «Shown when» as an author says it: one field has a value, has one of several, or is filled in. It is a JSON Schema in the file; one that says more
// is kept as it is and changed in the JSON view.
import type { FormSchema } from '../../../../server/engines/form/index.ts'

export type When = { field: string; values: readonly unknown[] }

/** The condition in the author's words; undefined when there is none, 'other' when it says more than that. */
export function whenOf(condition: FormSchema | undefined): When | 'other' | undefined {
  if (condition === undefined) return undefined
  const { properties = {}, required = [], ...rest } = condition
  const [entry, ...more] = Object.entries(properties)
  const others = Object.keys(rest).filter((key) => key !== 'type')
  if (others.length > 0 || more.length > 0) return 'other'
  if (!entry) return required.length === 1 && required[0] !== undefined ? { field: required[0], values: [] } : 'other'
  const [field, wanted] = entry
  if (required.some((each) => each !== field)) return 'other'
  const said = Object.keys(wanted)
  if (said.length === 1 && 'const' in wanted) return { field, values: [wanted.const] }
  if (said.length === 1 && Array.isArray(wanted.enum)) return { field, values: wanted.enum }
  return 'other'
}

/** The condition as the file has it. */
export function conditionOf({ field, values }: When): FormSchema {
  if (values.length === 0) return { required: [field] }
  const wanted = values.length === 1 ? { const: values[0] } : { enum: [...values] }
  return { properties: { [field]: wanted as FormSchema }, required: [field] }
}

/** The values that a field can be asked about; none when it can only be filled in or not. */
export function valuesOf(field: FormSchema): readonly unknown[] {
  if (field.type === 'boolean') return [true, false]
  return field.enum ?? []
}
