// What a form is: a JSON Schema 2020-12 object with titles, and a layout that says in which order its fields are asked.
// Beside the standard keywords a field may carry: `x-en`, `x-en-description` (English title, description), `x-labels`
// (what the values of an enum are called), `x-known-from` (the fact that fills it), `x-level` (of a division).
import type { Validator } from '@cfworker/json-schema'

// The validator's own types mention URL, which engines do not have; its name is all they need.
declare global {
  interface URL {
    href: string
  }
}

export type Words = { readonly zh: string; readonly en: string }
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type FormData = { [key: string]: Json }

export type FormSchema = {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  title?: string
  description?: string
  format?: string
  pattern?: string
  enum?: Json[]
  const?: Json
  minLength?: number
  maxLength?: number
  maxItems?: number
  required?: string[]
  properties?: Record<string, FormSchema>
  items?: FormSchema
  additionalProperties?: boolean
  'x-en'?: string
  'x-en-description'?: string
  'x-known-from'?: string | string[]
  'x-labels'?: Record<string, Words>
  'x-level'?: string
  [keyword: string]: unknown
}
/** A page of the form; `fields` are JSON pointers, each covering everything below it. */
export type Section = { readonly title: Words; readonly fields: readonly string[] }
export type Form = { readonly schema: FormSchema; readonly layout: readonly Section[] }

/** A form ready to validate; `schema` is closed, bounded and free of references. */
export type CompiledForm = Form & { readonly validator: Validator }
/** A fault of the form itself, for its author. */
export type FormFault = { pointer: string; message: string }
/** A fault in what was filled in, for the person who fills it in. */
export type FieldProblem = { pointer: string; title: Words; code: ProblemCode; message: Words }
export type ProblemCode =
  | 'required'
  | 'unknown-field'
  | 'type'
  | 'not-in-list'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'too-few'
  | 'too-many'
  | 'duplicate'
  | 'pattern'
  | 'format'
  | 'condition'
  | 'too-big'
