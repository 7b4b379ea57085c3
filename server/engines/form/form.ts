// What a form is: a JSON Schema 2020-12 object with titles, and a layout that says in which order its fields are asked.
// Beside the standard keywords a field may carry the `x-` words of `keywords.ts`; docs/how-to/build-a-form.md explains them.
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
  minItems?: number
  maxItems?: number
  readOnly?: boolean
  required?: string[]
  properties?: Record<string, FormSchema>
  items?: FormSchema
  additionalProperties?: boolean
  'x-en'?: string
  'x-en-description'?: string
  'x-known-from'?: string | string[]
  'x-labels'?: Record<string, Words>
  'x-level'?: string
  'x-when'?: Condition
  'x-computed'?: string
  [keyword: string]: unknown
}
/** A condition: a JSON Schema that the object around the field (or the whole form, for a section) must satisfy. */
export type Condition = FormSchema
/** A page of the form; `fields` are JSON pointers, each covering everything below it. */
export type Section = {
  readonly title: Words
  readonly fields: readonly string[]
  /** Said once below the heading. */
  readonly help?: Words
  /** The section is asked only while the form satisfies this. */
  readonly when?: Condition
  /** On a wide screen. */
  readonly columns?: 1 | 2
}
export type Form = { readonly schema: FormSchema; readonly layout: readonly Section[] }

/** A form ready to validate; `schema` is closed, bounded and free of references, `plan` says what follows from what. */
export type CompiledForm = Form & { readonly validator: Validator; readonly plan: Plan }
/** Steps in an order in which each finds decided what it reads; `formulas` is absent where nothing is computed. */
export type Plan = { readonly steps: readonly Step[]; readonly formulas?: Formulas }
/** One thing to decide about a place, `*` for each entry of a list: whether it is asked, or what its value is. */
export type Step = { readonly keys: readonly string[]; readonly reads: readonly (readonly string[])[] } & (
  | { readonly kind: 'ask'; readonly when?: Condition }
  | { readonly kind: 'compute'; readonly formula: Formula }
)
/** The language of computed fields (FEEL), handed in: a browser loads it only for a form that computes. */
export type Formulas = {
  compile(text: string, names: readonly string[]): { ok: true; formula: Formula } | { ok: false; message: string }
  /** Begins the work of one settling; it is bounded, and `evaluate` throws when the bound is passed. */
  begin(): unknown
  date(text: string): unknown
}
export type Formula = {
  /** What it reads, as paths from a name in scope: `members.monthlyIncome` is ['members', 'monthlyIncome']. */
  readonly reads: readonly (readonly string[])[]
  evaluate(scope: Readonly<Record<string, unknown>>, work: unknown): Json
}
/** Where a value is known from, and as of when; `value` is what was known, so that a change of it stays visible. */
export type KnownValue = {
  source: string | Words
  asOf: string
  value?: Json
  /** Which fact it is, where it can be looked up again or be reported as wrong. */
  fact?: string
  /** What other sources say of the same, where they say something else: the applicant chooses. */
  others?: readonly KnownValue[]
}
export type Known = Record<string, KnownValue>
/** What settling a form needs beside the data: the day on which it is filled in ('YYYY-MM-DD') and what is known. */
export type Circumstances = {
  readonly today: string
  readonly known?: Readonly<Known>
  /** Computed values by what they follow from, kept between settlings of one form by who settles it at each key. */
  readonly memo?: Memo
}
export type Memo = Map<string, Json | undefined>

/** A fault of the form itself, for its author: of the field at `pointer`, at its `keyword`; of a section of the layout (from 0) instead. */
export type FormFault = { pointer: string; message: string; keyword?: string; section?: number }
/** Tells a fault of one place, at a keyword of it. */
export type Say = (message: string, keyword?: string) => void
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
