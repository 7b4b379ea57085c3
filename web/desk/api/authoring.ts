// Items as the API shows them to those who write them. Days are 'YYYY-MM-DD', instants ISO-8601 in UTC.
import type { FormSchema, Section } from '../../ui/form/index.ts'

export type Words = { zh: string; en: string }
export type RevisionState = 'editing' | 'proposed' | 'approved' | 'published' | 'dropped'
export type Standing =
  | { kind: 'open' }
  | { kind: 'suspended'; reason: string; until: string | null; since: string }
  | { kind: 'retired'; reason: string; replacedBy: string | null; since: string }
export type ItemLine = {
  id: string
  code: string
  name: Words
  domain: string
  function: string
  version: number | null
  standing: Standing
  revision: {
    revisionId: string
    state: RevisionState
    savedAt: string
    savedBy: string
    effectiveOn: string | null
  } | null
  mayEdit: boolean
  mayStand: boolean
  districts: readonly Words[]
  openCases: number
}
export type Level = 'city' | 'district' | 'subdistrict' | 'community'
export type Material = {
  id: string
  name: Words
  required: boolean
  deferrable: boolean
  satisfy: { by: 'licence' | 'shared' | 'upload' | 'promise'; type?: string; resource?: string }[]
  accepts?: string[]
  maxFiles?: number
  note?: Words
}
export type RuleRef = { file: string; decision: string; inputs: Record<string, string> }
export type StepOverride = { limit?: number; name?: Words; unit?: string; level?: string; points?: Words[] }
export type ItemContent = {
  id: string
  code: string
  version: number
  name: Words
  summary: Words
  aliases: string[]
  domain: string
  function: string
  type: string
  audience: ('person' | 'enterprise')[]
  lifeEvents: string[]
  kind: 'on-the-spot' | 'promised'
  levels: { accept: Level[]; decide: Level }
  competence?: { pointer?: string }
  limits: {
    statutoryWorkingDays?: number | null
    promisedWorkingDays: number
    supplementWorkingDays?: number
    acceptanceWorkingDays?: number
    basis?: Words
  }
  fee: { charged: boolean; note?: Words }
  channels: {
    online: boolean
    window: boolean
    depth: 'full-online' | 'apply-online' | 'window-only'
    visits: number
    cityWide: boolean
  }
  basis: { name: string; clause?: string; mark: 'sourced' | 'assumed' }[]
  conditions: Words[]
  materials: Material[]
  form: { schema: FormSchema; layout: Section[] }
  flow: string
  steps?: Record<string, StepOverride>
  rules?: Record<string, RuleRef>
  result: { licenceType: string; name: Words } | null
  demonstration: boolean
}
export type Part = 'basic' | 'materials' | 'form' | 'flow' | 'rules'
export type Finding = { part: Part; pointer?: string; elementId?: string; file?: string; zh: string; en: string }
export type Findings = {
  problems: readonly Finding[]
  warnings: readonly Finding[]
  steps: readonly { nodeId: string; name: Words; limit: number | null }[]
}
export type Work = { content: ItemContent; flowXml: string; rules: Record<string, string> }
export type Revision = Work &
  Findings & {
    revisionId: string
    itemId: string
    baseVersion: number | null
    state: RevisionState
    revision: number
    savedAt: string
    savedBy: string
    effectiveOn: string | null
    decisionNote: string | null
    publishedVersion: number | null
    currentVersion: number | null
    standing: Standing
    may: readonly ('save' | 'propose' | 'approve' | 'reject' | 'recall' | 'drop')[]
    isAuthor: boolean
  }
export type Saved = Findings & { revision: number; savedAt: string; flow: string; renamedRules: Record<string, string> }
export type Moved = {
  revisionId: string
  itemId: string
  state: RevisionState
  effectiveOn: string | null
  publishedVersion: number | null
}
export type Change = {
  part: Part
  kind: 'added' | 'removed' | 'changed'
  at: string
  name: Words
  before?: Words
  after?: Words
}
export type Difference = {
  before: { version: number | null; flowXml: string } | null
  after: { version: number | null; flowXml: string }
  changes: readonly Change[]
}
export type Usage = {
  drafts: number
  steps: readonly { itemId: string; version: number; nodeId: string | null; cases: number }[]
}
export type History = {
  events: readonly { at: string; kind: string; actor: { name: string }; data: Record<string, unknown> }[]
  versions: readonly { version: number; publishedAt: string; origin: 'file' | 'desk'; effectiveOn: string | null }[]
}
export type Choice = { key: string; name: Words }
export type Choices = {
  domains: readonly Choice[]
  functions: readonly Choice[]
  lifeEvents: readonly Choice[]
  licenceTypes: readonly Choice[]
  flows: readonly (Choice & { items: number; steps: readonly Words[] })[]
  facts: readonly string[]
  resources: readonly string[]
  blankForms: readonly Choice[]
}
