// A form's values in words, for results and documents: choices by their labels, divisions and addresses by name, yes and no.

import type { Json } from '../engines/flow/index.ts'
import type { FormSchema } from '../engines/form/index.ts'

type Labels = Record<string, { zh: string }>

/** The form with every value as people read it. `describeDivision` names a 12-digit division. */
export function printForm(
  form: Json,
  schema: FormSchema | undefined,
  describeDivision: (code: string) => string,
): Json {
  if (form === null || schema === undefined) return form
  if (Array.isArray(form))
    return form.map((each) => printForm(each, schema.items as FormSchema | undefined, describeDivision))
  if (typeof form === 'object') {
    const { division, detail } = form
    if (typeof division === 'string' && (typeof detail === 'string' || detail === undefined))
      return `${describeDivision(division)}${detail ?? ''}`
    return Object.fromEntries(
      Object.entries(form).map(([key, value]) => [key, printForm(value, schema.properties?.[key], describeDivision)]),
    )
  }
  if (typeof form === 'boolean') return form ? '是' : '否'
  const labels = schema['x-labels'] as Labels | undefined
  if (labels && typeof form === 'string') return labels[form]?.zh ?? form
  return schema.format === 'division' && typeof form === 'string' ? describeDivision(form) : form
}
