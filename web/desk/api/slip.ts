import type { Both } from '../../ui/i18n/index.ts'

/** Paper under way with its transfer slip. Days are 'YYYY-MM-DD', instants ISO-8601 in UTC. */
export type Slip = {
  slipId: string
  caseId: string
  state: 'made' | 'sent' | 'received' | 'missing'
  papers: readonly Both[]
  from: { id: string; name: Both }
  to: { id: string; name: Both }
  madeAt: string
  sentAt: string | null
  receivedAt: string | null
  missingAt: string | null
  why: string | null
  dueOn: string | null
  isOverdue: boolean
  mayReport: boolean
  mayPrint: boolean
}
export type SlipLine = Slip & { caseNumber: string; item: Both; isIncoming: boolean }
export type Scanned = { scan: 'sent' | 'received' | 'sent-again' | 'received-again'; slip: Slip }
