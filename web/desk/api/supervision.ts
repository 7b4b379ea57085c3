// What supervision and statistics answer. A value never stands alone: numerator and denominator come with it.
import type { Both } from '../../ui/i18n/index.ts'
import type { Colour } from './case.ts'

export type LiveColour = Exclude<Colour, 'none'>
/** Whole cases against the promised limit, or single steps against theirs. */
export type Watched = 'case' | 'step'
export type Colours = { inTime: number; dueSoon: number; overdue: number; stopped: number; total: number }
export type BoardLine = { key: string; name: Both; cases: Colours; steps: Colours }
type Named = { id: string; name: Both }
export type BoardCase = {
  caseId: string
  caseNumber: string
  taskId: string | null
  stepName: string | null
  item: Named
  organ: Named
  dueOn: string | null
  colour: LiveColour
  remainingWorkingDays: number | null
}
export type Board = {
  asOf: string
  cases: Colours
  steps: Colours
  byDistrict: readonly BoardLine[]
  byOrgan: readonly BoardLine[]
  byItem: readonly BoardLine[]
  urgent: readonly BoardCase[]
  urgentSteps: readonly BoardCase[]
  departures: Departures
}
type Counted = { key: string; name: Both; count: number }
/** Decisions of the last days that departed from the benchmark. */
export type Departures = {
  days: number
  total: number
  byDistrict: readonly Counted[]
  byOrgan: readonly Counted[]
  byItem: readonly Counted[]
}
export type DepartureCases = {
  days: number
  cases: readonly {
    caseId: string
    caseNumber: string
    item: Named
    organ: Named
    decidedAt: string
    decidedBy: string
    recommended: 'granted' | 'denied'
    decided: 'granted' | 'denied'
    reason: string
  }[]
  next: string | null
}
export type BoardCases = { cases: readonly BoardCase[]; next: string | null }

export type Reading = { numerator: number; denominator: number | null; value: number | null; met: boolean | null }
export type Unit = 'rate' | 'mean' | 'count'
export type MeasureSaid = {
  key: string
  name: Both
  unit: Unit
  target: number | null
  definition: { was: Both; can: Both | null }
}
/** A measure over a period: what was, over cases; what can be, over published items. */
export type Measured = MeasureSaid & { was: Reading; can: Reading | null }
export type Rates = { asOf: string; items: number; openOverdue: number; measures: readonly Measured[] }

export const groupings = ['day', 'item', 'district', 'channel', 'organ'] as const
export type Grouping = (typeof groupings)[number]
export type Point = Reading & { key: string; name: Both }
export type Series = { by: Grouping; measure: MeasureSaid; points: readonly Point[] }
