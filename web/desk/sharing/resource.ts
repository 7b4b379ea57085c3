// Shared resources and reports about them, as the sharing API answers.
import type { Both } from '../../ui/i18n/index.ts'

type Named = { key: string; name: Both }
export type SharedResource = Named & {
  about: Both
  provider: Both
  isConnected: boolean
  fields: readonly Named[]
  freshnessHours: number
  refreshedAt: string | null
  isStale: boolean
  grants: readonly { items: readonly { id: string; name: Both }[]; fields: readonly string[]; purpose: Both }[]
  lookUps: number
  failures: number
  slowestMs: number | null
}
export type IncomingReport = {
  reportId: string
  kind: 'wrong' | 'objection'
  resource: Named
  field: Named | null
  says: string
  dueOn: string
  state: 'open' | 'overdue' | 'corrected' | 'kept'
  reply: string | null
  subject: { name: string; idMasked: string }
}
