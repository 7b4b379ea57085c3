// A service item (事项) as its file has it, and as the house works with it. catalogue/schema/item.schema.json says the same for
// editors and is what a file is checked against.

import type { RuleRefs, Rules } from '../engines/advice/index.ts'
import type { CompiledFlow } from '../engines/flow/index.ts'
import type { CompiledForm, Form } from '../engines/form/index.ts'
import type { Elements } from './elements.ts'

export type Bilingual = { zh: string; en: string }
export type Audience = 'person' | 'enterprise'
export type Level = 'city' | 'district' | 'subdistrict' | 'community'
export type Satisfaction = {
  by: 'licence' | 'shared' | 'upload' | 'promise'
  type?: string
  resource?: string
  /** What is promised in place of proof (告知承诺), and the post of the organ that checks it within these working days of the decision. */
  promise?: { text: Bilingual; check?: { workingDays: number; post: 'reviewer' | 'inspector' } }
}
export type Material = {
  id: string
  name: Bilingual
  required: boolean
  /** May follow after acceptance (容缺). */
  deferrable: boolean
  /** Ways to satisfy it, best first. */
  satisfy: Satisfaction[]
  accepts?: string[]
  maxFiles?: number
  note?: Bilingual
  kind?: 'certificate' | 'form' | 'photo' | 'data' | 'report'
  medium?: 'paper' | 'electronic' | 'either'
  source?: { channel: 'applicant' | 'government' | 'other'; note?: Bilingual }
  issuer?: Bilingual
  /** How many are handed in when they come on paper. */
  paper?: { originals: number; copies: number; size?: string }
  /** Key of `blank-forms/`: an empty one to fill in and a filled sample. */
  blankForm?: string
  filling?: Bilingual
  acceptance?: Bilingual
  basis?: Basis
  /** `online`: the applicant may choose it without a clerk. */
  deferral?: { workingDays: number; note?: Bilingual; online?: boolean }
}
export type Basis = { name: string; clause?: string; mark: 'sourced' | 'assumed' }
export type FeeItem = {
  name: Bilingual
  standard: Bilingual
  basis?: Basis
  reduction?: { allowed: boolean; basis?: Bilingual }
}
export type SpecialProcedure = {
  name: Bilingual
  kind: 'extension' | 'other'
  maxWorkingDays?: number
  note?: Bilingual
  mark: Basis['mark']
}
/** What an item changes at a node of its flow. `limit` in working days; `points` stand in place of those that the flow draws. */
export type StepOverride = { limit?: number; name?: Bilingual; unit?: string; level?: string; points?: Bilingual[] }
export type ItemContent = {
  id: string
  code: string
  version: number
  name: Bilingual
  summary: Bilingual
  aliases: string[]
  domain: string
  function: string
  type: string
  audience: Audience[]
  lifeEvents: string[]
  kind: 'on-the-spot' | 'promised'
  levels: { accept: Level[]; decide: Level }
  competence?: { pointer?: string }
  limits: {
    statutoryWorkingDays?: number | null
    promisedWorkingDays: number
    supplementWorkingDays?: number
    acceptanceWorkingDays?: number
    /** The most by which the limit may be extended; 0: never. 行政许可法 第四十二条: ten when the item says nothing. */
    extensionWorkingDays?: number
    basis?: Bilingual
    statutoryNote?: Bilingual
    promisedNote?: Bilingual
  }
  fee: { charged: boolean; note?: Bilingual; items?: FeeItem[] }
  channels: {
    online: boolean
    window: boolean
    depth: 'full-online' | 'apply-online' | 'window-only'
    visits: number
    cityWide: boolean
  }
  basis: Basis[]
  conditions: Bilingual[]
  materials: Material[]
  form: Form
  flow: string
  steps?: Record<string, StepOverride>
  /** Decisions by the name under which the house or a rule task asks for them: eligibility, benchmark, routing, … */
  rules?: RuleRefs
  result: {
    licenceType: string
    name: Bilingual
    kind?: 'licence' | 'certificate' | 'approval' | 'document' | 'payment' | 'other'
    validity?: Bilingual
  } | null
  /** First and last day planned. */
  effective?: { from?: string; until?: string }
  quota?: Bilingual
  specialProcedures?: SpecialProcedure[]
  serviceObjects?: ('person' | 'enterprise' | 'institution' | 'social-organisation' | 'organ' | 'other')[]
  /** What differs from guide-defaults.yaml. */
  elements?: Elements
  faq?: { question: Bilingual; answer: Bilingual }[]
  demonstration: boolean
  provenance: { sourced: string[]; assumed: string[]; sources: string[] }
}

/** A version of an item, ready for a case to run on. */
export type Item = { content: ItemContent; flow: CompiledFlow; form: CompiledForm; rules: Rules }

/** A domain of service or an event in life: something items are found by. */
export type Heading = { key: string; name: Bilingual; description?: Bilingual; phase?: number; functions?: string[] }
