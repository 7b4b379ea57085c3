import type { Both } from '../../ui/i18n/index.ts'

export type Colleague = { staffId: string; name: string }
export type Absence = {
  absenceId: string
  staffId: string
  name: string
  standInId: string
  standInName: string
  /** Days, 'YYYY-MM-DD', both included. */
  fromOn: string
  untilOn: string
  reason: string
  isNow: boolean
  mayEnd: boolean
}
export type Member = Colleague & { posts: readonly string[]; claimed: number; standIns: readonly Colleague[] }
export type LedUnit = { unit: string; unitName: Both; members: readonly Member[] }
export type Colleagues = {
  /** Who could stand in for me. */
  colleagues: readonly Colleague[]
  /** Mine, those I cover, and those of the units I am head of. */
  absences: readonly Absence[]
  units: readonly LedUnit[]
}
