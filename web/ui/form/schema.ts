// The part of JSON Schema 2020-12 that our forms use, with our `x-` words: titles are Chinese, `x-en` beside them.
type Both = { zh: string; en?: string }
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
  'x-labels'?: Readonly<Record<string, Both>>
  'x-level'?: 'district' | 'subdistrict' | 'community'
  readOnly?: boolean
  'x-known-from'?: string | readonly string[]
  'x-when'?: object
  'x-computed'?: string
  'x-money'?: boolean
  'x-entry'?: { noun: Both; name?: string; reorder?: boolean; copy?: boolean }
  'x-unit'?: Both
  'x-multiline'?: boolean
}
export type FormSchema = FieldSchema
export type Section = {
  title: Both
  fields: readonly string[]
  help?: Both
  when?: object
  columns?: 1 | 2
}
/** A form as its file has it, and as the server sends it. */
export type FormDefinition = { schema: FormSchema; layout: readonly Section[] }

/** The schema of the field at a JSON pointer; `undefined` when the form has no such field. Array indexes lead to `items`. */
export const schemaAt = (schema: FieldSchema, pointer: string): FieldSchema | undefined =>
  steps(pointer).reduce<FieldSchema | undefined>((here, step) => here?.properties?.[step] ?? here?.items, schema)

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
