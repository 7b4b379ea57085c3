// What supervision and statistics answer. A share is null-safe: numerator over denominator, no value when the denominator is zero.
import type { Both } from '../../ui/i18n/index.ts'
import type { Colour } from './case.ts'

export type LiveColour = Exclude<Colour, 'none'>
export type Counts = Record<LiveColour, number>
export type BoardLine = { id: string; name: Both | string; counts: Counts }
export type BoardCase = {
  caseId: string
  caseNumber: string
  itemName: Both | string
  organName: Both | string
  stepName?: Both | string | null
  dueOn: string | null
  colour: LiveColour
  remainingWorkingDays: number | null
}
export type Board = {
  asOf: string
  counts: Counts
  byDistrict: readonly BoardLine[]
  byOrgan: readonly BoardLine[]
  byItem: readonly BoardLine[]
  urgent: readonly BoardCase[]
}
export type BoardCases = { cases: readonly BoardCase[]; next: string | null }

export type Share = { numerator: number; denominator: number }
export type RateKey = 'one-stop' | 'online' | 'full-online'
export type Rate = { key: RateKey; target: number; items: Share; cases: Share }
export type Rates = {
  from: string
  to: string
  rates: readonly Rate[]
  onTime: Share
  early: Share
  satisfaction: Share
}
export const measures = [
  'submitted',
  'concluded',
  'on-time',
  'early',
  'satisfaction',
  'one-stop',
  'online',
  'full-online',
] as const
export type Measure = (typeof measures)[number]
export const groupings = ['day', 'item', 'district', 'channel'] as const
export type Grouping = (typeof groupings)[number]
export type Series = {
  measure: Measure
  by: Grouping
  points: readonly {
    key: string
    name: Both | string
    value: number | null
    numerator?: number
    denominator?: number
  }[]
}
