// Which fields a self-check can ask with plain controls, and the form that comes out of what was posted: text becomes what the field is.
import type { FormSchema } from '../../ui/form/index.ts'

export type CheckField = { pointer: string; schema: FormSchema }

/** The fields at some pointers; lists of parts are left to the application, where they are filled in properly. */
export const askedFields = (form: FormSchema, pointers: readonly string[]): CheckField[] =>
  pointers.flatMap((pointer) => {
    const schema = pointer
      .slice(1)
      .split('/')
      .reduce<FormSchema | undefined>((at, key) => at?.properties?.[key], form)
    const isParts = schema?.type === 'object' || (schema?.type === 'array' && !(schema.items as FormSchema)?.enum)
    return schema && !isParts && !schema.format?.startsWith('division') ? [{ pointer, schema }] : []
  })

/** The form as the API takes it; what was left empty is left out. */
export function formOf(fields: readonly CheckField[], posted: Readonly<Record<string, string>>): object {
  const form: Record<string, unknown> = {}
  for (const { pointer, schema } of fields) {
    const value = typedValue(pointer, schema, posted)
    if (value === undefined) continue
    const keys = pointer.slice(1).split('/')
    const last = keys.pop() ?? ''
    let at = form
    for (const key of keys) {
      const below = (at[key] ?? {}) as Record<string, unknown>
      at[key] = below
      at = below
    }
    at[last] = value
  }
  return form
}

function typedValue(pointer: string, schema: FormSchema, posted: Readonly<Record<string, string>>): unknown {
  if (schema.type === 'array') {
    const values = ((schema.items as FormSchema).enum ?? []).map(String)
    return values.filter((value) => posted[`${pointer}/${value}`] === 'on')
  }
  const text = posted[pointer]?.trim()
  if (!text) return undefined
  if (schema.type === 'boolean') return text === 'true'
  if (schema.type !== 'number' && schema.type !== 'integer') return text
  const number = Number(text)
  return Number.isFinite(number) ? number : undefined
}
