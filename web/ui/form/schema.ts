// The part of JSON Schema 2020-12 that our forms use, with our `x-` words: titles are Chinese, `x-en` beside them.
export type FieldSchema = {
  type?: string | readonly string[]
  title?: string
  description?: string
  format?: string
  enum?: readonly (string | number)[]
  const?: unknown
  default?: unknown
  properties?: Readonly<Record<string, FieldSchema>>
  required?: readonly string[]
  items?: FieldSchema
  minItems?: number
  maxItems?: number
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  multipleOf?: number
  pattern?: string
  'x-en'?: string
  'x-en-description'?: string
  'x-labels'?: Readonly<Record<string, { zh: string; en?: string }>>
  'x-level'?: 'district' | 'subdistrict' | 'community'
  'x-known-from'?: string
  'x-unit'?: { zh: string; en?: string }
  'x-multiline'?: boolean
}
export type Section = { title: { zh: string; en?: string }; fields: readonly string[] }

/** The schema of the field at a JSON pointer; `undefined` when the form has no such field. Array indexes lead to `items`. */
export const schemaAt = (schema: FieldSchema, pointer: string): FieldSchema | undefined =>
  steps(pointer).reduce<FieldSchema | undefined>((here, step) => here?.properties?.[step] ?? here?.items, schema)

/** Whether the object around the field demands it. */
export const isRequired = (schema: FieldSchema, pointer: string): boolean => {
  const path = steps(pointer)
  const parent = schemaAt(
    schema,
    path
      .slice(0, -1)
      .map((step) => `/${step}`)
      .join(''),
  )
  return parent?.required?.includes(path.at(-1) ?? '') ?? false
}

/** The name of a field in the reader's language, for its label. */
export const titleOf = (schema: FieldSchema, lang: 'zh' | 'en'): string =>
  (lang === 'en' ? schema['x-en'] : undefined) ?? schema.title ?? schema['x-en'] ?? ''

/** The hint below the label, '' when the form gives none. */
export const hintOf = (schema: FieldSchema, lang: 'zh' | 'en'): string =>
  (lang === 'en' ? schema['x-en-description'] : undefined) ?? schema.description ?? ''

/** '/residence/division' → ['residence', 'division'], with JSON pointer's escapes undone. */
export const steps = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
