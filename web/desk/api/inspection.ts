// An on-site inspection as a case's page has it.
import type { Both } from '../../ui/i18n/index.ts'

export type Mark = 'met' | 'not-met' | 'not-applicable'
export type InspectionPhoto = { photoId: string; point: number | null; by: string; at: string; url: string }
export type InspectionReport = {
  /** Its number in the record; whoever signs says which he has read. */
  seq: number
  by: string
  at: string
  outcome: 'passed' | 'failed'
  opinion: string
  points: readonly { point: Both; mark: Mark; note?: string }[]
  photos: readonly { photoId: string; point: number | null }[]
  isMine: boolean
  /** It was sent back or went elsewhere: it waits for no signature. */
  isVoid: boolean
  /** Whose signature it made void. */
  voids: string | null
}
export type Inspection = {
  taskId: string
  name: string
  isOpen: boolean
  checklist: readonly Both[]
  photos: readonly InspectionPhoto[]
  report: InspectionReport | null
  signed: { by: string; at: string } | null
  sentBack: { by: string; at: string; reason: string } | null
  /** Who else of the unit could sign; the last day of the absence of those who are away. */
  signers: readonly { name: string; awayUntil: string | null }[]
}
