// What the rules of an item say, as the API tells it: to the applicant before he submits, to the clerk before he accepts, to whoever decides.
import type { Both } from '../i18n/index.ts'

/** A row of a decision table that applies, and why. */
export type AdviceRow = {
  decision: string
  row: number
  id: string
  because: readonly { label: Both; value: Both; test: Both }[]
  source: Both
}
type Said = { reason: Both; rows: readonly AdviceRow[]; missing: readonly string[] }
export type Advice = Said & { outcome: 'eligible' | 'ineligible' | 'doubtful' }
export type Benchmark = Said & {
  decision: 'granted' | 'denied' | 'person'
  terms: readonly { name: string; label: Both; text: Both }[]
}
/** A decision table in words. */
export type RuleTable = {
  decision: string
  name: Both
  policy: Both
  inputs: readonly Both[]
  outputs: readonly Both[]
  rows: readonly { row: number; id: string; tests: readonly Both[]; outputs: readonly Both[]; source: Both }[]
}
