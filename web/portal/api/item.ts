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
  issuer?: Both
  paper?: { originals: number; copies: number }
  /** Key of a form to fill in by hand. */
  blankForm?: string
  filling?: Both
  acceptance?: Both
  basis?: { name: string; clause?: string | null }
  deferral?: { workingDays?: number; note?: Both }
}
type Contact = { text: Both; phone?: string; url?: string }
export type Remedy = { organ: Both; limit: Both; address?: string; phone?: string }
/** The elements of the national standard that are shown folded. */
export type Elements = {
  powerSource?: string
  powerDivision?: Both
  powerExercise?: Both
  organNature?: string
  entrustedBy?: Both
  handledBy?: Both
  intermediaries?: readonly Both[]
  scope?: string
  system?: string
  jurisdiction?: Both
  onSiteReason?: Both
  hours?: Both
  directions?: Both
  consultation?: Contact
  complaint?: Contact
  remedies?: 'administrative' | 'none'
  reconsideration?: Remedy
  litigation?: Remedy
} & Partial<Record<'inHall' | 'appointment' | 'onlinePayment' | 'express' | 'kiosk' | 'singleSignOn', boolean>>
export type FeeItem = {
  name: Both
  standard: Both
  basis?: { name: string; clause?: string | null }
  reduction?: { allowed: boolean; basis?: Both }
}
export type ItemSummary = {
  id: string
  name: Both
  summary: Both
  domain: string
  audience: readonly Audience[]
  kind: 'on-the-spot' | 'promised'
  channels: { online: boolean; window: boolean; depth: Depth; visits: number; cityWide: boolean }
  limits: {
    statutoryWorkingDays?: number | null
    promisedWorkingDays: number
    basis?: Both
    statutoryNote?: Both
    promisedNote?: Both
  }
  fee: { charged: boolean; note?: Both | null; items?: readonly FeeItem[] }
}
export type Guide = ItemSummary & {
  code: string
  version: number
  lifeEvents: readonly string[]
  levels: { accept: readonly string[]; decide: string }
  conditions: readonly Both[]
  materials: readonly MaterialAsked[]
  basis: readonly { name: string; clause?: string | null; mark: 'sourced' | 'assumed' }[]
  result: { name: Both; kind?: string; validity?: Both } | null
  type?: string
  inForceSince?: string
  quota?: Both
  serviceObjects?: readonly string[]
  specialProcedures?: readonly { name: Both; kind: string; maxWorkingDays?: number; note?: Both }[]
  elements?: Elements
  organ?: Both
  jointOrgans?: readonly Both[]
  faq?: readonly { question: Both; answer: Both }[]
  implementations?: readonly { division: string; divisionName: Both; organ: Both; code: string }[]
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
  /** Why nobody can apply now; null when one can. */
  closed: Closed | null
  /** The id of the text itself: the item's, or that of a district's variant of it. */
  edition?: string
  /** The district (12 digits) whose variant this is. */
  district?: string | null
  /** Districts that do it their own way. */
  districts?: readonly { code: string; name: Both }[]
}
export type Closed =
  | { kind: 'suspended'; reason: string; until: string | null }
  | { kind: 'retired'; reason: string; replacedBy: { id: string; name: Both } | null }
/** What the steps of an application read of what is applied for; without `competence` the form always says where it belongs. */
export type Asked = {
  competence?: Guide['competence']
  closed?: Guide['closed']
  materials: readonly Pick<MaterialAsked, 'id' | 'accepts' | 'maxFiles'>[]
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
