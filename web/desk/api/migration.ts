// What the migration of running cases answers and takes.
import type { Both } from '../../ui/i18n/index.ts'

export type MigrationPlan = {
  planId: string
  fromVersion: number
  toVersion: number
  reason: string
  state: 'proposed' | 'approved' | 'rejected' | 'finished'
  proposedName: string
  proposedAt: string
  decidedName: string | null
  moved: number
  stayed: number
}
export type ItemVersion = { version: number; open: number; steps: readonly { id: string; name: Both }[] }
export type MigrationOverview = {
  item: { id: string; name: Both; version: number }
  versions: readonly ItemVersion[]
  plans: readonly MigrationPlan[]
}
export type JudgedCase = {
  caseId: string
  caseNumber: string
  status: string
  at: readonly { node: string; name: Both }[]
  moves: boolean
  reasons: readonly { code: string; text: Both }[]
  reopened: readonly Both[]
  skipped: readonly Both[]
}
export type JudgedPage = { cases: readonly JudgedCase[]; next: string | null }
export type Versions = { fromVersion: number; toVersion: number; map: Readonly<Record<string, string>> }
