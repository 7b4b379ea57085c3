// An item as its file says it. The published JSON Schema (catalogue/schema/item.schema.json) is the full statement; these are the names
// that code uses.

import type { Form } from '../engines/form/index.ts'

export type Bilingual = { zh: string; en: string }
export type Level = 'city' | 'district' | 'subdistrict' | 'community'
export type Way = { by: 'licence' | 'shared' | 'upload' | 'promise'; type?: string; resource?: string }
export type Material = {
  id: string
  name: Bilingual
  required: boolean
  deferrable: boolean
  satisfy: Way[]
  accepts?: string[]
  maxFiles?: number
  note?: Bilingual
}
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
  audience: ('person' | 'enterprise')[]
  lifeEvents: string[]
  kind: 'on-the-spot' | 'promised'
  levels: { accept: Level[]; decide: Level }
  competence?: { pointer: string }
  limits: {
    statutoryWorkingDays: number | null
    promisedWorkingDays: number
    supplementWorkingDays: number
    acceptanceWorkingDays?: number
    basis?: Bilingual
  }
  fee: { charged: boolean; note?: Bilingual }
  channels: {
    online: boolean
    window: boolean
    depth: 'full-online' | 'apply-online' | 'window-only'
    visits: number
    cityWide: boolean
  }
  basis: { name: string; clause?: string; mark: 'sourced' | 'assumed' }[]
  conditions: Bilingual[]
  materials: Material[]
  form: Form
  flow: string
  steps?: Record<string, { limit?: number; name?: Bilingual; unit?: string; level?: string }>
  result: { licenceType: string; name: Bilingual } | null
  demonstration: boolean
  provenance: { sourced: string[]; assumed: string[]; sources: string[] }
}
