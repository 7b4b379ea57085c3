// What a field type is: asked of the applicant (ask), shown to a reader (show), printed in a document (text).
// `model.fits` says which schemas are its own; `fields/table.ts` lists the types, the special before the general.
import type { ReactNode } from 'react'
import type { Known, KnownValue } from '../form/known.ts'
import type { FieldSchema, FormDefinition } from '../form/schema.ts'
import type { Lang } from '../i18n/text.ts'

export type UsedAddress = { division: string; detail: string; usedAt: string }
/** The form in which a field stands. */
export type Around = {
  definition: FormDefinition
  /** As it would be submitted. */
  settled: unknown
  known: Known
  /** Known places that somebody opened to correct them. */
  reopened: readonly string[]
  addresses?: readonly UsedAddress[] | undefined
}
/** Where the value of a field is known from. */
export type Note = { known: KnownValue | undefined; form: unknown; pointer: string }
export type AskProps = {
  /** Start of the ids of all elements of this field. */
  id: string
  schema: FieldSchema
  label: string
  hint: string
  value: unknown
  required: boolean
  /** What is wrong with it, in the reader's language. */
  problem?: string | undefined
  addresses?: readonly UsedAddress[] | undefined
  onChange: (value: unknown) => void
  /** Asks a field inside this one (objects, repeated groups): its step below this pointer. */
  nest: (step: string, schema: FieldSchema, required: boolean) => ReactNode
}
export type ShowProps = {
  schema: FieldSchema
  value: unknown
  nest: (value: unknown, schema: FieldSchema, step: string) => ReactNode
  /** Whether a field inside is asked at all. */
  isAsked: (step: string) => boolean
}
export type TextContext = {
  lang: Lang
  /** Full name of a division code, where the caller has the names at hand. */
  divisionName?: (code: string) => string | undefined
  nest: (value: unknown, schema: FieldSchema) => string
}
export type FieldModel = {
  kind: string
  fits: (schema: FieldSchema) => boolean
  /** Whether the field asks a whole group, so that its name is a heading rather than a label. */
  group?: boolean
}
export type FieldType = {
  model: FieldModel
  Ask: (props: AskProps) => ReactNode
  Show: (props: ShowProps) => ReactNode
  text: (value: unknown, schema: FieldSchema, context: TextContext) => string
}

/** Whether the schema is of a JSON type, null beside it or not. */
export const isType = (schema: FieldSchema, type: string): boolean =>
  schema.type === type || (Array.isArray(schema.type) && schema.type.includes(type))
