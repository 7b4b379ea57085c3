// What the catalogue answers about service items, as far as the portal reads it.
import type { RuleTable } from '../../ui/advice/index.ts'
import type { FormSchema, Section } from '../../ui/form/index.ts'
import type { Both } from '../../ui/i18n/index.ts'

export type Audience = 'person' | 'enterprise'
export type Depth = 'full-online' | 'apply-online' | 'window-only'
export type Way =
  | { by: 'licence'; type: string; typeName?: Both }
  | { by: 'shared'; resource: string; resourceName?: Both }
  | { by: 'upload' | 'promise' | 'on-paper' }
export type MaterialAsked = {
  id: string
  name: Both
  required: boolean
  deferrable: boolean
  satisfy: readonly Way[]
  accepts?: readonly string[]
  maxFiles?: number
  note?: Both | null
}
export type ItemSummary = {
  id: string
  name: Both
  summary: Both
  domain: string
  audience: readonly Audience[]
  kind: 'on-the-spot' | 'promised'
  channels: { online: boolean; window: boolean; depth: Depth; visits: number; cityWide: boolean }
  limits: { statutoryWorkingDays?: number | null; promisedWorkingDays: number }
  fee: { charged: boolean; note?: Both | null }
}
export type Guide = ItemSummary & {
  code: string
  version: number
  lifeEvents: readonly string[]
  levels: { accept: readonly string[]; decide: string }
  conditions: readonly Both[]
  materials: readonly MaterialAsked[]
  basis: readonly { name: string; clause?: string | null; mark: 'sourced' | 'assumed' }[]
  result: { name: Both } | null
  demonstration: boolean
  /** The field of the form, a division, that says which organ is competent. */
  competence: { pointer: string } | null
  /** One line on where the text comes from. */
  provenanceLine?: Both
  steps?: readonly { nodeId: string; name: Both; unitName: Both; limitWorkingDays?: number }[]
  /** What the self-check asks for, by pointer; null without an eligibility rule. */
  selfCheck: { fields: readonly string[] } | null
  /** The discretion benchmark as it decides. */
  benchmark: readonly RuleTable[] | null
  related?: readonly { id: string; name: Both }[]
  /** The id of the text itself: the item's, or that of a district's variant of it. */
  edition?: string
  /** The district (12 digits) whose variant this is. */
  district?: string | null
  /** Districts that do it their own way. */
  districts?: readonly { code: string; name: Both }[]
}
export type ItemForm = { schema: FormSchema; layout: readonly Section[]; materials?: readonly MaterialAsked[] }
/** How many items each value of a facet has. */
export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>
export type ItemsFound = {
  items: readonly ItemSummary[]
  total: number
  facets: FacetCounts
  functions: readonly Heading[]
}
/** A domain of service or an event in life: something items are found by. */
export type Heading = { key: string; name: Both; items?: number }
